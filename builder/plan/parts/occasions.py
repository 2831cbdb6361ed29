"""Stories as entries of a calendar that people subscribe to: when, where, and what is said of them."""

import datetime as dt

from builder.digest import key_of
from builder.model.day import Moment
from builder.model.field import declared_fields
from builder.model.settings import Settings
from builder.model.site import Cancelled
from builder.model.story import Address, Story
from builder.model.subscription import Occasion
from builder.plan.catalogue import Catalogue
from builder.plan.parts.news import local_moment, signed_day, told_day
from builder.plan.parts.public_address import absolute

_A_DAY = dt.timedelta(days=1)
_MIDNIGHT = dt.time()


def occasion_of(story: Story, day: dt.date, catalogue: Catalogue) -> Occasion:
    """A story as an entry on this day, in the words of its card."""
    card, settings = catalogue.cards[story.address], catalogue.settings
    start, end = _span(story, day, settings.zone)
    return Occasion(
        uid=_uid(story.address, settings),
        stamp=_stamp(story, settings.zone),
        start=start,
        end=end,
        title=card.title,
        summary=card.summary,
        place=_place(story, catalogue),
        page=story.address,
        url=absolute(settings, story.address),
        category=card.kicker.text if card.kicker else "",
    )


def cancelled_occasion(each: Cancelled, settings: Settings) -> Occasion:
    """The entry that tells of a cancellation: only which one it was, and its days."""
    return Occasion(
        uid=_uid(each.address, settings),
        stamp=_in_utc(local_moment(each.first, settings.zone)),
        start=each.first,
        end=each.last + _A_DAY,
        cancelled=True,
    )


def _uid(address: Address, settings: Settings) -> str:
    """The same for the same page of the same site, whatever becomes of its words and its day."""
    site = settings.url.partition("://")[2].partition("/")[0] or settings.name
    return key_of("occasion", site, address)


def _stamp(story: Story, zone: dt.tzinfo) -> dt.datetime:
    """When its content last changed, as far as it says so."""
    told = (told_day(story), story.updated, signed_day(story))
    return _in_utc(max(local_moment(day, zone) for day in told if day))


def _span(story: Story, day: dt.date, zone: dt.tzinfo) -> tuple[dt.date, dt.date | None]:
    """Its beginning, and its end where one is known: in UTC, or whole days where no hour is."""
    start, end = story.span
    if start is None or start.time() == _MIDNIGHT:
        first = start.date() if start else day
        last = max(first, end.date()) if end else first
        return first, last + _A_DAY
    until = _end(start, end) if end else None
    return _in_utc(local_moment(start, zone)), _in_utc(local_moment(until, zone)) if until else None


def _end(start: Moment, end: Moment) -> Moment | None:
    """An end without an hour is that of its whole day, but for 24:00 of the first one; None for one
    that is not after the start."""
    if end.time() == _MIDNIGHT and end.date() > start.date() + _A_DAY:
        return end + _A_DAY
    return end if end > start else None


def _in_utc(moment: dt.datetime) -> dt.datetime:
    return moment.astimezone(dt.UTC)


def _place(story: Story, catalogue: Catalogue) -> str:
    """Where it is: the name of the place that has a page, else what was written."""
    for declared in declared_fields(type(story)):
        if declared.field.schema == "location":
            written = getattr(story, declared.name)
            found = catalogue.site.find(written, declared.field.to)
            return found.name if found else str(written)
    return ""
