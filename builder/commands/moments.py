"""The moment that ``--now`` names, in the forms in which staff write days."""

import datetime as dt
from zoneinfo import ZoneInfo

from builder.read.fields.dates import Partial, day_at, half_width, in_figures
from builder.regex import regex

CHINA = ZoneInfo("Asia/Shanghai")
"""Where a site is that names no zone."""
_DAYS = {
    "前天": -2,
    "昨天": -1,
    "今天": 0,
    "today": 0,
    "明天": 1,
    "tomorrow": 1,
    "后天": 2,
}
_TIME = regex(r"\s*T?\s*(\d{1,2})\s*[:：点时]\s*(\d{1,2})?分?\s*$")


def moment_in(now: str, zone: dt.tzinfo, clock: dt.datetime) -> dt.datetime | None:
    """The moment that a text means, in the site's zone; None where no day can be read.

    A day alone is its last minute, so that all of that day's stories are out. ``clock`` is the
    present moment, for words such as 明天.
    """
    text = now.strip()
    try:
        moment = dt.datetime.fromisoformat(text)
        return _of_day(moment.date(), zone) if len(text) <= 10 else _zoned(moment, zone)
    except ValueError:
        return _in_words(in_figures(half_width(text)), zone, clock.astimezone(zone).date())


def _in_words(text: str, zone: dt.tzinfo, today: dt.date) -> dt.datetime | None:
    day, rest = _named_day(text, today) or _written_day(text, today)
    if day is None:
        return None
    return _at_time(day, rest, zone) if rest.strip() else _of_day(day, zone)


def _named_day(text: str, today: dt.date) -> tuple[dt.date, str] | None:
    """The day that is counted from this one, and what stands behind the word."""
    word = next((each for each in _DAYS if text.lower().startswith(each)), "")
    return (today + dt.timedelta(_DAYS[word]), text[len(word) :]) if word else None


def _written_day(text: str, today: dt.date) -> tuple[dt.date | None, str]:
    """The day that stands at the beginning, for want of a year one of this year; and what stands
    behind it."""
    read = day_at(text, 0)
    found, end = read or (None, 0)
    if isinstance(found, Partial):
        found = _in_year(found, today.year)
    return (found if isinstance(found, dt.date) else None), text[end:]


def _in_year(day: Partial, year: int) -> dt.date | None:
    """None where it lacks its month or day, or the year has no such day."""
    if not (day.month and day.day):
        return None
    try:
        return dt.date(year, day.month, day.day)
    except ValueError:
        return None


def _at_time(day: dt.date, rest: str, zone: dt.tzinfo) -> dt.datetime | None:
    """This time of a day; None for what is none."""
    time = _TIME.match(rest)
    if time is None:
        return None
    try:
        return dt.datetime.combine(day, dt.time(int(time[1]), int(time[2] or 0)), zone)
    except ValueError:
        return None


def _of_day(day: dt.date, zone: dt.tzinfo) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(23, 59), zone)


def _zoned(moment: dt.datetime, zone: dt.tzinfo) -> dt.datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)
