"""A maker: how recipes of one sort are carried out, and what shows in the bytes it makes.

Its version is the digest of its own modules, and of the Python and the libraries whose work shows.
So a change in the page maker re-encodes no photo, and a newer encoder re-renders no page.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import metadata
from pathlib import Path
from platform import python_version
from typing import Any

import msgspec

from builder.digest import Digest, key_of

Content = bytes | Iterator[bytes]
"""What is in one file; of a film, piece by piece."""

Files = Mapping[str, bytes]
"""All files that one recipe makes, by part."""

_BUILDER = Path(__file__).parents[1]


class Maker(msgspec.Struct, frozen=True, kw_only=True):
    """``make`` carries out a recipe: in the process that asks, or ahead, by the crew (``by_crew``).

    In the process that asks, it is given the recipe and the Materials, and gives the file's
    Content, or the Problem in its way. By the crew, it is given the recipe, its photo's bytes (b""
    for none) and the Sources it names, and gives all Files, or raises UnreadablePicture; they are
    kept in the store and made only once.
    ``inputs`` are the Chinese words for the recipe's fields. ``modules`` are the files and folders of the builder whose code shows in the bytes,
    ``libraries`` the distributions, ``codecs`` the libraries inside Pillow.
    """

    make: Callable[..., Any]
    inputs: Mapping[str, str]
    modules: tuple[str, ...]
    libraries: tuple[str, ...] = ()
    codecs: tuple[str, ...] = ()
    by_crew: bool = False

    @property
    def version(self) -> Digest:
        """Another one wherever the bytes can be others for the same recipe."""
        return version_of(self.modules, self.libraries, self.codecs)


@cache
def version_of(
    modules: tuple[str, ...], libraries: tuple[str, ...] = (), codecs: tuple[str, ...] = ()
) -> Digest:
    """The digest of this code, of the installed libraries of these names, of Pillow's codecs."""
    return key_of(
        {path.relative_to(_BUILDER).as_posix(): path.read_bytes() for path in _files(modules)},
        {name: _library(name) for name in libraries},
        [_codec(name) for name in codecs],
    )


def _files(modules: tuple[str, ...]) -> Iterator[Path]:
    for module in modules:
        place = _BUILDER / module
        yield from (place,) if place.is_file() else sorted(place.rglob("*.py"))


def _library(name: str) -> str:
    """Which version is at work; Python's own counts too: its Unicode tables, patterns and parsers
    change."""
    if name == "python":
        return python_version()
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:  # an extra that is not installed
        return ""


def _codec(name: str) -> str | None:
    from PIL import features  # Pillow costs 12 ms to load; only this question needs it here

    return features.version(name)
