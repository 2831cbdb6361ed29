"""Letters on a picture: a typeface measured, and lines of it drawn."""

from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

from builder.make.headline import Column, Setting, set_headline
from builder.make.typeface import BrokenFont, Typeface, covers

LEADING = 1.34
"""From baseline to baseline, in sizes: headlines of two or three lines stand closer than text."""

_ASCENT = 0.88
"""How high a 汉字 stands above its baseline, in sizes."""
_OPENING, _CLOSING = "“‘《（【「", "，。；：、！？”’》）】」"
"""Marks that are white in their first half, and in their second: at the ends of a line that is taken off (clreq)."""
_UNIT = 200
"""The size at which characters are measured: large enough for rounding not to show."""


class Pen:
    """Writes on one picture with one typeface; positions are pixels, ``y`` the top of a line's characters."""

    def __init__(self, picture: Image.Image, face: Typeface) -> None:
        self._draw = ImageDraw.Draw(picture)
        self._face = face

    def fitted(self, pieces: tuple[str, ...], sizes: tuple[int, ...], width: float, most: int = 1) -> Setting:
        """The text set in at most so many lines of this width, as large as it goes."""
        return set_headline(pieces, Column(width, most, sizes), self._measure)

    def write(self, setting: Setting, place: tuple[float, float], color: str) -> float:
        """Lines from a left edge down; gives the y below them."""
        return self._lines(setting, place, color, "ls")

    def centre(self, setting: Setting, place: tuple[float, float], color: str) -> float:
        """Lines centred on an x, from a y down; gives the y below them."""
        return self._lines(setting, place, color, "ms")

    def _lines(self, setting: Setting, place: tuple[float, float], color: str, anchor: str) -> float:
        x, y = place
        font = _font(self._face, setting.size)
        for line in setting.lines:
            hang = self._white(line[:1], _OPENING) * setting.size if anchor == "ls" else 0
            self._draw.text((round(x - hang), round(y + _ASCENT * setting.size)), line, color, font, anchor)
            y += LEADING * setting.size
        return y

    def _measure(self, text: str) -> float:
        whole = sum(_advance(self._face, character) for character in text)
        return whole - self._white(text[:1], _OPENING) - self._white(text[-1:], _CLOSING)

    def _white(self, character: str, marks: str) -> float:
        """The white half of a mark at a line's end, which may stand beyond the column; in em."""
        full = character and character in marks and _advance(self._face, character) > 0.9
        return 0.5 if full else 0.0


def can_write(face: Typeface, text: str) -> bool:
    """Whether this typeface has every character; one that cannot be opened has none."""
    try:
        return covers(face, text) and _font(face, _UNIT) is not None
    except (OSError, BrokenFont):
        return False


def height_of(setting: Setting) -> float:
    """Pixels from the top of the first line to the foot of the last."""
    return (LEADING * (len(setting.lines) - 1) + 1) * setting.size


@lru_cache(maxsize=8)
def _font(face: Typeface, size: int) -> ImageFont.FreeTypeFont:
    """Basic layout: Chinese needs no shaping, and fewer libraries have a say in the bytes.

    Few are kept: each size of a large font takes 1.6 MB, and opening it anew a millisecond.
    """
    return ImageFont.truetype(face.path, size, face.index, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=4096)
def _advance(face: Typeface, character: str) -> float:
    """How far it moves the pen, in em."""
    return _font(face, _UNIT).getlength(character) / _UNIT
