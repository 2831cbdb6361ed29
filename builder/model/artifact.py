"""Promises: each output file with the recipe that makes it. Equal recipe, equal bytes."""

from collections.abc import Callable
from enum import IntEnum
from zlib import crc32

import msgspec

from builder.digest import Digest
from builder.model.views import View


class Rank(IntEnum):
    """The order in which files are published: a page never names a file that is not there yet."""

    ASSET = 0
    PICTURE = 1
    PAGE = 2
    LIST = 3
    RELEASE = 9


class RenderPage(msgspec.Struct, frozen=True, tag="page"):
    """A template with its view; the frame that all pages share comes by digest, as does a story's body in its view."""

    template: str
    template_digest: Digest
    frame: Digest
    view: View


class Ladder(msgspec.Struct, frozen=True, tag="ladder"):
    """Which pictures are made from one source, all in one go: WebP widths, the JPEG fallback, qualities."""

    widths: tuple[int, ...] = (320, 640, 1280, 1920)
    fallback: int = 1280
    webp_quality: int = 80
    jpeg_quality: int = 82

    def webp_widths(self, width: int) -> tuple[int, ...]:
        """The widths made of a source this wide: never upscaled, the widest one at most its own."""
        widest = min(width, max(self.widths))
        return (*(each for each in sorted(self.widths) if each < widest), widest)

    def jpeg_width(self, width: int) -> int:
        """The width of the JPEG fallback."""
        return min(width, self.fallback)

    def parts(self, width: int) -> tuple[tuple[int, str], ...]:
        """Every file of the ladder as (width, suffix)."""
        return (*((each, "webp") for each in self.webp_widths(width)), (self.jpeg_width(width), "jpg"))


class MakePictures(msgspec.Struct, frozen=True, tag="pictures"):
    """Every file of a ladder from one source."""

    source: Digest
    ladder: Ladder


class CopyFile(msgspec.Struct, frozen=True, tag="copy"):
    """A file as it is (a theme's asset, the owner's emblem)."""

    source: Digest


Recipe = RenderPage | MakePictures | CopyFile


_encode = msgspec.msgpack.Encoder().encode

encode_recipe: Callable[[Recipe], bytes] = _encode
"""A recipe as bytes: what its key is the digest of, and what crosses to other processes."""

decode_recipe = msgspec.msgpack.Decoder(Recipe).decode
"""A recipe from its bytes."""


def inputs_of(recipe: Recipe) -> dict[str, int]:
    """A checksum of every input by its name, a view's parts each by its own: enough to tell which of them changed."""
    named = msgspec.structs.asdict(recipe)
    view = named.pop("view", None)
    parts = named if view is None else named | msgspec.structs.asdict(view)
    return {name: crc32(_encode(value)) for name, value in parts.items()}


class Artifact(msgspec.Struct, frozen=True):
    """This file, made thus; ``part`` names it among the files one recipe makes.

    ``recipe`` works the recipe out when it is wanted: a plan of 10,000 pages holds none of their views.
    """

    path: str
    rank: Rank
    recipe: Callable[[], Recipe]
    part: str = ""
