"""A moving picture played as WebP: the frames of a GIF, APNG, WebP or AVIF, narrowed, in sRGB,
without a word beside.

Reading has decided that it may be played (``builder.media.pixels.frames``); here its bytes are held
to what that promised.
"""

from collections.abc import Iterator
from io import BytesIO

from PIL import Image

from builder.make.picture.decode import finished
from builder.media.pixels import height_of, orientation_of
from builder.media.pixels.frames import MOVING_BYTES, sound_frames

_QUALITIES = (75, 55, 35, 15)
_TOO_QUICK = 10
_USUAL = 100
"""Milliseconds that browsers give a frame which is said to take ten or fewer."""
_MOST_LOOPS = 65_535
"""Times that a WebP can be played over; a PNG may say four billion (RFC 9649, 2.7.1.1; PNG,
11.3.6.1)."""


def moving_picture(picture: Image.Image, width: int) -> bytes:
    """All frames of a moving picture as a WebP, ``width`` px across: the best quality that keeps to
    the budget of bytes, else the first frame alone."""
    frames = list(_frames(picture, width))
    for quality in _QUALITIES:
        made = _animated(frames, picture, quality)
        if len(made) <= MOVING_BYTES:
            return made
    return _animated(frames[:1], picture, _QUALITIES[0])


def _frames(picture: Image.Image, width: int) -> Iterator[tuple[Image.Image, int]]:
    """Each frame as it is seen, and for how many milliseconds."""
    orientation = orientation_of(picture)
    upright = (width, height_of(picture, width))
    size = upright[::-1] if orientation >= 5 else upright
    profile = picture.info.get("icc_profile", b"")
    for frame in sound_frames(picture):
        yield finished(frame, size, orientation, profile).convert("RGBA"), _lasts(frame)


def _lasts(frame: Image.Image) -> int:
    """As many milliseconds as browsers give it."""
    said = round(frame.info.get("duration", _USUAL))
    return said if said > _TOO_QUICK else _USUAL


def _animated(frames: list[tuple[Image.Image, int]], picture: Image.Image, quality: int) -> bytes:
    """These frames, each with its milliseconds, as one WebP."""
    out = BytesIO()
    frames[0][0].save(
        out,
        "WEBP",
        save_all=True,
        append_images=[frame for frame, _ in frames[1:]],
        duration=[lasts for _, lasts in frames],
        loop=min(picture.info.get("loop", 1), _MOST_LOOPS),
        quality=quality,
        method=2,
        allow_mixed=True,
    )
    return out.getvalue()
