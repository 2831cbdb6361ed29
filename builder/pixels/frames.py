"""Whether a moving picture is played: decided when it is read, since a page must name the file before it is made.

A resident's slow phone (1.6 Mbit/s, as browsers' own slow-network setting has it) fetches 600 kB in three seconds.
What the frames will take as WebP shows in what they take in their own file, scaled to the width they are played at:
measured on GIFs of drawings, screens and film, WebP takes a quarter to two thirds of it; the maker lowers the quality
of what does not fit.
"""

import struct
from collections.abc import Iterator

import msgspec
from PIL import Image

MOVING_BYTES = 600_000
"""What a played picture may weigh: three seconds of a slow phone's data."""

_OWN_BYTES = 1_500_000
_DECODED = 150_000_000
"""Pixels of all its frames together, two seconds of decoding."""
_FRAMES = 1000
_BROKEN = (OSError, EOFError, ValueError, SyntaxError, IndexError, KeyError, TypeError, AssertionError, struct.error)
_FORMATS = ("GIF", "WEBP", "PNG", "AVIF")


class Frames(msgspec.Struct, frozen=True):
    """How many frames a picture has, and whether they are played; one that stands still has a single one."""

    count: int = 1
    played: bool = False


def frames_of(picture: Image.Image, weight: int, width: int) -> Frames:
    """Whether a picture of so many bytes is played, ``width`` across, or stands still at its first frame.

    A camera's second view (MPO) and a TIFF's pages do not move.
    """
    claimed = _claimed(picture) if picture.format in _FORMATS else 1
    if claimed == 1:
        return Frames()
    light = weight * min(1.0, width / picture.width) ** 2 <= _OWN_BYTES
    if not light or claimed > _FRAMES or claimed * picture.width * picture.height > _DECODED:
        return Frames(claimed)
    count = sum(1 for _ in sound_frames(picture))
    return Frames(count, played=count > 1)


def _claimed(picture: Image.Image) -> int:
    """How many frames it says it has; of one whose later frames make no sense, as many as make some."""
    try:
        return int(getattr(picture, "n_frames", 1))
    except _BROKEN:
        picture.seek(0)
        return sum(1 for _ in sound_frames(picture))


def sound_frames(picture: Image.Image) -> Iterator[Image.Image]:
    """The picture at each of its frames, decoded, up to the first that is not all there: as browsers play it."""
    for number in range(min(_FRAMES, _DECODED // (picture.width * picture.height)) or 1):
        try:
            picture.seek(number)
            picture.load()
            _ = picture.has_transparency_data  # which fails for a frame whose palette is not there
        except _BROKEN:
            return
        yield picture
