"""A headline set in a column: where its lines break, and how large it can be. Pure: a font comes as its measure."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, pairwise

import msgspec

Measure = Callable[[str], float]
"""How wide a text is as one line, in em."""

_STOP = re.compile("[，。；：！？]")
_WORTH = 0.75
"""How much smaller than need be a headline may be for its lines to end at its commas."""
_LONG = 8
"""Characters of a piece that may be broken before the others are."""
_LOOSE = re.compile(r"[“‘《（【]*(?:[A-Za-z0-9]+|.)[，。！？；：、”’》）】…—]*")
"""A character with the marks that may not leave it; Latin words and numbers stay whole while a line can hold them."""
_MOST_PIECES = 24
"""Pieces up to which every way to break is weighed; a title has a dozen."""


class Setting(msgspec.Struct, frozen=True):
    """Lines, and the size of their type."""

    lines: tuple[str, ...]
    size: int


class Column(msgspec.Struct, frozen=True):
    """Where a text is to stand: pixels across, at most so many lines, in one of these sizes (largest first)."""

    width: float
    most: int
    sizes: tuple[int, ...]

    def largest(self, ems: float) -> int:
        """The largest size at which a line of so many em fits; 0 where none does."""
        return next((size for size in self.sizes if ems * size <= self.width), 0)


class _Way(msgspec.Struct, frozen=True):
    """One way to break a text that fits its column; ``stops`` are its commas inside of lines."""

    size: int
    stops: int
    widest: float
    lines: tuple[str, ...]

    @property
    def rank(self) -> tuple[float, ...]:
        """Large, its lines ending at its commas, few, about equally long: the less, the better."""
        return -self.size, self.stops, len(self.lines), self.widest


def set_headline(pieces: Sequence[str], column: Column, measure: Measure) -> Setting:
    """The text as large as it goes, its lines about equally long.

    Lines end between the pieces; inside one only where no size does without; what is too long even so ends in an
    ellipsis.
    """
    if not "".join(pieces).strip():
        return Setting((), column.sizes[-1])
    for parts in _looser(tuple(pieces)):
        if way := _best(tuple(_ways(parts, column, measure))):
            return Setting(way.lines, way.size)
    return Setting(_cut(tuple(pieces), column, measure), column.sizes[-1])


def _looser(pieces: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The pieces; those with the long ones open to breaks; a break after any character; inside any word, too."""
    yield pieces
    yield tuple(part for piece in pieces for part in ((piece,) if len(piece) <= _LONG else _LOOSE.findall(piece)))
    text = "".join(pieces)
    yield tuple(_LOOSE.findall(text))
    yield tuple(text)


def _ways(parts: tuple[str, ...], column: Column, measure: Measure) -> Iterator[_Way]:
    """Every way to put the parts into the column; of very many parts the greedy ones only."""
    if len(parts) <= _MOST_PIECES:
        counts = range(1, min(column.most, len(parts)) + 1)
        broken = [lines for count in counts for lines in _splits(parts, count)]
    else:
        broken = [_filled(parts, column.width / size, measure) for size in column.sizes]
    for lines in broken:
        widest = max(map(measure, lines))
        size = column.largest(widest)
        if size and len(lines) <= column.most:
            stops = sum(len(_STOP.findall(line[:-1])) for line in lines) if len(lines) > 1 else 0
            yield _Way(size, stops, widest, lines)


def _splits(parts: tuple[str, ...], count: int) -> Iterator[tuple[str, ...]]:
    for ends in combinations(range(1, len(parts)), count - 1):
        bounds = (0, *ends, len(parts))
        yield tuple("".join(parts[start:end]).strip() for start, end in pairwise(bounds))


def _best(ways: tuple[_Way, ...]) -> _Way | None:
    """The largest; or one a little smaller, where no comma stands inside a line."""
    largest = max((way.size for way in ways), default=0)
    calm = tuple(way for way in ways if not way.stops and way.size >= _WORTH * largest)
    return min(calm or ways, key=lambda way: way.rank, default=None)


def _filled(parts: Sequence[str], ems: float, measure: Measure) -> tuple[str, ...]:
    """Line after line, as much as each holds."""
    lines = [""]
    for part in parts:
        if lines[-1] and measure((lines[-1] + part).strip()) > ems:
            lines.append("")
        lines[-1] += part
    return tuple(line.strip() for line in lines)


def _cut(pieces: tuple[str, ...], column: Column, measure: Measure) -> tuple[str, ...]:
    """As many lines as there may be at the least size, the last one ending in an ellipsis."""
    ems = column.width / column.sizes[-1]
    parts = next((parts for parts in _looser(pieces) if max(map(measure, parts)) <= ems), tuple("".join(pieces)))
    *whole, last = _filled(parts, ems, measure)[: column.most]
    while last and measure(f"{last}……") > ems:
        last = last[:-1]
    return (*whole, f"{last.rstrip('，、；：。')}……")
