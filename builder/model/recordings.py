"""Recordings in which somebody reads a story aloud: what a file is, and how pages offer it."""

import msgspec

from builder.digest import Digest


class Recording(msgspec.Struct, frozen=True):
    """What a recording is that can be published: the staff's own bytes, ``mp3`` or ``m4a``, what the
    published file weighs, its length in seconds (0: not known)."""

    source: Digest
    format: str
    bytes: int
    seconds: float = 0


class Unheard(msgspec.Struct, frozen=True):
    """Why a recording cannot be published, in words that follow its name, and what staff can do."""

    reason: str
    mend: str


class Recordings(msgspec.Struct, frozen=True):
    """Files that are recordings by their name, by path: which ``lie`` there, those of them that
    stories name and that can be published (``sound``), and why others cannot be (``unheard``)."""

    lie: frozenset[str] = frozenset()
    sound: dict[str, Recording] = {}
    unheard: dict[str, Unheard] = {}


class Audio(msgspec.Struct, frozen=True, omit_defaults=True):
    """A recording as a page offers it: where it stands, its media type, how long it is (``1:05``, ""
    where that is not known) and how large."""

    path: str
    type: str
    length: str
    size: str
