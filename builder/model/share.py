"""Share pictures as they are asked for: a recipe, and what it is made of."""

import msgspec

from builder.digest import Digest
from builder.model.artifact import Recipe
from builder.model.focus import Focus

SHARE_WIDTH, SHARE_HEIGHT = 1200, 630
"""Pixels of every share picture: the shape that Open Graph readers show whole."""

SHARE_PART = "share.jpg"
"""The one file that the recipe of a share picture makes."""


class ShareColors(msgspec.Struct, frozen=True):
    """The colours of a share picture, by what they are for: story panel (the first four) and the
    site's card."""

    paper: str = "#ffffff"
    ink: str = "#1c1c1c"
    soft: str = "#565656"
    red: str = "#333333"
    sheet: str = "#333333"
    on_sheet: str = "#ffffff"
    sheet_gold: str = "#eeeeee"
    gold: str = "#a0a0a0"


class Words(msgspec.Struct, frozen=True):
    """What stands on a share picture: ``headline`` cut where its lines may end, as is ``line``
    below it."""

    headline: tuple[str, ...]
    line: tuple[str, ...] = ()
    label: str = ""
    site: str = ""


class MakeShare(Recipe, frozen=True, tag="share"):
    """The picture that others show where a page is shared: 1200×630 px (Open Graph).

    A photo (``source``) cropped round its focus, the words on a panel beside it; or, without a
    source, the words as the site's card. ``typefaces`` are tried in their order, each by one digest
    of its font, its index and its weight; none of them: the photo alone.
    """

    source: Digest = Digest("")
    focus: Focus = Focus()
    words: Words = Words(())
    colors: ShareColors = ShareColors()
    typefaces: tuple[Digest, ...] = ()
