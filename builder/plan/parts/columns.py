"""Columns over years: every year in its place, labelled only where there is room."""

from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from builder.chinese import numeral
from builder.model.amount import Amount
from builder.model.charts import Chart, ChartMark, ChartRow
from builder.plan.parts.charts import length_of, with_unit

_LONGEST = 60
"""Years between the first and the last for which one that is missing keeps its place."""
_NOW = "现在"
_LINE = 250
"""Pixels across that a chart has on the narrowest telephone (320)."""
_CHARACTER = 10
"""Pixels of a digit in a figure's words; a Chinese character has two of them."""
_YEAR = 36
"""Pixels of the year below a bar."""
_GAP = 4
_CLEAR = 1.5
"""So many widths away are the middles of words that do not touch those at either end."""
_PAIR = 2
"""Two are 二 where numbers are counted, and 两 of a thing."""
_Told = TypeVar("_Told")
Axis = Sequence[tuple[str, _Told | None]]
"""The years below a chart, each with what was told of it."""


class CountsByYear(NamedTuple):
    """What one thing counted at each place of the axis; None where nobody has written it."""

    label: str
    unit: str
    amounts: Sequence[Amount | None]


def axis_of(told: Sequence[tuple[int, _Told]]) -> Axis[_Told]:
    """The places of an axis of years: one for each year (0 is now, and comes last), and one for
    every year between them of which nothing was written."""
    said = [(str(year) if year else _NOW, each) for year, each in told]
    years = [year for year, _ in told if year]
    if not _are_near(years):
        return said
    by_year = dict(said)
    span = map(str, range(years[0], years[-1] + 1))
    return [*((year, by_year.get(year)) for year in span), *said[len(years) :]]


def _are_near(years: Sequence[int]) -> bool:
    """Whether years in time, none of them twice, are so near that every one between them has its
    place."""
    return 0 < len(set(years)) == len(years) and years[-1] - years[0] <= _LONGEST


def over_years(
    years: Sequence[str], counts: CountsByYear, parts: Sequence[CountsByYear] = ()
) -> Chart:
    """A chart of columns, with rows below it of what each column consists of; ``years`` are those
    of the axis."""
    return Chart(
        shape="columns",
        title=_sentence(years, counts),
        label=counts.label,
        counted="年份",
        unit=counts.unit,
        marks=_marks(years, counts.amounts),
        rows=tuple(ChartRow(each.label, each.unit, _marks(years, each.amounts)) for each in parts),
    )


def _sentence(years: Sequence[str], counts: CountsByYear) -> str:
    """``十年，119 人到 178 人``; a single count is told with its year."""
    told = [(year, each) for year, each in zip(years, counts.amounts, strict=True) if each]
    (since, first), (until, last) = told[0], told[-1]
    if len(told) == 1:
        return f"{_in_words(since)}，{with_unit(first, counts.unit)}"
    said = f"{with_unit(first, counts.unit)}到 {with_unit(last, counts.unit)}"
    return f"{_span(since, until)}，{said}"


def _span(since: str, until: str) -> str:
    years = 0 if _NOW in (since, until) else int(until) - int(since)
    counted = "两" if years == _PAIR else numeral(years)
    return f"{counted}年" if years > 0 else f"{_in_words(since)}到{_in_words(until)}"


def _in_words(year: str) -> str:
    return year if year == _NOW else f"{year}年"


def _marks(years: Sequence[str], amounts: Sequence[Amount | None]) -> tuple[ChartMark, ...]:
    """The marks of one row, as high as its highest allows."""
    numbers = [_number(each) for each in amounts]
    highest = max((each or 0.0 for each in numbers), default=0.0)
    named = frozenset(_named(numbers, max(map(_width, amounts), default=0)))
    return tuple(
        ChartMark(year, each.words if each else "", length_of(number or 0, highest), at in named)
        for at, (year, each, number) in enumerate(zip(years, amounts, numbers, strict=True))
    )


def _number(amount: Amount | None) -> float | None:
    """What a bar's height is reckoned from; None where nobody has written a number."""
    return float(amount.number) if amount and not amount.uncounted else None


def _width(amount: Amount | None) -> int:
    """Pixels across of a figure's words and of the year below it."""
    words = amount.words if amount else ""
    wide = sum(not character.isascii() for character in words)
    return max(_YEAR, _CHARACTER * (len(words) + wide))


def _named(numbers: Sequence[float | None], width: int) -> list[int]:
    """The places whose figure stands in words so wide: all where there is room, else the first, the
    last and, where it touches neither, the highest."""
    filled = [place for place, number in enumerate(numbers) if number is not None]
    step = _LINE / max(1, len(numbers))
    if width + _GAP <= step or not filled:
        return filled
    ends = [filled[0], filled[-1]]
    highest = max(filled, key=lambda place: numbers[place] or 0.0)
    is_clear = all(abs(highest - end) * step >= _CLEAR * width for end in ends)
    return [*ends, highest] if is_clear else ends
