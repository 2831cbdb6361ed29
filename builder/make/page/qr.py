"""QR codes as inline SVG, composed from a table; segno draws what all codes of a version share.

With version, error level and mask fixed, every step of the standard (ISO/IEC 18004: Reed–Solomon,
interleaving, masking) is linear over bits but for a constant. So a byte of the text changes the
same modules whatever stands beside it, and a code is the sum (XOR) of what its bytes change: a
tenth of the time that drawing it anew would take.
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache, reduce
from itertools import chain, compress, product
from operator import xor
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from builder.make.page.qr_layout import Places, codewords_of, side_of

if TYPE_CHECKING:
    from segno import QRCode

_MASK = 2
"""A fixed mask: trying all eight for the prettiest costs five times as much, and every reader takes
any."""

_BLOCKS = (
    (1, 19, 7),
    (1, 34, 10),
    (1, 55, 15),
    (1, 80, 20),
    (1, 108, 26),
    (2, 68, 18),
    (2, 78, 20),
    (2, 97, 24),
    (2, 116, 30),
)
"""Versions 1 to 9 at error level L: blocks, and of each its data and check codewords (table 9)."""

_AROUND = 2
"""Bytes that mode, length and terminator take together."""
_LIMITS = tuple(blocks * size - _AROUND for blocks, size, _ in _BLOCKS)
"""Bytes of text that each version holds."""
_BYTES = 0b0100
"""The mode in which a text is bytes."""
_PADDING = b"\0" + b"\xec\x11" * (max(_LIMITS) // 2)
"""What fills up the rest, as segno has it: no reader looks at what follows the terminator."""
_FIELD = 0x11D
"""The polynomial of the field of 256 elements in which check codewords are reckoned."""

_TRUTH = bytes(character == ord("1") for character in range(256))
"""Binary digits as what they say."""


def drawing(text: str) -> Markup:
    """The QR code of a text as inline SVG, in the colour of the words around it."""
    content = text.encode()
    version = next((number for number, limit in enumerate(_LIMITS, 1) if len(content) <= limit), 0)
    if version:
        return _svg(_table(version).modules(content), side_of(version))
    code = _drawn(content)
    return _svg(_modules_of(code), len(code.matrix))


def _drawn(content: bytes, **asked: Any) -> "QRCode":
    import segno  # it loads half of the standard library with it, 15 ms

    return segno.make_qr(content, error="l", mask=_MASK, boost_error=False, **asked)


def _modules_of(code: "QRCode") -> int:
    """The modules row by row as one number, dark is 1; each row ends with a light one of ours, so
    that no run of dark ones goes on in the next."""
    rows = ("".join("1" if module & 1 else "0" for module in row) for row in code.matrix)
    return int("".join(f"{row}0" for row in rows), 2)


class _Table:
    """What each byte of a text changes in the codes of one version."""

    def __init__(self, version: int) -> None:
        self._changes = tuple(_changes_of(version))
        blank = bytes(_LIMITS[version - 1])
        self._ground = 0
        self._ground = self.modules(blank) ^ _modules_of(
            _drawn(blank, mode="byte", version=version)
        )

    def modules(self, content: bytes) -> int:
        """The modules of the code of this text, as one number; the text must be short enough for
        the version."""
        length = len(content)
        framed = (_BYTES << 8 | length) << 8 * length | int.from_bytes(content, "big")
        codewords = chain((framed << 4).to_bytes(length + _AROUND, "big"), _PADDING)
        modules = self._ground
        for changes, codeword in zip(self._changes, codewords, strict=False):
            modules ^= changes[codeword]
        return modules


class _Changes(dict[int, int]):
    """By the value of one data codeword, the modules that it changes; worked out as values come.

    ``remainders`` are the check codewords of each of its bits, as one number.
    """

    def __init__(self, own: Places, remainders: Sequence[int], checks: Sequence[Places]) -> None:
        super().__init__({0: 0})
        self._own, self._remainders = own, remainders
        self._checks = [place for each in reversed(checks) for place in each]

    def __missing__(self, value: int) -> int:
        others = value & (value - 1)
        if others:
            self[value] = self[others] ^ self[value ^ others]
        else:
            self[value] = self._of_bit(value.bit_length() - 1)
        return self[value]

    def _of_bit(self, bit: int) -> int:
        remainder = self._remainders[bit]
        checks = (place for n, place in enumerate(self._checks) if remainder >> n & 1)
        return reduce(xor, checks, self._own[bit])


def _changes_of(version: int) -> Iterator[_Changes]:
    """What each data codeword changes, in the order of the text: block after block."""
    blocks, size, checks = _BLOCKS[version - 1]
    codewords, remainders = codewords_of(version), _remainders(size, checks)
    data, check = codewords[: blocks * size], codewords[blocks * size :]
    for block, place in product(range(blocks), range(size)):
        own = data[place * blocks + block]
        yield _Changes(own, remainders[place], check[block::blocks])


def _remainders(size: int, checks: int) -> list[list[int]]:
    """For each place in a block and each bit of a codeword there, the check codewords that it alone
    has (ISO/IEC 18004, 7.5.2): the remainder of its polynomial by the generator's."""
    wraps = [_packed(_times(1 << bit, each) for each in _generator(checks)) for bit in range(8)]
    found = [wraps]
    for _ in range(size - 1):
        found.append([_shifted(remainder, wraps, checks) for remainder in found[-1]])
    return found[::-1]


