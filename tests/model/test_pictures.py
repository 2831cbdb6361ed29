"""What a story shows, and what is left of it where some may not be shown."""

from builder.digest import Digest
from builder.model.photo import Clip, Film, Photo, Picture
from builder.model.pictures import StoryPictures


def picture(name: str, **given) -> Picture:
    photo = Photo(source=Digest(name), width=90, height=60, color="#aabbcc", format="JPEG")
    return Picture(photo, alt=name, **given)


def film(name: str, place: int, poster: str = "") -> Clip:
    still = picture(poster).photo if poster else None
    return Clip(Film(Digest(name), 1, 90, 60, 1.0, "mp4"), place, still)


A, B, C = picture("a"), picture("b"), picture("c")


def test_what_is_barred_stands_nowhere_and_the_next_is_the_cover():
    left = StoryPictures(A, (A, B), (A, C), fields={"logo": A}).without({"a"})
    assert left == StoryPictures(B, (B,), (None, C))


def test_the_others_stay_the_same():
    whole = StoryPictures(A, (A, B), (None, C))
    assert whole.without({"z"}) is whole
    assert whole.without({"b"}) == StoryPictures(A, (A,), (None, C))


def test_a_flower_at_the_edge_is_no_cover():
    left = StoryPictures(A, (A, picture("d", decorative=True), B)).without({"a"})
    assert left.cover == B


def test_films_stay_behind_the_pictures_that_are_left_before_them():
    whole = StoryPictures(A, (A, B, C), clips=(film("f", 1), film("g", 3)))
    assert [clip.place for clip in whole.without({"a"}).clips] == [0, 2]


def test_a_film_takes_along_what_stands_for_it():
    whole = StoryPictures(A, (A, B), clips=(film("f", 0, "a"),))
    assert whole.without({"f"}) == StoryPictures(B, (B,))


def test_a_film_stays_without_a_photo_that_may_not_stand_for_it():
    (clip,) = StoryPictures(clips=(film("f", 0, "a"),)).without({"a"}).clips
    assert clip == film("f", 0)


def test_every_picture_and_film_by_its_bytes():
    whole = StoryPictures(A, (A, B), (None, C), (film("f", 0, "d"),))
    assert [*whole.sources] == ["a", "a", "b", "c", "f", "d"]
