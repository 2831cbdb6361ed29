"""Times of day as people say them: minutes since that day began; 晚上12点 is the day's end, 1440."""

import re
from typing import NamedTuple

from builder.read.fields.unclear import Unclear
from builder.regex import regex

_PARTS = {
    "凌晨 拂晓 黎明": (0, 6),
    "清晨 清早 早晨 早上 早 上午": (4, 12),
    "正午 中午 午间": (11, 14),
    "下午 午后 傍晚 黄昏": (12, 20),
    "晚上 晚间 夜晚 夜间 夜里 深夜 当晚 今晚 晚 半夜 午夜 子夜": (17, 24),
}
"""The parts of a day, each with the hours it may have on a clock of twenty-four."""
_HOURS = {word: hours for words, hours in _PARTS.items() for word in words.split()}
_PART = "|".join(sorted(_HOURS, key=len, reverse=True))
CLOCK = regex(
    rf"(?P<part>{_PART})?\s*(?<!\d)(?P<hour>\d{{1,2}})\s*(?:"
    r"(?::|h|(?<=[12]\d)\.(?=[0-5]\d(?!\d)))\s*(?P<minute>\d{1,2})(?::\d{1,2}(?:\.\d+)?)?\s*分?"
    r"|[点时]钟?\s*(?:(?P<half>半)|(?P<quarter>[123])刻|整|零?(?P<minutes>\d{1,2})(?![\d点时:])\s*分?)?"
    r"|(?=\s*[AaPp]\.?[Mm]))"
    r"\s*(?:(?P<m>[AaPp])\.?[Mm]\.?)?"
)
"""A time of day in half-width digits; a bare number is none."""
_NOON = regex(r"正午(?!\s*\d)")
_UNSAID_HOUR = regex(
    rf"(?P<part>{_PART})?\s*(?P<hour>\d{{1,2}})(?=\s*[-至到]\s*(?:{_PART})?\s*\d{{1,2}}\s*[点时])"
)
"""The first of ``2-4点``."""

_UNSAID_PART = regex(r"(?<![\d十])[1-5一二三四五两]\s*[点时]")
_SAID_PART = regex(rf"{_PART}|次日|翌日|第二天|[AaPp]\.?[Mm]")


def leaves_part_open(text: str) -> bool:
    """Whether an hour may be of the night or of the afternoon, and nothing says which: ``2点``,
    ``三点半``."""
    return _UNSAID_PART.search(text) is not None and _SAID_PART.search(text) is None


class Time(NamedTuple):
    """Minutes since the day began (1440 is its end), and the part of the day that was named."""

    minutes: int
    part: str


def time_at(text: str, start: int, part: str = "") -> tuple[Time | Unclear, int] | None:
    """The time that begins at ``start`` and the position where it ends; None where none begins
    there.

    ``part`` is the part of the day that holds where it names none: 下午2点到4点.
    """
    if noon := _NOON.match(text, start):
        return Time(720, "正午"), noon.end()
    if clock := CLOCK.match(text, start):
        return _on_the_clock(clock, part), clock.end()
    hour = _UNSAID_HOUR.match(text, start)
    return (_time(int(hour["hour"]), 0, hour["part"] or part), hour.end()) if hour else None


def _on_the_clock(said: re.Match[str], part: str) -> Time | Unclear:
    named = said["part"] or (said["m"] or "").lower()
    return _time(int(said["hour"]), _minutes(said), named or part)


def _minutes(said: re.Match[str]) -> int:
    """``:30``, ``点半``, ``点一刻``, ``点零五分``."""
    if said["half"]:
        return 30
    if said["quarter"]:
        return int(said["quarter"]) * 15
    return int(said["minute"] or said["minutes"] or 0)


def _time(hour: int, minute: int, part: str) -> Time | Unclear:
    """Minutes of this hour in this part of the day; ``a`` and ``p`` are AM and PM."""
    if minute > 59 or hour > 24:
        return Unclear("没有这个钟点")
    if part in ("a", "p"):
        hour = hour % 12 + 12 * (part == "p") if hour <= 12 else hour
    elif part:
        told = _hour_in(hour, part)
        if isinstance(told, Unclear):
            return told
        hour = told
    return Time(hour * 60 + minute, part)


def _hour_in(hour: int, part: str) -> int | Unclear:
    """晚上8点 is 20, 晚上12点 the end of the day, 中午1点 13; 上午8点 is 8."""
    least, most = _HOURS[part]
    if most == 24 and hour == 0:
        return 24
    for each in (hour, hour + 12):
        if least <= each <= most:
            return each % 12 if part in ("凌晨", "拂晓", "黎明") else each
    if hour == 12 and least == 0:
        return 0
    if most == 24 and hour < 5:
        return Unclear(f"不知道“{part}{hour}点”是当天凌晨还是次日凌晨")
    return Unclear(f"“{part}”没有{hour}点")
