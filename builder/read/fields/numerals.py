"""Numerals: numbers in digits, in characters, or mixed (``1.2万``, ``3千5百``, ``一百零五``)."""

import re
from decimal import Decimal

from builder.regex import regex

_SPELT = dict(zip("〇零一二三四五六七八九两", (0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2), strict=True))
_POWERS = {"亿": 10**8, "万": 10**4, "千": 1000, "百": 100, "十": 10}
_OTHER_WAYS = {
    **dict(zip("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千", strict=True)),
    **dict(zip("貳參陸萬億兩", "二三六万亿两", strict=True)),
    "俩": "两",
    "仨": "三",
    "廿": "二十",
    "卅": "三十",
    "餘": "余",
    "幾": "几",
    "數": "数",
}
_WIDE = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_DASHES = dict.fromkeys("—–−‐‑", "-")
_FORMS = str.maketrans({**_OTHER_WAYS, **_WIDE, **_DASHES, "　": " ", "\xa0": " "})
_GROUPING = regex(r"(?<![\d.])\d{1,3}(?:[, ]\d{3})+(?!\d)")
_SLANG = regex(r"(?<=\d)([wWkK])(?![A-Za-z])")

# A figure ends where its digits end: without that, a long one could be divided in any way.
_FIGURE = r"\d+(?:\.\d+)?(?!\d)"
_CHARACTERS = "".join((*_SPELT, *_POWERS, "点"))
NUMERAL = rf"(?:{_FIGURE}|[{_CHARACTERS}])+"
"""A pattern that finds whatever may be a numeral; ``number_of`` tells whether it is one."""


def in_common_forms(text: str) -> str:
    """The same text with half-width digits, no grouping, and one character for each numeral."""
    narrow = text.translate(_FORMS)
    whole = _GROUPING.sub(lambda found: re.sub("[, ]", "", found[0]), narrow)
    return _SLANG.sub(lambda found: "万" if found[1] in "wW" else "千", whole)


def number_of(numeral: str) -> Decimal | None:
    """The number that a numeral names: ``3千5百`` → 3500, ``两千三`` → 2300, ``二〇二四`` → 2024; None where
    it names no single one (``三五``, ``百十``)."""
    power = next((each for each in _POWERS if each in numeral), "")
    if not power:
        return _without_powers(numeral)
    head, _, tail = numeral.rpartition(power)
    before = number_of(head) if head else Decimal(1)
    rest = _behind_power(tail, _POWERS[power], has_head=bool(head))
    if before is None or rest is None or not _fits(head, before, tail, _POWERS[power]):
        return None
    return before * _POWERS[power] + rest


def _fits(head: str, before: Decimal, tail: str, power: int) -> bool:
    """Whether a head may stand before its power: 十五百 and 1.5万2千 are no numbers."""
    is_round = not re.search("[千百十]", head) if power < 10**4 else before < power
    return is_round and before > 0 and not (tail and ("." in head or "点" in head))


def _behind_power(tail: str, power: int, *, has_head: bool) -> Decimal | None:
    """What follows a power: 一万二 is 12,000, 一万零二 is 10,002, 百五 is nothing."""
    if not tail:
        return Decimal(0)
    if not has_head and power > 10:
        return None
    stripped = tail.lstrip("零〇")
    rest = number_of(stripped) if stripped and not _begins_bare(stripped, power) else None
    if rest is None or rest >= power:
        return None
    is_short = len(tail) == 1 and power > 10
    return rest * power / 10 if is_short else rest


def _begins_bare(tail: str, power: int) -> bool:
    """一千百 has no number before its 百; 一百十二 may be said."""
    return tail[0] in "亿万千百" or (tail[0] == "十" and power != 100)


def _without_powers(numeral: str) -> Decimal | None:
    """A numeral without 十百千万亿: digits, or characters read one by one."""
    if re.fullmatch(_FIGURE, numeral):
        return Decimal(numeral) if len(numeral) < 16 else None
    whole, point, part = numeral.partition("点")
    is_said = bool(whole and part) if point else _is_read_by_digits(whole)
    if not is_said or not set(whole + part) <= _SPELT.keys():
        return None
    digits = "".join(str(_SPELT[each]) for each in whole + part)
    return Decimal(digits).scaleb(-len(part))


def _is_read_by_digits(whole: str) -> bool:
    """二〇二四 and 一〇五 are one number each; 三五 is three or five."""
    return len(whole) in (1, 4) or not {"〇", "零"}.isdisjoint(whole)
