"""Artifacts: each output file with the recipe that makes it. Equal recipe, equal bytes."""

from collections.abc import Callable
from enum import IntEnum
from typing import Any

import msgspec

from builder.digest import Digest
from builder.model.parts import Card
from builder.model.views import View


class Rank(IntEnum):
    """The order in which files are published, so that no page names a file that is not there
    yet."""

    ASSET = 0
    PICTURE = 1
    PAGE = 2
    LIST = 3
    RELEASE = 9


class Recipe(msgspec.Struct, frozen=True):
    """What is to be made, and of what: a value that names all inputs, small ones whole, large ones
    by digest.

    Each sort is a class with a tag of its own, and has its line in ``make.makers.MAKERS``.
    """


class RenderPage(Recipe, frozen=True, tag="page"):
    """A page: a template and its view. What is large comes by digest: the frame that all pages
    share, and a story's body in its view."""

    template: str
    template_digest: Digest
    frame: Digest
    view: View


MOVING = "moving.webp"
"""The suffix of the file in which a moving picture is played."""
MOVING_WIDTH = 640
"""The width it is played at, or less: as wide as chat programs' own."""


class Ladder(msgspec.Struct, frozen=True, tag="ladder"):
    """The files made from one picture, all in one go: their widths (px), the JPEG fallback, the
    qualities (1–100).

    Every width is a WebP, and an AVIF besides where the site asks for it (``avif``).
    """

    widths: tuple[int, ...] = (320, 640, 1280, 1920)
    fallback: int = 1280
    webp_quality: int = 81
    jpeg_quality: int = 78
    avif_quality: int = 55
    avif: bool = False

    def webp_widths(self, width: int) -> tuple[int, ...]:
        """The widths (px) made of a source this wide: never upscaled, the widest at most its
        own."""
        widest = min(width, max(self.widths))
        return (*(each for each in sorted(self.widths) if each < widest), widest)

    def jpeg_width(self, width: int) -> int:
        """The width (px) of the JPEG fallback of a source this wide."""
        return min(width, self.fallback)

    def parts(self, width: int, *, moving: bool = False) -> tuple[tuple[int, str], ...]:
        """Every file of the ladder of a source this wide, as (width, suffix); ``moving`` adds the
        one in which it is played."""
        suffixes = ("webp", "avif") if self.avif else ("webp",)
        still = ((each, suffix) for each in self.webp_widths(width) for suffix in suffixes)
        played = ((min(width, MOVING_WIDTH), MOVING),) if moving else ()
        return (*still, (self.jpeg_width(width), "jpg"), *played)


class MakePictures(Recipe, frozen=True, tag="pictures"):
    """Every file of a ladder from one source; of a ``moving`` one also the file in which it is
    played."""

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
    """A video as it is, but for the place, the times and the names in it: those bytes are
    overwritten."""

    source: Digest


class StripRecording(Recipe, frozen=True, tag="recording"):
    """A recording as it is, but for its titles, cover, place, times and names."""

    source: Digest


class CleanDocument(Recipe, frozen=True, tag="document"):
    """A document rewritten without what tells of its authors; its one file is the part
    ``DOCUMENT_PART``."""

    source: Digest


DOCUMENT_PART = "document"


class MakeTraditional(Recipe, frozen=True, tag="traditional"):
    """What ``original`` makes, in Traditional characters: by a ``spelling`` (the digest of a
    ``Spelling``) and OpenCC's dictionaries as they are on this machine."""

    original: Recipe
    spelling: Digest
    dictionary: Digest


Inputs = dict[str, bytes]
"""What a recipe is made from, by name."""

_encode = msgspec.msgpack.Encoder().encode


def source_of(recipe: Recipe) -> Digest:
    """The digest of the file that a recipe is made from; "" where it is made from none."""
    return getattr(recipe, "source", Digest(""))


def page_of(recipe: Recipe) -> RenderPage | None:
    """The page that a recipe prints, in either script; None where it prints none."""
    printed = recipe.original if isinstance(recipe, MakeTraditional) else recipe
    return printed if isinstance(printed, RenderPage) else None


def typefaces_of(recipe: Recipe) -> tuple[Digest, ...]:
    """The digests of the typefaces that a recipe names, the best first."""
    return getattr(recipe, "typefaces", ())


def inputs_of(recipe: Recipe) -> Inputs:
    """What a recipe's key is the digest of: each input by its name, encoded as msgpack; they also
    tell which has changed.

    A view's inputs are its parts, each with its cards by their digests.
    """
    return {name: _encode(_by_digest(value)) for name, value in _parts_of(recipe).items()}


def _parts_of(recipe: Recipe) -> dict[str, Any]:
    """Everything that a recipe names, a view in its parts, and what a recipe within it names."""
    named = msgspec.structs.asdict(recipe)
    view, original = named.pop("view", None), named.pop("original", None)
    inside = _parts_of(original) if original else {}
    return {**inside, **named, **(msgspec.structs.asdict(view) if view else {})}


def _by_digest(value: Any) -> Any:
    """A card or a row of cards by digest, anything else as it is."""
    if isinstance(value, Card):
        return value.digest
    is_row = isinstance(value, tuple) and value and isinstance(value[0], Card)
    return tuple(card.digest for card in value) if is_row else value


class Artifact(msgspec.Struct, frozen=True):
    """One file of the output (``path``, below it) and the recipe that makes it.

    ``part`` names it among the files that one recipe makes. ``recipe`` is called when the recipe is
    wanted: so a plan of 10,000 pages holds none of their views.
    """

    path: str
    rank: Rank
    recipe: Callable[[], Recipe]
    part: str = ""
