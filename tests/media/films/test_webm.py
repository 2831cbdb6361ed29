"""What a WebM film is, and what is emptied of it."""

from io import BytesIO

import pytest

from builder.media.films.edits import UnplayableFilm, edited
from builder.media.films.webm import examine, is_webm
from tests.kit.small_films import PLACE, element, webm


def facts(content: bytes):
    return examine(BytesIO(content), len(content))


def test_it_is_known_by_its_first_bytes():
    assert is_webm(webm(frames=1))
    assert not is_webm(b"RIFF")


def test_a_film_says_its_length_or_leaves_it_open():
    content = webm(frames=5)
    assert facts(content).seconds == 0.5
    length = element(0x4489)[:2]
    assert facts(content.replace(length, b"\x44\x88")).seconds == 0.0


def test_names_title_and_tags_are_emptied_and_pictures_stay():
    content = webm(frames=2)
    found = facts(content)
    made = b"".join(edited(BytesIO(content), found.edits, found.length))
    assert len(made) == len(content)
    assert (PLACE in made, b"SecretCamera" in made) == (False, False)
    picture = content[content.index(b"\xa3", content.index(b"\x1f\x43\xb6\x75")) :][:60]
    assert picture in made


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (webm(doctype=b"matroska", frames=1), "MKV"),
        (
            webm(frames=1).replace(
                b"\x83" + (1 | 1 << 56).to_bytes(8) + b"\1",
                b"\x83" + (1 | 1 << 56).to_bytes(8) + b"\2",
            ),
            "只有声音",
        ),
        (webm(frames=1, sound=b"A_AC3"), "A_AC3"),
    ],
)
def test_what_is_not_played_is_told(content, said):
    with pytest.raises(UnplayableFilm) as told:
        facts(content)
    assert said in told.value.reason


def test_without_a_segment_it_is_broken():
    content = webm(frames=1)
    header = content[: content.index(b"\x18\x53\x80\x67")]
    with pytest.raises(UnplayableFilm, match="没有传完整"):
        facts(header)
