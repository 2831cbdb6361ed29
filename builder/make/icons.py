"""The site's monogram, as a drawing and in pixels; the fonts for it are named in its recipe."""

from collections.abc import Sequence
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING

from builder.lettering.face import Typeface
from builder.make.maker import Files, Maker
from builder.make.materials import Sources
from builder.model.icon import DRAWING_PART, ICON_SIDE, PIXELS_PART, MakeIcon, Monogram

if TYPE_CHECKING:
    from PIL import Image

_DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">'
    '<rect width="64" height="64" rx="10" fill="{sheet}"/>'
    '<text x="32" y="47.5" font-family="Source Han Serif SC,Noto Serif CJK SC,Songti SC,serif"'
    ' font-weight="900" font-size="42" text-anchor="middle" fill="{on_sheet}">{sign}</text></svg>\n'
)
_SIZE = 118
"""Pixels of the character: what leaves it a margin wherever a telephone rounds the corners."""


def _icon_files(recipe: MakeIcon, _: bytes, sources: Sources) -> Files:
    files = {DRAWING_PART: monogram_drawn(recipe.monogram).encode()}
    if recipe.typefaces:
        faces = [sources.typefaces[digest] for digest in recipe.typefaces]
        out = BytesIO()
        monogram_in_pixels(recipe.monogram, faces).save(out, "PNG", optimize=True)
        files[PIXELS_PART] = out.getvalue()
    return files


def monogram_drawn(monogram: Monogram) -> str:
    """An SVG document, set in whatever serif the reader's own system has."""
    return _DRAWING.format(
        sheet=monogram.sheet, on_sheet=monogram.on_sheet, sign=escape(monogram.sign, quote=False)
    )


def monogram_in_pixels(monogram: Monogram, faces: Sequence[Typeface]) -> "Image.Image":
    """The character in the first typeface that has it; the bare sheet where none has."""
    from PIL import Image  # Pillow costs 12 ms to load

    from builder.lettering.headline import TextRoom
    from builder.lettering.pen import Pen, can_write

    sheet = Image.new("RGB", (ICON_SIDE, ICON_SIDE), monogram.sheet)
    if face := next((each for each in faces if can_write(each, monogram.sign)), None):
        pen = Pen(sheet, face)
        sign = pen.fitted((monogram.sign,), TextRoom(ICON_SIDE, 1, (_SIZE,)))
        pen.centre(sign, (ICON_SIDE / 2, (ICON_SIDE - _SIZE) / 2), monogram.on_sheet)
    return sheet


ICONS = Maker(
    make=_icon_files,
    inputs={"monogram": "网站名称的头一个字", "typefaces": "这台电脑上的字体"},
    by_crew=True,
    modules=(
        "make/icons.py",
        "lettering/pen.py",
        "lettering/headline.py",
        "lettering/face.py",
        "lettering/phrases.py",
        "lettering/terms.txt",
        "model/icon.py",
    ),
    libraries=("pillow",),
    codecs=("freetype2", "zlib"),
)
