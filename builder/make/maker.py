"""A maker: how recipes of one sort are carried out, and its version.

The version is the digest of the maker's own modules, and of the Python and the libraries whose work
shows in the bytes. So a change in the page maker re-encodes no photo, and a newer encoder
re-renders no page.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from builder.digest import Digest, digest_of, key_of
from builder.make.installed import version_of_library
from builder.store.stamps import files_below, read_whole

Content = bytes | Iterator[bytes]
"""What is in one file; of a film, piece by piece."""

Files = Mapping[str, bytes]
"""All files that one recipe makes, by part."""


class Unmakeable(msgspec.Struct, frozen=True):
    """Why nothing can be made of a file (words that follow the file's name), and what staff can
    do."""

    reason: str
    mend: str


def memory_for_picture(file: Path) -> int:
    """How many bytes of memory making anything of a picture takes, told from the head of its
    file."""
    from builder.media.pixels import need_of  # a build without new pictures opens none

    return need_of(file)


_BUILDER = Path(__file__).parents[1]


class Maker(msgspec.Struct, frozen=True, kw_only=True):
    """How recipes of one sort are carried out.

    ``make`` carries out a recipe: in the process that asks, or ahead, by the crew (``by_crew``). In
    the process that asks, it is given the recipe and the Materials, and gives the file's Content,
    or the Problem in its way. By the crew, it is given the recipe, its source's bytes (b"" for
    none) and the Sources it names, and gives all Files, or what is Unmakeable, or raises
    UnreadablePicture; they are kept in the store and made only once. ``noun`` is what staff call
    its source, ``need`` gives the bytes of memory that it takes.

    ``inputs`` are the Chinese words for the recipe's fields. ``modules`` are the files and folders
    of the builder whose code shows in the bytes, ``libraries`` the distributions, ``codecs`` the
    libraries inside Pillow.
    """

    make: Callable[..., Any]
    inputs: Mapping[str, str]
    modules: tuple[str, ...]
    libraries: tuple[str, ...] = ()
    codecs: tuple[str, ...] = ()
    by_crew: bool = False
    noun: str = "这张图片"
    need: Callable[[Path], int] = memory_for_picture

    @property
    def version(self) -> Digest:
        """The digest of the code and libraries that make the bytes: it differs wherever the bytes
        may."""
        return version_of(self.modules, self.libraries, self.codecs)


@cache
def version_of(
    modules: tuple[str, ...], libraries: tuple[str, ...] = (), codecs: tuple[str, ...] = ()
) -> Digest:
    """The digest of this code, of the installed libraries of these names, of Pillow's codecs."""
    return key_of(
        [each for module in modules for each in _sources_in(module)],
        {name: version_of_library(name) for name in libraries},
        [_codec(name) for name in codecs],
    )


def _sources_in(module: str) -> list[tuple[str, Digest]]:
    """The files of a module or a folder of modules, "" for all, by path and bytes."""
    sources = _sources()
    if module in sources:
        return [(module, sources[module])]
    inside = f"{module}/" if module else ""
    found = [each for each in sources.items() if each[0].startswith(inside)]
    return found or [(module, digest_of(read_whole(_BUILDER / module)))]


@cache
def _sources() -> dict[str, Digest]:
    """Every module of the builder, read once, whoever asks."""
    files = sorted(each for each in files_below(_BUILDER) if each[0].endswith(".py"))
    return {name: digest_of(read_whole(place)) for name, place in files}


def _codec(name: str) -> str | None:
    from PIL import features  # Pillow costs 12 ms to load; only this question needs it here

    return features.version(name)
