"""Which calendars people can subscribe to: the site's, those of branches and those of series."""

from collections.abc import Iterable, Iterator
from itertools import islice

import msgspec

from builder.model.addresses import index_of
from builder.model.almanac import Subscription
from builder.model.sequence import calendar_day
from builder.model.settings import Settings
from builder.model.site import Cancelled
from builder.model.story import Story
from builder.model.subscription import Occasion, WriteCalendar
from builder.plan.catalogue import Catalogue
from builder.plan.parts.listings import owners
from builder.plan.parts.occasions import cancelled_occasion, occasion_of
from builder.plan.parts.public_address import absolute

CALENDAR_FOLDER = "calendar"
MOST = 300
"""Entries of one calendar, the newest: a telephone that subscribes fetches all of them daily."""


class Diary(msgspec.Struct, frozen=True):
    """A calendar to subscribe to: its file, its name, the page it belongs to; its stories, newest
    first, and the days that were cancelled."""

    path: str
    title: str
    page: str
    stories: tuple[Story, ...]
    cancelled: tuple[Cancelled, ...]


def diaries(catalogue: Catalogue) -> Iterator[Diary]:
    """The site's calendar, then one for each owner and each series that has days."""
    yield from filter(None, (site_diary(catalogue),))
    yield from filter(None, (diary_of(owner, catalogue) for owner, _ in owners(catalogue)))
    yield from filter(None, (series_diary(slug, catalogue) for slug in catalogue.in_series))


def site_diary(catalogue: Catalogue) -> Diary | None:
    """The calendar of the whole site; None where nothing has a day."""
    page = index_of(CALENDAR_FOLDER)
    told = reversed(catalogue.site.stories)
    return _diary(("site", catalogue.settings.name, page), told, catalogue.site.cancelled)


def diary_of(owner: Story, catalogue: Catalogue) -> Diary | None:
    """The calendar of the stories that belong to an owner; None where none of them has a day, and
    for owners that only gather the stories of others."""
    owns = owner.about.owns
    if owns is None or owns.gathers:
        return None
    named = (f"{owns.segment}/{owner.slug}", _title(owner.name, catalogue), owner.address)
    cancelled = (each for each in catalogue.site.cancelled if owner.address in each.owners)
    return _diary(named, catalogue.belonging.get(owner.address, ()), cancelled)


def series_diary(slug: str, catalogue: Catalogue) -> Diary | None:
    """The calendar of a series; None where none of it has a day."""
    stories, folder = catalogue.in_series[slug], f"series/{slug}"
    title = _title(catalogue.series[stories[0].series].label, catalogue)
    cancelled = (
        each
        for each in catalogue.site.cancelled
        if (term := catalogue.series.get(each.series)) and term.slug == slug
    )
    return _diary((folder, title, index_of(folder)), stories, cancelled)


def _title(name: str, catalogue: Catalogue) -> str:
    return f"{catalogue.settings.name} · {name}"


def _diary(
    named: tuple[str, str, str], stories: Iterable[Story], cancelled: Iterable[Cancelled]
) -> Diary | None:
    """By its name below the folder of calendars, its title and its page."""
    name, title, page = named
    dated = tuple(islice((story for story in stories if calendar_day(story)), MOST))
    called_off = tuple(cancelled)
    if not dated and not called_off:
        return None
    return Diary(f"{CALENDAR_FOLDER}/{name}.ics", title, page, dated, called_off)


def subscription_of(diary: Diary | None, settings: Settings) -> Subscription | None:
    """What a page needs to offer a calendar: the path of its file, and the ``webcal:`` address by
    which programs subscribe."""
    if diary is None:
        return None
    _, _, bare = absolute(settings, diary.path).partition("://")
    return Subscription(diary.path, f"webcal://{bare}" if bare else "")


def recipe_of(diary: Diary, catalogue: Catalogue) -> WriteCalendar:
    """The recipe of a calendar's file, its entries from the earliest to the latest."""
    settings = catalogue.settings
    return WriteCalendar(
        title=diary.title,
        url=absolute(settings, diary.page),
        zone=settings.zone.key,
        occasions=tuple(sorted(_occasions(diary, catalogue), key=_in_time)),
    )


def _occasions(diary: Diary, catalogue: Catalogue) -> Iterator[Occasion]:
    """What is on, and what was announced and is not."""
    for story in diary.stories:
        if day := calendar_day(story):
            yield occasion_of(story, day, catalogue)
    for each in diary.cancelled:
        yield cancelled_occasion(each, catalogue.settings)


def _in_time(occasion: Occasion) -> tuple[str, str]:
    return occasion.start.isoformat(), occasion.uid
