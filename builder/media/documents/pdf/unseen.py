"""Text of a PDF's page that nobody sees: in the colour of what is behind it, below something opaque,
too small to read, or beside the page; by pdfium."""

import ctypes
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from pypdfium2 import raw

_SMALLEST = 2.0
"""Points: below that nobody reads."""
_ALIKE = 10
"""Of 255: colours that differ by less look the same."""
_WHITE = (255, 255, 255)
_MOST = 4000
"""Objects of a page that are looked at."""
_RECTANGLE = 6
"""Points of a path that is no more than a rectangle."""
_SLACK = 1.0
"""Points by which what covers a text may be smaller."""
_INVISIBLE = (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)
_OPAQUE = 0.98
"""Of a picture's points, for it to hide what is below; a seal is mostly air."""
_FEW = 2
"""Letters of which it is worth telling."""

Colour = tuple[int, int, int]


class _Box(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float

    def holds(self, other: "_Box") -> bool:
        """Whether another lies within it."""
        return (
            self.left - _SLACK <= other.left
            and self.bottom - _SLACK <= other.bottom
            and self.right + _SLACK >= other.right
            and self.top + _SLACK >= other.top
        )

    def is_apart(self, other: "_Box") -> bool:
        """Whether they have no point in common."""
        return (
            self.right < other.left
            or other.right < self.left
            or self.top < other.bottom
            or other.top < self.bottom
        )


class _Ground(NamedTuple):
    """What is drawn on a page at a place of its order: its box, its colour (None of a picture), and
    itself."""

    place: int
    box: _Box
    colour: Colour | None
    drawn: Any


def unseen_text(page: Any, letters: Any) -> str:
    """All such text of a page, a line for each piece."""
    objects = list(islice(page.get_objects(max_depth=1), _MOST))
    grounds = [each for place, one in enumerate(objects) if (each := _ground(place, one))]
    sight = _Sight(page, _Box(*page.get_bbox()), grounds)
    texts = enumerate(objects)
    unseen = (one for place, one in texts if _is_text(one) and sight.hides(place, one))
    said = (_text_of(one, letters).strip() for one in unseen)
    found = "\n".join(filter(None, said))
    return found if len(found) >= _FEW else ""


class _Sight(NamedTuple):
    """What a reader of the page has before their eyes."""

    page: Any
    sheet: _Box
    grounds: Sequence[_Ground]

    def hides(self, place: int, text: Any) -> bool:
        """Whether a text at this place of the order is not seen."""
        box = _Box(*text.get_bounds())
        if self.sheet.is_apart(box) or _size(text) < _SMALLEST:
            return True
        behind = [each for each in self.grounds if each.place < place and each.box.holds(box)]
        if raw.FPDFTextObj_GetTextRenderMode(text.raw) in _INVISIBLE:
            return not any(each.drawn.type == raw.FPDF_PAGEOBJ_IMAGE for each in self._around(box))
        return self._is_of_ground(text, behind) or self._is_covered(place, box)

    def _around(self, box: _Box) -> Iterator[_Ground]:
        """Whatever lies at this place: a scan below or above the words that were read from it."""
        return (each for each in self.grounds if not each.box.is_apart(box))

    def _is_of_ground(self, text: Any, behind: Sequence[_Ground]) -> bool:
        """Whether it has the colour of what is right behind it, or of the paper."""
        ground = behind[-1].colour if behind else _WHITE
        own = _colour(text)
        if ground is None or own is None:
            return False
        return all(abs(a - b) < _ALIKE for a, b in zip(own, ground, strict=True))

    def _is_covered(self, place: int, box: _Box) -> bool:
        """Whether something opaque is drawn over it later."""
        above = (each for each in self.grounds if each.place > place and each.box.holds(box))
        return any(each.colour is not None or self._is_opaque(each.drawn) for each in above)

    def _is_opaque(self, picture: Any) -> bool:
        """Whether a picture lets nothing through."""
        if picture.type != raw.FPDF_PAGEOBJ_IMAGE:
            return False
        bitmap = raw.FPDFImageObj_GetRenderedBitmap(self.page.pdf.raw, self.page.raw, picture.raw)
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


def _ground(place: int, one: Any) -> _Ground | None:
    """What may lie behind a text or over it; None of what has no surface of its own."""
    if _is_text(one) or (one.type == raw.FPDF_PAGEOBJ_PATH and not _is_filled(one)):
        return None
    colour = _colour(one) if _is_rectangle(one) else None
    return _Ground(place, _Box(*one.get_bounds()), colour, one)


def _is_rectangle(one: Any) -> bool:
    is_path = one.type == raw.FPDF_PAGEOBJ_PATH
    return bool(is_path and raw.FPDFPath_CountSegments(one.raw) <= _RECTANGLE)


def _is_filled(path: Any) -> bool:
    mode, stroke = ctypes.c_int(), raw.FPDF_BOOL()
    return bool(raw.FPDFPath_GetDrawMode(path.raw, mode, stroke) and mode.value)


def _colour(one: Any) -> Colour | None:
    """What it is filled with; None where that lets something through."""
    parts = [ctypes.c_uint() for _ in range(4)]
    if not raw.FPDFPageObj_GetFillColor(one.raw, *parts):
        return None
    red, green, blue, alpha = (each.value for each in parts)
    return (red, green, blue) if alpha == 255 else None


def _size(text: Any) -> float:
    """The height of its letters in points."""
    size = ctypes.c_float()
    raw.FPDFTextObj_GetFontSize(text.raw, size)
    matrix = text.get_matrix()
    return float(abs(size.value) * (matrix.b**2 + matrix.d**2) ** 0.5) or float(size.value)


def _is_text(one: Any) -> bool:
    return bool(one.type == raw.FPDF_PAGEOBJ_TEXT)


def _text_of(text: Any, letters: Any) -> str:
    """What it says."""
    size = raw.FPDFTextObj_GetText(text.raw, letters.raw, None, 0)
    buffer = (raw.FPDF_WCHAR * (size // 2 + 1))()
    raw.FPDFTextObj_GetText(text.raw, letters.raw, buffer, size)
    return bytes(buffer)[:size].decode("utf-16-le", errors="replace").rstrip("\0")
