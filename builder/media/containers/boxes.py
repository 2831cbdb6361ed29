"""Boxes in boxes (ISO/IEC 14496-12), and the items of a HEIF picture (8.11): which there are, and
where their bytes lie."""

from collections.abc import Iterator
from typing import NamedTuple

Span = tuple[int, int]
"""Where some content begins and ends."""
_MOST = 10_000
"""Items that are looked at; a picture in tiles has some hundreds."""


class Atom(NamedTuple):
    """A box (QuickTime's atom): its name, and where its content begins and ends."""

    name: bytes
    body: int
    end: int


class BoxedItem(NamedTuple):
    """An item: its number, its type and where that stands in the file, and what is said of it."""

    number: int
    kind: bytes
    place: int
    told: bytes


def atoms(content: bytes, place: int, end: int) -> Iterator[Atom]:
    """The boxes of a span, up to the first that does not fit into it."""
    while place + 8 <= end:
        size, start = int.from_bytes(content[place : place + 4]), place + 8
        if size == 1:
            size, start = int.from_bytes(content[place + 8 : place + 16]), place + 16
        stop = end if size == 0 else place + size
        if not start <= stop <= end:
            return
        yield Atom(content[place + 4 : place + 8], start, stop)
        place = stop


def meta_of(content: bytes) -> dict[bytes, Span]:
    """The boxes of a still picture's ``meta``, by name."""
    top = (box for box in atoms(content, 0, len(content)) if box.name == b"meta")
    meta = next(top, Atom(b"", 0, 0))
    return {name: (body, end) for name, body, end in atoms(content, meta.body + 4, meta.end)}


def items(content: bytes, start: int, end: int) -> Iterator[BoxedItem]:
    """Every item that an ``iinf`` lists."""
    place = start + (6 if content[start : start + 1] == b"\0" else 8)
    for _ in range(_MOST):
        size = int.from_bytes(content[place : place + 4])
        if size < 12 or place + size > end:
            return
        body = content[place + 8 : place + size]
        wide = 4 if body[0] >= 3 else 2
        kind, told = body[6 + wide : 10 + wide], body[10 + wide :]
        number = int.from_bytes(body[4 : 4 + wide])
        yield BoxedItem(number, kind, place + 14 + wide, told.strip(b"\0"))
        place += size


def spans_of(content: bytes, start: int, end: int) -> Iterator[tuple[int, list[Span]]]:
    """Number and spans of every item that an ``iloc`` finds in the file itself."""
    reader = _Numbers(content, start, end)
    version = reader.take(4) >> 24
    sizes = reader.take(2)
    offset, length, base, index = (sizes >> shift & 15 for shift in (12, 8, 4, 0))
    for _ in range(min(reader.take(2 if version < 2 else 4), _MOST)):
        item = reader.take(2 if version < 2 else 4)
        method = reader.take(2) & 15 if version else 0
        reader.take(2)
        begin = reader.take(base)
        spans = []
        for _ in range(min(reader.take(2), _MOST)):
            reader.take(index if version else 0)
            first = begin + reader.take(offset)
            spans.append((first, first + reader.take(length)))
            if reader.place > end:
                return
        if spans and method == 0:
            yield item, spans


class _Numbers:
    """Takes numbers one after the other; zeros where the box ends."""

    def __init__(self, content: bytes, place: int, end: int) -> None:
        self.content, self.place, self.end = content, place, end

    def take(self, size: int) -> int:
        """The next number of this many bytes."""
        found = self.content[self.place : min(self.place + size, self.end)]
        self.place += size
        return int.from_bytes(found)
