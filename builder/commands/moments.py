"""The moment that ``--now`` names, in the forms in which staff write days."""

import datetime as dt
import re
from zoneinfo import ZoneInfo

from builder.read.fields.dates import Partial, day_at, half_width, in_figures

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
_TIME = re.compile(r"\s*T?\s*(\d{1,2})\s*[:：点时]\s*(\d{1,2})?分?\s*$")


def moment_in(now: str, zone: dt.tzinfo, clock: dt.datetime) -> dt.datetime | None:
    """The moment that was asked for, in the site's zone; of a day alone the last minute, so that
    all of that day's stories are out. None where no day can be read."""
    text = now.strip()
    try:
        moment = dt.datetime.fromisoformat(text)
        return _of_day(moment.date(), zone) if len(text) <= 10 else _zoned(moment, zone)
    except ValueError:
        return _in_words(in_figures(half_width(text)), zone, clock.astimezone(zone).date())


def _in_words(text: str, zone: dt.tzinfo, today: dt.date) -> dt.datetime | None:
    word = next((each for each in _DAYS if text.lower().startswith(each)), "")
    found = day_at(text, 0)
    if word:
        day, rest = today + dt.timedelta(_DAYS[word]), text[len(word) :]
    elif found and isinstance(found[0], dt.date):
        day, rest = found[0], text[found[1] :]
    elif found and isinstance(found[0], Partial) and found[0].month and found[0].day:
        try:
            day, rest = dt.date(today.year, found[0].month, found[0].day), text[found[1] :]
        except ValueError:
            return None
    else:
        return None
    return _at_time(day, rest, zone)


def _at_time(day: dt.date, rest: str, zone: dt.tzinfo) -> dt.datetime | None:
    if not rest.strip():
        return _of_day(day, zone)
    time = _TIME.match(rest)
    hour, minute = (int(time[1]), int(time[2] or 0)) if time else (24, 0)
    if hour > 23 or minute > 59:
        return None
    return dt.datetime.combine(day, dt.time(hour, minute), zone)


def _of_day(day: dt.date, zone: dt.tzinfo) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(23, 59), zone)


def _zoned(moment: dt.datetime, zone: dt.tzinfo) -> dt.datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)
