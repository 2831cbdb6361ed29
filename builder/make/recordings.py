"""Recordings as they may be published: the sound untouched; titles, cover, place, times and names
gone."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from builder.digest import Digest
from builder.make.maker import Maker
from builder.make.materials import Materials
from builder.make.originals import OriginalSort
from builder.model.artifact import StripRecording
from builder.problems import Problem

if TYPE_CHECKING:
    from builder.media.sounds.sound import Sound

_SORT = OriginalSort("这段录音", "FC671")


def _recording(recipe: StripRecording, materials: Materials) -> Iterator[bytes] | Problem:
    sources = materials.sources
    return only_sound(sources.root, sources.path_of(recipe), recipe.source)


def only_sound(root: Path, path: str, source: Digest) -> Iterator[bytes] | Problem:
    """The sound of a recording, in pieces of a megabyte, as it was looked at; a problem where the
    file is another by now."""
    opened = _SORT.reopened(root / path, path, source, partial(_looked_at, path))
    return opened if isinstance(opened, Problem) else _pieces(*opened)


def _looked_at(path: str, file: BinaryIO) -> "Sound | Problem":
    from builder.media.sounds.look import look_at_sound  # a build without recordings opens none
    from builder.media.sounds.sound import UnheardSound

    found = look_at_sound(file)
    if isinstance(found, UnheardSound):
        return _SORT.unreadable(path, found.reason, found.mend)
    return found


def _pieces(file: BinaryIO, found: "Sound") -> Iterator[bytes]:
    from builder.media.films.edits import edited

    with file:
        yield from edited(file, found.edits, found.end, found.start)


RECORDINGS = Maker(
    make=_recording,
    inputs={"source": "原来的录音"},
    modules=(
        "media/films",
        "media/sounds",
        "media/signature.py",
        "make/originals.py",
        "make/recordings.py",
    ),
)
