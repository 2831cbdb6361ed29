"""Whether a moving picture is played: decided when it is read, since a page must name the file
before it is made.

A resident's slow phone (1.6 Mbit/s, as browsers' own slow-network setting has it) fetches 600 kB in
three seconds. What the frames will take as WebP shows in what they take in their own file, scaled
to the width they are played at: measured on GIFs of drawings, screens and film, WebP takes a
quarter to two thirds of it; the maker lowers the quality of what does not fit.
"""

import struct
from collections.abc import Iterator

import msgspec
from PIL import Image

from builder.media.pixels.gif import corners
from builder.media.unplayed import MOST_FRAMES, OWN_BYTES, Why

MOVING_BYTES = 600_000
"""What a played picture may weigh: three seconds of a slow phone's data."""

_DECODED = 150_000_000
"""Pixels of all its frames together, two seconds of decoding."""
_PLAYED_AT = 640
_HELD = 40_000_000
"""Pixels of all its frames together as they are played: the encoder holds them all, four bytes
each."""
_BROKEN = (
    OSError,
    EOFError,
    ValueError,
    SyntaxError,
    IndexError,
    KeyError,
    TypeError,
    AssertionError,
    struct.error,
)
MOVING_FORMATS = ("GIF", "WEBP", "PNG", "AVIF")


class Frames(msgspec.Struct, frozen=True):
    """How many frames a picture has, and why they are not played; one that stands still has a
    single one."""

    count: int = 1
    why: Why = Why.PLAYED

    @property
    def played(self) -> bool:
        """Whether a page plays it rather than showing its first frame."""
        return self.count > 1 and self.why is Why.PLAYED


def frames_of(picture: Image.Image, content: bytes, scale: float) -> Frames:
    """Whether the picture of these bytes is played, so much smaller, or stands still at its first
    frame.

    A camera's second view (MPO) and a TIFF's pages do not move.
    """
    claimed = _claimed(picture)
    if claimed == 1:
        return Frames()
    if why := _too_much(claimed, picture, len(content), scale):
        return Frames(claimed, why)
    count = _count_sound(picture) if _stays(picture, content) else 1
    return Frames(count) if count > 1 else Frames(claimed, Why.ODD)


def _too_much(claimed: int, picture: Image.Image, weight: int, scale: float) -> Why:
    """Which of the limits so many frames are beyond."""
    pixels = claimed * picture.width * picture.height
    if claimed > MOST_FRAMES:
        return Why.MANY
    if weight * scale**2 > OWN_BYTES:
        return Why.HEAVY
    return Why.LARGE if pixels > _DECODED or pixels * scale**2 > _HELD else Why.PLAYED


def _stays(picture: Image.Image, content: bytes) -> bool:
    """Whether no frame of a GIF reaches out of the picture."""
    if picture.format != "GIF":
        return True
    width, height = picture.size
    try:
        return all(right <= width and bottom <= height for right, bottom in corners(content))
    except ValueError:
        return False


def held(size: tuple[int, int]) -> int:
    """Bytes of the frames of a picture of this size while they are played, if it has as many as may
    be."""
    pixels = max(1, size[0] * size[1])
    shown = pixels * min(1.0, _PLAYED_AT / max(1, min(size))) ** 2
    return int(4 * min(_HELD, shown * min(MOST_FRAMES, _DECODED // pixels)))


def _claimed(picture: Image.Image) -> int:
    """How many frames it says it has; of one whose later frames make no sense, as many as make
    some."""
    if picture.format not in MOVING_FORMATS:
        return 1
    try:
        return int(getattr(picture, "n_frames", 1))
    except _BROKEN:
        picture.seek(0)
        return _count_sound(picture)


def _count_sound(picture: Image.Image) -> int:
    return sum(1 for _ in sound_frames(picture))


def sound_frames(picture: Image.Image) -> Iterator[Image.Image]:
    """The picture at each of its frames, decoded, up to the first that is not all there, or has
    outgrown it."""
    size = picture.size
    for number in range(min(MOST_FRAMES, _DECODED // (picture.width * picture.height)) or 1):
        try:
            picture.seek(number)
            if picture.size != size:
                return
            picture.load()
        except _BROKEN:
            return
        if _lacks_colors(picture):
            return
        yield picture


def _lacks_colors(picture: Image.Image) -> bool:
    is_indexed = picture.mode == "P"
    return is_indexed and (picture.palette is None or picture.getpalette() is None)
