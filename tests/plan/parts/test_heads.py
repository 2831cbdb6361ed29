"""What the head of a story's page says of its day."""

import datetime as dt
import json

from builder.model.choices import Column
from builder.model.day import Day, Precision
from builder.model.kinds import Activity, Post
from builder.plan.parts.heads import story_head
from tests.kit.small_catalogue import catalogue_of

DAY = dt.date(2011, 11, 1)
MONTH = Day(DAY, Precision.MONTH, "2011年11月")


def head_of(story):
    catalogue = catalogue_of(story)
    head = story_head(story, catalogue.cards[story.address], (), catalogue)
    return json.loads(head.json_ld)["@graph"][0], {each.name: each.content for each in head.metas}


def test_a_day_known_to_the_month_is_told_to_the_month():
    post = Post(title="潮", slug="tide", date=DAY, rough_day=MONTH, column=Column.NEWS)
    said, metas = head_of(post)
    assert (said["datePublished"], said["dateModified"]) == ("2011-11", "2011-11")
    assert "PubDate" not in metas


def test_an_activity_known_to_the_month_begins_and_ends_in_it():
    sweep = Activity(title="扫水", slug="a", date=DAY, rough_day=MONTH, type=("volunteer",))
    said, _ = head_of(sweep)
    assert (said["startDate"], said["endDate"]) == ("2011-11", "2011-11")


def test_a_known_day_is_told_to_the_minute():
    said, metas = head_of(Post(title="潮", slug="tide", date=DAY, column=Column.NEWS))
    assert said["datePublished"] == "2011-11-01"
    assert metas["PubDate"] == "2011-11-01 00:00"
