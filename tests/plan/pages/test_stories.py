"""A story's page: where its links lead."""

import datetime as dt

from builder.model.choices import Column
from builder.model.kinds import Post
from builder.model.prose import BodyLink, Prose
from builder.plan import Plan
from builder.plan.pages.stories import body_link
from tests.kit.small_catalogue import PAPER, site_of


def post(slug, *targets, **given):
    links = tuple(BodyLink(target) for target in targets)
    day = dt.date(2026, 3, 2)
    path = f"content/posts/{slug}.md"
    prose = Prose(links=links)
    return Post(
        title=slug, date=day, column=Column.NEWS, slug=slug, path=path, prose=prose, **given
    )


def test_a_link_leads_to_whatever_is_planned():
    targets = ("quay.md", "/tags/", "../index.html", "/feed.xml", "pier.html", "/posts/year/2026/")
    boat = post("boat", *targets, tags=("水",))
    site = site_of(boat, post("quay", aliases=("posts/pier.html",)), url="https://a.example/")
    catalogue = Plan(site, PAPER).catalogue
    found = [body_link(boat, link, catalogue) for link in boat.prose.links]
    assert found == [
        "posts/quay.html",
        "tags/index.html",
        "index.html",
        "feed.xml",
        "posts/quay.html",
        "posts/year/2026/index.html",
    ]
    assert {*found} - {"index.html"} < Plan(site, PAPER).paths


def test_a_link_to_what_is_not_public_leads_nowhere():
    boat = post("boat", "quay.md")
    assert body_link(boat, boat.prose.links[0], Plan(site_of(boat), PAPER).catalogue) == ""
