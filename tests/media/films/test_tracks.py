"""The tracks of an MP4 film."""

from io import BytesIO

import pytest

from builder.media.films.boxes import Box, only
from builder.media.films.edits import UnplayableFilm
from builder.media.films.tracks import PICTURES, SOUND, pictures_coded, sound_coded, tracks_of
from tests.kit.small_films import box, mp4


def opened(content: bytes):
    file = BytesIO(content)
    return file, tracks_of(file, only(file, Box(b"", 0, 0, len(content)), b"moov"))


def test_pictures_and_sound_stay_and_others_are_told():
    _, found = opened(mp4(frames=1, sound=b"mp4a"))
    assert [sort for sort, _ in found.kept] == [PICTURES, SOUND]
    assert found.has_others


def test_how_pictures_are_coded_with_what_the_codec_says_of_itself():
    file, found = opened(mp4(frames=1, codec=b"av01", shape=box(b"av1C", b"\x81\x24\0\0")))
    (codec,) = pictures_coded(file, found.of(PICTURES)[0])
    assert (codec.name, codec.description, codec.profile) == (b"av01", b"\x81\x24\0\0", 1)


def test_how_sound_is_coded_with_all_of_its_description():
    file, found = opened(mp4(frames=1, sound=b"mp4a", heard=box(b"esds", b"own")))
    (codec,) = sound_coded(file, found.of(SOUND)[0])
    assert codec.name == b"mp4a"
    assert codec.description.endswith(b"own")


def test_a_film_without_pictures_is_only_sound():
    with pytest.raises(UnplayableFilm, match="只有声音"):
        opened(mp4(frames=1).replace(b"vide", b"text"))
