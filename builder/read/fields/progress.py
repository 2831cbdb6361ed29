"""Progress in text: ``38/52`` or ``73%``, with what is doubtful about it."""

from decimal import Decimal

import msgspec

from builder.read.fields.numerals import NUMERAL, in_common_forms, number_of
from builder.read.fields.unclear import Doubtful, Unclear
from builder.regex import regex

_COUNTED = r"\s*(?:[次个户人件场项天篇名位家]|小时)?"
_SIGNED = rf"-?{NUMERAL}"
_OF_ALL = regex(
    rf"(?P<done>{_SIGNED}){_COUNTED}\s*/\s*(?P<whole>{_SIGNED}){_COUNTED}"
    rf"|(?P<whole_first>(?!百分){NUMERAL})分之(?P<part>{NUMERAL})"
)
_PERCENT = regex(rf"(?P<sign>-?)(?:(?P<figure>{NUMERAL})\s*%|百分之\s*(?P<spelt>{NUMERAL}))")
_BARE = regex(rf"{_SIGNED}{_COUNTED}|{_SIGNED}(?:\s*/\s*{_SIGNED}){{2,}}")
_MORE = "做的比答应的还多"
_LOOK = "看看是不是写反了、写错了；确实做得更多的不用改"


class Share(msgspec.Struct, frozen=True):
    """A part of a whole, and how it is written in digits."""

    done: Decimal
    whole: Decimal
    words: str


def progress(text: str) -> str | Doubtful | Unclear:
    """``三十八/五十二``, ``38次／52次``, ``百分之七十三`` in digits; other words as they are.

    A share of nothing, or less than nothing, cannot be; more than all is asked about, and so is a
    number alone.
    """
    common = in_common_forms(text.strip())
    share = _of_all(common) or _percent(common)
    if share is not None:
        return _weighed(share)
    if _BARE.fullmatch(common):
        return Doubtful(text.strip(), "看不出一共是多少", "写成“做了几次/一共几次”，或者百分数")
    return text.strip()


def _of_all(text: str) -> Share | None:
    """``38/52``, ``五十二分之三十八``."""
    found = _OF_ALL.fullmatch(text)
    if not found:
        return None
    done = _signed(found["done"] or found["part"])
    whole = _signed(found["whole"] or found["whole_first"])
    if done is None or whole is None:
        return None
    return Share(done, whole, f"{done:f}/{whole:f}")


def _percent(text: str) -> Share | None:
    found = _PERCENT.fullmatch(text)
    figure = found and _signed(found["sign"] + (found["figure"] or found["spelt"]))
    return Share(figure, Decimal(100), f"{figure:f}%") if figure is not None else None


def _signed(numeral: str) -> Decimal | None:
    number = number_of(numeral.removeprefix("-"))
    return -number if number is not None and numeral.startswith("-") else number


def _weighed(share: Share) -> str | Doubtful | Unclear:
    """The share in digits, asked about where more than all is done."""
    if share.done < 0 or share.whole < 0:
        return Unclear("不能比 0 小")
    if share.whole == 0:
        return Unclear("一共是 0，算不出做了多少")
    return Doubtful(share.words, _MORE, _LOOK) if share.done > share.whole else share.words
