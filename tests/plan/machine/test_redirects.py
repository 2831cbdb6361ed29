"""Old addresses lead on, and never stand in the place of a page."""

import datetime as dt

from builder.model.choices import Column
from builder.model.kinds import Post
from builder.plan.machine import redirects
from tests.kit.small_catalogue import catalogue_of


def led_from(*stories: Post) -> dict[str, str]:
    planned = redirects.plan(catalogue_of(*stories))
    return {each.path: each.recipe().view.target for each in planned}


def post(slug: str, *aliases: str) -> Post:
    return Post(
        title=slug, slug=slug, date=dt.date(2026, 1, 2), column=Column.NEWS, aliases=aliases
    )


def test_an_old_address_leads_to_its_story_however_it_is_written():
    assert led_from(post("a", "/旧闻/", "%E6%97%A7%E9%97%BB/", "old\\b")) == {
        "旧闻/index.html": "posts/a.html",
        "old/b.html": "posts/a.html",
    }


def test_a_page_keeps_its_address():
    assert led_from(post("a", "posts/b.html", "posts/a.html"), post("b")) == {}
