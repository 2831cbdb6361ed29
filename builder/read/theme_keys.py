"""The keys of calendar themes: the month or quarter that each is for, as staff may write it."""

import re

from builder.read.fields.dates import half_width
from builder.read.fields.numerals import number_of
from builder.regex import regex

_NUMERALS = regex("[〇一二三四五六七八九十]+")
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_MONTH = regex(rf"(?:{_YEAR}(?:年|[-./]))?(?P<month>0?[1-9]|1[0-2])(?:月份?)?")
_QUARTER = regex(rf"(?:{_YEAR}(?:年|[-./])?)?(?:第?(?P<said>[1-4])季度?|[Qq](?P<q>[1-4]))")

THEME_KEYS = (*map(str, range(1, 13)), "一季度", "二季度", "三季度", "四季度", "2026-05", "2026Q1")
"""What may be written: every month and every quarter, and how those of one year look."""


def theme_key(written: str) -> str:
    """``5`` for every May, ``Q1`` for every first quarter, ``2026-05`` and ``2026Q1`` for those of
    one year; "" where it is none of them."""
    bare = _NUMERALS.sub(_figure, half_width(written).replace(" ", ""))
    if quarter := _QUARTER.fullmatch(bare):
        return f"{quarter['year'] or ''}Q{quarter['said'] or quarter['q']}"
    month = _MONTH.fullmatch(bare)
    if month is None:
        return ""
    number = int(month["month"])
    return f"{month['year']}-{number:02}" if month["year"] else str(number)


def month_key(written: str) -> str:
    """``5`` for every May; "" for quarters and for the months of one year."""
    key = theme_key(written)
    return key if key.isdigit() else ""


def _figure(found: re.Match[str]) -> str:
    number = number_of(found[0])
    return found[0] if number is None else str(number)
