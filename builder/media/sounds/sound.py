"""What a recording is, as a value."""

import msgspec

from builder.media.films.edits import Edit


class Sound(msgspec.Struct, frozen=True):
    """``mp3`` or ``m4a``, its length in seconds, the bytes of the file that are published, and what
    is emptied among them."""

    format: str
    seconds: float
    start: int
    end: int
    edits: tuple[Edit, ...] = ()


class UnheardSound(msgspec.Struct, frozen=True):
    """Why a recording cannot be published, as it follows its name, and what to do."""

    reason: str
    mend: str
