"""Pictures as files: of the kind asked for, with nothing but their pixels, the same every time."""

from io import BytesIO

import pytest
from PIL import Image

from builder.make.picture.encode import encoded
from builder.media.traces import traces
from builder.model.artifact import Ladder

LADDER = Ladder()


def picture(mode: str) -> Image.Image:
    return Image.new(mode, (40, 30), 0)


@pytest.mark.parametrize(("suffix", "kind"), [("webp", "WEBP"), ("jpg", "JPEG"), ("avif", "AVIF")])
@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA"])
def test_a_file_is_of_its_kind_and_the_same_every_time(suffix, kind, mode):
    made = encoded(picture(mode), suffix, LADDER)
    assert Image.open(BytesIO(made)).format == kind
    assert Image.open(BytesIO(made)).size == (40, 30)
    assert encoded(picture(mode), suffix, LADDER) == made


def test_a_jpeg_of_what_is_transparent_is_white_there():
    made = Image.open(BytesIO(encoded(Image.new("RGBA", (8, 8), (9, 9, 9, 0)), "jpg", LADDER)))
    assert made.getpixel((4, 4)) == (255, 255, 255)


@pytest.mark.parametrize("suffix", ["webp", "jpg", "avif"])
def test_a_photo_carries_no_word_beside_its_pixels(suffix):
    clean = Image.new("RGB", (40, 30), "teal")
    assert traces(encoded(clean, suffix, LADDER)) == ()
