"""Headlines: where the lines of a text break in a column, and how large its type can be. Needs no
font: the width of a text is a function that is handed in (``Advance``)."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate, chain, combinations, pairwise
from math import inf

import msgspec

from builder.lettering.phrases import AHEAD, BEHIND, beside_marks, bound_positions, field_lexicon
from builder.regex import regex

Advance = Callable[[str], float]
"""How wide a text is as one line, in em."""

LEADING = 1.34
"""From baseline to baseline, in sizes: headlines of two or three lines stand closer than text."""

_STOP = regex("[，。；：！？]")
_WORTH = 0.7
"""How much smaller than need be a headline may be for its lines to end at its commas."""
_LONG = 8
"""Characters of a piece that may be broken before the others are."""

_MARKED = regex(f"[{AHEAD}]*.[{BEHIND}]*")
_ANY = regex(".")
_LIKE = 0.85
"""Sizes that are about as large as the largest: of these, the one with the fewest lines."""
_SPACE = regex(" +")
_LETTER = regex(r"[^\W_]")
_MOST_PIECES = 24
"""Pieces up to which every way to break is weighed; a title has a dozen."""


class Setting(msgspec.Struct, frozen=True):
    """A text set: its lines, and the size of their type (px)."""

    lines: tuple[str, ...]
    size: int

    @property
    def height(self) -> float:
        """Pixels from the top of the first line to the bottom of the last."""
        return _rows(len(self.lines)) * self.size


class TextRoom(msgspec.Struct, frozen=True):
    """The room for a text: ``width`` and ``height`` (px), at most ``most`` lines, in one of these
    ``sizes`` (px, largest first).

    ``at_stops`` prefers lines that end at commas; for few words in large type, not for small type.
    """

    width: float
    most: int
    sizes: tuple[int, ...]
    height: float = inf
    at_stops: bool = True

    @property
    def most_ems(self) -> float:
        """The widest line that fits at the smallest size, in em."""
        return self.width / self.sizes[-1]

    def largest(self, ems: float, lines: int) -> int:
        """The largest size at which so many lines of at most so many em fit; 0 where none does."""
        rows = _rows(lines)
        fit = (
            size for size in self.sizes if ems * size <= self.width and rows * size <= self.height
        )
        return next(fit, 0)


class _Way(msgspec.Struct, frozen=True):
    """One way to break a text that fits its room; ``stops`` counts the commas inside of lines.

    It is ``lonely`` where a character has a line to itself, and the more ``uneven`` the more its
    lines' widths differ.
    """

    size: int
    lonely: bool
    stops: int
    uneven: float
    lines: tuple[str, ...]

    @property
    def rank(self) -> tuple[float, ...]:
        """Its place among the ways, the least first: lines that end at commas, few, large, about
        equally long."""
        return self.stops, len(self.lines), -self.size, self.uneven


def set_headline(pieces: Sequence[str], column: TextRoom, measure: Advance) -> Setting:
    """The text in the largest type that fits, its lines about equally long.

    ``pieces`` are its phrases in order; ``measure`` gives the width of a line in em. Lines end
    between the pieces; inside one only where it fits at no size otherwise, and inside a word only
    where no line can hold the word; what is still too long ends in an ellipsis.
    """
    text = "".join(pieces)
    if not text.strip():
        return Setting((), column.sizes[-1])
    measured, levels = cache(measure), []
    for parts in _looser(_whole(text, accumulate(map(len, pieces))), column.most_ems, measured):
        if way := _best(tuple(_ways(parts, column, measured))):
            return Setting(way.lines, way.size)
        levels.append(parts)
    return Setting(_cut(levels, column, measured), column.sizes[-1])


def _rows(lines: int) -> float:
    """How high so many lines are, in sizes."""
    return LEADING * (lines - 1) + 1


def _whole(text: str, ends: Iterable[int]) -> tuple[str, ...]:
    """The text cut at these ends and its spaces, or before what is tied together where one lies
    inside of it."""
    bound = bound_positions(text, (field_lexicon(),))
    places = chain(ends, (space.end() for space in _SPACE.finditer(text)))
    return _cut_at(text, {beside_marks(text, bound.get(at, at)) for at in places})


def _cut_at(text: str, places: set[int]) -> tuple[str, ...]:
    bounds = (0, *sorted(places - {0, len(text)}), len(text))
    return tuple(text[start:end] for start, end in pairwise(bounds))


def _words(text: str) -> tuple[str, ...]:
    """A text in characters with their marks; what is tied together stays one piece."""
    bound = bound_positions(text, (field_lexicon(),))
    places = {beside_marks(text, at) for at in range(1, len(text)) if at not in bound}
    return _cut_at(text, places - bound.keys())


def _looser(pieces: tuple[str, ...], ems: float, measure: Advance) -> Iterator[tuple[str, ...]]:
    """The pieces; with the long ones open to breaks; breaks between all words; inside them, if one
    is wider than so many em."""
    yield pieces
    opened = ((piece,) if len(piece) <= _LONG else _words(piece) for piece in pieces)
    yield tuple(chain.from_iterable(opened))
    for split in (_words, _MARKED.findall, _ANY.findall):
        parts = tuple(split("".join(pieces)))
        yield parts
        if max(map(measure, parts)) <= ems:
            return


def _ways(parts: tuple[str, ...], column: TextRoom, measure: Advance) -> Iterator[_Way]:
    """Every way to put the parts into the column; of very many parts the greedy ones only."""
    if len(parts) <= _MOST_PIECES:
        broken = _every_split(parts, column.most)
    else:
        broken = (_filled(parts, column.width / size, measure) for size in column.sizes)
    ways = (_way(lines, column, measure) for lines in broken if len(lines) <= column.most)
    return filter(None, ways)


def _way(lines: tuple[str, ...], column: TextRoom, measure: Advance) -> _Way | None:
    """These lines as large as the column allows; None where it does not hold them at all."""
    widths = tuple(map(measure, lines))
    size = column.largest(max(widths), len(lines))
    if not size:
        return None
    uneven = sum(width * width for width in widths)
    return _Way(size, _is_lonely(lines), _stops(lines, column), uneven, lines)


def _is_lonely(lines: tuple[str, ...]) -> bool:
    """Whether one of several lines has a single character."""
    return len(lines) > 1 and any(len(_LETTER.findall(line)) < 2 for line in lines)


def _stops(lines: tuple[str, ...], column: TextRoom) -> int:
    """The commas inside of several lines, where the column minds them."""
    if len(lines) == 1 or not column.at_stops:
        return 0
    return sum(len(_STOP.findall(line[:-1])) for line in lines)


def _every_split(parts: tuple[str, ...], most: int) -> Iterator[tuple[str, ...]]:
    """Every way to make at most so many lines of the parts."""
    for count in range(1, min(most, len(parts)) + 1):
        yield from _splits(parts, count)


def _splits(parts: tuple[str, ...], count: int) -> Iterator[tuple[str, ...]]:
    for ends in combinations(range(1, len(parts)), count - 1):
        bounds = (0, *ends, len(parts))
        yield tuple("".join(parts[start:end]).strip() for start, end in pairwise(bounds))


def _best(ways: tuple[_Way, ...]) -> _Way | None:
    """The largest without a lonely line; or one a little smaller, where no comma stands inside a
    line."""
    fair = tuple(way for way in ways if not way.lonely) or ways
    calm = tuple(way for way in _large(fair, _WORTH) if not way.stops)
    return min(_large(calm or fair, _LIKE), key=lambda way: way.rank, default=None)


def _large(ways: tuple[_Way, ...], share: float) -> tuple[_Way, ...]:
    """Those of at least this share of the largest one's size."""
    largest = max((way.size for way in ways), default=0)
    return tuple(way for way in ways if way.size >= share * largest)


def _filled(parts: Sequence[str], ems: float, measure: Advance) -> tuple[str, ...]:
    """Line after line, as much as each holds."""
    lines = [""]
    for part in parts:
        if lines[-1] and measure((lines[-1] + part).strip()) > ems:
            lines.append("")
        lines[-1] += part
    return tuple(line.strip() for line in lines)


def _cut(levels: Sequence[tuple[str, ...]], column: TextRoom, measure: Advance) -> tuple[str, ...]:
    """As many lines as there may be at the least size, the last one ending in an ellipsis."""
    ems = column.most_ems
    fitting = (parts for parts in levels if max(map(measure, parts)) <= ems)
    lines = _filled(next(fitting, levels[-1]), ems, measure)[: column.most]
    return (*lines[:-1], _with_ellipsis(lines[-1], ems, measure))


def _with_ellipsis(line: str, ems: float, measure: Advance) -> str:
    """As many of its words as leave room for one."""
    while line and measure(f"{line}……") > ems:
        line = "".join(_words(line)[:-1]) or line[:-1]
    return f"{line.rstrip('，、；：。')}……"
