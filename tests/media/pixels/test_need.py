"""How much memory a picture takes, told from its header."""

import struct
from io import BytesIO

import pytest
from PIL import Image

from builder.media.memory import LEAST
from builder.media.pixels.need import (
    PictureHeader,
    bytes_needed,
    declared,
    exif_of,
    height_of,
    orientation_of,
    scale_of,
    upright_size,
)
from tests.kit.small_films import box


def saved(fmt: str, size: tuple[int, int] = (40, 30), mode: str = "RGB", **options) -> bytes:
    out = BytesIO()
    Image.new(mode, size).save(out, fmt, **options)
    return out.getvalue()


def opened(fmt: str, size: tuple[int, int] = (40, 30), **options) -> Image.Image:
    return Image.open(BytesIO(saved(fmt, size, **options)))


def turned(orientation: object) -> Image.Exif:
    told = Image.Exif()
    told[0x0112] = orientation
    return told


@pytest.mark.parametrize(
    ("content", "header"),
    [
        (saved("WEBP"), PictureHeader("WEBP", (40, 30))),
        (saved("WEBP", lossless=True), PictureHeader("WEBP", (40, 30))),
        (saved("WEBP", mode="RGBA"), PictureHeader("WEBP", (40, 30))),
        (saved("AVIF"), PictureHeader("AVIF", (40, 30))),
        (saved("AVIF", mode="RGBA"), PictureHeader("AVIF, clear", (40, 30))),
        (saved("GIF"), PictureHeader("GIF", (40, 30), moves=True)),
        (box(b"ftyp", b"heic\0\0\0\0mif1heic"), PictureHeader("HEIC", (0, 0))),
        (box(b"ftyp", b"isom\0\0\0\0isom"), None),
        (saved("PNG"), None),
        (b"", None),
    ],
)
def test_what_the_first_bytes_say(content, header):
    assert declared(content) == header


def test_a_first_frame_may_reach_out_of_a_gif():
    content = b"GIF89a" + struct.pack("<HH", 4, 4) + b"\0\0\0"
    content += b"\x2c" + struct.pack("<4H", 9000, 0, 4, 5) + bytes(9)
    assert declared(content).size == (9004, 5)


def test_the_largest_picture_inside_counts():
    sizes = [b"ispe" + struct.pack(">III", 0, *size) for size in ((64, 48), (4000, 3000))]
    assert declared(box(b"ftyp", b"heic") + b"".join(sizes)).size == (4000, 3000)


def test_an_avif_with_transparency_takes_more_and_a_moving_one_most():
    needs = [PictureHeader(f"AVIF{sort}", (400, 300)).need for sort in ("", ", clear", ", moving")]
    assert LEAST < needs[0] < needs[1] < needs[2]


@pytest.mark.parametrize("fmt", ["PNG", "JPEG", "BMP", "TIFF", "WEBP", "GIF", "AVIF"])
def test_more_pixels_take_more(fmt):
    assert LEAST < bytes_needed(opened(fmt)) < bytes_needed(opened(fmt, (400, 300)))


def test_a_progressive_jpeg_keeps_its_coefficients():
    size = (600, 400)
    plain, progressive = opened("JPEG", size), opened("JPEG", size, progressive=True)
    assert bytes_needed(progressive) - bytes_needed(plain) == int(2 * 600 * 400 * 1.5)


def test_the_decoder_of_a_jpeg_shrinks_it_while_it_stays_wide_enough():
    assert [scale_of(opened("JPEG", (wide, 10)), 100) for wide in (90, 250, 500, 900)] == [
        1,
        2,
        4,
        8,
    ]


@pytest.mark.parametrize(
    ("told", "size"), [(1, (40, 30)), (6, (30, 40)), (3, (40, 30)), (9, (40, 30))]
)
def test_a_picture_is_as_people_see_it(told, size):
    assert upright_size(opened("JPEG", exif=turned(told))) == size


def test_pillow_turns_a_tiff_by_itself():
    assert orientation_of(opened("TIFF", exif=turned(6))) == 1


def test_what_makes_no_sense_is_no_exif():
    picture = opened("JPEG", exif=b"Exif\0\0II*\0\xff\xff\xff\xff")
    assert dict(exif_of(picture)) == {}


def test_its_height_where_it_is_so_wide():
    assert height_of(opened("PNG"), 20) == 15
    assert height_of(opened("PNG", (4000, 1)), 20) == 1
