"""Films of a story, and the photos that stand for them until they are played."""

import datetime as dt

import pytest

from builder.model.blocks import Shot
from builder.model.kinds import Post
from builder.read.pictures.clips import Clips
from builder.read.pictures.finder import Finder
from builder.read.pictures.undescribed import Undescribed
from tests.kit.small_shelf import shelf_beside

HOME = "content/posts/灯谜"


def clips_of(photos=(), films=(), **fields):
    """The search for one story's films, and the finder it goes through."""
    path = f"{HOME}/index.md"
    shelf = shelf_beside(path, photos, films)
    story = Post(title="灯谜", date=dt.date(2026, 2, 1), column="要闻", path=path, **fields)
    finder = Finder(story, shelf)
    return Clips(finder, Undescribed()), finder


def test_a_film_of_the_gallery_stands_in_its_place_with_its_words():
    shot = Shot(file="开场.mp4", alt="点灯", caption="点灯那一刻")
    clips, finder = clips_of(films=["开场.mp4"], gallery=(shot,), photographer="林晚")
    (clip,) = clips.named(shot, "gallery.0.file", 3)
    assert (clip.place, clip.alt, clip.caption, clip.credit) == (3, "点灯", "点灯那一刻", "林晚")
    assert finder.used == {f"{HOME}/开场.mp4"}


def test_a_caption_stands_for_words_that_nobody_wrote_and_the_shots_own_photographer_counts():
    shot = Shot(file="开场.mp4", caption="点灯那一刻", photographer="苏禾")
    clips, _ = clips_of(films=["开场.mp4"], gallery=(shot,), photographer="林晚")
    (clip,) = clips.named(shot, "gallery.0.file", 0)
    assert (clip.alt, clip.credit) == ("点灯那一刻", "苏禾")


@pytest.mark.parametrize("name", ["开场.jpg", "开场.PNG"])
def test_a_photo_called_like_the_film_stands_for_it_and_is_no_picture_of_the_gallery(name):
    shot = Shot(file="开场.mp4")
    clips, finder = clips_of(photos=[name, "别的.jpg"], films=["开场.mp4"], gallery=(shot,))
    (clip,) = clips.named(shot, "gallery.0.file", 0)
    assert clip.poster.source == name
    assert clips.stills == {f"{HOME}/{name}"}
    assert f"{HOME}/{name}" in finder.used


def test_a_photo_that_the_shot_names_goes_before_one_of_the_same_name():
    shot = Shot(file="开场.mp4", poster="别的.jpg")
    clips, _ = clips_of(photos=["开场.jpg", "别的.jpg"], films=["开场.mp4"], gallery=(shot,))
    (clip,) = clips.named(shot, "gallery.0.file", 0)
    assert clip.poster.source == "别的.jpg"
    assert clips.stills == set()


def test_a_film_that_is_not_to_be_had_is_told_and_no_clip():
    shot = Shot(file="没有.mp4")
    clips, finder = clips_of(gallery=(shot,))
    assert list(clips.named(shot, "gallery.0.file", 0)) == []
    assert len(finder.problems) == 1


def test_films_beside_the_story_are_gathered_but_for_those_it_names():
    shot = Shot(file="开场.mp4")
    clips, _ = clips_of(films=["开场.mp4", "散场.mp4"], gallery=(shot,), photographer="林晚")
    (clip,) = clips.gathered()
    assert (clip.film.source, clip.place, clip.poster, clip.credit) == ("散场.mp4", 0, None, "林晚")
