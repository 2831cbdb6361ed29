"""What is particular to Chinese text: full-width forms, counting, dates in words."""

import datetime as dt
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import resources

from builder.regex import regex

READING_SPEED = 400
"""Characters a minute, an unhurried adult; rounded, since it is only ever shown as whole
minutes."""

_OTHERS = regex(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_HIGH_BYTES = bytes([*range(0x34, 0xA0), 0xF9, 0xFA])
"""The first byte in UTF-16 of every 汉字 in the basic plane, and of no other character."""
_WORDS = bytes(byte if chr(byte).isascii() and chr(byte).isalnum() else 0x20 for byte in range(256))
_WEEKDAYS = "一二三四五六日"
_NUMERALS = "零一二三四五六七八九"
_JOINED = frozenset("\u200d\ufe0f\u20e3\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
"""What belongs to the sign before it."""
_LISTED = 8
"""Names that a sentence lists."""


def count_characters(text: str) -> int:
    """Characters as a Chinese editor counts them: each 汉字 is one, each Latin word or number is
    one."""
    high = text.encode("utf-16-be", "surrogatepass")[::2]
    if len(high) == len(text):
        characters = len(high) - len(high.translate(None, _HIGH_BYTES))
    else:  # beyond the basic plane
        characters = len(text) - len(_OTHERS.sub("", text))
    return characters + len(text.encode("ascii", "replace").translate(_WORDS).split())


def reading_minutes(characters: int) -> int:
    """How many whole minutes so many characters take to read, at least one."""
    return max(1, round(characters / READING_SPEED))


def date_in_words(day: dt.date) -> str:
    """A day as people write it: ``2026年5月1日``."""
    return f"{day.year}年{day.month}月{day.day}日"


def weekday_in_words(day: dt.date) -> str:
    """The day of the week as people say it: ``星期五``."""
    return "星期" + _WEEKDAYS[day.weekday()]


def number_in_words(value: float) -> str:
    """``4260`` → ``4,260``; a whole number shows no fraction."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def numeral(number: int) -> str:
    """A whole number in characters, as people say it: 十, 二十一; from 100 on in digits."""
    if not 0 <= number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    many = "十" if tens == 1 else f"{_NUMERALS[tens]}十"
    return _NUMERALS[ones] if not tens else many + (_NUMERALS[ones] if ones else "")


def shorten(text: str, limit: int) -> str:
    """At most ``limit`` characters, cut after the last sentence that fits, else with an
    ellipsis."""
    if len(text) <= limit:
        return text
    head = text[: _between_signs(text, limit)]
    end = max(head.rfind(mark) for mark in "。！？；")
    return head[: end + 1] if end >= limit // 2 else head.rstrip("，、：；“‘（ ") + "……"


def _between_signs(text: str, at: int) -> int:
    """The nearest place before this one at which no sign ends in its middle, as 👨‍👩‍👧 would."""
    while at and (
        text[at] in _JOINED or text[at - 1] == "\u200d" or unicodedata.combining(text[at])
    ):
        at -= 1
    return at


def listed(names: Sequence[str]) -> str:
    """The first few names, between 、, and 等 behind them where there are more."""
    return "、".join(names[:_LISTED]) + ("等" if len(names) > _LISTED else "")


_VALUES = dict(zip("〇零一二两三四五六七八九", (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_UNITS = {"十": 10, "百": 100, "千": 1000}
_SPELT = regex(f"[{''.join((*_VALUES, *_UNITS))}万亿]{{1,12}}")
_PART = regex(r"[上中下](?=[)篇集部册卷.]|$)")
_DIGITS = regex("([0-9]+)")


def natural(text: str) -> tuple[tuple[str | tuple[int, str], ...], str]:
    """The key by which names sort as people number them: 2 before 10, 第二 before 第十, （上） before （下）,
    whatever their width and case; paths sort folder by folder."""
    plain = text.casefold() if text.isascii() else _in_digits(text)
    pieces = _DIGITS.split(plain.replace("/", "\0"))
    numbers = (piece.lstrip("0") for piece in pieces[1::2])
    pieces[1::2] = [(len(number), number) for number in numbers]
    return tuple(pieces), text


def _in_digits(text: str) -> str:
    """Lower case and half width, numerals and parts as digits."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    plain = _SPELT.sub(lambda found: str(_value_of(found[0])), plain)
    return _PART.sub(lambda found: str("上中下".index(found[0])), plain)


def _value_of(numerals: str) -> int:
    """``一百二十`` → 120, ``二〇二六`` → 2026."""
    if _VALUES.keys() >= {*numerals}:
        return int("".join(str(_VALUES[each]) for each in numerals))
    return _sum_of(numerals)


def _sum_of(numerals: str) -> int:
    """Digits with the units behind them, added up: ``三万四千`` → 34000; a unit alone counts once."""
    whole = section = digit = 0
    for each in numerals:
        if each == "亿":
            whole, section, digit = (whole + section + digit or 1) * 10**8, 0, 0
        elif each == "万":
            whole, section, digit = whole + (section + digit or 1) * 10**4, 0, 0
        elif each in _UNITS:
            section, digit = section + (digit or 1) * _UNITS[each], 0
        else:
            digit = _VALUES[each]
    return whole + section + digit


def simplified(text: str) -> str:
    """The text with each character in its simplified form: enough to recognise a short word, not to
    turn a text (乾坤 would become 干坤)."""
    return text if text.isascii() else text.translate(_simplified())


@lru_cache(maxsize=4096)
def same_word(text: str) -> str:
    """A key that is equal for every way to type one word: width, case, spaces and traditional
    characters do not count."""
    return simplified("".join(unicodedata.normalize("NFKC", text).casefold().split()))


@cache
def traditional_forms() -> dict[str, str]:
    """By each simplified character that has any, its traditional and variant forms."""
    found: dict[str, str] = {}
    for code, plain in _simplified().items():
        found[chr(plain)] = found.get(chr(plain), "") + chr(code)
    return found


@cache
def _simplified() -> dict[int, int]:
    """Traditional and variant characters → simplified; computed from OpenCC (tests/test_chinese.py
    renews it)."""
    table = (resources.files("builder") / "traditional.txt").read_text(encoding="utf-8")
    return str.maketrans(*table.split())
