"""The pictures of a page: each once."""

import pytest

from builder.model.photo import Clip, Film, Photo, Picture
from builder.model.pictures import StoryPictures
from builder.plan.parts.arranged import arranged_once


def picture(name: str, **said: str) -> Picture:
    return Picture(Photo(name, 1200, 800, "#123456", "JPEG"), **said)


def clip(place: int) -> Clip:
    return Clip(Film("film", 9, 640, 360, 3.0, "mp4"), place)


A, B, C = map(picture, "abc")


def test_the_gallery_does_not_show_what_the_page_opens_with():
    found = arranged_once(StoryPictures(B, (A, B, C)))
    assert (found.opening, found.gallery) == (B, (A, C))


def test_it_is_the_same_photo_whatever_is_said_of_it():
    found = arranged_once(StoryPictures(picture("a", caption="封面"), (A, B)))
    assert (found.opening, found.gallery) == (picture("a", caption="封面"), (B,))


def test_a_cover_of_its_own_leaves_the_gallery_whole():
    assert arranged_once(StoryPictures(C, (A, B))).gallery == (A, B)


def test_a_story_without_pictures_opens_with_none():
    found = arranged_once(StoryPictures())
    assert (found.opening, found.gallery, found.clips) == (None, (), ())


@pytest.mark.parametrize(
    "below",
    [{"body": (None, picture("a", caption="候场"))}, {"blocks": {"before_after.0.after": A}}],
)
def test_what_stands_below_is_not_shown_above_as_well(below):
    found = arranged_once(StoryPictures(A, (B,), **below))
    assert (found.opening, found.gallery) == (None, (B,))


def test_a_logo_is_no_picture_of_the_text():
    assert arranged_once(StoryPictures(A, fields={"logo": A})).opening == A


def test_films_keep_their_place_among_the_others():
    found = arranged_once(StoryPictures(B, (A, B, C), clips=(clip(1), clip(2), clip(3))))
    assert [each.place for each in found.clips] == [1, 1, 2]


def test_a_photo_that_the_gallery_names_twice_is_there_once_more():
    assert arranged_once(StoryPictures(A, (A, B, A))).gallery == (B, A)
