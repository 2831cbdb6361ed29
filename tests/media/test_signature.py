"""A file is what its bytes say, whatever it is called."""

import pytest

from builder.media.signature import known_by
from tests.kit.carrying import plain
from tests.kit.small_films import mp4, webm


@pytest.mark.parametrize(
    ("content", "noun", "suffix"),
    [
        (plain("JPEG"), "JPG 照片", ".jpg"),
        (plain("PNG"), "PNG 图片", ".png"),
        (plain("WEBP"), "WebP 图片", ".webp"),
        (plain("AVIF"), "AVIF 图片", ".avif"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC 照片", ".heic"),
        (mp4(), "MP4 视频", ".mp4"),
        (webm(), "WebM 视频", ".webm"),
        (webm(doctype=b"matroska"), "MKV 视频", ""),
        (mp4(brand=b"qt  "), "MOV 视频", ""),
        (b"RIFF\0\0\0\0AVI LIST", "AVI 视频", ""),
        (b"RIFF\0\0\0\0WAVEfmt ", "录音", ""),
        ((b"G" + bytes(187)) * 3, "摄像机的 TS 视频", ""),
        ((bytes(4) + b"G" + bytes(187)) * 3, "摄像机的 TS 视频", ""),
        (b"<!DOCTYPE html><title>404</title>", "网页", ""),
        (b"\r\n<html lang=zh>", "网页", ""),
        (b"PK\x03\x04" + bytes(20), "Office 文档或压缩包", ""),
        (b"8BPS\0\1", "Photoshop 文件", ""),
        (bytes(byte ^ 0x5A for byte in plain("JPEG")), "微信加了密的图片缓存", ""),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_staff_call_it_and_by_which_suffix_it_is_read(content, noun, suffix):
    assert known_by(content[:512]) == (noun, suffix)


@pytest.mark.parametrize("content", [b"", b"x", b"just some words of text", bytes(600)])
def test_what_is_not_known_is_not_guessed(content):
    assert known_by(content) is None
