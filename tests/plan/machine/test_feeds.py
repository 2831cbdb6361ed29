"""Feeds: what they tell, since when, and what they are called."""

import datetime as dt

import pytest
from msgspec.structs import replace

from builder.model.blocks import Review, Signature
from builder.model.choices import Column
from builder.model.kinds import Activity, Branch, Member, Post
from builder.model.settings import Named
from builder.plan.catalogue import Catalogue
from builder.plan.machine import feeds
from builder.plan.parts.channels import feed_of
from tests.kit.small_catalogue import PAPER, catalogue_of, site_of

DAY = dt.date(2026, 4, 3)
URL = "https://a.example/town/"


def post(slug: str, day: int = 3, **fields) -> Post:
    date = dt.date(2026, 4, day)
    return Post(title=f"{slug}篇", slug=slug, date=date, column=Column.NEWS, **fields)


def signed(day: dt.date) -> Review:
    return Review(final=Signature(name="周敏", date=day))


def feeds_of(*stories, **settings) -> dict:
    planned = feeds.plan(catalogue_of(*stories, **{"url": URL, **settings}))
    return {each.path: each.recipe().view for each in planned}


def test_the_site_each_section_and_each_term_have_a_feed_with_complete_addresses_and_its_own_title():
    found = feeds_of(post("a"), section_names={"posts": "身边事"})
    assert {path: view.title for path, view in found.items()} == {
        "feed.xml": "小站",
        "posts/feed.xml": "小站 · 身边事",
        "posts/column/news/feed.xml": "小站 · 身边事 · 要闻",
    }
    view = found["posts/feed.xml"]
    assert (view.url, view.home) == (f"{URL}posts/feed.xml", f"{URL}posts/")
    assert view.entries[0].url == f"{URL}posts/a.html"


def test_tags_series_and_branches_have_a_feed_and_years_have_none():
    found = feeds_of(
        post("a", tags=("邻里",), series="灯会", branch="老巷"),
        Branch(title="老巷", slug="old", tier="branch"),
        tags=(Named(name="邻里", slug="near"),),
        series=(Named(name="灯会", slug="lamps"),),
    )
    assert {"tags/near/feed.xml", "series/lamps/feed.xml", "posts/branch/old/feed.xml"} <= set(
        found
    )
    assert not [path for path in found if "year" in path]
    assert found["tags/near/feed.xml"].title == "小站 · 标签 · 邻里"
    assert found["tags/near/feed.xml"].home == f"{URL}tags/near/"


def test_a_json_feed_lies_beside_each_where_the_theme_has_one():
    theme = replace(PAPER, templates={**PAPER.templates, "feed.json": "feed.json"})
    catalogue = Catalogue(site_of(post("a"), url=URL), theme)
    found = {each.path: each.recipe().view for each in feeds.plan(catalogue)}
    assert found["posts/feed.json"].url == f"{URL}posts/feed.json"
    assert found["posts/feed.json"].entries == found["posts/feed.xml"].entries


def test_an_entry_has_every_author_the_column_and_the_tags():
    entry = feeds_of(post("a", author="许闻、周敏", tags=("邻里", "AED", "aed")))[
        "feed.xml"
    ].entries[0]
    assert entry.authors == ("许闻", "周敏")
    assert entry.categories == ("要闻", "邻里", "AED")


def test_a_revision_is_news_of_its_day_and_never_of_a_day_before():
    later = post("later", updated=dt.date(2026, 4, 9))
    earlier = post("earlier", updated=dt.date(2026, 4, 1))
    view = feeds_of(later, earlier)["feed.xml"]
    assert {entry.title: entry.updated[:10] for entry in view.entries} == {
        "later篇": "2026-04-09",
        "earlier篇": "2026-04-03",
    }
    assert view.updated[:10] == "2026-04-09"


def test_the_hour_of_publication_is_told_in_the_sites_zone():
    naive = post("a", publish_at=dt.datetime(2026, 4, 3, 8))
    aware = post("b", publish_at=dt.datetime(2026, 4, 3, 0, tzinfo=dt.UTC))
    entries = feeds_of(naive, aware)["feed.xml"].entries
    assert {entry.published for entry in entries} == {"2026-04-03T08:00:00+08:00"}


def test_what_is_announced_came_out_when_it_was_signed():
    coming = Activity(
        title="灯会", slug="a", date=DAY, type="festival", review=signed(dt.date(2026, 3, 1))
    )
    assert feeds_of(coming)["feed.xml"].entries[0].published[:10] == "2026-03-01"


def test_a_branch_is_news_of_the_day_of_its_signature_and_without_one_no_news():
    first = Branch(title="河东", slug="east", tier="branch", review=signed(dt.date(2026, 1, 5)))
    second = Branch(title="河西", slug="west", tier="branch", review=signed(dt.date(2026, 2, 5)))
    bare = Branch(title="河南", slug="south", tier="branch")
    found = feeds_of(bare, first, second, post("a"))
    entries = found["branches/feed.xml"].entries
    assert [(entry.title, entry.published[:10]) for entry in entries] == [
        ("河西", "2026-02-05"),
        ("河东", "2026-01-05"),
    ]
    assert [entry.title for entry in found["feed.xml"].entries] == ["a篇"]
    assert "branches/feed.xml" not in feeds_of(bare, post("a"))


@pytest.mark.parametrize("settings", [{"url": ""}, {}])
def test_where_nothing_can_be_told_there_is_no_feed_and_none_is_announced(settings):
    person = Member(title="灯", person="林二", slug="lin")
    assert feeds_of(person, **settings) == {}
    catalogue = catalogue_of(person, **{"url": URL, **settings})
    assert catalogue.frame.feed is None
    assert feed_of(catalogue.listings[0], catalogue) is None


@pytest.mark.parametrize(
    ("zone", "east"), [("Asia/Shanghai", "+08:00"), ("Asia/Kolkata", "+05:30"), ("没有", "+08:00")]
)
def test_times_are_those_of_the_site_and_of_beijing_where_there_is_no_such_zone(zone, east):
    found = feeds_of(post("a"), timezone=zone)
    assert {view.updated for view in found.values()} == {f"2026-04-03T00:00:00{east}"}


def test_a_clock_behind_the_day_is_told_to_readers_of_the_feed():
    found = feeds_of(post("a", clock=dt.time(8)), post("b", clock=dt.time(20)))
    told = [each.published for each in found["posts/feed.xml"].entries]
    assert told == ["2026-04-03T20:00:00+08:00", "2026-04-03T08:00:00+08:00"]
