"""Figures that do not agree with each other: ratios, parts, years, days to come."""

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

import msgspec

from builder.check.withholding import PublishingDay
from builder.chinese import date_in_words, number_in_words
from builder.model.amount import Amount
from builder.model.library import Library
from builder.model.metrics import YEAR, Metric
from builder.problems import Problem, Where

_LEAP = 10
"""From one year to the next, so many times as much is a slip of the keyboard."""
_FRACTION = "“{name}”写的是 {said}%，可是 {part} / {whole} 是 {true}%"


class _Told(msgspec.Struct, frozen=True):
    """One figure, and where in the file it stands."""

    metric: Metric
    library: Library
    number: int

    def where(self, field: str) -> Where:
        """The line of one of its fields in metrics.yaml, or of the figure itself."""
        return self.library.metrics.where(f"metrics.{self.number}.{field}")


def disagreeing(library: Library, day: PublishingDay) -> Iterator[Problem]:
    """FC550 to FC556: figures whose parts, shares, years or days contradict each other."""
    for number, metric in enumerate(library.metrics.metrics):
        told = _Told(metric, library, number)
        yield from (*_ratio(told), *_parts(told), *_years(told), *_as_of(told, day))
    yield from _twice(library)


def when_counted(library: Library) -> Iterable[dt.date]:
    """The days after which a figure that is dated ahead no longer is."""
    return [each.as_of for each in library.metrics.metrics if each.as_of]


def _ratio(told: _Told) -> Iterator[Problem]:
    """FC550 and FC551: a part and a whole that cannot be one, and a percentage that they do not
    give."""
    part, whole = told.metric.numerator, told.metric.denominator
    if part is None and whole is None:
        yield from _empty(told)
    elif part is None or whole is None:
        yield _half_a_ratio(told)
    elif not 0 <= part.number <= whole.number or not whole.number:
        said = f"“{told.metric.name}”的分子（{part.words}）不在 0 到分母（{whole.words}）之间"
        yield told.where("numerator").problem("FC551", said, "看看是不是写反了")
    else:
        yield from _share(told, part, whole)


def _half_a_ratio(told: _Told) -> Problem:
    """FC551: a part without its whole, or a whole without its part."""
    has_part = told.metric.numerator is not None
    said = f"“{told.metric.name}”只写了{'分子' if has_part else '分母'}"
    where = told.where("numerator" if has_part else "denominator")
    return where.warning("FC551", said, "分子、分母要么都写，要么都不写")


def _share(told: _Told, part: Amount, whole: Amount) -> Iterator[Problem]:
    """A percentage that is another than the two numbers give, to the place it was written to."""
    value = told.metric.value
    if value is None or "%" not in told.metric.unit + value.text:
        return
    said = Decimal(str(value.number))
    true = share_in_percent(part.number, whole.number, decimals_of(said))
    if true != said:
        message = _FRACTION.format(
            name=told.metric.name,
            said=f"{said:f}",
            part=number_in_words(part.number),
            whole=number_in_words(whole.number),
            true=f"{true:f}",
        )
        yield told.where("value").problem("FC550", message, "三个数里有一个抄错了，核对以后改")


def share_in_percent(part: float, whole: float, places: int) -> Decimal:
    """A part of a whole in per cent, rounded half up to so many decimal places."""
    exact = Decimal(str(part)) * 100 / Decimal(str(whole))
    return exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def decimals_of(number: Decimal) -> int:
    """How many decimal places a number was written with; ``36.0`` counts as none."""
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _empty(told: _Told) -> Iterator[Problem]:
    metric = told.metric
    if metric.value is None and not (metric.parts or metric.years):
        said = f"“{metric.name}”一个数也没有写"
        yield told.where("name").warning("FC554", said, "写上“数值”；还没有数的，先删掉这一项")


def _parts(told: _Told) -> Iterator[Problem]:
    """FC552: parts that do not add up to the figure; nothing where one of them is only
    approximate."""
    metric = told.metric
    counted = (*metric.parts.values(), *((metric.value,) if metric.value else ()))
    if not metric.parts or metric.value is None or any(each.text for each in counted):
        return
    total = sum(Decimal(str(each.number)) for each in metric.parts.values())
    if total != Decimal(str(metric.value.number)):
        said = f"“{metric.name}”的分项加起来是 {total:f}，“数值”写的是 {metric.value.words}"
        yield told.where("parts").problem("FC552", said, "看看漏了哪一项，或者哪个数抄错了")


def _years(told: _Told) -> Iterator[Problem]:
    strange = (key for key in told.metric.years if not YEAR.fullmatch(_bare_year(key)))
    if (key := next(strange, None)) is not None:
        said = f"“{told.metric.name}”的历年里写了“{key}”，不是四位的年份"
        yield told.where("years").problem("FC553", said, "写成  2024: 数")
    else:
        yield from _leaps(told)


def _bare_year(key: str) -> str:
    return key.strip().removesuffix("年")


def _leaps(told: _Told) -> Iterator[Problem]:
    """Years after which a figure is another by so much that a digit may be one too many."""
    where = told.where("years")
    for (_, before), (year, after) in pairwise(told.metric.by_year):
        low, high = sorted((before.number, after.number))
        if low > 0 and high >= low * _LEAP:
            said = f"“{told.metric.name}”到 {year} 年一下子从 {before.words} 变成 {after.words}"
            yield where.notice("FC553", said, "多写或少写了一个 0 的，改过来；真是这样的，不用改")


def _as_of(told: _Told, day: PublishingDay) -> Iterator[Problem]:
    as_of = told.metric.as_of
    if as_of and as_of > day.now.date():
        said = f"“{told.metric.name}”数到{date_in_words(as_of)}，那一天还没有到"
        yield told.where("as_of").warning("FC555", said, "看看年份和月份")


def _twice(library: Library) -> Iterator[Problem]:
    """FC556: two figures of one name."""
    names: dict[str, int] = {}
    for number, metric in enumerate(library.metrics.metrics):
        first = names.setdefault(metric.name, number)
        if first != number:
            where = library.metrics.where(f"metrics.{number}.name")
            line = library.metrics.where(f"metrics.{first}.name").line
            said = f"“{metric.name}”第 {line} 行已经写过一次"
            yield where.warning("FC556", said, "留一个，或者把名称写得不一样")
