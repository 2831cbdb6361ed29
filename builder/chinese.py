"""What is particular to Chinese text: full-width forms, counting, dates in words, phrase breaks."""

import datetime as dt
import re
from functools import cache, lru_cache

READING_SPEED = 400
"""Characters a minute, an unhurried adult; rounded, since it is only ever shown as whole minutes."""

_CHARACTER = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]|[A-Za-z0-9]+")
_WEEKDAYS = "一二三四五六日"


def count_characters(text: str) -> int:
    """Characters as a Chinese editor counts them: each 汉字 is one, each Latin word or number is one."""
    return len(_CHARACTER.findall(text))


def reading_minutes(characters: int) -> int:
    """Whole minutes, at least one."""
    return max(1, round(characters / READING_SPEED))


def date_in_words(day: dt.date) -> str:
    """``2026年5月1日``."""
    return f"{day.year}年{day.month}月{day.day}日"


def weekday_in_words(day: dt.date) -> str:
    """``星期五``."""
    return "星期" + _WEEKDAYS[day.weekday()]


def number_in_words(value: float) -> str:
    """``4260`` → ``4,260``; a whole number shows no fraction."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


@lru_cache(maxsize=4096)
def phrases(text: str) -> tuple[str, ...]:
    """The text cut where a headline may break, between phrases (BudouX's Simplified Chinese model)."""
    return tuple(_phrase_parser().parse(text)) if len(text) > 4 else (text,)


@cache
def _phrase_parser():  # type: ignore[no-untyped-def]
    import budoux  # its model costs 20 ms to load, and only headlines need it

    return budoux.load_default_simplified_chinese_parser()


def shorten(text: str, limit: int) -> str:
    """At most ``limit`` characters, cut after the last sentence that fits, else with an ellipsis."""
    if len(text) <= limit:
        return text
    head = text[:limit]
    end = max(head.rfind(mark) for mark in "。！？；")
    return head[: end + 1] if end >= limit // 2 else head.rstrip("，、：；“‘（ ") + "……"
