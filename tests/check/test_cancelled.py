"""What was withdrawn before its day: calendars tell of it until that day is past."""

import datetime as dt

import pytest

from builder.check.cancelled import cancelled_days, over_days
from builder.model.choices import Column, Status
from builder.model.kinds import Activity, Branch, Post
from tests.kit.small_library import library_of

DAY = dt.date(2026, 5, 20)
BRANCH = Branch(title="河东党支部", slug="east", tier="branch", path="content/branches/east.md")


def withdrawn(**fields) -> Activity:
    given = {"title": "灯会", "slug": "lamps", "date": DAY, "type": ("festival",), **fields}
    return Activity(**{"status": Status.WITHDRAWN, "path": "content/activities/l.md", **given})


def found(*stories, today: dt.date = DAY):
    return list(cancelled_days(library_of(*stories), today))


@pytest.mark.parametrize(("days", "is_told"), [(-30, True), (0, True), (1, False)])
def test_it_is_told_until_the_day_is_past(days, is_told):
    assert bool(found(withdrawn(), today=DAY + dt.timedelta(days=days))) is is_told


def test_of_several_days_until_the_last_is_past():
    last = DAY + dt.timedelta(days=2)
    story = withdrawn(end=dt.datetime.combine(last, dt.time(17)))
    (gone,) = found(story, today=last)
    assert (gone.first, gone.last) == (DAY, last)
    assert list(over_days(library_of(story))) == [last + dt.timedelta(days=1)]


def test_it_says_whose_it_was_and_nothing_else():
    (gone,) = found(withdrawn(branch="河东党支部", hosts=("外面的单位",), series="夜话"), BRANCH)
    assert (gone.address, gone.owners, gone.series) == (
        "activities/lamps.html",
        ("branches/east.html",),
        "夜话",
    )


@pytest.mark.parametrize("status", [each for each in Status if each is not Status.WITHDRAWN])
def test_what_was_never_withdrawn_is_not_cancelled(status):
    assert found(withdrawn(status=status)) == []


def test_news_that_is_withdrawn_is_no_day_to_come():
    post = Post(title="通知", slug="n", date=DAY, column=Column.NEWS, status=Status.WITHDRAWN)
    assert found(post, withdrawn(date=None)) == []
