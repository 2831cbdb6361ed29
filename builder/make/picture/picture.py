"""A photo's ladder: upright, sRGB, stripped of every word of metadata, in each width the theme asks
for.

One decode, then a descending pyramid: the widest step is narrowed from what the decoder gives, each
other one from the step above it by LANCZOS, so a whole ladder belongs to one recipe. Straight from
the decoded picture every width would take 55 ms a photo more and be no more like it (measured).
Grey stays grey: a third of the work, and a smaller JPEG. ``decode`` and ``encode`` say how their
settings were chosen.
"""

from collections.abc import Iterator

from PIL import Image

from builder.make.picture.decode import upright_srgb
from builder.make.picture.encode import encoded
from builder.make.picture.moving import moving_picture
from builder.make.picture.narrow import narrowed
from builder.media.pixels import decoding, height_of, open_picture, upright_size
from builder.model.artifact import MOVING, MOVING_WIDTH, Ladder


def derive(content: bytes, ladder: Ladder, *, moving: bool = False) -> dict[str, bytes]:
    """The bytes of every file of the ladder by its part name, with that of a ``moving`` picture;
    raises UnreadablePicture."""
    with decoding():
        made = _moving(content) if moving else {}
        return made | dict(_stills(open_picture(content), ladder))


def _stills(picture: Image.Image, ladder: Ladder) -> Iterator[tuple[str, bytes]]:
    """The widest first, each other one narrowed from the one before it."""
    parts = sorted(ladder.parts(upright_size(picture)[0]), reverse=True)
    sizes = {width: (width, height_of(picture, width)) for width, _ in parts}
    step = upright_srgb(picture, parts[0][0])
    for width, suffix in parts:
        step = _next_step(step, sizes[width])
        yield f"{width}.{suffix}", encoded(step, suffix, ladder)


def _moving(content: bytes) -> dict[str, bytes]:
    """The file in which it is played; its frames are gone before the stills are made."""
    picture = open_picture(content)
    width = min(upright_size(picture)[0], MOVING_WIDTH)
    return {f"{width}.{MOVING}": moving_picture(picture, width)}


def _next_step(step: Image.Image, size: tuple[int, int]) -> Image.Image:
    return step if step.size == size else narrowed(step, size, Image.Resampling.LANCZOS)
