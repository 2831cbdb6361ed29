"""Days in every common form, or what is unclear about them."""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable

import msgspec

from builder.read.fields.unclear import Unclear
from builder.regex import regex


class Partial(msgspec.Struct, frozen=True):
    """A day that depends on another: a month and a day, a day of the month, or so many days later
    (次日)."""

    month: int = 0
    day: int = 0
    later: int = 0


WrittenDay = dt.date | Partial | Unclear

_DAY = regex(r"(?<!\d)(\d{4})\s*[-/.。年]\s*(\d{1,2})\s*[-/.。月]\s*(\d{1,2})(?!\d)\s*[日号]?")
_ALONE = regex(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?")
_COMPACT = regex(r"(?<!\d)(\d{4})(\d\d)(\d\d)(?!\d)")
_MONTH = regex(r"(\d{4})\s*[-/.。年]\s*(\d{1,2})\s*月?$")
_MONTH_DAY = regex(
    r"(?<![\d.])(0?[1-9]|1[0-2])\s*(?:月|[-/.](?=\d{1,2}(?:\s|$)))\s*(\d{1,2})(?!\d)\s*[日号]?"
)
_DAY_ONLY = regex(r"(?<!\d)(\d{1,2})\s*[日号]")
_LATER = {"当天": 0, "当日": 0, "同日": 0, "次日": 1, "翌日": 1, "隔日": 1, "隔天": 1}
_RELATIVE = regex("|".join(_LATER))
_SHORT_YEAR = regex(
    r"'?(?<!\d)(\d\d)\s*[-/.。年]\s*(\d{1,2})\s*[-/.。月]\s*(\d{1,2})(?!\d)\s*[日号]?"
)
_YEAR_LAST = regex(r"(?<!\d)(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})(?!\d)")
_DASHES = str.maketrans("－—–−‐‑~", "-------")
_DIGITS = str.maketrans("〇零一二三四五六七八九两", "001234567892")
_SPELT = regex(r"[〇零一二三四五六七八九十两]+(?=\s*[年月日号点时刻分])")
_YEAR_WITH_NOUGHTS = regex(r"(?<!\d)[一二][0Oo○〇零一二三四五六七八九]{3}(?=\s*年)")
_NOUGHTS = str.maketrans("0Oo○", "〇〇〇〇")
_TENS = regex(r"([一二三四五六七八九]?)十([一二三四五六七八九]?)")
LUNAR = regex(
    "农历|阴历|旧历|正月|腊月|冬月|闰.?月|初[一二三四五六七八九十]|廿|除夕|元宵|端午|中秋|重阳|七夕|春节"
    "|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]"
)
_NOT_A_DAY = {
    LUNAR.pattern: "写的是农历，这里要写公历的年月日",
    "[今昨前明后][天日]|[本上下]个?[周月]|[本上下]个?星期|[本上下]个?礼拜": "别人读的时候，不知道说的是哪一天",
    "[上中下]旬|季度?|[年月][初底末中]|半年|[春夏秋冬]": "说的是一段日子，不是哪一天",
    "民国": "写的不是公历的年份",
    r"^(?:19|20)\d\d年?$": "少了是几月几日",
}
NEITHER_DAY_NOR_TIME = Unclear("看不出是哪一天")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH_NAME = rf"({'|'.join(_MONTHS)})[a-z]*\.?"
_ENGLISH = regex(
    rf"{_MONTH_NAME}\s*(\d{{1,2}})(?:st|nd|rd|th)?,?\s*(\d{{4}})"
    rf"|(\d{{1,2}})(?:st|nd|rd|th)?\s*{_MONTH_NAME},?\s*(\d{{4}})",
    re.I,
)


def half_width(text: str) -> str:
    """The text in half-width forms, without quotes or a full stop around the whole value."""
    return unicodedata.normalize("NFKC", text).translate(_DASHES).strip(" \t\n“”‘’\"'「」《》。,;")


def in_figures(text: str) -> str:
    """The text with days in digits: ``二〇二六年五月十二日``, ``二0二六年……`` → ``2026年5月12日``; 第二天 → 次日, May 12,
    2026 → 2026-5-12."""
    spelt = _YEAR_WITH_NOUGHTS.sub(lambda year: year[0].translate(_NOUGHTS), text)
    said = _SPELT.sub(_figures, re.sub("第[二2]天", "次日", spelt))
    return _ENGLISH.sub(_in_order, said)


def _figures(found: re.Match[str]) -> str:
    tens = _TENS.sub(lambda ten: f"{ten[1] or '一'}{ten[2] or '〇'}", found[0])
    return tens.translate(_DIGITS)


def _in_order(found: re.Match[str]) -> str:
    name, day, year = (found[1], found[2], found[3]) if found[1] else (found[5], found[4], found[6])
    return f"{year}-{_MONTHS.index(name[:3].lower()) + 1}-{day}"


def day_alone(text: str) -> dt.date | None:
    """The day, of a text that is a day and nothing else (``2026-05-01``, ``2026年5月1日``); None of
    any other text."""
    found = _ALONE.fullmatch(text)
    try:
        return dt.date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def day_at(text: str, start: int) -> tuple[WrittenDay, int] | None:
    """The day that begins at ``start`` and the position where it ends; None where none begins
    there."""
    for pattern, day_of in _WAYS_TO_WRITE:
        if found := pattern.match(text, start):
            return day_of(found), found.end()
    return None


def _whole(found: re.Match[str]) -> WrittenDay:
    year, month, day = map(int, found.groups())
    return _real(year, month, day)


def _real(year: int, month: int, day: int) -> dt.date | Unclear:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return Unclear("没有这一天")


def _year_to_be_written(found: re.Match[str]) -> Unclear:
    return Unclear("年份要写在最前面" if len(found[3]) == 4 else "年份要写四位")


_WAYS_TO_WRITE: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], WrittenDay]], ...] = (
    (_DAY, _whole),
    (_COMPACT, _whole),
    (_RELATIVE, lambda found: Partial(later=_LATER[found[0]])),
    (_SHORT_YEAR, _year_to_be_written),
    (_YEAR_LAST, _year_to_be_written),
    (_MONTH_DAY, lambda found: Partial(month=int(found[1]), day=int(found[2]))),
    (_DAY_ONLY, lambda found: Partial(day=int(found[1]))),
)
"""The forms of a day, those that others begin with first."""


def day_beside(partial: Partial, day: dt.date) -> dt.date | Unclear:
    """The day that a partial one means, seen from another day: 次日, 3日 of the same month, 5月2日 of
    the same year."""
    if not partial.day:
        return day + dt.timedelta(days=partial.later)
    return _real(day.year, partial.month or day.month, partial.day)


def no_day(text: str) -> Unclear:
    """The answer that no day can be read in this text, and why."""
    if _MONTH.match(text):
        return Unclear("少了是哪一天")
    reasons = (Unclear(why) for words, why in _NOT_A_DAY.items() if re.search(words, text))
    return next(reasons, NEITHER_DAY_NOR_TIME)


def without_year(partial: Partial) -> Unclear:
    """The answer for ``5月1日`` where nothing says of which year."""
    return Unclear("少了年份" if partial.month else "不知道是哪年哪月的哪一天")
