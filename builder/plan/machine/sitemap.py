"""The sitemap, and robots.txt that names it."""

from collections.abc import Iterator
from functools import partial

from builder.model.artifact import Artifact, Rank
from builder.model.story import Story
from builder.model.views import RobotsView, SitemapView
from builder.plan.catalogue import Catalogue
from builder.plan.pages.albums import albums
from builder.plan.pages.calendar import calendar_years
from builder.plan.parts.heads import absolute
from builder.plan.parts.listings import listings
from builder.plan.parts.page import page
from builder.plan.parts.registers import registers

CALLED = "给搜索引擎的网站地图和说明"


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """robots.txt, and a sitemap where the site has an address and is meant to be found."""
    settings, closed = catalogue.settings, bool(catalogue.site.marked)
    if settings.url and not closed:
        yield page(
            "sitemap.xml", Rank.LIST, partial(_sitemap, catalogue), catalogue, ("sitemap.xml",)
        )
    view = RobotsView(
        path="robots.txt",
        sitemap="" if closed else absolute(settings, "sitemap.xml"),
        closed=closed,
    )
    yield page(view.path, Rank.LIST, lambda: view, catalogue, ("robots.txt",))


def _sitemap(catalogue: Catalogue) -> SitemapView:
    return SitemapView(path="sitemap.xml", urls=tuple(_urls(catalogue)))


def _urls(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Home, the newest page of every list, album and register, every year of the calendar, every
    story; with the day of its last change."""
    settings = catalogue.settings
    yield absolute(settings, "index.html"), _latest(catalogue.site.stories)
    for listing in (*listings(catalogue), *albums(catalogue), *registers(catalogue)):
        yield absolute(settings, listing.path), _latest(listing.stories)
    for year in calendar_years(catalogue):
        yield absolute(settings, year.path), _latest(year.stories)
    for story in catalogue.site.stories:
        yield absolute(settings, story.address), _latest((story,))


def _latest(stories: tuple[Story, ...]) -> str:
    known = (story.updated or story.exact_day for story in stories)
    return max((str(day) for day in known if day), default="")
