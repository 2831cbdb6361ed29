"""Calendar files to subscribe to (iCalendar, RFC 5545 and RFC 7986)."""

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache

from builder.make.maker import Maker
from builder.make.materials import Materials
from builder.model.subscription import Occasion, WriteCalendar

_END = b"END:VCALENDAR\r\n"
_A_DAY = "P1D"
"""How often programs that subscribe are asked to look again (RFC 7986, 5.7)."""
_LONGEST = 74
"""Bytes of a line, without its end and the blank that a folded one begins with (RFC 5545, 3.1)."""
_ESCAPED = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})
_Line = tuple[str, str]
"""A property's name, with its parameters, and its value."""


def _calendar(recipe: WriteCalendar, _: Materials) -> bytes:
    """The whole file; each occasion is written once, however many calendars have it."""
    return b"".join((_head(recipe), *map(_entry, recipe.occasions), _END))


def _head(recipe: WriteCalendar) -> bytes:
    title = _text(recipe.title)
    return _lines(
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//Fengcai//Fengcai//ZH"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("NAME", title),
        ("X-WR-CALNAME", title),
        ("REFRESH-INTERVAL;VALUE=DURATION", _A_DAY),
        ("URL", recipe.url),
        ("X-PUBLISHED-TTL", _A_DAY),
        ("X-WR-TIMEZONE", recipe.zone),
    )


@lru_cache(maxsize=8192)
def _entry(occasion: Occasion) -> bytes:
    """It makes nobody busy who subscribes."""
    return _lines(
        ("BEGIN", "VEVENT"),
        ("SUMMARY", _text(occasion.title)),
        _moment("DTSTART", occasion.start),
        _moment("DTEND", occasion.end),
        _moment("DTSTAMP", occasion.stamp),
        ("UID", _text(occasion.uid)),
        ("CATEGORIES", _text(occasion.category)),
        ("DESCRIPTION", _text(occasion.summary)),
        ("LOCATION", _text(occasion.place)),
        ("STATUS", "CANCELLED" if occasion.cancelled else "CONFIRMED"),
        ("TRANSP", "" if occasion.cancelled else "TRANSPARENT"),
        ("URL", occasion.url),
        ("END", "VEVENT"),
    )


def _lines(*lines: _Line) -> bytes:
    """Those that have a value, each folded."""
    return b"".join(_folded(f"{name}:{value}".encode()) for name, value in lines if value)


def _moment(name: str, moment: dt.date | None) -> _Line:
    """A moment in UTC, or a day (3.3.4, 3.3.5)."""
    if isinstance(moment, dt.datetime):
        return name, f"{moment:%Y%m%dT%H%M%SZ}"
    return f"{name};VALUE=DATE", f"{moment:%Y%m%d}" if moment else ""


def _text(words: str) -> str:
    """As a value of text has it (3.3.11)."""
    return words.replace("\r\n", "\n").replace("\r", "\n").translate(_ESCAPED)


def _folded(line: bytes) -> bytes:
    """In pieces that end between two characters, not behind a backslash: old programs want it so."""
    return b"\r\n ".join(_pieces(line)) + b"\r\n"


def _pieces(line: bytes) -> Iterable[bytes]:
    while len(line) > _LONGEST:
        end = _LONGEST
        while line[end] & 0xC0 == 0x80:  # in the midst of a character
            end -= 1
        end -= line[end - 1] == ord("\\")
        yield line[:end]
        line = line[end:]
    yield line


CALENDARS = Maker(
    make=_calendar,
    inputs={"zone": "时区", "occasions": "日历里的活动"},
    modules=("make/calendars.py", "model/subscription.py"),
    libraries=("python",),
)
