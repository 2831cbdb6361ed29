"""Whether the compressed data of a JPEG is all there."""

import random
from io import BytesIO

import pytest
from PIL import Image, ImageFilter

from builder.media.containers.jpeg import JPEG_SCAN, segments
from builder.media.pixels.scans import Gauge, gauge_of, is_torn_jpeg


def photo() -> Image.Image:
    size, drawn = (96, 64), random.Random(4)
    bands = [Image.frombytes("L", size, drawn.randbytes(size[0] * size[1])) for _ in range(3)]
    return Image.merge("RGB", bands).filter(ImageFilter.GaussianBlur(1))


def saved(picture: Image.Image | None = None, **options) -> bytes:
    out = BytesIO()
    (picture or photo()).save(out, "JPEG", quality=90, **options)
    return out.getvalue()


def scan_of(content: bytes) -> tuple[int, int]:
    scan = next(each for each in segments(content) if each.marker == JPEG_SCAN)
    return scan.end, scan.data_end


SORTS = {"plain": {}, "progressive": {"progressive": True}, "restarts": {"restart_marker_rows": 1}}


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("picture", [photo(), Image.new("RGB", (96, 64), "white")])
def test_whole_ones_of_every_sort_are_not_torn(sort, picture):
    assert not is_torn_jpeg(saved(picture, **SORTS[sort]))


@pytest.mark.parametrize("sort", SORTS)
def test_zeros_in_its_data_are_told(sort):
    content = saved(**SORTS[sort])
    start, end = scan_of(content)
    middle = (start + end) // 2
    assert is_torn_jpeg(content[:middle] + bytes(80) + content[middle + 80 :])


def test_restarts_out_of_turn_are_told():
    content = saved(restart_marker_rows=1)
    place = content.index(b"\xff\xd1")
    assert is_torn_jpeg(content[:place] + b"\xff\xd5" + content[place + 2 :])


def test_a_progressive_one_of_which_a_scan_is_missing_is_told():
    content = saved(progressive=True)
    last = [each for each in segments(content) if each.marker == JPEG_SCAN][-1]
    assert is_torn_jpeg(content[: last.start] + b"\xff\xd9")


def test_a_gauge_is_left_where_the_decoder_never_came_to_the_end():
    gauge = Gauge(b"head" + b"d" * 200 + b"\xff\xd9", 4, 204)
    gauge.read(50)
    assert not gauge.is_left
    while gauge.tell() < 140:
        gauge.read(50)
    assert gauge.is_left
    gauge.read(10)
    assert not gauge.is_left


def test_a_sound_picture_is_read_to_its_end():
    gauge = gauge_of(saved())
    assert gauge is not None
    Image.open(gauge).load()
    assert not gauge.is_left


def test_one_of_several_scans_has_no_gauge():
    assert gauge_of(saved(progressive=True)) is None
    assert gauge_of(b"\xff\xd8\xff\xd9") is None
