"""Recordings as they may be published: the sound untouched; titles, cover, place, times and names
gone."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from builder.digest import Digest, digest_of_file
from builder.make.maker import Maker
from builder.make.materials import Materials
from builder.model.artifact import StripRecording
from builder.problems import Problem

if TYPE_CHECKING:
    from builder.media.sounds.sound import Sound


def _recording(recipe: StripRecording, materials: Materials) -> Iterator[bytes] | Problem:
    sources = materials.sources
    return only_sound(sources.root, sources.path_of(recipe), recipe.source)


def only_sound(root: Path, path: str, source: Digest) -> Iterator[bytes] | Problem:
    """The sound of a recording, in pieces of a megabyte, as it was looked at; a problem where the
    file is another by now."""
    try:
        file = (root / path).open("rb")
        found = _looked_at(file, path, source)
    except OSError as failure:
        why = f"读不出来（{failure.strerror or '原因不明'}）"
        return _unreadable(path, why, "看看它是否正被别的程序占用，再生成一次")
    if isinstance(found, Problem):
        file.close()
        return found
    return _pieces(file, found)


def _looked_at(file: BinaryIO, path: str, source: Digest) -> "Sound | Problem":
    from builder.media.sounds.look import look_at_sound  # a build without recordings opens none
    from builder.media.sounds.sound import UnheardSound

    if digest_of_file(file) != source:
        return _changed(path)
    found = look_at_sound(file)
    if isinstance(found, UnheardSound):
        return _unreadable(path, found.reason, found.mend)
    return found


def _pieces(file: BinaryIO, found: "Sound") -> Iterator[bytes]:
    from builder.media.films.edits import edited

    with file:
        yield from edited(file, found.edits, found.end, found.start)


def _changed(path: str) -> Problem:
    return Problem(
        path=path,
        code="FC605",
        message="这段录音在生成的时候被改动了",
        mend="等它保存好（或同步完）再生成一次",
    )


def _unreadable(path: str, reason: str, mend: str) -> Problem:
    return Problem(path=path, code="FC671", message=f"这段录音{reason}", mend=mend)


RECORDINGS = Maker(
    make=_recording,
    inputs={"source": "原来的录音"},
    modules=("media/films", "media/sounds", "media/signature.py", "make/recordings.py"),
)
