"""What a film is, by its own bytes and not by its name."""

from typing import BinaryIO

from builder.media.films import mp4, webm
from builder.media.films.boxes import read_at
from builder.media.films.edits import Examined, UnplayableFilm, broken, converted, examining
from builder.media.signature import HEAD, Known, known_by

LARGEST_FILM = 200_000_000
"""Bytes of the largest film that is published: more does no phone on a slow network any good."""


def examine(file: BinaryIO, suffix: str) -> Examined:
    """The facts of a film, and what must not leave the house; raises UnplayableFilm."""
    size = file.seek(0, 2)
    if not size:
        raise UnplayableFilm("是空的（0 字节），没有复制完整", "重新复制一份，盖过这一份")
    with examining():
        start = read_at(file, 0, HEAD)
        is_webm, is_mov = webm.is_webm(start), _is_mov(start, suffix)
        if not is_webm and not mp4.is_mp4(start):
            raise _no_film(known_by(start), suffix)
        if size > LARGEST_FILM and not is_mov:
            raise _too_large(size)
        found = webm.examine(file, size) if is_webm else mp4.examine(file, size)
    if not (0 < found.width <= 16_384 and 0 < found.height <= 16_384):
        raise broken()
    if is_mov:
        raise converted("是苹果的 MOV 格式，不是每种手机和电脑的浏览器都放得出来")
    return found


def _is_mov(start: bytes, suffix: str) -> bool:
    """Whether a file is QuickTime's own, which has no brand in older ones."""
    return start[8:12] == b"qt  " if start[4:8] == b"ftyp" else suffix in (".mov", ".qt")


def _no_film(known: Known | None, suffix: str) -> UnplayableFilm:
    """What is neither MP4 nor WebM."""
    if known is None:
        return converted("打不开，它不是视频，或者格式不认识")
    if "视频" in known.noun:
        return converted(f"其实是 {known.noun}，浏览器放不出来")
    mend = f"要当照片用，改名，结尾是 {known.suffix}" if known.suffix else "用不着的移走"
    return UnplayableFilm(f"其实是{known.noun}，只是名字像视频（{suffix}）", mend)


def _too_large(size: int) -> UnplayableFilm:
    megabytes = size // 1_000_000
    mend = "剪短一些，或者用剪映导出 720P 的 MP4"
    return UnplayableFilm(f"有 {megabytes} MB，超过了 200 MB", mend)
