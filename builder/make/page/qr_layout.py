"""Where the modules of a QR code lie, and what is the same in all codes of a version (ISO/IEC
18004), versions 1 to 9 at error level L and mask 2.

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

_FORMAT = 0b111110110101010
"""Level L and mask 2 with their check bits (annex C)."""
_VERSIONS = {7: 0x07C94, 8: 0x085BC, 9: 0x09A99}
"""The version with its check bits, where a code says it (annex D)."""


def side_of(version: int) -> int:
    """Modules from left to right, and from top to bottom."""
    return 17 + 4 * version


def shared_modules(version: int) -> int:
    """The code of this version in which every codeword is 0: what readers find it by, and the
    mask."""
    side = side_of(version)
    reserved = _reserved(side)
    masked = {*product(range(0, side, 3), range(side))} - reserved
    dark = masked.union(_rings(side), _timing(side), _said(version))
    return sum(_bit(side, x, y) for x, y in dark)


def _bit(side: int, x: int, y: int) -> int:
    return 1 << (side - y) * (side + 1) - 1 - x


def _rings(side: int) -> Iterator[_Module]:
    """The dark modules of finders and alignment patterns: rings around a dark middle."""
    for x, y in product((3, side - 4), repeat=2):
        if (x, y) != (side - 4, side - 4):
            yield from _around(x, y, (0, 1, 3))
    for x, y in _alignments(side):
        yield from _around(x, y, (0, 2))


def _around(x: int, y: int, distances: tuple[int, ...]) -> Iterator[_Module]:
    """What lies at one of these distances from the middle."""
    reach = range(-distances[-1], distances[-1] + 1)
    for right, down in product(reach, repeat=2):
        if max(abs(right), abs(down)) in distances:
            yield x + right, y + down


def _timing(side: int) -> Iterator[_Module]:
    """Every other module between the finders."""
    for along in range(8, side - 8, 2):
        yield along, 6
        yield 6, along


def _said(version: int) -> Iterator[_Module]:
    """What a code says of itself twice: how it is masked, and from the seventh on its version."""
    side = side_of(version)
    down = (*range(6), 7, 8, *range(side - 7, side))  # at 6 is the timing
    across = (*range(side - 1, side - 9, -1), 7, *range(5, -1, -1))
    yield 8, side - 8
    for bit in _ones(_FORMAT):
        yield 8, down[bit]
        yield across[bit], 8
    for bit in _ones(_VERSIONS.get(version, 0)):
        near, far = bit // 3, side - 11 + bit % 3
        yield near, far
        yield far, near


def _ones(number: int) -> Iterator[int]:
    return (bit for bit in range(number.bit_length()) if number >> bit & 1)


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
