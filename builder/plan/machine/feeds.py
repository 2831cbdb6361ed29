"""Feeds as Atom and as JSON Feed: the whole site's, each kind's and each term's; they need absolute
addresses, so a site without a URL has none."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from functools import partial

import msgspec

from builder.model.artifact import Artifact, Rank
from builder.model.downloads import Download
from builder.model.frame import Feed
from builder.model.parts import Card, FeedEntry
from builder.model.settings import Settings
from builder.model.story import Story
from builder.model.views import FeedView
from builder.plan.catalogue import Catalogue
from builder.plan.parts.channels import feed_of
from builder.plan.parts.downloads import download_of
from builder.plan.parts.listings import tag_links
from builder.plan.parts.news import local_moment, news_of, people_in, site_news, told_day
from builder.plan.parts.page import page
from builder.plan.parts.public_address import absolute
from builder.plan.parts.recordings import heard_of

CALLED = "订阅"
LENGTH = 20
_ATOM, _JSON = "feed.xml", "feed.json"


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """``feed.xml``, ``<kind>/feed.xml`` and the feed of every term; a ``feed.json`` beside each.

    Atom (RFC 4287), JSON Feed 1.1.
    """
    if feed := catalogue.frame.feed:
        news = partial(site_news, catalogue.site)
        yield from _feed(_Source(feed, "index.html", news), catalogue)
    for listing in catalogue.listings:
        feed = feed_of(listing, catalogue) if listing.has_own_feed else None
        if feed:
            told = partial(iter, listing.stories)
            yield from _feed(_Source(feed, listing.path, told), catalogue)


class _Source(msgspec.Struct, frozen=True):
    """A feed to be planned: what it is called, where it stands, whose it is, and the stories that
    it tells."""

    feed: Feed
    home: str
    stories: Callable[[], Iterable[Story]]


def _feed(source: _Source, catalogue: Catalogue) -> Iterator[Artifact]:
    """Both files of a feed; a theme may have a template for one alone."""
    for path, template in ((source.feed.path, _ATOM), (source.feed.json_path, _JSON)):
        if template in catalogue.theme.templates:
            draw = partial(_view, path, source, catalogue)
            yield page(path, Rank.LIST, draw, catalogue, (template,))


def _view(path: str, source: _Source, catalogue: Catalogue) -> FeedView:
    settings = catalogue.settings
    told = news_of(source.stories())[:LENGTH]
    entries = tuple(_entry(story, catalogue) for story in told)
    return FeedView(
        path=path,
        title=source.feed.title,
        url=absolute(settings, path),
        home=absolute(settings, source.home),
        updated=max(entry.updated for entry in entries),
        author=settings.publisher or settings.name,
        entries=entries,
    )


def _entry(story: Story, catalogue: Catalogue) -> FeedEntry:
    """A story as an entry of a feed."""
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
    """What may be taken along, at complete addresses; the path of a download is encoded already."""
    home = absolute(catalogue.settings, "index.html")
    for each in _taken_along(story, catalogue):
        yield msgspec.structs.replace(each, path=f"{home}{each.path}")


def _taken_along(story: Story, catalogue: Catalogue) -> Iterator[Download]:
    """The recording in which it is read, as podcast programs fetch it; then its documents."""
    site = catalogue.site
    recording = site.recordings.get(story.address)
    if recording:
        yield heard_of(recording, story.title)
    yield from map(download_of, site.attachments.get(story.address, ()))


def _filed_under(story: Story, catalogue: Catalogue) -> Iterator[str]:
    """Its most telling term, then its tags."""
    if kicker := catalogue.cards[story.address].kicker:
        yield kicker.text
    yield from (link.text for link in tag_links(catalogue, story.tags))


def _stamp(day: dt.date, zone: dt.tzinfo) -> str:
    """RFC 3339 in the site's time zone; a date is its first minute."""
    return local_moment(day, zone).isoformat(timespec="seconds")
