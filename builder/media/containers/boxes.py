"""Boxes in boxes (ISO/IEC 14496-12), and the items of a HEIF picture (8.11): which there are, and
where their bytes lie."""

from collections.abc import Iterator
from typing import NamedTuple

Span = tuple[int, int]
"""Where some content begins and ends."""
_MOST = 10_000
"""Items that are looked at; a picture in tiles has some hundreds."""
_IN_FILE = 0
"""The way of keeping an item whose places are those of the file itself."""


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
        atom = _atom(content, place, end)
        if not atom.body <= atom.end <= end:
            return
        yield atom
        place = atom.end


def _atom(content: bytes, place: int, end: int) -> Atom:
    """The box that starts here, be it too long: its size may stand behind its name (1), or reach
    to the end (0)."""
    size, body = int.from_bytes(content[place : place + 4]), place + 8
    if size == 1:
        size, body = int.from_bytes(content[place + 8 : place + 16]), place + 16
    return Atom(content[place + 4 : place + 8], body, place + size if size else end)


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
        yield _item(content[place + 8 : place + size], place + 8)
        place += size


def _item(body: bytes, place: int) -> BoxedItem:
    """An item by its ``infe``; the width of its number depends on the version."""
    kind = 8 if body[0] < 3 else 10
    number = int.from_bytes(body[4 : kind - 2])
    return BoxedItem(number, body[kind : kind + 4], place + kind, body[kind + 4 :].strip(b"\0"))


class _Numbers:
    """Reads big-endian numbers one after the other; 0 where the box ends."""

    def __init__(self, content: bytes, place: int, end: int) -> None:
        self.content, self.place, self.end = content, place, end

    def take(self, size: int) -> int:
        """The next number of this many bytes."""
        found = self.content[self.place : min(self.place + size, self.end)]
        self.place += size
        return int.from_bytes(found)


class _Widths(NamedTuple):
    """How many bytes each number of an ``iloc`` box has; 0 where that number is not there."""

    number: int
    method: int
    base: int
    extent: int
    offset: int
    length: int


def spans_of(content: bytes, start: int, end: int) -> Iterator[tuple[int, list[Span]]]:
    """Number and spans of every item that an ``iloc`` finds in the file itself."""
    numbers = _Numbers(content, start, end)
    widths = _widths(numbers)
    for _ in range(min(numbers.take(widths.number), _MOST)):
        item = numbers.take(widths.number)
        method = numbers.take(widths.method) & 15
        numbers.take(2)
        spans = list(_extents(numbers, widths))
        if numbers.place > end:
            return
        if spans and method == _IN_FILE:
            yield item, spans


def _widths(numbers: _Numbers) -> _Widths:
    """As the version and the sizes say that an ``iloc`` begins with."""
    version, sizes = numbers.take(4) >> 24, numbers.take(2)
    offset, length, base, index = (sizes >> shift & 15 for shift in (12, 8, 4, 0))
    return _Widths(
        number=2 if version < 2 else 4,
        method=2 if version else 0,
        base=base,
        extent=index if version else 0,
        offset=offset,
        length=length,
    )


def _extents(numbers: _Numbers, widths: _Widths) -> Iterator[Span]:
    """The spans of one item, up to the end of the box."""
    base = numbers.take(widths.base)
    for _ in range(min(numbers.take(2), _MOST)):
        numbers.take(widths.extent)
        start = base + numbers.take(widths.offset)
        yield start, start + numbers.take(widths.length)
        if numbers.place > numbers.end:
            return
