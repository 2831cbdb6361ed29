"""The sort of a file, told from its first bytes whatever its name says."""

import re
from collections.abc import Mapping
from typing import NamedTuple, TypeVar

from builder.media.containers.png import SIGNATURE
from builder.regex import regex

_T = TypeVar("_T")

HEAD = 512
"""Bytes that tell."""

_BEGINNINGS = {
    b"\xff\xd8": "JPEG",
    SIGNATURE: "PNG",
    b"GIF87a": "GIF",
    b"GIF89a": "GIF",
    b"II*\0": "TIFF",
    b"MM\0*": "TIFF",
    b"II+\0": "TIFF",
    b"MM\0+": "TIFF",
    b"\x1aE\xdf\xa3": "WebM",
}
_SVG = regex(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml\b[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE svg\b[^>]*>\s*)*<svg\b",
    re.S,
)
_STILL = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")


class Known(NamedTuple):
    """What staff call a sort of file, and the suffix that it is read by; "" where it is not."""

    noun: str
    suffix: str = ""


_OF_FORMAT = {
    "JPEG": Known("JPG 照片", ".jpg"),
    "PNG": Known("PNG 图片", ".png"),
    "GIF": Known("GIF 图片", ".gif"),
    "TIFF": Known("TIFF 图片", ".tif"),
    "BMP": Known("BMP 图片", ".bmp"),
    "WebP": Known("WebP 图片", ".webp"),
    "AVIF": Known("AVIF 图片", ".avif"),
    "HEIC": Known("HEIC 照片", ".heic"),
    "MP4": Known("MP4 视频", ".mp4"),
    "WebM": Known("WebM 视频", ".webm"),
    "SVG": Known("SVG 图"),
}
_ARCHIVE, _SOUND, _PAPER = Known("压缩包"), Known("录音"), Known("Office 文档")
_OTHERS = {
    b"%PDF": Known("PDF 文档"),
    b"PK\x03\x04": Known("Office 文档或压缩包"),
    b"\xd0\xcf\x11\xe0": _PAPER,
    b"Rar!": _ARCHIVE,
    b"7z\xbc\xaf": _ARCHIVE,
    b"\x1f\x8b": _ARCHIVE,
    b"8BPS": Known("Photoshop 文件"),
    b"FLV\1": Known("FLV 视频"),
    b"\x30\x26\xb2\x75\x8e\x66\xcf\x11": Known("WMV 视频"),
    b".RMF": Known("RMVB 视频"),
    b"\0\0\1\xba": Known("MPEG 视频"),
    b"\0\0\1\xb3": Known("MPEG 视频"),
    b"\0\0\0\x0cJXL ": Known("JPEG XL 图片"),
    b"\xff\x0a": Known("JPEG XL 图片"),
    b"#!AMR": _SOUND,
    b"ID3": _SOUND,
    b"OggS": _SOUND,
    b"fLaC": _SOUND,
    b"\xff\xf1": _SOUND,
    b"\xff\xfb": _SOUND,
}
_RIFF = {b"AVI ": Known("AVI 视频"), b"WAVE": _SOUND}
_BRANDS = {b"qt  ": Known("MOV 视频"), b"M4A ": _SOUND, b"crx ": Known("相机的原始文件（RAW）")}
_PAGE = regex(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head)\b", re.IGNORECASE)
_JPEG = b"\xff\xd8\xff"


def format_of(head: bytes) -> str:
    """Which picture or video format a file has that begins so; "" for none of them."""
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WebP"
    if head[4:8] == b"ftyp":
        return _brand(head)
    if head[:2] == b"BM" and head[6:10] == bytes(4):
        return "BMP"
    return _by_beginning(_BEGINNINGS, head) or ("SVG" if _SVG.match(head) else "")


def _by_beginning(table: Mapping[bytes, _T], head: bytes) -> _T | None:
    """What a table says of the first beginning that a file has."""
    return next((found for begin, found in table.items() if head.startswith(begin)), None)


def _brand(head: bytes) -> str:
    brands = head[8 : int.from_bytes(head[:4])]
    if b"avif" in brands or b"avis" in brands:
        return "AVIF"
    return "HEIC" if brands[:4] in _STILL else "MP4"


def known_by(head: bytes) -> Known | None:
    """What staff would call a file that begins so; None of what is not known here."""
    if head[4:8] == b"ftyp" and head[8:12] in _BRANDS:
        return _BRANDS[head[8:12]]
    found = format_of(head)
    if found == "WebM" and b"webm" not in head[:64]:
        return Known("MKV 视频")
    return _OF_FORMAT[found] if found else _other(head)


def _other(head: bytes) -> Known | None:
    """What staff would call a file that is neither picture nor film nor document."""
    if head[:4] == b"RIFF":
        return _RIFF.get(head[8:12])
    if _PAGE.match(head):
        return Known("网页")
    if _is_transport_stream(head):
        return Known("摄像机的 TS 视频")
    if _is_masked_jpeg(head):
        return Known("微信加了密的图片缓存")
    return _by_beginning(_OTHERS, head)


def _is_transport_stream(head: bytes) -> bool:
    """Packets of 188 bytes that begin with a G (ISO/IEC 13818-1), in a camera's each after a time
    of four."""
    return b"GGG" in (head[::188][:3], head[4::192][:3])


def _is_masked_jpeg(head: bytes) -> bool:
    """Whether it would begin as a JPEG does, were each byte changed alike (by exclusive or)."""
    changed = {byte ^ plain for byte, plain in zip(head[:3], _JPEG, strict=False)}
    return len(head) > 2 and len(changed) == 1
