"""Pictures as stories find them: by date taken, then by name as people number them."""

import datetime as dt

from builder.digest import Digest
from builder.model.photo import Film, Photo
from builder.read.pictures.shelf import Shelf


def photo(taken: dt.datetime | None = None) -> Photo:
    return Photo(source=Digest("0"), width=4, height=3, color="#000000", format="JPEG", taken=taken)


def test_photos_without_a_date_lie_by_their_numbers():
    paths = [f"content/posts/春/合影 ({n}).jpg" for n in (1, 10, 11, 2, 9)]
    beside = Shelf({path: photo() for path in paths}, {}, frozenset()).beside
    assert beside["content/posts/春"] == tuple(
        f"content/posts/春/合影 ({n}).jpg" for n in (1, 2, 9, 10, 11)
    )


def test_those_taken_earlier_come_first_whatever_their_names():
    noon = dt.datetime(2026, 3, 2, 12)
    photos = {"a/1.jpg": photo(), "a/9.jpg": photo(noon), "a/2.jpg": photo(noon)}
    assert Shelf(photos, {}, frozenset()).beside["a"] == ("a/2.jpg", "a/9.jpg", "a/1.jpg")


def test_films_lie_by_their_numbers():
    film = Film(source=Digest("1"), bytes=1, width=4, height=3, seconds=1, format="mp4", early=True)
    films = {f"a/第{n}段.mp4": film for n in "十二三"}
    beside = Shelf({}, {}, frozenset(), films).films_beside
    assert beside["a"] == ("a/第二段.mp4", "a/第三段.mp4", "a/第十段.mp4")
