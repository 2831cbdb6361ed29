"""A story as an entry of a calendar: its day or its hour, and no day that nobody knows."""

import datetime as dt

import pytest

from builder.model.blocks import Review, Signature
from builder.model.choices import Column
from builder.model.kinds import Activity, Post, Venue
from builder.model.sequence import calendar_day
from builder.plan.parts.occasions import occasion_of
from tests.kit.small_catalogue import catalogue_of

DAY = dt.date(2026, 5, 30)


def activity(slug: str = "fair", **fields) -> Activity:
    return Activity(
        title="巷口换物", slug=slug, **{"date": DAY, "type": ("convenience",), **fields}
    )


def entry(story=None, *others, **settings):
    story = story or activity()
    return occasion_of(story, calendar_day(story), catalogue_of(story, *others, **settings))


def at(hour: int, minute: int = 0, day: dt.date = DAY) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(hour, minute))


def utc(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


def test_without_an_hour_it_is_the_whole_day():
    assert (entry().start, entry().end) == (DAY, dt.date(2026, 5, 31))


def test_several_days_without_an_hour_end_after_the_last():
    found = entry(activity(end=at(0, day=dt.date(2026, 6, 2))))
    assert (found.start, found.end) == (DAY, dt.date(2026, 6, 3))


def test_an_end_alone_makes_no_hour_of_the_beginning():
    found = entry(activity(end=at(16, 20)))
    assert (found.start, found.end) == (DAY, dt.date(2026, 5, 31))


def test_hours_are_those_of_the_sites_zone():
    found = entry(activity(start=at(14, 10), end=at(16, 20)))
    assert (found.start, found.end) == (utc("2026-05-30T06:10"), utc("2026-05-30T08:20"))
    abroad = entry(activity(start=at(14, 10)), timezone="Europe/Berlin")
    assert (abroad.start, abroad.end) == (utc("2026-05-30T12:10"), None)


@pytest.mark.parametrize(
    ("end", "until"),
    [
        (at(1, 30, dt.date(2026, 5, 31)), "2026-05-30T17:30"),
        (at(0, 0, dt.date(2026, 5, 31)), "2026-05-30T16:00"),
        (at(0, 0, dt.date(2026, 6, 2)), "2026-06-02T16:00"),
    ],
)
def test_what_goes_on_over_midnight_ends_on_a_later_day(end, until):
    assert entry(activity(start=at(21), end=end)).end == utc(until)


def test_an_end_that_is_no_later_is_no_end():
    assert entry(activity(start=at(21), end=at(21))).end is None


def test_its_place_is_called_as_its_page_is():
    hall = Venue(title="滑道长廊", slug="slipway", type="corridor", street="船坞路1号")
    assert entry(activity(place="slipway"), hall).place == "滑道长廊"
    assert entry(activity(place="巷口井台")).place == "巷口井台"


def test_the_same_page_keeps_its_name_whatever_becomes_of_its_words_and_its_day():
    before = entry(activity())
    after = entry(activity(date=dt.date(2026, 6, 6), summary="改期了"))
    assert before.uid == after.uid
    assert before.uid != entry(activity("other")).uid
    assert before.uid != entry(url="https://b.example/").uid


def test_when_it_changed_is_told_by_its_content():
    signed = Review(final=Signature(name="周敏", date=dt.date(2026, 5, 2)))
    assert entry(activity(review=signed)).stamp == utc("2026-05-01T16:00")
    revised = activity(review=signed, updated=dt.date(2026, 5, 20))
    assert entry(revised).stamp == utc("2026-05-19T16:00")


def test_only_what_has_a_day_of_a_kind_of_days_stands_in_a_calendar():
    post = Post(title="一篇", slug="a", date=DAY, column=Column.NEWS)
    assert [calendar_day(each) for each in (activity(), activity(date=None), post)] == [
        DAY,
        None,
        None,
    ]
