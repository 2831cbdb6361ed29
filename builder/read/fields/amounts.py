"""Amounts in text: one number in the field's own unit, and the words as typed.

What says more than one number (``3-5人``), counts something else (``23对`` of people) or has a word
that belongs to neither is asked about; words that name no number (``数百``, ``半天``) are kept as they
are, out of all sums, and told. Nothing is dropped, nothing guessed.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from builder.model.amount import Amount, Measure
from builder.read.fields.numerals import NUMERAL, in_common_forms, number_of
from builder.read.fields.unclear import Doubtful, Unclear
from builder.regex import regex

_VAGUE = (
    "大约 大概 约莫 约有 约计 约 将近 接近 差不多 几乎 超过 超 逾 过 近 上 不少于 不低于 不下于 不下 "
    "不到 不足 少说 至少 起码 最多 至多 ≥ ≤ ± > < ~"
)
_LEADS = (
    "总共 一共 共计 共有 共 合计 累计 总计 计 达到 达 已有 现有 实有 有 为 参加 参与 到场 出席 实到 现场 "
    "线上线下 党员 居民 志愿者 群众 :"
)
_MORE = r"余|多|来|几|许|\+"
_ABOUT = rf"左右|上下|以上|以下|以内|之内|开外|之多|不到|有余|出头|{_MORE}"
_REMARK = r"[（(].*[)）]|[,，;；、]\s*(?:其中|含|包括|不含).*"
_QUOTES = " \t\n“”‘’\"'「」《》。,，;；、"
_UNSURE = regex(
    r"[几数][十百千万亿]|^[几数]|若干|许多|不少|众多|全体|无数|半数|[十百千万]+上[百千万]"
    r"|(?<![一二三四五六七八九〇零])(?:一[二两]|[二两]三|三[四五]|四五|五六|六七|七八|八九)(?![一二三四五六七八九〇零])"
)
"""Words that leave open how many: 几十, 若干, 五六十."""


_HALF_DAY = regex("半[天日]")
"""As long as it takes: “忙了半天” is no four hours."""
_HAN = regex("[\u3400-\u9fff]")
_LONGEST_WORDS = 16
_HALF = Decimal("0.5")
_ENDS_IN_NUMBER = regex(rf"(?:{NUMERAL}|{_MORE})$")


class FoundAmount(NamedTuple):
    """An amount, and whether its number is only approximate."""

    amount: Amount
    is_vague: bool


class _Part(NamedTuple):
    """One ``2小时`` of ``2小时30分``: how many of the measure's unit it is, and where it ends."""

    value: Decimal
    size: Decimal
    end: int
    unit: str


class _Figure(NamedTuple):
    """A text in common forms: where its number begins, whether it is negative, and its parts."""

    said: str
    start: int
    is_less: bool
    parts: list[_Part]

    @property
    def end(self) -> int:
        return self.parts[-1].end

    @property
    def total(self) -> Decimal:
        """The sum of its parts in the measure's own unit."""
        total = sum((part.value * part.size for part in self.parts), Decimal(0))
        return -total if self.is_less else total

    @property
    def is_vague(self) -> bool:
        """Whether the number is only approximate."""
        number, behind = self.said[: self.parts[0].end], self.said[self.end :]
        return _IS_VAGUE.search(number + behind) is not None

    @property
    def is_one_to_the_end(self) -> bool:
        return len(self.parts) == 1 and self.end == len(self.said)


def _any_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or r"(?!)"


_BEFORE = regex(rf"(?:(?:{_any_of((_VAGUE + ' ' + _LEADS).split())})\s*)*")
_IS_VAGUE = regex(rf"{_any_of(_VAGUE.split())}|{_ABOUT}")


@cache
def _pattern_of_part(measure: Measure) -> re.Pattern[str]:
    """A number and the unit behind it."""
    units = (measure.unit, *measure.same, *(unit for unit, _ in measure.others))
    return re.compile(
        rf"(?P<number>{NUMERAL}|半)(?P<more>{_MORE})?(?P<power>[万亿])?\s*(?P<half>个半|半(?=小时|天))?"
        rf"\s*(?P<unit>{_any_of(filter(None, units))})?(?P<rest>半)?\s*(?:零|又)?"
    )


@cache
def _end(measure: Measure) -> re.Pattern[str]:
    """What may follow the last unit."""
    noun = _any_of(measure.nouns)
    return re.compile(rf"\s*(?:的?(?:{noun}))?(?:{_ABOUT})*\s*(?P<remark>{_REMARK})?", re.S)


def amount(text: str, measure: Measure) -> Amount | Doubtful | Unclear:
    """The amount that a text names: ``3千人``, ``约三十人``, ``2小时30分``; or why it is doubtful or
    unclear.

    Digits alone, with or without the unit, keep no text.
    """
    found = _found(text, measure)
    if isinstance(found, FoundAmount):
        return found.amount
    return _left_open(text) if measure.in_words and _is_wordy(text) else found


def _is_wordy(text: str) -> bool:
    """Whether this is a few words that name no number."""
    said = in_common_forms(text).strip(_QUOTES)
    names_none = not re.search(NUMERAL, said) or _UNSURE.search(said) or _HALF_DAY.search(said)
    is_short = len(said) <= _LONGEST_WORDS and _HAN.search(said)
    return bool(names_none and is_short and not re.search(r"\d", said))


def _left_open(text: str) -> Doubtful:
    """FC250."""
    words = Amount(0, " ".join(text.strip(_QUOTES).split()), named=True, uncounted=True)
    advice = "知道是多少的，写上数；只知道这些的，不用改"
    return Doubtful(words, "没有说定是多少：照原样显示，不算进合计", advice, code="FC250")


