"""Calendars that residents subscribe to (iCalendar, RFC 5545): which occasions, and when."""

import datetime as dt

import msgspec

from builder.model.artifact import Recipe


class Occasion(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One entry of a calendar (iCalendar VEVENT, RFC 5545).

    ``start`` and ``end`` are moments in UTC where the hour is known, else days, and ``end`` is the
    first that is no longer part of it. ``stamp`` (UTC) is when the content last changed, as far as
    it says so; ``page`` its page within the site, ``url`` that page's complete address, "" where
    the site has none. A ``cancelled`` one says nothing but its days.
    """

    uid: str
    stamp: dt.datetime
    start: dt.date
    end: dt.date | None = None
    title: str = ""
    summary: str = ""
    place: str = ""
    page: str = ""
    url: str = ""
    category: str = ""
    cancelled: bool = False


class WriteCalendar(Recipe, frozen=True, tag="ics"):
    """A calendar file: what it is called, the page it belongs to, the site's time zone, and its
    occasions from the earliest to the latest."""

    title: str
    url: str
    zone: str
    occasions: tuple[Occasion, ...]
