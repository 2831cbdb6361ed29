"""Promises: each output file with the recipe that makes it. Equal recipe, equal bytes."""

from collections.abc import Callable
from enum import IntEnum
from typing import Any

import msgspec

from builder.digest import Digest
from builder.model.parts import Card
from builder.model.views import View


class Rank(IntEnum):
    """The order in which files are published: a page never names a file that is not there yet."""

    ASSET = 0
    PICTURE = 1
    PAGE = 2
    LIST = 3
    RELEASE = 9


class Recipe(msgspec.Struct, frozen=True):
    """What is to be made, and of what: a value that names all it is made from, by digest or whole.

    Each sort is a class with a tag of its own, and has its line in ``make.makers.MAKERS``.
    """


class RenderPage(Recipe, frozen=True, tag="page"):
    """A template with its view; the frame that all pages share comes by digest, as does a story's
    body in its view."""

    template: str
    template_digest: Digest
    frame: Digest
    view: View


MOVING = "moving.webp"
"""The suffix of the file in which a moving picture is played."""
MOVING_WIDTH = 640
"""The width it is played at, or less: as wide as chat programs' own."""


class Ladder(msgspec.Struct, frozen=True, tag="ladder"):
    """Which pictures are made from one source, all in one go: widths, the JPEG fallback, qualities.

    Every width is a WebP, and an AVIF besides where the site asks for it (``avif``).
    """

    widths: tuple[int, ...] = (320, 640, 1280, 1920)
    fallback: int = 1280
    webp_quality: int = 81
    jpeg_quality: int = 78
    avif_quality: int = 55
    avif: bool = False

    def webp_widths(self, width: int) -> tuple[int, ...]:
        """The widths made of a source this wide: never upscaled, the widest one at most its own."""
        widest = min(width, max(self.widths))
        return (*(each for each in sorted(self.widths) if each < widest), widest)

    def jpeg_width(self, width: int) -> int:
        """The width of the JPEG fallback."""
        return min(width, self.fallback)

    def parts(self, width: int, *, moving: bool = False) -> tuple[tuple[int, str], ...]:
        """Every file of the ladder as (width, suffix), with that in which a ``moving`` picture is
        played."""
        suffixes = ("webp", "avif") if self.avif else ("webp",)
        still = ((each, suffix) for each in self.webp_widths(width) for suffix in suffixes)
        played = ((min(width, MOVING_WIDTH), MOVING),) if moving else ()
        return (*still, (self.jpeg_width(width), "jpg"), *played)


class MakePictures(Recipe, frozen=True, tag="pictures"):
    """Every file of a ladder from one source, and where it moves (``moving``) the one in which it
    is played."""

    source: Digest
    ladder: Ladder
    moving: bool = False


class CopyFile(Recipe, frozen=True, tag="copy"):
    """A file as it is (a theme's asset, the owner's emblem)."""

    source: Digest


class WriteText(Recipe, frozen=True, tag="text"):
    """A small file for machines; no theme has a say in it."""

    text: str


class StripVideo(Recipe, frozen=True, tag="video"):
    """A video as it is, but for its place, times and names: those bytes are emptied."""

    source: Digest


class CleanDocument(Recipe, frozen=True, tag="document"):
    """A document written anew, without those who made it; its one file is ``DOCUMENT_PART``."""

    source: Digest


DOCUMENT_PART = "document"

Inputs = dict[str, bytes]
"""What a recipe is made from, by name."""

_encode = msgspec.msgpack.Encoder().encode


def source_of(recipe: Recipe) -> Digest:
    """The file that a recipe is made from; "" where it is made from none."""
    return getattr(recipe, "source", Digest(""))


def typefaces_of(recipe: Recipe) -> tuple[Digest, ...]:
    """The typefaces a recipe names, the best first."""
    return getattr(recipe, "typefaces", ())


def inputs_of(recipe: Recipe) -> Inputs:
    """Each input by its name, encoded; of a view each part, of a part its cards by digest: a
    recipe's key is the digest of them all, and they tell which has changed."""
    named = msgspec.structs.asdict(recipe)
    view = named.pop("view", None)
    parts = named if view is None else named | msgspec.structs.asdict(view)
    return {name: _encode(_by_digest(value)) for name, value in parts.items()}


def _by_digest(value: Any) -> Any:
    """A card or a row of cards by digest, anything else as it is."""
    if isinstance(value, Card):
        return value.digest
    is_row = isinstance(value, tuple) and value and isinstance(value[0], Card)
    return tuple(card.digest for card in value) if is_row else value


class Artifact(msgspec.Struct, frozen=True):
    """This file, made thus; ``part`` names it among the files one recipe makes.

    ``recipe`` works the recipe out when it is wanted: a plan of 10,000 pages holds none of their
    views.
    """

    path: str
    rank: Rank
    recipe: Callable[[], Recipe]
    part: str = ""
