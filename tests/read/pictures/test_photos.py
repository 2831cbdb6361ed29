"""The facts of a picture: upright size, colour over white, the hour it was taken; or why none."""

import datetime as dt
from io import BytesIO

import pytest
from PIL import Image

from builder.digest import digest_of
from builder.media.pixels import UnreadablePicture
from builder.read.pictures.photos import look_at, look_at_film
from tests.kit.small_films import mp4

TAKEN, ORIENTATION = 0x0132, 0x0112


def saved(picture: Image.Image, name: str = "PNG", **options) -> bytes:
    out = BytesIO()
    picture.save(out, name, **options)
    return out.getvalue()


def with_exif(**tags: object) -> bytes:
    picture = Image.new("RGB", (40, 30), (10, 200, 30))
    exif = picture.getexif()
    for name, value in tags.items():
        exif[{"taken": TAKEN, "orientation": ORIENTATION}[name]] = value
    return saved(picture, "JPEG", exif=exif)


def test_a_picture_is_named_by_its_bytes_and_measured():
    content = saved(Image.new("RGB", (40, 30), (10, 200, 30)))
    photo = look_at(content)
    assert (photo.source, photo.width, photo.height) == (digest_of(content), 40, 30)
    assert (photo.color, photo.format, photo.transparent) == ("#0ac81e", "PNG", False)
    assert (photo.frames, photo.moving, photo.still, photo.bytes) == (1, False, "", 0)


def test_one_that_lies_on_its_side_is_measured_upright():
    photo = look_at(with_exif(orientation=6))
    assert (photo.width, photo.height) == (30, 40)


def test_the_colour_of_what_is_half_transparent_is_over_white():
    photo = look_at(saved(Image.new("RGBA", (8, 8), (0, 0, 0, 128))))
    assert (photo.color, photo.transparent) == ("#7f7f7f", True)


@pytest.mark.parametrize(
    ("written", "taken"),
    [
        ("2026:03:02 12:30:05", dt.datetime(2026, 3, 2, 12, 30, 5)),
        ("2026:03:02 12:30:05.123+08:00", dt.datetime(2026, 3, 2, 12, 30, 5)),
        ("0000:00:00 00:00:00", None),
        ("1970:01:01 00:00:00", None),
        ("昨天", None),
    ],
)
def test_the_hour_it_was_taken_is_the_cameras_or_none(written, taken):
    assert look_at(with_exif(taken=written)).taken == taken


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "0 字节"),
        (mp4(), "只是名字像图片"),
        (b"%PDF-1.7\n", "只是名字像图片"),
    ],
)
def test_what_is_no_picture_is_told_as_what_it_is(content, said):
    with pytest.raises(UnreadablePicture, match=said):
        look_at(content)


def test_a_films_facts_are_those_of_its_tables():
    content = mp4()
    film = look_at_film(BytesIO(content), ".mp4", digest_of(content))
    assert (film.format, film.bytes, film.source) == ("mp4", len(content), digest_of(content))
    assert film.width > 0 < film.height
