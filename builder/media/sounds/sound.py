"""A recording as a value."""

import msgspec

from builder.media.films.edits import Edit


class Sound(msgspec.Struct, frozen=True):
    """A recording: ``mp3`` or ``m4a``, its length in seconds, the span of the file's bytes that is
    published, and the edits made in it."""

    format: str
    seconds: float
    start: int
    end: int
    edits: tuple[Edit, ...] = ()


class UnheardSound(msgspec.Struct, frozen=True):
    """Why a recording cannot be published, in words that follow its name, and what staff can do."""

    reason: str
    mend: str
