"""Colours of any depth, as eight bits a channel."""

import pytest
from PIL import Image

from builder.media.pixels.modes import plain_picture


def of(mode: str, value: object) -> Image.Image:
    return Image.new(mode, (1, 1), value)


@pytest.mark.parametrize("mode", ["L", "LA", "RGB", "RGBA", "CMYK"])
def test_what_is_plain_stays_itself(mode):
    picture = Image.new(mode, (1, 1))
    assert plain_picture(picture) is picture


@pytest.mark.parametrize(("value", "shade"), [(0, 0), (0x80FF, 0x80), (0xFFFF, 0xFF)])
def test_sixteen_bits_are_scaled_down_not_cut_off(value, shade):
    assert plain_picture(of("I;16", value)).getpixel((0, 0)) == shade


def test_black_and_white_becomes_shades():
    made = plain_picture(of("1", 1))
    assert (made.mode, made.getpixel((0, 0))) == ("L", 255)


def test_transparency_is_kept():
    grey, palette = of("L", 7), of("P", 3)
    grey.info["transparency"] = 7
    palette.info["transparency"] = 3
    assert plain_picture(grey).getpixel((0, 0)) == (7, 0)
    assert plain_picture(palette).mode == "RGBA"
    assert plain_picture(of("P", 3)).mode == "RGB"


def test_numbers_without_a_scale_are_no_picture():
    with pytest.raises(ValueError, match="scale"):
        plain_picture(of("F", 0.5))
