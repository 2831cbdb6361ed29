"""Calendar files to subscribe to, written by the icalendar library (RFC 5545, RFC 7986)."""

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.make.maker import Maker
from builder.make.materials import Materials
from builder.model.subscription import Occasion, WriteCalendar

if TYPE_CHECKING:
    from icalendar import Calendar, Event

_END = b"END:VCALENDAR\r\n"
_NAMES = ("name", "x-wr-calname")
"""Texts, of which the library does not know that they are some."""
_A_DAY = dt.timedelta(days=1)
"""How often programs that subscribe are asked to look again (RFC 7986, 5.7)."""


def _calendar(recipe: WriteCalendar, _: Materials) -> bytes:
    """The whole file; each occasion is written once, however many calendars have it."""
    head = _head(recipe).to_ical().removesuffix(_END)
    return b"".join((head, *map(_entry, recipe.occasions), _END))


def _head(recipe: WriteCalendar) -> "Calendar":
    from icalendar import Calendar  # 0.1 s to load, and most builds write no calendar
    from icalendar.prop import vDuration, vText

    often = vDuration(_A_DAY)
    often.params["VALUE"] = "DURATION"  # said here, since the library does not know the property
    calendar = Calendar()
    for name, value in _said_of(recipe).items():
        if value:
            calendar.add(name, vText(value) if name in _NAMES else value)
    calendar.add("refresh-interval", often)
    calendar.add("x-published-ttl", vDuration(_A_DAY))
    return calendar


def _said_of(recipe: WriteCalendar) -> dict[str, str]:
    """What the calendar says of itself (RFC 5545, 3.7; RFC 7986, 5); ``x-`` are what older programs
    read."""
    return {
        "prodid": "-//Fengcai//Fengcai//ZH",
        "version": "2.0",
        "calscale": "GREGORIAN",
        "method": "PUBLISH",
        "name": recipe.title,
        "x-wr-calname": recipe.title,
        "x-wr-timezone": recipe.zone,
        "url": recipe.url,
    }


@lru_cache(maxsize=8192)
def _entry(occasion: Occasion) -> bytes:
    return bytes(_event(occasion).to_ical())


def _event(occasion: Occasion) -> "Event":
    """One occasion as a VEVENT."""
    from icalendar import Event

    event = Event()
    event.add("uid", occasion.uid)
    event.add("dtstamp", occasion.stamp)
    event.add("dtstart", occasion.start)
    if occasion.end:
        event.add("dtend", occasion.end)
    event.add("status", "CANCELLED" if occasion.cancelled else "CONFIRMED")
    for name, value in _words_of(occasion).items():
        if value:
            event.add(name, value)
    return event


def _words_of(occasion: Occasion) -> dict[str, str]:
    """What people read of it; it makes nobody busy who subscribes."""
    return {
        "summary": occasion.title,
        "description": occasion.summary,
        "location": occasion.place,
        "url": occasion.url,
        "categories": occasion.category,
        "transp": "" if occasion.cancelled else "TRANSPARENT",
    }


CALENDARS = Maker(
    make=_calendar,
    inputs={"zone": "时区", "occasions": "日历里的活动"},
    modules=("make/calendars.py", "model/subscription.py"),
    libraries=("python", "icalendar"),
)
