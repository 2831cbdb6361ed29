"""Whether a moving picture is played."""

from io import BytesIO

import pytest
from PIL import Image

from builder.media.pixels.frames import Frames, frames_of, held, sound_frames
from builder.media.unplayed import MOST_FRAMES, OWN_BYTES, Why

SHADES = [Image.new("L", (8, 6), shade) for shade in (0, 90, 200)]


def moving(fmt: str, pictures=SHADES) -> bytes:
    out = BytesIO()
    first, *others = [each.convert("RGB") for each in pictures]
    first.save(out, fmt, save_all=True, append_images=others, duration=100)
    return out.getvalue()


def found(content: bytes, scale: float = 1.0) -> Frames:
    return frames_of(Image.open(BytesIO(content)), content, scale)


@pytest.mark.parametrize("fmt", ["GIF", "WEBP", "PNG", "AVIF"])
def test_frames_that_are_sound_are_played(fmt):
    assert found(moving(fmt)) == Frames(3)
    assert found(moving(fmt)).played


@pytest.mark.parametrize("fmt", ["GIF", "PNG", "JPEG", "TIFF"])
def test_one_that_stands_still_has_a_single_frame(fmt):
    out = BytesIO()
    SHADES[0].save(out, fmt)
    assert found(out.getvalue()) == Frames()
    assert not Frames().played


def test_the_pages_of_a_tiff_do_not_move():
    assert found(moving("TIFF")) == Frames()


def test_a_heavy_file_is_played_only_where_it_is_shown_smaller():
    content = moving("GIF")
    heavy = content[:-1] + b"\x21\xfe" + (b"\xff" + bytes(255)) * (OWN_BYTES // 256 + 1) + b"\0;"
    assert found(heavy).why is Why.HEAVY
    assert found(heavy, scale=0.5).played


def test_a_frame_that_reaches_out_of_the_picture_stops_it():
    content = moving("GIF")
    last = content.rindex(b"\x2c\0\0\0\0")
    out = content[: last + 1] + b"\x09" + content[last + 2 :]
    assert found(out) == Frames(3, Why.ODD)


def test_frames_end_before_the_first_that_is_not_all_there():
    content = moving("GIF")
    cut = content[: content.rindex(b"\x2c\0\0\0\0") + 12]
    assert sum(1 for _ in sound_frames(Image.open(BytesIO(cut)))) == 2


def test_what_is_held_while_playing_is_all_frames_of_a_small_picture_and_never_more_than_a_limit():
    assert held((10, 10)) == 4 * 100 * MOST_FRAMES
    most = held((640, 640))
    assert all(held((side, side)) <= most for side in (1, 100, 1000, 4000, 30_000))
