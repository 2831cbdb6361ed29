"""PNG: a chain of chunks, each with its checksum (PNG, third edition, W3C 2025, sections 5 and
11)."""

import zlib
from collections.abc import Iterator
from typing import NamedTuple

SIGNATURE = b"\x89PNG\r\n\x1a\n"
PNG_END, PNG_ANIMATION = b"IEND", b"acTL"
_OF_PICTURE = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", PNG_ANIMATION, b"fcTL", b"fdAT", PNG_END)


class PngChunk(NamedTuple):
    """A chunk: its name, where it starts, where its content begins and ends, and whether its
    checksum holds; its own end is four bytes behind that of its content."""

    name: bytes
    start: int
    body: int
    end: int
    is_sound: bool

    @property
    def is_of_picture(self) -> bool:
        """Whether the picture, or one of its frames, would be another without it."""
        return self.name in _OF_PICTURE


def png_chunks(content: bytes, place: int = len(SIGNATURE)) -> Iterator[PngChunk]:
    """Every chunk, up to the picture's end, or to the first that the file holds only in part."""
    while place + 12 <= len(content):
        end = place + 8 + int.from_bytes(content[place : place + 4])
        if end + 4 > len(content):
            return
        chunk = _chunk(content, place, end)
        yield chunk
        if chunk.name == PNG_END:
            return
        place = end + 4


def _chunk(content: bytes, place: int, end: int) -> PngChunk:
    """The chunk between these places; its checksum, which stands behind, is that of its name and
    content."""
    name = content[place + 4 : place + 8]
    told = int.from_bytes(content[end : end + 4])
    return PngChunk(name, place, place + 8, end, zlib.crc32(content[place + 4 : end]) == told)
