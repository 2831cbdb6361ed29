"""A photo that ends in grey where data was missing."""

import random

import pytest
from PIL import Image, ImageFilter

from builder.media.pixels.grey import ends_in_grey


def photo(size: tuple[int, int] = (120, 90)) -> Image.Image:
    drawn = random.Random(2)
    bands = [Image.frombytes("L", size, drawn.randbytes(size[0] * size[1])) for _ in range(3)]
    return Image.merge("RGB", bands).filter(ImageFilter.GaussianBlur(1))


def partly(color: tuple[int, int, int], *boxes: tuple[int, int, int, int]) -> Image.Image:
    made = photo()
    for box in boxes:
        made.paste(color, box)
    return made


GREY, BOTTOM, TOP, LEFT = (128,) * 3, (0, 60, 120, 90), (0, 0, 120, 30), (0, 0, 40, 90)


@pytest.mark.parametrize("side", [BOTTOM, TOP, LEFT])
def test_one_side_of_grey_is_what_a_decoder_made_up(side):
    assert ends_in_grey(partly(GREY, side))


@pytest.mark.parametrize(
    "picture",
    [
        photo(),
        partly((255, 255, 255), BOTTOM),
        partly((90, 90, 90), BOTTOM),
        partly((128, 128, 160), BOTTOM),
        partly(GREY, BOTTOM, TOP),
        partly(GREY, (0, 88, 120, 90)),
        Image.new("RGB", (120, 90), GREY),
        Image.new("RGB", (8, 8), GREY),
    ],
)
def test_borders_papers_and_other_colours_are_the_pictures_own(picture):
    assert not ends_in_grey(picture)
