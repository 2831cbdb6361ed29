"""Sound in the boxes of an MP4 file."""

from io import BytesIO

import pytest

from builder.media.films.edits import UnplayableFilm, edited
from builder.media.sounds.m4a import m4a_sound
from tests.kit.small_films import PLACE, mp4
from tests.kit.small_sounds import SAID_BY, m4a


def heard(content: bytes):
    return m4a_sound(BytesIO(content), len(content))


def test_place_cover_times_and_names_are_emptied_and_the_sound_stays():
    content = m4a()
    sound = heard(content)
    found = b"".join(edited(BytesIO(content), sound.edits, sound.end, sound.start))
    assert len(found) == len(content)
    for secret in (PLACE, SAID_BY.encode(), b"SecretPhone", b"cover"):
        assert secret in content
        assert secret not in found
    assert b"".join(bytes([number + 1]) * 20 for number in range(40)) in found


def test_its_length_is_what_its_index_says():
    assert heard(m4a()).seconds == 0.93


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (mp4(sound=b"mp4a"), "里有画面，是视频"),
        (m4a(codec=b"alac"), "ALAC"),
        (m4a(handler=b"text"), "没有传完整"),
    ],
)
def test_pictures_and_sound_that_browsers_do_not_play_are_refused(content, reason):
    with pytest.raises(UnplayableFilm) as failure:
        heard(content)
    assert reason in failure.value.reason
