"""Text of a PDF's page that nobody sees: in the colour of what is behind it, without ink, below
something opaque, cut off, too small to read, or beside the page; by pdfium."""

import ctypes
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from pypdfium2 import raw

from builder.media.documents.pdf.drawn import Colour, DrawnObject, drawn_on
from builder.media.documents.rectangle import Rectangle

_SMALLEST = 2.0
"""Points: below that nobody reads."""
_ALIKE = 10
"""Of 255: colours that differ by less look the same."""
_WHITE = (255, 255, 255)
_INVISIBLE = (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)
_OPAQUE = 0.98
"""Of a picture's points, for it to hide what is below; a seal is mostly air."""
_BAND = 24.0
"""Points of height, at least, in which grounds are looked up together."""
_MOST_BANDS = 200
_FEW = 2
"""Letters of which it is worth telling."""


class _Ground(NamedTuple):
    """What is drawn on a page at a place of its order: where it can be seen, its colour (None of a
    picture), and itself."""

    place: int
    box: Rectangle
    colour: Colour | None
    drawn: DrawnObject


class _Grounds:
    """All of them, found by the height at which they lie: a page may have thousands."""

    def __init__(self, grounds: Sequence[_Ground], sheet: Rectangle) -> None:
        self.all = grounds
        self._height = max(_BAND, (sheet.far - sheet.near) / _MOST_BANDS)
        self._bands: dict[int, list[_Ground]] = defaultdict(list)
        for each in grounds:
            low, high = max(each.box.near, sheet.near), min(each.box.far, sheet.far)
            for band in range(self._band(low) - 1, self._band(high) + 2):
                self._bands[band].append(each)

    def holding(self, box: Rectangle) -> list[_Ground]:
        """Those that a text lies within, from the lowest to the highest."""
        near = self._bands.get(self._band(box.near), ())
        return [each for each in near if each.box.holds(box)]

    def _band(self, height: float) -> int:
        return int(height // self._height)


def unseen_text(page: Any, letters: Any) -> str:
    """All such text of a page, a line for each piece."""
    objects = list(drawn_on(page))
    sheet = Rectangle(*page.get_bbox())
    grounds = [each for place, one in enumerate(objects) if (each := _ground(place, one))]
    sight = _Sight(page, sheet, _Grounds(grounds, sheet))
    unseen = (one for place, one in enumerate(objects) if one.is_text and sight.hides(place, one))
    said = (_text_of(each.one, letters).strip() for each in unseen)
    found = "\n".join(filter(None, said))
    return found if len(found) >= _FEW else ""


class _Sight(NamedTuple):
    """What a reader of the page has before their eyes."""

    page: Any
    sheet: Rectangle
    grounds: _Grounds

    def hides(self, place: int, text: DrawnObject) -> bool:
        """Whether a text at this place of the order is not seen."""
        if self._is_away(text) or text.letter_size < _SMALLEST or text.is_glass:
            return True
        if raw.FPDFTextObj_GetTextRenderMode(text.one.raw) in _INVISIBLE:
            return not any(each.drawn.is_picture for each in self._around(text.box))
        holding = self.grounds.holding(text.box)
        below = [each for each in holding if each.place < place]
        above = [each for each in holding if each.place > place]
        return _is_of_ground(text, below) or any(map(self._covers, above))

    def _is_away(self, text: DrawnObject) -> bool:
        return self.sheet.is_apart(text.box) or text.is_cut_off

    def _around(self, box: Rectangle) -> Iterator[_Ground]:
        """Whatever lies at this place: a scan below or above the words that were read from it."""
        return (each for each in self.grounds.all if not each.box.is_apart(box))

    def _covers(self, ground: _Ground) -> bool:
        """Whether something is opaque that is drawn over a text later."""
        return ground.colour is not None or self._is_opaque(ground.drawn)

    def _is_opaque(self, picture: DrawnObject) -> bool:
        """Whether a picture lets nothing through."""
        if not picture.is_picture:
            return False
        one = picture.one
        bitmap = raw.FPDFImageObj_GetRenderedBitmap(self.page.pdf.raw, self.page.raw, one.raw)
        if not bitmap:
            return False
        try:
            return _opacity(bitmap) >= _OPAQUE
        finally:
            raw.FPDFBitmap_Destroy(bitmap)


def _opacity(bitmap: Any) -> float:
    """How many of a picture's points let nothing through."""
    if raw.FPDFBitmap_GetFormat(bitmap) != raw.FPDFBitmap_BGRA:
        return 1.0
    size = raw.FPDFBitmap_GetStride(bitmap) * raw.FPDFBitmap_GetHeight(bitmap)
    content = ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), size)
    alpha = content[3::4]
    return alpha.count(255) / max(1, len(alpha))


def _ground(place: int, one: DrawnObject) -> _Ground | None:
    """What may lie behind a text or over it; None of what has no surface of its own."""
    is_line = one.one.type == raw.FPDF_PAGEOBJ_PATH and not one.is_filled
    if one.is_text or is_line or one.is_cut_off:
        return None
    return _Ground(place, one.shown, one.colour if one.is_rectangle else None, one)


def _is_of_ground(text: DrawnObject, below: Sequence[_Ground]) -> bool:
    """Whether it has the colour of what is right behind it, or of the paper."""
    ground, own = below[-1].colour if below else _WHITE, text.colour
    if ground is None or own is None:
        return False
    return all(abs(a - b) < _ALIKE for a, b in zip(own, ground, strict=True))


def _text_of(text: Any, letters: Any) -> str:
    """What it says."""
    size = raw.FPDFTextObj_GetText(text.raw, letters.raw, None, 0)
    buffer = (raw.FPDF_WCHAR * (size // 2 + 1))()
    raw.FPDFTextObj_GetText(text.raw, letters.raw, buffer, size)
    return bytes(buffer)[:size].decode("utf-16-le", errors="replace").rstrip("\0")
