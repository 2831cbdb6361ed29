"""A film is what its bytes say, not its name."""

from io import BytesIO

import pytest

from builder.media.films.edits import UnplayableFilm
from builder.media.films.look import examine
from tests.kit.small_films import HIGH, WIDE, mp4, webm


@pytest.mark.parametrize(("content", "said"), [(mp4(frames=2), "mp4"), (webm(frames=2), "webm")])
def test_its_format_and_size_whatever_it_is_called(content, said):
    found = examine(BytesIO(content), ".avi")
    assert (found.format, found.width, found.height) == (said, WIDE, HIGH)


@pytest.mark.parametrize(
    ("content", "suffix", "said"),
    [
        (b"", ".mp4", "0 字节"),
        (b"%PDF-1.7 and more", ".mp4", "其实是PDF 文档"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), ".mov", "名字像视频（.mov）"),
        (b"OggS" + bytes(60), ".mp4", "录音"),
        (b"a letter", ".mp4", "不是视频"),
    ],
)
def test_what_is_no_film_is_told_by_what_it_is(content, suffix, said):
    with pytest.raises(UnplayableFilm) as told:
        examine(BytesIO(content), suffix)
    assert said in told.value.reason


def test_an_old_quicktime_film_without_a_brand_is_known_by_its_name():
    content = mp4(frames=2)
    unbranded = content[int.from_bytes(content[:4]) :]
    with pytest.raises(UnplayableFilm, match="MOV"):
        examine(BytesIO(unbranded), ".mov")
