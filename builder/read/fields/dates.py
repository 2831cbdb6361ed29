"""Dates and times in every common form, or what is unclear about them."""

import datetime as dt
import re
import unicodedata

import msgspec


class Unclear(msgspec.Struct, frozen=True):
    """Why a value cannot be read, to follow “写成了……，”.

    ``write`` is what to write instead, where that follows from what was typed and from nothing
    else; ``choices`` are all the words that may stand there; ``advice`` is what else to do.
    """

    why: str
    write: str = ""
    choices: tuple[str, ...] = ()
    advice: str = ""


_DAY = re.compile(r"(?<!\d)(\d{4})\s*[-/.。年]\s*(\d{1,2})\s*[-/.。月]\s*(\d{1,2})(?!\d)\s*[日号]?")
_COMPACT = re.compile(r"(?<!\d)(\d{4})(\d\d)(\d\d)(?!\d)")
_MONTH = re.compile(r"(\d{4})\s*[-/.。年]\s*(\d{1,2})\s*月?$")
_NO_YEAR = re.compile(r"(\d{1,2})\s*[-/.。月]\s*(\d{1,2})\s*[日号]?$")
_SHORT_YEAR = re.compile(r"(\d\d)\s*[-/.。年]\s*(\d{1,2})\s*[-/.。月]\s*(\d{1,2})\s*[日号]?$")
_HALVES = {_MONTH: "少了是哪一天", _SHORT_YEAR: "年份要写四位", _NO_YEAR: "少了年份"}
_TIME = re.compile(
    r"(?P<part>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚)?\s*(?P<hour>\d{1,2})\s*(?:[:点时]\s*"
    r"(?:(?P<half>半)|(?P<quarter>[13]刻)|整|(?P<minute>\d{1,2})\s*分?(?::\d{1,2}(?:\.\d+)?)?)?)\s*(?P<m>[AaPp])?\.?[Mm]?"
)
_ANOTHER = re.compile(r"^\s*[-至到和、,]\s*\d|\d[-/.月]\d")
_DASHES = str.maketrans("－—–−‐‑~", "-------")
_DIGITS = str.maketrans("〇零一二三四五六七八九两", "001234567892")
_TENS = re.compile(r"([一二三四五六七八九]?)十([一二三四五六七八九]?)")


def plain(text: str) -> str:
    """Half-width, without the quotes or the full stop someone put around a value."""
    return unicodedata.normalize("NFKC", text).translate(_DASHES).strip(" \t\n“”‘’\"'「」《》。,;")


def _numerals(text: str) -> str:
    """``二〇二六年五月十二日`` → ``2026年5月12日``."""
    tens = _TENS.sub(lambda found: f"{found[1] or '一'}{found[2] or '〇'}", text)
    return tens.translate(_DIGITS)


def read_day(text: str) -> dt.date | Unclear:
    """A full date; a time after it is left aside."""
    day, rest = _day_and_rest(plain(text))
    if isinstance(day, dt.date) and _ANOTHER.search(rest):
        return Unclear("不止一天，这里只能写一天")
    return day


def _day_and_rest(text: str) -> tuple[dt.date | Unclear, str]:
    found = _DAY.search(text) or _COMPACT.search(text)
    if not found and re.search("[〇零一二三四五六七八九十]", text):
        text = _numerals(text)
        found = _DAY.search(text)
    if not found:
        return _half_a_day(text), ""
    year, month, day = (int(part) for part in found.groups())
    try:
        return dt.date(year, month, day), text[found.end() :].lstrip(" T日号,")
    except ValueError:
        return Unclear("没有这一天"), ""


def _half_a_day(text: str) -> Unclear:
    for pattern, why in _HALVES.items():
        if pattern.match(text):
            return Unclear(why)
    return Unclear("看不出是哪一天")


def read_time(text: str) -> dt.time | Unclear:
    """``19:30``, ``下午2点半``, ``2:30 PM``."""
    ready = plain(text)
    found = _TIME.search(ready) or _TIME.search(_numerals(ready))
    if not found:
        return Unclear("看不出是几点")
    hour, minute = int(found["hour"]), _minute(found)
    afternoon = found["part"] in ("下午", "傍晚", "晚上", "晚") or found["m"] in ("p", "P")
    noon = found["part"] == "中午" and hour < 3
    if hour < 12 and (afternoon or noon):
        hour += 12
    elif hour == 12 and (found["part"] == "凌晨" or found["m"] in ("a", "A")):
        hour = 0
    return dt.time(hour, minute) if hour < 24 and minute < 60 else Unclear("没有这个钟点")


def _time_alone(text: str, day: Unclear) -> dt.time | Unclear:
    found = _TIME.search(text) or _TIME.search(_numerals(text))
    if not found:
        return day
    besides = found.string[: found.start()] + found.string[found.end() :]
    if re.search(r"\d", besides):
        return Unclear("看不出是哪一天、几点") if day.why == "看不出是哪一天" else day
    return read_time(text)


def _minute(found: re.Match[str]) -> int:
    if found["half"]:
        return 30
    return int(found["quarter"][0]) * 15 if found["quarter"] else int(found["minute"] or 0)


def read_moment(text: str) -> dt.datetime | dt.time | Unclear:
    """A day with a time, a day alone (its midnight), or a time alone (the day is the story's)."""
    ready = plain(text)
    day, rest = _day_and_rest(ready)
    if isinstance(day, Unclear):
        return day if day.why == "没有这一天" else _time_alone(ready, day)
    if not re.search(r"\d|[一二三四五六七八九十]\s*[点时]", rest):
        return dt.datetime.combine(day, dt.time())
    at = read_time(rest)
    return at if isinstance(at, Unclear) else dt.datetime.combine(day, at)
