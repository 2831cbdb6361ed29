"""A period and a telephone on one line: ``2026年5月6日至5月12日，电话0000-8600118``."""

import datetime as dt
from collections.abc import Sequence

from builder.model.field import Declared
from builder.read.fields.moments import When, read_when
from builder.read.fields.tree import Entries, Entry, Text
from builder.regex import regex

_PHONE = regex(
    r"[\s，,、；;。（(]*(?P<called>[\u4e00-\u9fff]{0,6}(?:电话|热线|联系方式)\s*[：:]?\s*)?"
    r"(?P<number>[+＋(（]?\d[\d\-—－–()（） ]{5,}\d(?:\s*转\s*\d+)?)[\s）)。]*$"
)
_DAY = regex(r"(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?")
_ENDS = regex(
    r"(?:起止|公示期|公示时间|[起止自从])\s*[：:]?\s*(?=[\d〇一二两三四五六七八九])"
    r"|(?<=[日号\d])[起止](?=\D|$)"
)
"""Words that say which of the days this is."""
_BETWEEN = regex(r"(?<=[\d日号])\s*[，,、；;]\s*(?=\d)")


def are_days_and_phone(required: Sequence[Declared]) -> bool:
    """Whether a block requires exactly a first day, a last day, and words."""
    if len(required) != 3:
        return False
    first, last, words = required
    return first.type is dt.date and first.field.then == last.name and words.type is str


def days_and_phone(node: Text, required: Sequence[Declared]) -> Entries | None:
    """The block's entries from such a line; None where it cannot be told what is what."""
    said, phone = _phone_apart(node.text.strip())
    days = _BETWEEN.sub("至", _ENDS.sub("", said)).strip(" ，,、；;")
    if not _are_days(days):
        return None
    given = zip((required[0], required[2]), (days, phone), strict=True)
    entries = (Entry(each.key, node.line, Text(node.line, text)) for each, text in given if text)
    return Entries(node.line, tuple(entries))


def _phone_apart(text: str) -> tuple[str, str]:
    """What stands before a telephone at the end, and its number; "" where there is none."""
    found = _PHONE.search(text)
    number = found["number"].strip() if found else ""
    if not found or (_DAY.fullmatch(number) and not found["called"]):
        return text, ""
    return text[: found.start()], number


def _are_days(text: str) -> bool:
    """Whether this says both days, the first with its year."""
    when = read_when(text)
    if not isinstance(when, When) or when.unused.strip() or when.end is None:
        return False
    return isinstance(when.start.day, dt.date) and when.end.day is not None
