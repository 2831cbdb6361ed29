"""The recordings in which stories are read aloud, examined; remembered where their bytes are
known."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from posixpath import dirname

import msgspec

from builder.digest import Digest
from builder.model.filenames import Filenames
from builder.model.recordings import Recording, Recordings, Unheard
from builder.model.story import Story
from builder.read.files.folder import File, sounds_among
from builder.read.files.snapshot import Snapshot
from builder.read.files.survey import Examination, Survey

_encode = msgspec.msgpack.Encoder().encode


class Listened(msgspec.Struct, frozen=True):
    """What a recording is, or why it cannot be published."""

    recording: Recording | None
    refused: Unheard | None = None


_listened_of = msgspec.msgpack.Decoder(Listened).decode


def recordings_of(survey: Survey, files: Iterable[File], stories: Iterable[Story]) -> Recordings:
    """The recordings among these files; only those that a story names are examined."""
    sounds = sounds_among(files)
    lie = frozenset(file.path for file in sounds)
    named = _named(lie, stories) if sounds else frozenset()
    found = _looked_at(survey, [file for file in sounds if file.path in named])
    return Recordings(
        lie=lie,
        sound={path: each.recording for path, each in found.items() if each.recording},
        unheard={path: each.refused for path, each in found.items() if each.refused},
    )


def _named(lie: frozenset[str], stories: Iterable[Story]) -> frozenset[str]:
    """The recordings that stories mean, of those that lie there."""
    there, reading = Filenames(lie), [story for story in stories if story.recording]
    return frozenset(there.meant(each.recording, dirname(each.path)).path for each in reading)


def _looked_at(survey: Survey, files: Sequence[File]) -> dict[str, Listened]:
    """What these files are, by path."""

    def look(new: list[File]) -> dict[File, Examination]:
        return {file: _look(survey.snapshot, file) for file in new}

    return survey.facts("recording", files, _listened_of, look)


def _look(snapshot: Snapshot, file: File) -> Examination:
    try:
        found = _listened(snapshot.on_disk(file), snapshot.digest_of(file))
        return Examination(_encode(found))
    except OSError as failure:
        reason = f"读不出来（{failure.strerror or '原因不明'}）"
        refused = Unheard(reason, "看看它是否正被别的程序占用")
        return Examination(_encode(Listened(None, refused)), lasts=False)


def _listened(place: Path, source: Digest) -> Listened:
    from builder.media.sounds.look import look_at_sound  # a build without recordings opens none
    from builder.media.sounds.sound import UnheardSound

    with place.open("rb") as content:
        found = look_at_sound(content)
    if isinstance(found, UnheardSound):
        return Listened(None, Unheard(found.reason, found.mend))
    return Listened(Recording(source, found.format, found.end - found.start, found.seconds))
