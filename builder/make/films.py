"""Videos as they are published: pictures and sound untouched; place, times and names
overwritten."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, BinaryIO

from builder.digest import Digest, digest_of_file
from builder.make.maker import Maker
from builder.make.materials import Materials
from builder.model.artifact import StripVideo
from builder.problems import Problem

if TYPE_CHECKING:
    from builder.media.films.edits import Examined


def _film(recipe: StripVideo, materials: Materials) -> Iterator[bytes] | Problem:
    sources = materials.sources
    return stripped(sources.root, sources.path_of(recipe), recipe.source)


def stripped(root: Path, path: str, source: Digest) -> Iterator[bytes] | Problem:
    """The published video in pieces of a megabyte; a problem where the file has changed since it
    was read (its digest is no longer ``source``)."""
    try:
        file = (root / path).open("rb")
        found = _examined(file, path, source)
    except OSError as failure:
        why = f"读不出来（{failure.strerror or '原因不明'}）"
        return _unreadable(path, why, "看看它是否正被别的程序占用，再生成一次")
    if isinstance(found, Problem):
        file.close()
        return found
    return _pieces(file, found)


def _examined(file: BinaryIO, path: str, source: Digest) -> "Examined | Problem":
    """What a film is; a problem where the file has changed, or cannot be shown."""
    from builder.media.films.edits import UnplayableFilm  # a build without films opens none
    from builder.media.films.look import examine

    if digest_of_file(file) != source:
        return _changed(path)
    try:
        return examine(file, PurePosixPath(path).suffix.lower())
    except UnplayableFilm as failure:
        return _unreadable(path, failure.reason, failure.mend)


def _pieces(file: BinaryIO, found: "Examined") -> Iterator[bytes]:
    from builder.media.films.edits import edited

    with file:
        yield from edited(file, found.edits, found.length)


def _changed(path: str) -> Problem:
    return Problem(
        path=path,
        code="FC605",
        message="这段视频在生成的时候被改动了",
        mend="等它保存好（或同步完）再生成一次",
    )


def _unreadable(path: str, reason: str, mend: str) -> Problem:
    return Problem(path=path, code="FC621", message=f"这段视频{reason}", mend=mend)


FILMS = Maker(
    make=_film,
    inputs={"source": "原来的视频"},
    modules=("media/films", "media/signature.py", "media/containers", "make/films.py"),
)
