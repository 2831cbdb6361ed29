"""Moments in text: a day, a time, both, or a span of them, with zone and weekday."""

import datetime as dt
import re
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from builder.read.fields.clock import Time, time_at
from builder.read.fields.dates import (
    LUNAR,
    Partial,
    WrittenDay,
    day_at,
    half_width,
    in_figures,
    no_day,
)
from builder.read.fields.unclear import Unclear
from builder.regex import regex

_CLOCK = regex(r"([01][0-9]|2[0-3]):([0-5][0-9])")
_OFFSET = regex(
    r"(?<=\d)\s*(?:(?:UTC|GMT)\s*(?P<named>[+-]\d{1,2}(?::?\d\d)?)?|Z|(?P<ahead>\+\d{1,2}(?::?\d\d)?)"
    r"|(?<=:\d\d)(?P<iso>-\d\d:\d\d)|(?<=\s)(?P<mail>-\d{4}))\s*$"
)
_IS_ISO = regex(r"T\d|\d:\d\d:\d\d")
_ZONE = regex(r"\s*\(?(北京时间|东八区|CST|[A-Z][A-Za-z]+/[A-Za-z_/]+|[ECMP][SD]T|JST|BST)\)?\s*")
_BEIJING = ("北京时间", "东八区", "CST")
_WEEKDAY = regex(
    r"\s*[(]?\s*(?:(?:星期|周|礼拜)\s*([一二三四五六日天])|\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*)[.,]?\s*[)]?"
)
_ENGLISH_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_UNTIL = regex(r"\s*(?:-+|至|到)\s*")
_GAP = regex(r"[\sT,、:;]*")
_BEFORE = regex(
    r"\s*(?:(?:活动)?(?:时间|日期)|拟定于|定于|于|在|自|从|到|至|止于|截至|截止到?|公元)?[\s:]*"
)
_AFTER = regex(r"[\s,。;]*(?:整|钟|起|开始|止|结束|截止)*[\s,。;]*")


class Point(msgspec.Struct, frozen=True):
    """One end of a span: a day, minutes since it began, or both."""

    day: dt.date | Partial | None = None
    minutes: int | None = None


class When(msgspec.Struct, frozen=True):
    """What a text says of when something is: where it begins, where a span ends, its zone, its
    weekdays, and words that mean nothing here."""

    start: Point
    end: Point | None = None
    zone: dt.tzinfo | None = None
    weekdays: tuple[int, ...] = ()
    unused: str = ""


@lru_cache(maxsize=2048)  # the same days and hours stand in many stories
def read_when(text: str) -> When | Unclear:
    """``2026年5月1日（周五）下午2点至4点``, ``14:00-16:30``, ``2026-05-01T06:00:00Z``, ``次日1:30``."""
    if clock := _CLOCK.fullmatch(text):
        return When(Point(minutes=int(clock[1]) * 60 + int(clock[2])))
    said, zone = _without_zone(half_width(text))
    if isinstance(zone, Unclear):
        return zone
    found = _found(said)
    if found is None:
        return no_day(half_width(text))
    return found if isinstance(found, Unclear) else msgspec.structs.replace(found, zone=zone)


def _found(said: str) -> When | Unclear | None:
    """What a text without its zone says, None where it names no day of our calendar, and no
    time."""
    found = _Scan(in_figures(_WEEKDAY.sub(" ", said))).span()
    if not isinstance(found, When):
        return found
    if _is_lunar(found, said):
        return None
    weekdays = tuple(map(_weekday, _WEEKDAY.finditer(said)))
    return msgspec.structs.replace(found, weekdays=weekdays)


def _is_lunar(found: "When", said: str) -> bool:
    """Whether a day without its year is one of the lunar calendar."""
    return not isinstance(found.start.day, dt.date) and LUNAR.search(said) is not None


def _weekday(found: re.Match[str]) -> int:
    return "一二三四五六日天".index(found[1]) % 7 if found[1] else _ENGLISH_DAYS.index(found[2])


