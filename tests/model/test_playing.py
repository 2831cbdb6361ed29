"""What a screen's item asks for: kinds by folder or name, tags however they are typed."""

import datetime as dt

import pytest

from builder.model.choices import Column
from builder.model.kinds import Activity, Branch, Page, Post
from builder.model.playing import is_wanted
from builder.model.screen import Selection, Take

DAY = dt.date(2026, 4, 3)


def post(**fields) -> Post:
    return Post(title="灯", slug="a", path="a.md", date=DAY, column=Column.NEWS, **fields)


@pytest.mark.parametrize(
    ("item", "wanted"),
    [
        (Selection(), True),
        (Selection(kinds=("posts",)), True),
        (Selection(kinds=(Post.about.label,)), True),
        (Selection(kinds=("members", "posts")), True),
        (Selection(kinds=("members",)), False),
        (Selection(tags=("邻里",)), True),
        (Selection(tags=("义诊", "邻里")), True),
        (Selection(tags=("义诊",)), False),
        (Selection(kinds=("posts",), tags=("义诊",)), False),
        (Selection(take=Take.PINNED), False),
    ],
)
def test_a_story_is_wanted_where_kind_and_tag_and_pin_all_fit(item, wanted):
    assert is_wanted(post(tags=("邻里", "灯会")), item) is wanted


def test_what_is_pinned_is_taken_with_the_pinned():
    assert is_wanted(post(pinned=True), Selection(take=Take.PINNED))


def test_what_is_no_news_is_never_played_by_query():
    branch = Branch(title="一支部", slug="b", path="b.md", tier="branch")
    page = Page(title="关于", slug="c", path="c.md")
    assert not is_wanted(branch, Selection(kinds=("branches",)))
    assert not is_wanted(page, Selection())


def test_another_kind_with_a_day_is_wanted_too():
    activity = Activity(title="晨练", slug="d", path="d.md", date=DAY, type="volunteer")
    assert is_wanted(activity, Selection(kinds=("activities",)))
