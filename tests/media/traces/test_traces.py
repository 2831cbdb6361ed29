"""What a file betrays, looked at by what its bytes are."""

from io import BytesIO

import pytest

from builder.media.traces import WALKERS, TraceKind, film_traces, traces
from tests.kit.carrying import FORMATS, exif, film, plain
from tests.kit.small_films import mp4


@pytest.mark.parametrize("name", FORMATS)
def test_a_plain_picture_of_any_format_betrays_nothing(name):
    assert traces(plain(name)) == ()


@pytest.mark.parametrize("content", [b"", b"x", b"%PDF-1.7", b"PK\x03\x04", "一封信".encode()])
def test_what_is_no_picture_or_film_is_not_looked_through(content):
    assert traces(content) == ()


def test_what_carries_a_camera_is_told_once_however_often_it_says_so():
    found = traces(plain("JPEG", exif=exif()))
    assert TraceKind.CAMERA in {each.kind for each in found}
    assert len(found) == len(set(found))


def test_a_film_says_the_same_from_its_file_as_from_its_bytes(tmp_path):
    content = mp4()
    (tmp_path / "a.mp4").write_bytes(content)
    with (tmp_path / "a.mp4").open("rb") as file:
        assert film_traces(file) == traces(content)


def test_every_format_that_is_looked_through_is_recognised_by_its_bytes():
    assert {"JPEG", "PNG", "WebP", "GIF", "TIFF", "BMP", "AVIF", "MP4", "WebM", "SVG"} <= set(
        WALKERS
    )


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_cut_anywhere_is_no_exception(name):
    content = plain(name)
    for end in range(0, len(content), max(1, len(content) // 40)):
        assert isinstance(traces(content[:end]), tuple)


def test_a_film_cut_anywhere_is_no_exception():
    content = film()
    assert BytesIO(content).read()
    for end in range(0, len(content), 7):
        assert isinstance(traces(content[:end]), tuple)
