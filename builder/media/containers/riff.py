"""WebP: chunks in a RIFF file (RFC 9649, section 2)."""

from collections.abc import Iterator
from typing import NamedTuple

RIFF_HEAD = 12
"""Bytes before the first chunk."""
WEBP_FRAME, WEBP_FRAME_HEAD = b"ANMF", 16
"""A frame of an animation, and how many bytes of it stand before the chunks in it."""


class RiffChunk(NamedTuple):
    """A chunk: its name, where it starts, where its content begins and ends; an odd one is padded
    by a byte."""

    name: bytes
    start: int
    body: int
    end: int

    @property
    def behind(self) -> int:
        """Where the next chunk starts."""
        return self.end + (self.end - self.body & 1)


def riff_end(content: bytes) -> int:
    """Where the file says that it ends; an odd one may lack the byte that pads it."""
    return 8 + int.from_bytes(content[4:8], "little") // 2 * 2


def riff_chunks(content: bytes, place: int, end: int) -> Iterator[RiffChunk]:
    """The chunks of a span; the last one may reach beyond it, where the span holds it only in
    part."""
    while place < end:
        body = place + 8
        size = int.from_bytes(content[place + 4 : body], "little")
        chunk = RiffChunk(content[place : place + 4], place, body, body + size)
        yield chunk
        if chunk.end > end:
            return
        place = chunk.behind
