"""Edits that keep a file's length: some bytes are overwritten, none move, so every offset in it
still holds."""

import struct
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import BinaryIO

import msgspec

_CHUNK = 1 << 20
"""Bytes that are held at a time."""


class UnplayableFilm(Exception):
    """Raised for a file that cannot be shown; with a short Chinese reason and what to do."""

    def __init__(self, reason: str, mend: str) -> None:
        super().__init__(reason, mend)
        self.reason, self.mend = reason, mend


class Edit(msgspec.Struct, frozen=True, order=True):
    """The bytes from ``start`` to ``end`` become ``head``, followed by zeros."""

    start: int
    end: int
    head: bytes = b""


class Examined(msgspec.Struct, frozen=True):
    """What a film is, and what is overwritten before anybody gets it.

    ``format`` is ``mp4`` or ``webm``, whatever the file is called; ``seconds`` is 0 where the file
    does not say; ``early`` means that it can be played before all of it is there; ``length`` is how
    many bytes of the file are film; ``limited`` is the codec that only some telephones play.
    """

    format: str
    width: int
    height: int
    seconds: float
    early: bool
    length: int
    edits: tuple[Edit, ...]
    limited: str = ""


def broken() -> UnplayableFilm:
    """The exception for a file that ends too early, or makes no sense."""
    return UnplayableFilm("打不开，文件可能没有传完整", "向拍摄的人重新要一份")


def to_convert(reason: str) -> UnplayableFilm:
    """The exception for a film that browsers do not play as it is."""
    return UnplayableFilm(reason, "用剪映这类剪辑软件导出一份 MP4，编码选 H.264，再放进来")


@contextmanager
def examining() -> Iterator[None]:
    """Turns whatever reading a malformed file raises into UnplayableFilm."""
    try:
        yield
    except (
        struct.error,
        IndexError,
        KeyError,
        StopIteration,
        ValueError,
        OverflowError,
    ) as failure:
        raise broken() from failure


def edited(file: BinaryIO, edits: Sequence[Edit], end: int, start: int = 0) -> Iterator[bytes]:
    """The bytes of a file between two places with the edits made, a piece at a time, however large
    it is."""
    waiting, offset = deque(sorted(edits)), start
    file.seek(start)
    while chunk := bytearray(file.read(min(_CHUNK, end - offset))):
        for edit in _within(waiting, offset, offset + len(chunk)):
            _make(edit, chunk, offset)
        yield bytes(chunk)
        offset += len(chunk)


def _within(waiting: deque[Edit], start: int, end: int) -> Iterator[Edit]:
    """The edits that touch a span; those that end before it are done and dropped."""
    while waiting and waiting[0].end <= start:
        waiting.popleft()
    for edit in waiting:
        if edit.start >= end:
            return
        yield edit


def _make(edit: Edit, chunk: bytearray, offset: int) -> None:
    """Makes the part of an edit that falls into this chunk."""
    low, high = max(edit.start, offset), min(edit.end, offset + len(chunk))
    if low < high:
        part = edit.head[low - edit.start : high - edit.start]
        chunk[low - offset : high - offset] = part.ljust(high - low, b"\0")
