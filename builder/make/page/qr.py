"""QR codes as inline SVG, drawn by segno; after the first few hundred, composed from those it has
drawn.

With version, error level and mask fixed, every step of the standard (ISO/IEC 18004: Reed–Solomon,
interleaving, masking) is linear over bits but for a constant. So the code of a text differs from
that of another text of the same length by the sum (XOR) of what each differing bit changes; and
what a bit changes, two codes of segno show. A site's addresses differ in a few hundred bits, so
that 10,000 pages cost as much as a few hundred codes.
"""

import re
from functools import cache, cached_property, lru_cache

import segno
from markupsafe import Markup

_MASK = 2
"""A fixed mask: trying all eight for the prettiest costs five times as much, and every reader takes
any."""

_LIMITS = (17, 32, 53, 78, 106, 134, 154, 192, 230)
"""Bytes that versions 1 to 9 hold at error level L (ISO/IEC 18004, table 7)."""

_FEW = 200
"""Codes that are drawn directly before composing them pays."""

_RUNS = re.compile("1+").finditer


def drawing(text: str) -> Markup:
    """The code of a text in the colour of the words around it."""
    content = text.encode()
    version = next((number for number, limit in enumerate(_LIMITS, 1) if len(content) <= limit), 0)
    if not version:
        return _svg(_rows(segno.make_qr(content, error="l", mask=_MASK, boost_error=False)))
    side = 17 + 4 * version
    bits = f"{_composer(version).modules(content):0{side * side}b}"
    return _svg([bits[start : start + side] for start in range(0, side * side, side)])


class _Composer:
    """The codes of one version: for every length the first that was drawn, and what each bit of a
    text changes."""

    def __init__(self, version: int) -> None:
        self._version = version
        self._bases: dict[int, tuple[bytes, int]] = {}
        self._changes: dict[tuple[int, int], int] = {}
        self._asked = 0

    def modules(self, content: bytes) -> int:
        """The code's modules row by row as one number, dark is 1."""
        self._asked += 1
        if self._asked <= _FEW:
            return self._drawn(content)
        if len(content) not in self._bases:
            self._bases[len(content)] = content, self._drawn(content)
        base, modules = self._bases[len(content)]
        for place, (one, other) in enumerate(zip(content, base, strict=True)):
            differing = one ^ other
            while differing:
                bit = differing & -differing
                modules ^= self._change(place, bit)
                differing ^= bit
        return modules

    def _change(self, place: int, bit: int) -> int:
        """What one bit of one byte changes, whatever the length of the text it stands in."""
        known = self._changes.get((place, bit))
        if known is None:
            single = bytearray(_LIMITS[self._version - 1])
            single[place] = bit
            known = self._changes[place, bit] = self._drawn(bytes(single)) ^ self._blank
        return known

    @cached_property
    def _blank(self) -> int:
        return self._drawn(bytes(_LIMITS[self._version - 1]))

    def _drawn(self, content: bytes) -> int:
        code = segno.make_qr(
            content, error="l", mode="byte", version=self._version, mask=_MASK, boost_error=False
        )
        return int("".join(_rows(code)), 2)


@cache
def _composer(version: int) -> _Composer:
    return _Composer(version)


def _rows(code: segno.QRCode) -> list[str]:
    return ["".join("1" if module & 1 else "0" for module in row) for row in code.matrix]


def _svg(rows: list[str]) -> Markup:
    """One path for all dark modules, a stroke for every run of them."""
    runs = [
        f"M{run.start()} {y}.5h{run.end() - run.start()}"
        for y, row in enumerate(rows)
        for run in _RUNS(row)
    ]
    side = len(rows)
    opening = f'<svg class="qr" viewBox="0 0 {side} {side}" aria-hidden="true" focusable="false">'
    return Markup(f'{opening}<path stroke="currentColor" d="{"".join(runs)}"/></svg>')


qr = lru_cache(maxsize=256)(drawing)