def _shifted(remainder: int, wraps: Sequence[int], checks: int) -> int:
    """The remainder of a polynomial times x, given the polynomial's own."""
    kept = (1 << 8 * (checks - 1)) - 1
    leading = remainder >> 8 * (checks - 1)
    return reduce(xor, (wraps[n] for n in range(8) if leading >> n & 1), (remainder & kept) << 8)


def _generator(checks: int) -> list[int]:
    """The coefficients of (x - 1)(x - 2)(x - 4)…, but for the leading one."""
    coefficients, root = [1], 1
    for _ in range(checks):
        scaled = [_times(root, each) for each in coefficients]
        coefficients = list(map(xor, [*coefficients, 0], [0, *scaled]))
        root = _times(root, 2)
    return coefficients[1:]


def _times(one: int, other: int) -> int:
    """The product in the field."""
    product = 0
    for bit in range(8):
        product ^= one << bit if other >> bit & 1 else 0
    for bit in range(14, 7, -1):
        product ^= _FIELD << bit - 8 if product >> bit & 1 else 0
    return product


def _packed(codewords: Iterator[int]) -> int:
    return int.from_bytes(bytes(codewords), "big")


@cache
def _table(version: int) -> _Table:
    return _Table(version)


class _Strokes(dict[tuple[int, int], str]):
    """By its first and last module, a run of dark modules as part of an SVG path."""

    def __init__(self, side: int) -> None:
        super().__init__()
        self._row = side + 1

    def __missing__(self, run: tuple[int, int]) -> str:
        y, x = divmod(run[0], self._row)
        self[run] = f"M{x} {y}.5h{run[1] - run[0]}"
        return self[run]


@cache
def _strokes(side: int) -> _Strokes:
    return _Strokes(side)


def _svg(modules: int, side: int) -> Markup:
    """One path for all dark modules, a stroke for every run of them."""
    ends = _edges(modules, side)
    path = "".join(map(_strokes(side).__getitem__, zip(ends, ends, strict=True)))
    opening = f'<svg class="qr" viewBox="0 0 {side} {side}" aria-hidden="true" focusable="false">'
    return Markup(f'{opening}<path stroke="currentColor" d="{path}"/></svg>')


def _edges(modules: int, side: int) -> Iterator[int]:
    """Where runs of dark modules start and end, by turns: where one differs from that before it."""
    places = _places(side)
    differing = f"{modules ^ modules >> 1:0{len(places)}b}"
    return compress(places, differing.encode().translate(_TRUTH))


@cache
def _places(side: int) -> tuple[int, ...]:
    """Every module's number, row by row, with the light one of ours that each row ends with."""
    return tuple(range(side * (side + 1)))


qr = lru_cache(maxsize=256)(drawing)
