"""A screen that would stay empty is told."""

import datetime as dt

import msgspec
import pytest

from builder.check.screens import playlists
from builder.model.choices import Column
from builder.model.kinds import Branch, Post
from builder.model.library import Edition
from builder.model.screen import Playlist, Selection, Take
from tests.kit.small_catalogue import site_of
from tests.kit.small_library import library_of

STORIES = (
    Post(
        title="桥修好了",
        slug="bridge",
        date=dt.date(2026, 1, 2),
        column=Column.NEWS,
        tags=("AED",),
        branch="河东",
    ),
    Branch(title="河东", slug="east", tier="branch"),
    Branch(title="河西", slug="west", tier="branch"),
)


def told(*items: Selection) -> list[str]:
    screen = Playlist(title="大厅", items=items, slug="hall", path="content/screens/hall.yaml")
    library = msgspec.structs.replace(library_of(*STORIES), screens=(screen,))
    found = playlists(library, Edition(site_of(*STORIES), ()))
    return [problem.code for problem in found]


def newest(**query) -> Selection:
    return Selection(take=Take.NEWEST, **query)


def test_a_screen_without_items_is_told():
    assert told() == ["FC924"]


@pytest.mark.parametrize(
    "query", [{"tags": ("没有",)}, {"kinds": ("members",)}, {"branch": "河西"}]
)
def test_an_item_that_no_story_answers_is_told(query):
    assert told(newest(**query)) == ["FC924"]


@pytest.mark.parametrize(
    "query", [{}, {"tags": ("aed",)}, {"kinds": ("动态",)}, {"branch": "河东"}]
)
def test_an_item_that_a_story_answers_is_not(query):
    assert told(newest(**query)) == []


def test_what_is_told_otherwise_is_not_told_twice():
    assert told(Selection()) == ["FC916"]
    assert told(newest(branch="没有")) == ["FC911"]
    assert told(Selection(stories=("没有",))) == ["FC911"]


def test_a_public_notice_that_is_over_and_a_story_without_screens_are_told_by_name():
    over = msgspec.structs.replace(STORIES[0], concluded=True)
    screen = Playlist(title="大厅", items=(Selection(stories=("桥修好了",)),), slug="hall")
    library = msgspec.structs.replace(library_of(*STORIES), screens=(screen,))
    without = msgspec.structs.replace(site_of(*STORIES), on_screens=site_of(*STORIES[1:]))
    for site, why in ((site_of(over, *STORIES[1:]), "公示已经结束"), (without, "没有大屏")):
        (problem,) = playlists(library, Edition(site, ()))
        assert problem.code == "FC912" and why in problem.message
