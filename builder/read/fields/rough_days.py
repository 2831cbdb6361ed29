"""Rough days, of which only the month, the season or the year is known: ``2011年11月``,
``2010年12月下旬``, ``2026年春``, ``2009``."""

import datetime as dt
import re

from builder.model.day import Day, Precision
from builder.read.fields.dates import half_width, in_figures
from builder.read.fields.unclear import Unclear
from builder.regex import regex

_FIRST_MONTHS = {
    1: "一季 1季 初 上半年",
    3: "春",
    4: "二季 2季",
    6: "夏 中",
    7: "三季 3季 下半年",
    9: "秋",
    10: "四季 4季",
    12: "冬 底 末",
}
_FIRST_MONTH = {part: month for month, parts in _FIRST_MONTHS.items() for part in parts.split()}
"""The month in which a part of the year begins; seasons as meteorologists count them."""
_FIRST_DAYS = {1: "上旬 初 上半月", 11: "中旬 中", 16: "下半月", 21: "下旬 底 末"}
_FIRST_DAY = {part: day for day, parts in _FIRST_DAYS.items() for part in parts.split()}
"""The day on which a part of the month begins."""
_YEAR = r"(?:约|大约)?\s*(?P<year>\d{4})"
_ABOUT = r"\s*(?:前后|左右|期间|间)?"
_MONTH = regex(
    rf"{_YEAR}\s*[-/.。年]\s*(?P<month>\d{{1,2}})\s*"
    rf"(?:月份?\s*(?P<part>{'|'.join(_FIRST_DAY)})?)?{_ABOUT}"
)
_PART_OF_YEAR = regex(
    rf"{_YEAR}\s*年?岁?\s*(?:[初早仲盛深晚暮隆寒金]?(?P<season>[春夏秋冬])[季天日]?(?:初|末)?"
    rf"|第?(?P<quarter>[1-4一二三四]季)度?|(?P<half>[上下]半年)|(?<=[年岁])(?P<edge>[初中底末])"
    rf"|份|度)?{_ABOUT}"
)
_QUOTES = " \t\n“”‘’\"'「」《》。，,；;"


def rough_day(text: str) -> Day | Unclear | None:
    """The month, season or year that a text names; None where it names none."""
    said = in_figures(half_width(text))
    if found := _MONTH.fullmatch(said):
        return _in_month(found, text)
    spelt = in_figures(f"{said}年")  # 二〇〇九
    found = _PART_OF_YEAR.fullmatch(said) or _PART_OF_YEAR.fullmatch(spelt)
    return _in_year(found, text) if found else None


def _in_month(found: re.Match[str], text: str) -> Day | Unclear:
    day = _FIRST_DAY.get(found["part"], 1)
    first = _real(found["year"], int(found["month"]), day)
    return Day(first, Precision.MONTH, _typed(text)) if first else Unclear("没有这个月")


def _in_year(found: re.Match[str], text: str) -> Day | Unclear:
    part = found["season"] or found["quarter"] or found["half"] or found["edge"]
    first = _real(found["year"], _FIRST_MONTH.get(part, 1), 1)
    return Day(first, Precision.YEAR, _typed(text)) if first else Unclear("没有这一年")


def _real(year: str, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(int(year), month, day)
    except ValueError:
        return None


def _typed(text: str) -> str:
    """What people read: as typed, without quotes or a full stop around it."""
    return " ".join(text.strip(_QUOTES).split())
