"""Photos and films: what each file is, and how a story shows it."""

import datetime as dt

import msgspec

from builder.digest import Digest


class Photo(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a picture file is, upright: its size (px) after orientation, its mean colour, the day it
    was taken, its ``bytes``.

    One of several ``frames`` is played where it is ``moving``, and otherwise shows its first;
    ``still`` is the word for why it is not played.
    """

    source: Digest
    width: int
    height: int
    color: str
    format: str
    taken: dt.datetime | None = None
    transparent: bool = False
    frames: int = 1
    moving: bool = False
    still: str = ""
    bytes: int = 0

    @property
    def ratio(self) -> float:
        """Width over height."""
        return self.width / self.height


class Picture(msgspec.Struct, frozen=True, omit_defaults=True):
    """A photo in its place in a story: its words, and which point must stay visible. A
    ``decorative`` one has no words, opens nowhere, and is in no album."""

    photo: Photo
    alt: str = ""
    caption: str = ""
    credit: str = ""
    focus: str = ""
    decorative: bool = False


class Film(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a video file is: bytes, size in pixels as shown, length in seconds (0: not known),
    ``mp4`` or ``webm``.

    ``early`` means that it can be played before all of it is there; ``limited`` is its codec where
    only some telephones play it.
    """

    source: Digest
    bytes: int
    width: int
    height: int
    seconds: float
    format: str
    early: bool = True
    limited: str = ""


class Clip(msgspec.Struct, frozen=True, omit_defaults=True):
    """A film in its place in a story's gallery: behind ``place`` pictures, with ``poster`` shown
    before it plays."""

    film: Film
    place: int
    poster: Photo | None = None
    alt: str = ""
    caption: str = ""
    credit: str = ""
