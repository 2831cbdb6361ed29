"""What a film is, by its own bytes and not by its name."""

from typing import BinaryIO

from builder.media.films import mp4, webm
from builder.media.films.boxes import read_at
from builder.media.films.edits import Examined, UnplayableFilm, broken, converted, examining

FILM_SUFFIXES = (
    ".mp4",
    ".webm",
    ".mov",
    ".m4v",
    ".avi",
    ".mkv",
    ".wmv",
    ".flv",
    ".3gp",
    ".mts",
    ".mpg",
    ".mpeg",
)
"""What staff may put beside a story; the last ten are looked at only to say what to do."""
PLAYED_SUFFIXES = (".mp4", ".webm")
LARGEST = 200_000_000
"""Bytes of the largest film that is published: more does no phone on a slow network any good."""


def examine(file: BinaryIO, suffix: str) -> Examined:
    """The facts of a film, and what must not leave the house; raises UnplayableFilm."""
    size = file.seek(0, 2)
    if suffix not in PLAYED_SUFFIXES:
        raise converted(f"是 {suffix} 格式，浏览器放不出来")
    if size > LARGEST:
        megabytes = size // 1_000_000
        raise UnplayableFilm(
            f"有 {megabytes} MB，超过了 200 MB", "剪短一些，或者用剪映导出 720P 的 MP4"
        )
    with examining():
        start = read_at(file, 0, 12)
        if webm.is_webm(start):
            found = webm.examine(file, size)
        elif mp4.is_mp4(start):
            found = mp4.examine(file, size)
        else:
            raise UnplayableFilm(
                "打不开，它不是视频，或者格式不认识", "用剪映这类剪辑软件导出一份 MP4，编码选 H.264"
            )
    if not (0 < found.width <= 16_384 and 0 < found.height <= 16_384):
        raise broken()
    return found
