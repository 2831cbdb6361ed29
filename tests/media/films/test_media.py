"""What tracks play of the media data, and what is left over."""

from io import BytesIO

from builder.media.films.boxes import Box, all_named, inside, only
from builder.media.films.edits import Edit
from builder.media.films.media import emptied_unplayed, stretches_played
from tests.kit.small_films import mp4

MEDIA = (Box(b"mdat", 0, 8, 100), Box(b"mdat", 200, 208, 300))


def test_all_that_no_track_plays_is_emptied():
    tracks = [[(20, 40), (60, 100)], [(40, 50), (208, 300)]]
    assert list(emptied_unplayed(MEDIA, tracks)) == [Edit(8, 20), Edit(50, 60)]


def test_stretches_that_overlap_count_once():
    tracks = [[(8, 60)], [(30, 100)], [(208, 300)]]
    assert list(emptied_unplayed(MEDIA, tracks)) == []


def test_a_film_that_plays_nothing_is_emptied_whole():
    assert list(emptied_unplayed(MEDIA, [])) == [Edit(8, 100), Edit(208, 300)]


def test_what_a_track_plays_lies_in_the_media_data():
    file = BytesIO(mp4(frames=3))
    whole = Box(b"", 0, 0, len(file.getvalue()))
    top = list(inside(file, whole))
    track = all_named(inside(file, only(file, whole, b"moov")), b"trak")[0]
    (((start, end),),) = stretches_played(file, top, [track]).values()
    media = only(file, whole, b"mdat")
    assert start == media.body
    assert start < end < media.end
