"""Examining a film: what it is by its own bytes, whatever its name says."""

from collections.abc import Callable
from typing import BinaryIO

from builder.media.films import mp4, webm
from builder.media.films.boxes import read_at
from builder.media.films.edits import Examined, UnplayableFilm, broken, examining, to_convert
from builder.media.signature import HEAD, Known, known_by

LARGEST_FILM = 200_000_000
"""Bytes of the largest film that is published: more does no phone on a slow network any good."""
_WIDEST = 16_384
"""Pixels from side to side, or from top to bottom, that a film may claim."""


def examine(file: BinaryIO, suffix: str) -> Examined:
    """The facts of a film, and the edits that take out what must not be published; raises
    UnplayableFilm."""
    size = _size_of(file)
    with examining():
        start = read_at(file, 0, HEAD)
        examined_as, is_mov = _format_of(start, suffix), _is_mov(start, suffix)
        if size > LARGEST_FILM and not is_mov:
            raise _too_large(size)
        found = examined_as(file, size)
    if not (0 < found.width <= _WIDEST and 0 < found.height <= _WIDEST):
        raise broken()
    if is_mov:
        raise to_convert("是苹果的 MOV 格式，不是每种手机和电脑的浏览器都放得出来")
    return found


def _size_of(file: BinaryIO) -> int:
    size = file.seek(0, 2)
    if not size:
        raise UnplayableFilm("是空的（0 字节），没有复制完整", "重新复制一份，盖过这一份")
    return size


def _format_of(start: bytes, suffix: str) -> Callable[[BinaryIO, int], Examined]:
    """What examines a film that starts so; raises UnplayableFilm where it is none."""
    if webm.is_webm(start):
        return webm.examine
    if mp4.is_mp4(start):
        return mp4.examine
    raise _no_film(known_by(start), suffix)


def _is_mov(start: bytes, suffix: str) -> bool:
    """Whether a file is QuickTime's own, which has no brand in older ones."""
    return start[8:12] == b"qt  " if start[4:8] == b"ftyp" else suffix in (".mov", ".qt")


def _no_film(known: Known | None, suffix: str) -> UnplayableFilm:
    """What is neither MP4 nor WebM."""
    if known is None:
        return to_convert("打不开，它不是视频，或者格式不认识")
    if "视频" in known.noun:
        return to_convert(f"其实是 {known.noun}，浏览器放不出来")
    mend = f"要当照片用，改名，结尾是 {known.suffix}" if known.suffix else "用不着的移走"
    return UnplayableFilm(f"其实是{known.noun}，只是名字像视频（{suffix}）", mend)


def _too_large(size: int) -> UnplayableFilm:
    megabytes = size // 1_000_000
    mend = "剪短一些，或者用剪映导出 720P 的 MP4"
    return UnplayableFilm(f"有 {megabytes} MB，超过了 200 MB", mend)
