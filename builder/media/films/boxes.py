"""The boxes of an MP4 file (ISO/IEC 14496-12): found by their headers, nothing decoded."""

import struct
from collections.abc import Iterable, Iterator
from typing import BinaryIO, NamedTuple

from builder.media.films.edits import Edit, broken

_MOST = 100_000
"""Boxes in a row; a film has some tens, one in fragments some thousands."""
_LARGEST_TABLE = 1 << 23
"""Bytes of a table that are read at once; ten hours of a track need less."""


class Box(NamedTuple):
    """A box: its four-letter name, where it starts, where what is in it starts, where it ends."""

    name: bytes
    start: int
    body: int
    end: int


def boxes(file: BinaryIO, start: int, end: int) -> Iterator[Box]:
    """The boxes that stand between two places, one after the other; a rest too short for a header
    is none."""
    for _ in range(_MOST):
        if start + 8 > end:
            return
        box = _box_at(file, start, end)
        yield box
        start = box.end
    raise broken()


def _box_at(file: BinaryIO, start: int, end: int) -> Box:
    """The box that starts here: its size may stand behind its name (1), or reach to the end (0)."""
    size, name = struct.unpack(">I4s", read_at(file, start, 8))
    body = start + 8
    if size == 1:
        (size,), body = struct.unpack(">Q", read_at(file, body, 8)), body + 8
    elif size == 0:
        size = end - start
    if not body <= start + size <= end:
        raise broken()
    return Box(name, start, body, start + size)


def all_named(found: Iterable[Box], name: bytes) -> list[Box]:
    """Those of some boxes that have this name."""
    return [box for box in found if box.name == name]


def inside(file: BinaryIO, box: Box, skip: int = 0) -> Iterator[Box]:
    """The boxes in this one, ``skip`` bytes after its header."""
    return boxes(file, box.body + skip, box.end)


def only(file: BinaryIO, box: Box, *path: bytes) -> Box:
    """The box at this path below one; a film without it is broken."""
    for name in path:
        found = next((each for each in inside(file, box) if each.name == name), None)
        if found is None:
            raise broken()
        box = found
    return box


def read_at(file: BinaryIO, start: int, length: int) -> bytes:
    """Some bytes; fewer at the end of the file."""
    file.seek(start)
    return file.read(length)


def box_content(file: BinaryIO, box: Box) -> bytes:
    """What is in a box."""
    if box.end - box.body > _LARGEST_TABLE:
        raise broken()
    return read_at(file, box.body, box.end - box.body)


def freed(file: BinaryIO, box: Box) -> Edit:
    """The edit that makes a box a ``free`` one of the same length, its content zeros."""
    return Edit(
        box.start + 4, box.end, b"free" + read_at(file, box.start + 8, box.body - box.start - 8)
    )
