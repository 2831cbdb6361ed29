"""A part, a whole and a percentage in one sentence of a story: 8671人中有2844人，占35.6%."""

import re
from collections.abc import Iterator
from decimal import Decimal

from builder.check.metrics import decimals_of, share_in_percent
from builder.model.passage import Passage
from builder.model.story import Story
from builder.problems import Problem
from builder.regex import regex

_COUNT = r"(?<![\d.])(\d{1,3}(?:[,，]\d{3})+|\d+)(?![\d.%％])[人户名件位份条个篇次]"
_SHARE = r"(\d{1,3}(?:\.\d+)?)\s*[%％]"
_GAP = r"[^。；！？\d\n]{0,12}?"
_PART_FIRST = regex(rf"{_COUNT}[，,]?占{_GAP}{_COUNT}的?{_GAP}{_SHARE}")
_WHOLE_FIRST = regex(
    rf"{_COUNT}(?:中|里|当中|之中){_GAP}{_COUNT}[，,]?(?:占|占比)(?:了|为|到)?{_SHARE}"
)


def wrong_shares(_story: Story, passages: tuple[Passage, ...]) -> Iterator[Problem]:
    """FC557: a percentage that its own sentence contradicts by more than rounding explains."""
    for passage in passages:
        if "%" not in passage.text and "％" not in passage.text:
            continue
        for found in _PART_FIRST.finditer(passage.text):
            yield from _judged(passage, found, found[1], found[2])
        for found in _WHOLE_FIRST.finditer(passage.text):
            yield from _judged(passage, found, found[2], found[1])


def _judged(passage: Passage, found: re.Match[str], part: str, whole: str) -> Iterator[Problem]:
    """FC557 for one sentence."""
    fraction, base, said = _number(part), _number(whole), Decimal(found[3])
    if not 0 < fraction <= base:
        return
    places = decimals_of(said)
    true = share_in_percent(fraction, base, places)
    if abs(true - said) > Decimal(1).scaleb(-places):
        message = f"“{found[0]}”：{fraction} / {base} 是 {true:f}%，写的是 {said:f}%"
        yield passage.where(found.start()).problem(
            "FC557", message, "三个数里有一个抄错了，核对以后改"
        )


def _number(text: str) -> int:
    return int(re.sub("[,，]", "", text))
