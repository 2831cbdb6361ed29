"""What the head of a story's page says of its day."""

import datetime as dt
import json

from builder.model.choices import Column
from builder.model.day import Day, Precision
from builder.model.kinds import Activity, Post
from builder.plan.pages import lists
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


def test_an_article_has_every_meta_that_government_sites_give_theirs():
    post = Post(
        title="涨潮",
        slug="tide",
        date=dt.date(2026, 5, 18),
        clock=dt.time(8, 30),
        column=Column.NEWS,
        author="许闻",
        tags=("河", "船"),
        summary="潮来了。",
    )
    catalogue = catalogue_of(post, url="https://a.example/town/", publisher="小站社区")
    head = story_head(post, catalogue.cards[post.address], (), catalogue)
    assert head.description == "潮来了。"
    assert {each.name: each.content for each in head.metas} == {
        "SiteName": "小站",
        "SiteDomain": "a.example",
        "ColumnName": "动态",
        "ColumnType": "动态",
        "ArticleTitle": "涨潮",
        "PubDate": "2026-05-18 08:30",
        "ContentSource": "小站社区",
        "Author": "许闻",
        "Keywords": "河,船",
        "Url": "https://a.example/town/posts/tide.html",
    }


def test_a_column_has_its_own_and_keeps_its_sort_whatever_the_site_calls_it():
    post = Post(title="潮", slug="a", date=DAY, column=Column.NEWS)
    catalogue = catalogue_of(post, section_names={"posts": "身边事"})
    (page, *_) = lists.plan(catalogue)
    assert {each.name: each.content for each in page.recipe().view.head.metas} == {
        "SiteName": "小站",
        "ColumnName": "身边事",
        "ColumnType": "动态",
        "ColumnDescription": "小站的身边事",
        "ColumnKeywords": "身边事",
    }
