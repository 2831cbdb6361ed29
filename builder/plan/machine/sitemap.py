"""The sitemap, and robots.txt that names it."""

from collections.abc import Iterator, Sequence
from functools import partial

from builder.model.artifact import Artifact, Rank
from builder.model.story import Story
from builder.model.traditional import traditional_path
from builder.model.views import RobotsView, SitemapView
from builder.plan.catalogue import Catalogue
from builder.plan.pages.albums import albums
from builder.plan.pages.calendar import calendar_years
from builder.plan.parts.page import page
from builder.plan.parts.public_address import absolute
from builder.plan.parts.registers import registers

CALLED = "给搜索引擎的网站地图和说明"
_WHOLE = "sitemap.xml"
_IN_ONE = 50_000
"""Addresses in one file (sitemaps.org, protocol 0.9)."""


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """robots.txt, and a sitemap where the site has an address and is meant to be found."""
    settings, closed = catalogue.settings, bool(catalogue.site.marked)
    if settings.url and not closed:
        yield from sitemaps(catalogue)
    view = RobotsView(
        path="robots.txt",
        sitemap="" if closed else absolute(settings, _WHOLE),
        closed=closed,
    )
    yield page(view.path, Rank.LIST, lambda: view, catalogue, ("robots.txt",))


def sitemaps(catalogue: Catalogue, most: int = _IN_ONE) -> Iterator[Artifact]:
    """One sitemap of all addresses, or an index of several with at most ``most`` each (sitemaps.org
    allows 50,000)."""
    count = -(-_how_many(catalogue) // most)
    parts = [f"sitemap-{number}.xml" for number in range(1, count + 1)] if count > 1 else []
    for number, path in enumerate(parts or [_WHOLE]):
        draw = partial(_sitemap, path, slice(number * most, (number + 1) * most), catalogue)
        yield page(path, Rank.LIST, draw, catalogue, ("sitemap.xml",))
    if parts:
        yield page(
            _WHOLE, Rank.LIST, partial(_index, parts, catalogue), catalogue, ("sitemap.xml",)
        )


def _how_many(catalogue: Catalogue) -> int:
    """How many addresses there are."""
    lists = (catalogue.listings, albums(catalogue), registers(catalogue), calendar_years(catalogue))
    pages = 1 + sum(len(tuple(each)) for each in lists) + len(catalogue.site.stories)
    return 2 * pages if catalogue.twins else pages


def _sitemap(path: str, part: slice, catalogue: Catalogue) -> SitemapView:
    return SitemapView(path=path, urls=tuple(_urls(catalogue))[part])


def _index(parts: Sequence[str], catalogue: Catalogue) -> SitemapView:
    """The index; a part's last change is not told, since it is no page's."""
    addresses = tuple((absolute(catalogue.settings, path), "") for path in parts)
    return SitemapView(path=_WHOLE, urls=addresses, is_index=True)


def _urls(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """The address of every page, in each script that the site has; with the day of its last
    change."""
    for path, changed in _pages(catalogue):
        yield absolute(catalogue.settings, path), changed
        if catalogue.twins:
            yield absolute(catalogue.settings, traditional_path(path)), changed


def _pages(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Home, the newest page of every list, album and register, every year of the calendar, every
    story; with the day of its last change."""
    yield "index.html", _latest(catalogue.site.stories)
    for listing in (*catalogue.listings, *albums(catalogue), *registers(catalogue)):
        yield listing.path, _latest(listing.stories)
    for year in calendar_years(catalogue):
        yield year.path, _latest(year.stories)
    for story in catalogue.site.stories:
        yield story.address, _latest((story,))


def _latest(stories: tuple[Story, ...]) -> str:
    known = (story.updated or story.exact_day for story in stories)
    return max((str(day) for day in known if day), default="")
