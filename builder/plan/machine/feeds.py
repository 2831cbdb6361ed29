"""Atom feeds, the whole site's and each kind's; they need absolute addresses, so a site without a
URL has none."""

import datetime as dt
from collections.abc import Iterator
from functools import partial

from builder.model.artifact import Artifact, Rank
from builder.model.kinds import is_section
from builder.model.parts import Entry
from builder.model.story import Story
from builder.model.views import FeedView
from builder.plan.catalogue import Catalogue
from builder.plan.parts.heads import absolute
from builder.plan.parts.page import page

LENGTH = 20


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """``feed.xml`` and ``<kind>/feed.xml``."""
    settings = catalogue.settings
    if not settings.url:
        return
    told = [story for story in reversed(catalogue.site.stories) if story.about.sorted_by_date]
    yield _feed("feed.xml", "index.html", settings.name, told, catalogue)
    for folder, stories in catalogue.by_kind.items():
        if is_section(folder):
            title = f"{settings.name} · {catalogue.label(folder)}"
            yield _feed(
                f"{folder}/feed.xml", f"{folder}/index.html", title, list(stories), catalogue
            )


def _feed(path: str, home: str, title: str, stories: list[Story], catalogue: Catalogue) -> Artifact:
    draw = partial(_view, path, home, title, stories[:LENGTH], catalogue)
    return page(path, Rank.LIST, draw, catalogue, ("feed.xml",))


def _view(path: str, home: str, title: str, stories: list[Story], catalogue: Catalogue) -> FeedView:
    entries = tuple(_entry(story, catalogue) for story in stories)
    settings = catalogue.settings
    return FeedView(
        path=path,
        title=title,
        url=absolute(settings, path),
        home=absolute(settings, home),
        updated=max(
            (entry.updated for entry in entries), default=_stamp(dt.date(2000, 1, 1), settings.zone)
        ),
        author=settings.publisher or settings.name,
        entries=entries,
    )


def _entry(story: Story, catalogue: Catalogue) -> Entry:
    card, settings = catalogue.cards[story.address], catalogue.settings
    published = _stamp(_first_day(story), settings.zone)
    return Entry(
        title=card.title,
        url=absolute(settings, card.path),
        updated=_stamp(story.updated, settings.zone) if story.updated else published,
        published=published,
        summary=card.summary,
        author=story.author,
        image=absolute(settings, card.image.jpeg.path) if card.image else "",
    )


def _first_day(story: Story) -> dt.date:
    """When it was published: as written, else its own date; the year 2000 where neither is (a
    branch)."""
    return story.publish_at or story.date or dt.date(2000, 1, 1)


def _stamp(day: dt.date, zone: dt.tzinfo) -> str:
    """RFC 3339 in the site's time zone; a date is its first minute."""
    moment = day if isinstance(day, dt.datetime) else dt.datetime.combine(day, dt.time())
    return moment.replace(tzinfo=zone).isoformat(timespec="seconds")
