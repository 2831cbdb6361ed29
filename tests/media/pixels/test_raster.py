"""Rows of pixels in which a stretch was never drawn."""

from io import BytesIO

import pytest
from PIL import Image

from builder.media.pixels.raster import is_torn_bmp, is_torn_tiff

WIDE, HIGH = 40, 30
DRAWN = bytes(1 + index * 37 % 255 for index in range(3 * WIDE * HIGH))


def saved(fmt: str, pixels: bytes = DRAWN, **options) -> bytes:
    out = BytesIO()
    Image.frombytes("RGB", (WIDE, HIGH), pixels).save(out, fmt, **options)
    return out.getvalue()


def holed(content: bytes, start: int, length: int) -> bytes:
    return content[:start] + bytes(length) + content[start + length :]


def is_torn(content: bytes) -> bool:
    return is_torn_tiff(content, Image.open(BytesIO(content)))


ROW = 3 * WIDE


@pytest.mark.parametrize(("start", "length"), [(5 * ROW + 50, 4 * ROW), (10 * ROW + 40, 2 * ROW)])
def test_a_hole_that_begins_in_the_midst_of_a_row_is_told(start, length):
    assert is_torn_bmp(holed(saved("BMP"), 54 + start, length))
    assert is_torn(holed(saved("TIFF"), saved("TIFF").index(DRAWN[:200]) + start, length))


@pytest.mark.parametrize("pixels", [DRAWN, bytes(len(DRAWN)), holed(DRAWN, 5 * ROW, 8 * ROW)])
def test_rows_that_are_black_from_side_to_side_are_the_pictures_own(pixels):
    assert not is_torn_bmp(saved("BMP", pixels))
    assert not is_torn(saved("TIFF", pixels))


def test_a_checksum_decides_where_there_is_one():
    content = saved("TIFF", compression="tiff_adobe_deflate")
    picture = Image.open(BytesIO(content))
    (place,) = picture.tag_v2[273]
    assert not is_torn_tiff(content, picture)
    assert is_torn_tiff(holed(content, place + 30, 20), picture)


def test_a_strip_that_reaches_out_of_the_file_is_missing():
    content = saved("TIFF")
    picture = Image.open(BytesIO(content))
    assert is_torn_tiff(content[:-400], picture)
