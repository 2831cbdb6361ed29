"""What an MP4 film is, and what is emptied of it."""

from io import BytesIO

import pytest

from builder.media.films.edits import UnplayableFilm, edited
from builder.media.films.mp4 import examine, is_mp4
from tests.kit.small_films import PLACE, box, in_fragments, mp4


def emptied(content: bytes) -> bytes:
    found = examine(BytesIO(content), len(content))
    return b"".join(edited(BytesIO(content), found.edits, found.length))


@pytest.mark.parametrize("name", [b"ftyp", b"moov", b"mdat", b"wide"])
def test_it_is_known_by_its_first_box(name):
    assert is_mp4(box(name))
    assert not is_mp4(b"\0\0\0\x08jump")


@pytest.mark.parametrize("early", [True, False])
def test_it_can_be_begun_early_where_the_index_comes_first(early):
    content = mp4(early=early, frames=2)
    assert examine(BytesIO(content), len(content)).early is early


def test_a_film_lasts_as_long_as_its_index_says():
    content = mp4(frames=7)
    assert examine(BytesIO(content), len(content)).seconds == 0.7


def test_a_recorder_leaves_the_length_open():
    content = mp4(frames=7)
    at = content.index(b"mvhd") + 4 + 16
    content = content[:at] + b"\xff" * 4 + content[at + 4 :]
    assert examine(BytesIO(content), len(content)).seconds == 0.0


def test_the_place_is_gone_and_the_boxes_stand_where_they_stood():
    content = mp4(frames=2)
    made = emptied(content)
    assert PLACE not in made
    assert [made.index(name) for name in (b"moov", b"mdat")] == [
        content.index(name) for name in (b"moov", b"mdat")
    ]


def test_without_pictures_it_is_only_sound():
    content = mp4(frames=2).replace(b"vide", b"soun")
    with pytest.raises(UnplayableFilm, match="只有声音"):
        examine(BytesIO(content), len(content))


def test_fragments_of_a_track_that_is_not_understood_are_refused():
    content = in_fragments()
    other = mp4(frames=1)
    start = other.rindex(b"trak") - 4
    track = other[start : start + int.from_bytes(other[start : start + 4])]
    moov = content.index(b"moov") - 4
    size = int.from_bytes(content[moov : moov + 4])
    grown = box(b"moov", content[moov + 8 : moov + size], track)
    content = content[:moov] + grown + content[moov + size :]
    with pytest.raises(UnplayableFilm, match="数据轨"):
        examine(BytesIO(content), len(content))
