"""Letters on a picture: a typeface measured, and lines of it drawn."""

from functools import lru_cache
from itertools import pairwise

from PIL import Image, ImageDraw, ImageFont

from builder.lettering.face import BrokenFont, Typeface, covers
from builder.lettering.headline import LEADING, Setting, TextRoom, set_headline
from builder.lettering.phrases import CLOSING, OPENING

_ASCENT = 0.88
"""How high a 汉字 stands above its baseline, in sizes."""
_UNIT = 200
"""The size at which characters are measured: large enough for rounding not to show."""


class Pen:
    """Writes on one picture in one typeface.

    Positions and sizes are pixels from the top left; ``y`` is the top of a line's characters;
    colours are ``#rrggbb``.
    """

    def __init__(self, picture: Image.Image, face: Typeface) -> None:
        self._draw = ImageDraw.Draw(picture)
        self._face = face

    def fitted(self, pieces: tuple[str, ...], column: TextRoom) -> Setting:
        """The text set in this column, as large as it goes."""
        return set_headline(pieces, column, self.measure)

    def write(self, setting: Setting, place: tuple[float, float], color: str) -> float:
        """Draws lines downwards from their left edge and top (x, y); gives the y below the last."""
        return self._lines(setting, place, color, 0)

    def centre(self, setting: Setting, place: tuple[float, float], color: str) -> float:
        """Draws lines downwards, centred on x, from a top y; gives the y below the last."""
        return self._lines(setting, place, color, 0.5)

    def _lines(
        self, setting: Setting, place: tuple[float, float], color: str, before: float
    ) -> float:
        """Lines of each of which this share stands before the place's x."""
        x, y = place
        for line in setting.lines:
            left = x - self._indent(line, before) * setting.size
            self._line(line, setting.size, (left, round(y + _ASCENT * setting.size)), color)
            y += LEADING * setting.size
        return y

    def _line(self, line: str, size: int, place: tuple[float, int], color: str) -> None:
        """One line from its left edge, on its baseline."""
        across, foot = place
        for run in self._runs(line):
            self._draw.text((round(across), foot), run, color, _font(self._face, size), "ls")
            across += self._length(run) * size - size / 2

    def measure(self, text: str) -> float:
        """How wide a text is as one line, in em; the white at its ends does not count and may stand
        beyond the column."""
        runs = self._runs(text)
        whole = sum(map(self._length, runs)) - (len(runs) - 1) / 2
        return whole - self._white(text[:1], OPENING) - self._white(text[-1:], CLOSING)

    def _indent(self, line: str, before: float) -> float:
        """How far left of its place a line begins, in em."""
        return self._white(line[:1], OPENING) + before * self.measure(line)

    def _runs(self, line: str) -> tuple[str, ...]:
        """A line cut between two marks that stand half an em closer than others do (clreq: ”， and
        ：“)."""
        cuts = [at for at in range(1, len(line)) if self._is_close(line[at - 1], line[at])]
        return tuple(line[start:end] for start, end in pairwise((0, *cuts, len(line))))

    def _is_close(self, one: str, other: str) -> bool:
        return bool(
            (self._white(one, CLOSING) and self._white(other, OPENING + CLOSING))
            or (self._white(one, OPENING) and self._white(other, OPENING))
        )

    def _length(self, run: str) -> float:
        return sum(_advance(self._face, character) for character in run)

    def _white(self, character: str, marks: str) -> float:
        """The white half of a mark, in em; marks as narrow as Latin ones have none."""
        full = character and character in marks and _advance(self._face, character) > 0.9
        return 0.5 if full else 0.0


def can_write(face: Typeface, text: str) -> bool:
    """Whether this typeface has a glyph for every character of the text; false where its file
    cannot be opened."""
    try:
        return covers(face, text) and _font(face, _UNIT) is not None
    except (OSError, BrokenFont):
        return False


@lru_cache(maxsize=8)
def _font(face: Typeface, size: int) -> ImageFont.FreeTypeFont:
    """Basic layout: Chinese needs no shaping, and fewer libraries have a say in the bytes.

    Few are kept: each size of a large font takes 1.6 MB, and opening it anew a millisecond.
    """
    font = ImageFont.truetype(face.path, size, face.index, layout_engine=ImageFont.Layout.BASIC)
    if face.axes:
        font.set_variation_by_axes(list(face.axes))
    return font


@lru_cache(maxsize=4096)
def _advance(face: Typeface, character: str) -> float:
    """How far it moves the pen, in em."""
    return _font(face, _UNIT).getlength(character) / _UNIT
