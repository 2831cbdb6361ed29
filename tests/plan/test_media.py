"""Every file that pages show or load, each once."""

import msgspec

from builder.digest import Digest
from builder.model.photo import Clip, Film, Photo, Picture
from builder.model.pictures import StoryPictures
from builder.plan import media
from builder.plan.catalogue import Catalogue
from tests.kit.small_catalogue import PAPER, site_of
from tests.kit.small_library import post

PHOTO, POSTER = (Photo(Digest(name * 32), 800, 600, "#112233", "jpeg") for name in "ab")
FILM = Film(Digest("c" * 32), 1000, 640, 360, 5.0, "mp4")
A, B = post("a"), post("b")


def paths(pictures: dict, **more) -> list[str]:
    bare = site_of(A, B)
    site = msgspec.structs.replace(bare, pictures={**bare.pictures, **pictures}, **more)
    return [each.path for each in media.plan(Catalogue(site, PAPER))]


def test_a_picture_or_film_that_several_stories_show_is_promised_once():
    shown = StoryPictures(cover=Picture(PHOTO), gallery=(Picture(PHOTO),), clips=(Clip(FILM, 1),))
    one, two = paths({A.address: shown}), paths({A.address: shown, B.address: shown})
    assert len(two) == len(set(two))
    assert {path for path in two if path.startswith("media/")} == {
        path for path in one if path.startswith("media/")
    }


def test_what_stands_for_a_film_is_made_too():
    without = paths({A.address: StoryPictures(clips=(Clip(FILM, 0),))})
    with_poster = paths({A.address: StoryPictures(clips=(Clip(FILM, 0, POSTER),))})
    assert set(without) < set(with_poster)


def test_a_body_picture_that_is_missing_promises_nothing():
    assert paths({A.address: StoryPictures(body=(None,))}) == paths({})


def test_the_emblem_is_made_though_no_story_shows_it():
    assert set(paths({})) < set(paths({}, emblem=Picture(PHOTO)))
