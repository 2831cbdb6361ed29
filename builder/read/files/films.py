"""The facts of every video of a site, remembered where its bytes are known."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from builder.digest import Digest
from builder.model.library import Unplayable
from builder.model.photo import Film
from builder.read.files.folder import File
from builder.read.files.snapshot import Snapshot
from builder.read.files.survey import Examination, Survey

_encode = msgspec.msgpack.Encoder().encode


class Filmed(msgspec.Struct, frozen=True):
    """The facts of a video file, or why it cannot be shown."""

    film: Film | None
    refused: Unplayable | None = None


_filmed_of = msgspec.msgpack.Decoder(Filmed).decode


def films_of(survey: Survey, files: Sequence[File]) -> dict[str, Filmed]:
    """What every video file is, or why it cannot be shown, by path."""

    def look(new: list[File]) -> dict[File, Examination]:
        return {file: _look(survey.snapshot, file) for file in new}

    return survey.facts("film", files, _filmed_of, look)


def _look(snapshot: Snapshot, file: File) -> Examination:
    """At one file; a look lasts where the file is still the one that was listed."""
    place = snapshot.on_disk(file)
    try:
        found = _encode(_examined(place, file.suffix, snapshot.digest_of(file)))
        return Examination(found, lasts=_stands(place, file))
    except OSError as failure:
        reason = f"读不出来（{failure.strerror or '原因不明'}）"
        refused = Unplayable(reason, "看看它是否正被别的程序占用")
        return Examination(_encode(Filmed(None, refused)), lasts=False)


def _examined(place: Path, suffix: str, source: Digest) -> Filmed:
    """Read by the tables of its format."""
    from builder.media.films.edits import UnplayableFilm
    from builder.read.pictures.photos import look_at_film

    try:
        with place.open("rb") as content:
            return Filmed(look_at_film(content, suffix, source))
    except UnplayableFilm as failure:
        return Filmed(None, Unplayable(failure.reason, failure.mend))


def _stands(place: Path, file: File) -> bool:
    """Whether a file that took long to read is still the one that the scan saw."""
    found = place.stat()
    return (found.st_size, found.st_mtime_ns) == (file.size, file.mtime_ns)