def _without_zone(text: str) -> tuple[str, dt.tzinfo | Unclear | None]:
    """The text without its time zone, and the zone."""
    if found := _ZONE.search(text):
        return _ZONE.sub(" ", text).strip(), _named_zone(found[1])
    found = _OFFSET.search(text)
    if not found or (found["iso"] and not _IS_ISO.search(text)):
        return text, None
    said = found["named"] or found["ahead"] or found["iso"] or found["mail"] or "+0"
    return text[: found.start()], _offset(said)


def _named_zone(name: str) -> dt.tzinfo | Unclear:
    try:
        return ZoneInfo("Asia/Shanghai" if name in _BEIJING else name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return Unclear(f"不知道“{name}”是哪里的时间，要写成本地时间")


def _offset(said: str) -> dt.tzinfo | Unclear:
    """``+8``, ``+0800``, ``-05:30``."""
    digits = said[1:].replace(":", "")
    hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    if hours > 14 or minutes > 59:
        return Unclear(f"没有“{said}”这样的时差")
    return dt.timezone((-1 if said[0] == "-" else 1) * dt.timedelta(hours=hours, minutes=minutes))


class _Scan:
    """Reads a text from left to right; ``at`` is the position, ``part`` the part of the day that
    was named last."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.part = ""

    def span(self) -> When | Unclear | None:
        """One point or two, and what is left over; None where neither day nor time begins."""
        before = self.to_the_first()
        start = self.point()
        if not isinstance(start, Point):
            return start
        end = self.end()
        return end if isinstance(end, Unclear) else self.between(start, end, before)

    def between(self, start: Point, end: Point | None, before: str) -> When | Unclear:
        """A span or point with the words around it that mean nothing here; unclear where these have
        figures, which must mean something."""
        unused = (before + self.rest()).strip()
        if re.search(r"\d", unused):
            return Unclear(f"看不懂“{unused[:16]}”")
        return When(_in_the_same_half(start, end, self.part), end, unused=unused)

    def to_the_first(self) -> str:
        """Moves to where a day or a time begins; gives the words passed over."""
        for start in range(len(self.text)):
            if day_at(self.text, start) or time_at(self.text, start):
                self.at = start
                return _BEFORE.sub("", self.text[:start], count=1)
        return ""

    def point(self, part: str = "") -> Point | Unclear | None:
        """What begins here."""
        day = self.day()
        if isinstance(day, Unclear):
            return day
        time = self.time(part)
        if isinstance(time, Unclear):
            return time
        if day is None and time is None:
            return None
        self.part = time.part if time else ""
        return Point(day, time.minutes if time else None)

    def day(self) -> WrittenDay | None:
        """The day that begins here, passed over with the gap behind it."""
        found = day_at(self.text, self.at)
        if found is None:
            return None
        self.at = self.skip(_GAP, found[1])
        return found[0]

    def time(self, part: str) -> Time | Unclear | None:
        """The time that begins here, passed over."""
        found = time_at(self.text, self.at, part)
        if found is None:
            return None
        self.at = found[1]
        return found[0]

    def end(self) -> Point | Unclear | None:
        """The other end of a span, in the same part of the day where it names none."""
        until = _UNTIL.match(self.text, self.at)
        if not until:
            return None
        before, self.at = self.at, until.end()
        found = self.point(self.part)
        if found is None:
            self.at = before
        return found

    def rest(self) -> str:
        """What is left, without words like 开始 and 结束."""
        return self.text[self.skip(_AFTER, self.at) :]

    def skip(self, pattern: re.Pattern[str], at: int) -> int:
        """Where the text goes on behind this pattern."""
        found = pattern.match(self.text, at)
        return found.end() if found else at


def _in_the_same_half(start: Point, end: Point | None, part: str) -> Point:
    """``2:00-4:00 PM`` begins in the afternoon, too."""
    if part != "p" or not end or start.minutes is None or end.minutes is None:
        return start
    later = start.minutes + 720
    return msgspec.structs.replace(start, minutes=later) if later < end.minutes else start
