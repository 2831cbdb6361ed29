"""Charts made of figures: how long each mark is, which are labelled, and the sentence above
them."""

from collections.abc import Sequence

from builder.model.amount import Amount
from builder.model.charts import Chart, ChartMark

_WHOLE = 1000
_MOST_DOTS = 600
"""More dots than these nobody counts."""
_MOST_PARTS = 5
"""More parts than these are compared, not laid end to end."""

Counted = Sequence[tuple[str, Amount]]


def parts(counted: Counted, unit: str) -> Chart:
    """A chart of what a whole consists of: a strip of a few parts, lollipops for many."""
    whole = sum(amount.number for _, amount in counted)
    if len(counted) > _MOST_PARTS:
        return comparison(counted, unit)
    return _of_marks("strip", counted, whole, unit)


def comparison(counted: Counted, unit: str) -> Chart:
    """A chart that compares figures: lollipops on one scale."""
    return _of_marks("lollipops", counted, max(amount.number for _, amount in counted), unit)


def _of_marks(shape: str, counted: Counted, longest: float, unit: str) -> Chart:
    """The largest is what the sentence names."""
    marks = (
        ChartMark(label, amount.words, length_of(amount.number, longest), is_named=True)
        for label, amount in counted
    )
    return Chart(shape=shape, title=_largest(counted, unit), unit=unit, marks=tuple(marks))


def _largest(counted: Counted, unit: str) -> str:
    """What is most; where several are, none is named before the others."""
    label, amount = max(counted, key=lambda each: each[1].number)
    alike = sum(each.number == amount.number for _, each in counted)
    said = with_unit(amount, unit)
    return f"最多的是{label}，{said}" if alike == 1 else f"最多的有 {alike} 项，都是 {said}"


def share(part: Amount, whole: Amount, unit: str) -> Chart:
    """A chart of a part in a whole: as many dots as the whole counts, those outside of the part
    hollow; a strip where they are too many to be counted."""
    counted = "" if whole.named else unit
    title = f"{whole.words} {counted}里有 {with_unit(part, unit)}"
    filled, total = int(part.number), int(whole.number)
    if (filled, total) == (part.number, whole.number) and total <= _MOST_DOTS:
        return Chart(shape="dots", title=title, unit=unit, filled=filled, total=total)
    return Chart(shape="strip", title=title, unit=unit, marks=_part_and_rest(part, whole))


def _part_and_rest(part: Amount, whole: Amount) -> tuple[ChartMark, ...]:
    length = length_of(part.number, whole.number)
    rest = ChartMark("其余", "", _WHOLE - length)
    return ChartMark("其中", part.words, length, is_named=True), rest


def with_unit(amount: Amount, unit: str) -> str:
    """``178 人``; the words alone where they have their unit, or there is none."""
    return f"{amount.words} {unit}" if unit and not amount.named else amount.words


def length_of(number: float, longest: float) -> int:
    """The length of a mark, in thousandths of the longest."""
    return max(0, round(number * _WHOLE / longest)) if longest else 0
