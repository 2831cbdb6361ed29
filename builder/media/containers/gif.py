"""GIF: frames and extensions in blocks of at most 255 bytes (GIF89a specification)."""

from collections.abc import Iterator
from typing import NamedTuple

EXTENSION, FRAME, GIF_END = 0x21, 0x2C, 0x3B


class GifBlock(NamedTuple):
    """A frame, an extension, or the end; where it starts and ends, which is behind the file's end
    where the file is cut."""

    sort: int
    start: int
    end: int


def gif_blocks(content: bytes) -> Iterator[GifBlock]:
    """Every block up to the end; the last one is of another sort where the chain breaks."""
    place = 13 + _palette(content[10:11])
    while place < len(content):
        block = GifBlock(content[place], place, _end_of(content, place))
        yield block
        if block.sort not in (EXTENSION, FRAME):
            return
        place = block.end


def _end_of(content: bytes, place: int) -> int:
    """Where the block that starts here ends; one of another sort has a single byte."""
    if content[place] == EXTENSION:
        return _behind(content, place + 2)
    if content[place] == FRAME:
        return _behind(content, place + 11 + _palette(content[place + 9 : place + 10]))
    return place + 1


def _palette(flags: bytes) -> int:
    """Bytes of the colour table that these flags announce."""
    return 3 * (2 << (flags[0] & 7)) if flags and flags[0] & 0x80 else 0


def _behind(content: bytes, place: int) -> int:
    while place < len(content) and content[place]:
        place += 1 + content[place]
    return place + 1
