"""What is news, and since when."""

import datetime as dt

import pytest
from msgspec.structs import replace

from builder.model.choices import Column
from builder.model.day import Day, Precision
from builder.model.kinds import Post
from builder.plan.parts.news import feed_at, news_of, people_in, told_day
from tests.kit.small_catalogue import site_of

DAY = dt.date(2026, 3, 2)
TIDE = Post(title="潮", slug="tide", date=DAY, column=Column.NEWS)


@pytest.mark.parametrize(
    ("typed", "people"),
    [
        ("许闻、周敏", ("许闻", "周敏")),
        ("许闻 ; 周敏；许闻", ("许闻", "周敏")),
        ("社区宣传组", ("社区宣传组",)),
        ("、", ()),
    ],
)
def test_people_in_a_row_are_each_once(typed, people):
    assert people_in(typed) == people


def test_without_an_hour_or_a_signature_a_story_came_out_on_its_day():
    assert told_day(TIDE) == DAY


def test_a_day_known_to_the_month_tells_no_feed_when_it_came_out():
    rough = replace(TIDE, rough_day=Day(DAY, Precision.MONTH, "2026年3月"))
    assert told_day(rough) is None
    assert news_of([TIDE, rough]) == [TIDE]
    assert told_day(replace(rough, publish_at=dt.datetime(2026, 4, 1, 8))) is not None


def test_a_site_without_an_address_has_no_feed():
    assert feed_at("posts", [TIDE], site_of(TIDE)) == ""
    assert feed_at("posts", [TIDE], site_of(TIDE, url="https://a.example/")) == "posts/feed.xml"
