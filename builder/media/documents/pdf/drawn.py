"""What is drawn on a PDF's page, one over the other, and where on the page it lies, also what is
drawn by forms in forms; by pdfium."""

import ctypes
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import Any

from pypdfium2 import PdfMatrix, raw

from builder.media.documents.rectangle import Rectangle

_DEPTH = 6
"""Forms in forms that are looked into."""
_MOST = 4000
"""Objects of a page that are looked at."""
_RECTANGLE = 6
"""Points of a path that is no more than a rectangle."""
_SHOWING = 255
"""How much of what is behind it a colour covers: all."""

Colour = tuple[int, int, int]


class DrawnObject:
    """Something drawn: pdfium's own object (``one``) and the matrix of the form that draws it."""

    def __init__(self, one: Any, form: Any) -> None:
        self.one, self._form = one, form

    @cached_property
    def box(self) -> Rectangle:
        """Where it lies on the page."""
        return Rectangle(*self._form.on_rect(*self.one.get_bounds()))

    @property
    def is_text(self) -> bool:
        """Whether letters are drawn."""
        return bool(self.one.type == raw.FPDF_PAGEOBJ_TEXT)

    @property
    def is_picture(self) -> bool:
        """Whether it is a picture made of pixels."""
        return bool(self.one.type == raw.FPDF_PAGEOBJ_IMAGE)

    @property
    def is_rectangle(self) -> bool:
        """Whether it is a path with the four corners of a rectangle."""
        is_path = self.one.type == raw.FPDF_PAGEOBJ_PATH
        return bool(is_path and raw.FPDFPath_CountSegments(self.one.raw) <= _RECTANGLE)

    @property
    def is_filled(self) -> bool:
        """Whether a path is filled, not only a line."""
        mode, stroke = ctypes.c_int(), raw.FPDF_BOOL()
        return bool(raw.FPDFPath_GetDrawMode(self.one.raw, mode, stroke) and mode.value)

    @property
    def colour(self) -> Colour | None:
        """The colour it is filled with; None where it is not opaque."""
        *colour, cover = self._filling
        return (colour[0], colour[1], colour[2]) if cover == _SHOWING else None

    @property
    def is_glass(self) -> bool:
        """Whether its filling is wholly transparent."""
        return self._filling[3] == 0

    @cached_property
    def _filling(self) -> tuple[int, ...]:
        parts = [ctypes.c_uint() for _ in range(4)]
        is_told = raw.FPDFPageObj_GetFillColor(self.one.raw, *parts)
        return tuple(each.value for each in parts) if is_told else (0, 0, 0, 1)

    @property
    def letter_size(self) -> float:
        """The height of a text's letters in points."""
        size = ctypes.c_float()
        raw.FPDFTextObj_GetFontSize(self.one.raw, size)
        matrix = self.one.get_matrix().multiply(self._form)
        return float(abs(size.value) * (matrix.b**2 + matrix.d**2) ** 0.5) or float(size.value)

    @cached_property
    def shown(self) -> Rectangle:
        """The part of its box that a clipping path leaves (ISO 32000-2, 8.5.4)."""
        left, low, right, high = self.box
        for points in _clips(self.one):
            clip = self._on_page(points)
            left, low = max(left, clip.left), max(low, clip.near)
            right, high = min(right, clip.right), min(high, clip.far)
        return Rectangle(left, low, right, high)

    @property
    def is_cut_off(self) -> bool:
        """Whether a clipping path leaves nothing of it."""
        shown = self.shown
        return shown.right < shown.left or shown.far < shown.near

    def _on_page(self, points: list[tuple[float, float]]) -> Rectangle:
        across, up = [x for x, _ in points], [y for _, y in points]
        return Rectangle(*self._form.on_rect(min(across), min(up), max(across), max(up)))


def drawn_on(page: Any) -> Iterator[DrawnObject]:
    """Everything that is drawn on a page, from the lowest to the highest; of forms what they draw."""
    forms: dict[int, tuple[Any, Any]] = {}
    for one in islice(page.get_objects(max_depth=_DEPTH), _MOST):
        _, around = forms.get(id(one.container), (None, PdfMatrix()))
        if one.type == raw.FPDF_PAGEOBJ_FORM:
            forms[id(one)] = one, one.get_matrix().multiply(around)
        else:
            yield DrawnObject(one, around)


def _clips(one: Any) -> Iterator[list[tuple[float, float]]]:
    """The corners of every path to which an object is cut."""
    clip = raw.FPDFPageObj_GetClipPath(one.raw)
    count = raw.FPDFClipPath_CountPaths(clip) if clip else 0
    for path in range(max(0, count)):
        segments = range(raw.FPDFClipPath_CountPathSegments(clip, path))
        if points := [_point(raw.FPDFClipPath_GetPathSegment(clip, path, at)) for at in segments]:
            yield points


def _point(segment: Any) -> tuple[float, float]:
    x, y = ctypes.c_float(), ctypes.c_float()
    raw.FPDFPathSegment_GetPoint(segment, x, y)
    return x.value, y.value
