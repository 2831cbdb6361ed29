"""Figures → charts: what is longest, what is named, and the sentence above it."""

from collections.abc import Sequence

from builder.model.amount import Amount
from builder.model.charts import Chart, ChartMark

_WHOLE = 1000
_MOST_DOTS = 600
"""More dots than these nobody counts."""
_MOST_PARTS = 5
"""More parts than these are compared, not laid end to end."""

Counted = Sequence[tuple[str, Amount]]


def over_years(counted: Counted, unit: str) -> Chart:
    """Years in their order; the first, the last and the highest have their figure beside them."""
    numbers = [amount.number for _, amount in counted]
    peak = numbers.index(max(numbers))
    named = {0, peak, len(numbers) - 1}
    marks = (
        ChartMark(label, amount.words, _length(amount.number, numbers[peak]), at in named)
        for at, (label, amount) in enumerate(counted)
    )
    return Chart(
        shape="columns",
        title=_over_years(counted, unit),
        counted="年份",
        unit=unit,
        marks=tuple(marks),
    )


def _over_years(counted: Counted, unit: str) -> str:
    (first, before), (last, after) = counted[0], counted[-1]
    span = int(last) - int(first)
    return f"{span} 年，从 {before.words} {unit}到 {after.words} {unit}".rstrip()


def parts(counted: Counted, unit: str) -> Chart:
    """A strip of a few parts, or a comparison of many."""
    whole = sum(amount.number for _, amount in counted)
    if len(counted) > _MOST_PARTS:
        return comparison(counted, unit)
    return _of_marks("strip", counted, whole, unit)


def comparison(counted: Counted, unit: str) -> Chart:
    """Lollipops of one scale."""
    return _of_marks("lollipops", counted, max(amount.number for _, amount in counted), unit)


def _of_marks(shape: str, counted: Counted, longest: float, unit: str) -> Chart:
    """The largest is what the sentence names."""
    marks = (
        ChartMark(label, amount.words, _length(amount.number, longest), is_named=True)
        for label, amount in counted
    )
    return Chart(shape=shape, title=_largest(counted, unit), unit=unit, marks=tuple(marks))


def _largest(counted: Counted, unit: str) -> str:
    """What is most; where several are, none is named before the others."""
    label, amount = max(counted, key=lambda each: each[1].number)
    alike = sum(each.number == amount.number for _, each in counted)
    named = f"是{label}" if alike == 1 else f"有 {alike} 项"
    return f"最多的{named}，{'' if alike == 1 else '都是 '}{amount.words} {unit}".rstrip()


def share(part: Amount, whole: Amount, unit: str) -> Chart:
    """As many dots as the whole counts, those that are not of the part hollow; a strip where nobody
    would count them."""
    title = f"{whole.words} {unit}里有 {part.words} {unit}".rstrip()
    filled, total = int(part.number), int(whole.number)
    is_counted = filled == part.number and total == whole.number
    if is_counted and total <= _MOST_DOTS:
        return Chart(shape="dots", title=title, unit=unit, filled=filled, total=total)
    length = _length(part.number, whole.number)
    marks = (
        ChartMark("其中", part.words, length, is_named=True),
        ChartMark("其余", "", _WHOLE - length),
    )
    return Chart(shape="strip", title=title, unit=unit, marks=marks)


def _length(number: float, longest: float) -> int:
    return max(0, round(number * _WHOLE / longest)) if longest else 0
