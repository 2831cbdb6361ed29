"""Where the codewords of a QR code lie (ISO/IEC 18004), versions 1 to 9.

A module is one bit of a number that holds the code row by row; each row ends with a light module of
ours, so that no run of dark ones goes on in the next.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

Places = Sequence[int]
"""The modules of a codeword's bits, the lowest bit first."""
_Area = tuple[Iterable[int], Iterable[int]]
"""Columns and rows."""
_Module = tuple[int, int]
"""Column and row."""


def side_of(version: int) -> int:
    """How many modules a code of this version has along each side (ISO/IEC 18004)."""
    return 17 + 4 * version


def _bit(side: int, x: int, y: int) -> int:
    return 1 << (side - y) * (side + 1) - 1 - x


def codewords_of(version: int) -> list[Places]:
    """The modules of every codeword, in the order of the message (ISO/IEC 18004, 7.7.3)."""
    side = side_of(version)
    reserved = _reserved(side)
    places = [_bit(side, x, y) for x, y in _zigzag(side) if (x, y) not in reserved]
    return [places[start : start + 8][::-1] for start in range(0, len(places) - 7, 8)]


def _zigzag(side: int) -> Iterator[_Module]:
    """Columns two by two from the right, upwards and downwards by turns; the sixth has no data."""
    for turn, right in enumerate((*range(side - 1, 6, -2), 5, 3, 1)):
        for y in range(side) if turn % 2 else reversed(range(side)):
            yield right, y
            yield right - 1, y


def _reserved(side: int) -> set[_Module]:
    """The modules that are no codeword's (ISO/IEC 18004, 6.3)."""
    areas = (*_finders(side), *_alignment_areas(side), *_version_areas(side))
    return {module for columns, rows in areas for module in product(columns, rows)}


def _finders(side: int) -> tuple[_Area, ...]:
    """The finders with the formats beside them, and the timing between them."""
    near, far, long = range(9), range(side - 8, side), range(side)
    return (near, near), (far, near), (near, far), (long, (6,)), ((6,), long)


def _alignment_areas(side: int) -> Iterator[_Area]:
    for x, y in _alignments(side):
        yield range(x - 2, x + 3), range(y - 2, y + 3)


def _version_areas(side: int) -> tuple[_Area, ...]:
    """Where a code says its version, from the seventh on."""
    beside = range(side - 11, side - 8)
    return ((range(6), beside), (beside, range(6))) if side >= side_of(7) else ()


def _alignments(side: int) -> set[_Module]:
    """The middles of the alignment patterns (annex E), none where a finder stands."""
    last = side - 7
    middle = [side // 2] if side >= side_of(7) else []
    middles = [6, *middle, last] if side > side_of(1) else []
    return {*product(middles, middles)} - {(6, 6), (6, last), (last, 6)}
