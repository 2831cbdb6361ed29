"""Atom feeds, the whole site's and each kind's; they need absolute addresses, so a site without a
URL has none."""

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import partial

import msgspec

from builder.model.addresses import index_of
from builder.model.artifact import Artifact, Rank
from builder.model.downloads import Download
from builder.model.parts import Card, FeedEntry
from builder.model.site import Settings
from builder.model.story import Story
from builder.model.views import FeedView
from builder.plan.catalogue import Catalogue
from builder.plan.parts.downloads import download_of
from builder.plan.parts.heads import absolute, feed_title
from builder.plan.parts.listings import tag_links
from builder.plan.parts.news import feed_at, local_moment, news_of, people_in, site_news, told_day
from builder.plan.parts.page import page

CALLED = "订阅"
LENGTH = 20


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """``feed.xml`` and ``<kind>/feed.xml``."""
    yield from _feed("", site_news(catalogue.site), catalogue)
    for folder, stories in catalogue.by_kind.items():
        yield from _feed(folder, stories, catalogue)


def _feed(folder: str, stories: Iterable[Story], catalogue: Catalogue) -> Iterator[Artifact]:
    told = news_of(stories)
    if path := feed_at(folder, told, catalogue.site):
        draw = partial(_view, path, folder, told[:LENGTH], catalogue)
        yield page(path, Rank.LIST, draw, catalogue, ("feed.xml",))


def _view(path: str, folder: str, stories: list[Story], catalogue: Catalogue) -> FeedView:
    entries = tuple(_entry(story, catalogue) for story in stories)
    settings = catalogue.settings
    return FeedView(
        path=path,
        title=feed_title(folder, catalogue),
        url=absolute(settings, path),
        home=absolute(settings, index_of(folder) if folder else "index.html"),
        updated=max(entry.updated for entry in entries),
        author=settings.publisher or settings.name,
        entries=entries,
    )


def _entry(story: Story, catalogue: Catalogue) -> FeedEntry:
    card, settings = catalogue.cards[story.address], catalogue.settings
    published = told_day(story) or dt.date.min
    updated = max(published, story.updated or published)
    return FeedEntry(
        title=card.title,
        url=absolute(settings, card.path),
        updated=_stamp(updated, settings.zone),
        published=_stamp(published, settings.zone),
        summary=card.summary,
        authors=people_in(story.author),
        categories=tuple(_filed_under(story, catalogue)),
        image=_image(card, settings),
        files=tuple(_files(story, catalogue)),
    )


def _image(card: Card, settings: Settings) -> str:
    """The complete address of its cover, "" where it has none."""
    return absolute(settings, card.image.jpeg.path) if card.image else ""


def _files(story: Story, catalogue: Catalogue) -> Iterator[Download]:
    """Its documents, at complete addresses."""
    for each in map(download_of, catalogue.site.attachments.get(story.address, ())):
        yield msgspec.structs.replace(each, path=absolute(catalogue.settings, each.path))


def _filed_under(story: Story, catalogue: Catalogue) -> Iterator[str]:
    """Its most telling term, then its tags."""
    if kicker := catalogue.cards[story.address].kicker:
        yield kicker.text
    yield from (link.text for link in tag_links(catalogue, story.tags))


def _stamp(day: dt.date, zone: dt.tzinfo) -> str:
    """RFC 3339 in the site's time zone; a date is its first minute."""
    return local_moment(day, zone).isoformat(timespec="seconds")
