"""The site's monogram as it is asked for: what browsers show beside a page's title."""

import msgspec

from builder.digest import Digest
from builder.model.artifact import Recipe

ICON_SIDE = 180
"""Pixels of each side: what a telephone puts on its home screen."""

DRAWING_PART, PIXELS_PART = "icon.svg", "icon.png"
"""The files that the recipe of a monogram makes; in pixels only where it names a typeface."""


class Monogram(msgspec.Struct, frozen=True):
    """One character of a name on a sheet of a colour (``#rrggbb``)."""

    sign: str
    sheet: str = "#333333"
    on_sheet: str = "#ffffff"


class MakeIcon(Recipe, frozen=True, tag="icon"):
    """A monogram as a drawing (SVG) and in pixels; ``typefaces`` are tried in their order, each by
    one digest of its font, its index and its weight."""

    monogram: Monogram
    typefaces: tuple[Digest, ...] = ()
