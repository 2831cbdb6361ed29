"""Videos as they are published: pictures and sound untouched; place, times and names
overwritten."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, BinaryIO

from builder.digest import Digest
from builder.make.maker import Maker
from builder.make.materials import Materials
from builder.make.originals import OriginalSort
from builder.model.artifact import StripVideo
from builder.problems import Problem

if TYPE_CHECKING:
    from builder.media.films.edits import Examined

_SORT = OriginalSort("这段视频", "FC621")


def _film(recipe: StripVideo, materials: Materials) -> Iterator[bytes] | Problem:
    sources = materials.sources
    return stripped(sources.root, sources.path_of(recipe), recipe.source)


def stripped(root: Path, path: str, source: Digest) -> Iterator[bytes] | Problem:
    """The published video in pieces of a megabyte; a problem where the file has changed since it
    was read (its digest is no longer ``source``)."""
    opened = _SORT.reopened(root / path, path, source, partial(_examined, path))
    return opened if isinstance(opened, Problem) else _pieces(*opened)


def _examined(path: str, file: BinaryIO) -> "Examined | Problem":
    """What a film is; a problem where it cannot be shown."""
    from builder.media.films.edits import UnplayableFilm  # a build without films opens none
    from builder.media.films.look import examine

    try:
        return examine(file, PurePosixPath(path).suffix.lower())
    except UnplayableFilm as failure:
        return _SORT.unreadable(path, failure.reason, failure.mend)


def _pieces(file: BinaryIO, found: "Examined") -> Iterator[bytes]:
    from builder.media.films.edits import edited

    with file:
        yield from edited(file, found.edits, found.length)


FILMS = Maker(
    make=_film,
    inputs={"source": "原来的视频"},
    modules=(
        "media/films",
        "media/signature.py",
        "media/containers",
        "make/originals.py",
        "make/films.py",
    ),
)
