"""Which feed a page announces, and under which title."""

import datetime as dt

from builder.model.choices import Column
from builder.model.frame import Feed
from builder.model.kinds import Post
from builder.plan.pages import lists
from builder.plan.parts.channels import feed_of, section_feed
from tests.kit.small_catalogue import catalogue_of

TIDE = Post(title="潮", slug="a", date=dt.date(2026, 4, 3), column=Column.NEWS)
URL = "https://a.example/town/"


def test_a_page_announces_the_feed_of_its_section_under_that_feeds_title():
    catalogue = catalogue_of(TIDE, url=URL)
    heads = {
        each.path: each.recipe().view.head
        for each in lists.plan(catalogue)
        if each.path.endswith("index.html")
    }
    assert {path: head.feed for path, head in heads.items()} == {
        "posts/index.html": Feed("posts/feed.xml", "小站 · 动态"),
        "posts/column/news/index.html": Feed("posts/column/news/feed.xml", "小站 · 动态 · 要闻"),
        "posts/year/2026/index.html": Feed("posts/feed.xml", "小站 · 动态"),
    }


def test_a_site_without_an_address_announces_none():
    catalogue = catalogue_of(TIDE)
    assert catalogue.frame.feed is None
    assert section_feed("posts", catalogue) is None
    assert {feed_of(each, catalogue) for each in catalogue.listings} == {None}