def exact(text: str, measure: Measure) -> int | float | Unclear:
    """The number alone; unclear where words make it approximate that nobody would read here."""
    found = _found(text, measure)
    if isinstance(found, Unclear):
        return found
    return Unclear("要写一个确定的数") if found.is_vague else found.amount.number


def _found(text: str, measure: Measure) -> FoundAmount | Unclear:
    """The one amount that a text names, or why it names none."""
    typed = _without_sign(text.strip(_QUOTES), measure)
    figure = _figure(in_common_forms(typed), measure)
    if not figure.parts or not _end(measure).fullmatch(figure.said, figure.end):
        return _asked(figure.said, measure)
    if why := _out_of_bounds(figure.total, measure):
        return Unclear(why)
    words, is_named = _words(typed, figure, measure)
    amount = Amount(_number(figure.total, measure), words, is_named)
    return FoundAmount(amount, figure.is_vague)


def _figure(said: str, measure: Measure) -> _Figure:
    """Where the number of a text in common forms begins, and its parts; none of half a day."""
    before = _BEFORE.match(said)
    start = before.end() if before else 0
    is_less = said.startswith(("-", "负"), start)
    if _HALF_DAY.search(said):
        return _Figure(said, start, is_less, [])
    return _Figure(said, start, is_less, _parts(said, start + is_less, measure))


def _without_sign(said: str, measure: Measure) -> str:
    """``¥80`` → ``80``, where the sign says what the field counts."""
    sign = next((sign for sign in measure.signs if said.startswith(sign)), "")
    return said.removeprefix(sign).lstrip()


def _parts(said: str, start: int, measure: Measure) -> list[_Part]:
    """The largest unit first; behind one without a unit nothing more is expected."""
    found: list[_Part] = []
    while part := _part(said, found[-1].end if found else start, measure):
        if found and (not part.unit or not found[-1].unit or part.size >= found[-1].size):
            break
        found.append(part)
    return found


def _part(said: str, start: int, measure: Measure) -> _Part | None:
    """One ``2小时`` that begins here."""
    found = _pattern_of_part(measure).match(said, start)
    value = _value(found) if found else None
    if found is None or value is None:
        return None
    unit = found["unit"] or ""
    size = dict(measure.others).get(unit, 1)
    return _Part(value, Decimal(str(size)), found.end(), unit)


def _value(found: re.Match[str]) -> Decimal | None:
    """How many of its unit a part counts: 半小时 half a one, 两个半小时 and 两小时半 two and a
    half."""
    if found["number"] == "半":
        return _HALF if found["unit"] else None
    value = number_of(found["number"] + (found["power"] or ""))
    if value is None:
        return None
    return value + _HALF if found["half"] or found["rest"] else value


@cache
def _plain(measure: Measure) -> re.Pattern[str]:
    """Digits that say it all."""
    units = "|".join(map(re.escape, (measure.unit, *measure.same)))
    return re.compile(rf"-?\d+(?:\.\d+)?\s*(?:{units})?")


def _words(text: str, figure: _Figure, measure: Measure) -> tuple[str, bool]:
    """The text people read, "" where digits say it all, and whether its unit is in it."""
    if _plain(measure).fullmatch(figure.said):
        return "", False
    typed = text.strip().strip("“”‘’\"'「」 。；")
    bare = _without_unit(typed, measure.unit) if figure.is_one_to_the_end else ""
    if bare:
        return bare, False
    has_unit = any(part.unit for part in figure.parts)
    return typed, has_unit or figure.end < len(figure.said)


def _without_unit(typed: str, unit: str) -> str:
    """The words before the unit that pages add; "" where they do not end in a number."""
    if not unit or not typed.endswith(unit):
        return ""
    bare = typed.removesuffix(unit).rstrip()
    return bare if _ENDS_IN_NUMBER.search(in_common_forms(bare)) else ""


def _number(total: Decimal, measure: Measure) -> int | float:
    return int(total) if measure.whole else float(round(total, 2) if total % 1 else total)


def _out_of_bounds(total: Decimal, measure: Measure) -> str:
    """Why such a field cannot hold this number, "" where it can."""
    if measure.whole and total % 1:
        return "要写整数"
    if measure.least <= total <= measure.most:
        return ""
    if measure.least:
        return f"要在 {measure.least:.0f} 到 {measure.most:.0f} 之间"
    return "太大了" if total > 0 else "不能比 0 小"


def _asked(said: str, measure: Measure) -> Unclear:
    """Why no one amount can be read."""
    if _UNSURE.search(said):
        return Unclear("说不准是多少")
    numerals = [found for found in re.finditer(NUMERAL, said) if found[0] != "点"]
    if len(numerals) != 1:
        return _SEVERAL if numerals else Unclear("看不出是多少")
    (numeral,) = numerals
    if number_of(numeral[0]) is None:
        return Unclear("位数太多了") if numeral[0].isdecimal() else _SEVERAL
    return Unclear(_misplaced(said[: numeral.start()], said[numeral.end() :].strip(), measure))


_SEVERAL = Unclear("不止一个数，不知道用哪一个")


def _misplaced(before: str, after: str, measure: Measure) -> str:
    """Why the words on both sides of a number do not belong there."""
    if before.endswith("第"):
        return "是第几，不是多少"
    return _beside(_BEFORE.sub("", before, count=1).strip(), after, measure)


def _beside(before: str, after: str, measure: Measure) -> str:
    """What stands beside the number that does not belong there."""
    own = (measure.unit, *measure.same)
    if before or not measure.unit or after.startswith(own):
        return f"不知道“{(before or after)[:12]}”是什么"
    return f"这一项数的是“{measure.unit}”，这里写的是“{after[:12]}”"
