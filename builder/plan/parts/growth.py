"""Counts by year, drawn: how many there were each year, and of whom they consisted."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from builder.chinese import numeral
from builder.model.amount import Amount
from builder.model.field import Declared, declared_fields
from builder.model.growth import Bar, Bars, Growth
from builder.model.parts import Item
from builder.model.story import Story
from builder.plan.parts.facts import amount_item

_ROOMY = 6
"""So many bars all have room for their words on a phone."""
_APART = 3
"""So many bars lie between words that have room beside each other where bars are many."""
_LONGEST = 60
"""Years between the first and the last for which one that is missing keeps its place."""
_NOW = "现在"


def growth_of(story: Story) -> Growth | None:
    """The chart of a story's counts by year; None where it has none."""
    field, entries = _counted(story)
    if field is None or not entries:
        return None
    places = _places(entries)
    counts, *parts = _amounts(field)
    drawn = _bars(counts, places, field.field.label)
    return Growth(
        title=_sentence(entries, counts),
        years=tuple(year for year, _ in places),
        counts=drawn,
        parts=tuple(bars for each in parts if any((bars := _bars(each, places)).bars)),
    )


def newest_count(story: Story) -> Item | None:
    """The newest of a story's counts by year; None where it has none."""
    field, entries = _counted(story)
    if field is None or not entries:
        return None
    counts = _amounts(field)[0]
    return amount_item(getattr(entries[-1], counts.name), counts)


def _counted(story: Story) -> tuple[Declared | None, list[Any]]:
    """The field that counts by year, and its entries in time; what has no year is now."""
    field = _growth_field(type(story))
    entries = getattr(story, field.name) if field else ()
    return field, sorted(entries, key=lambda entry: (not entry.year, entry.year))


@cache
def _growth_field(kind: type[Story]) -> Declared | None:
    return next((each for each in declared_fields(kind) if each.field.growth), None)


@cache
def _amounts(field: Declared) -> tuple[Declared, ...]:
    """What an entry counts: all of them, then those of each sort."""
    return tuple(each for each in declared_fields(field.type) if each.type is Amount)


def _places(entries: Sequence[Any]) -> list[tuple[str, Any]]:
    """A place on the chart for every entry, and for every year between them without one."""
    told = [(_year(entry), entry) for entry in entries]
    years = [entry.year for entry in entries if entry.year]
    if len(set(years)) < len(years) or not years or years[-1] - years[0] > _LONGEST:
        return told
    by_year = dict(told)
    whole = [(str(year), by_year.get(str(year))) for year in range(years[0], years[-1] + 1)]
    return [*whole, *told[len(years) :]]


def _year(entry: Any) -> str:
    return str(entry.year) if entry.year else _NOW


def _sentence(entries: Sequence[Any], counts: Declared) -> str:
    """``十年，119 人到 178 人``; a single count is told with its year."""
    first, last = (_words(getattr(entry, counts.name), counts) for entry in _ends(entries))
    if len(entries) == 1:
        return f"{_since(entries[0])}，{first}"
    return f"{_span(*_ends(entries))}，{first}到 {last}"


def _ends(entries: Sequence[Any]) -> tuple[Any, Any]:
    return entries[0], entries[-1]


def _since(entry: Any) -> str:
    return f"{entry.year}年" if entry.year else _NOW


def _span(first: Any, last: Any) -> str:
    if first.year and last.year > first.year:
        return f"{numeral(last.year - first.year)}年"
    return f"{_since(first)}到{_since(last)}"


def _words(amount: Amount, declared: Declared) -> str:
    item = amount_item(amount, declared)
    return f"{item.text} {item.unit}" if item.unit else item.text


def _bars(declared: Declared, places: Sequence[tuple[str, Any]], label: str = "") -> Bars:
    """What one thing counted, as shares of its highest."""
    amounts = [getattr(entry, declared.name) if entry else None for _, entry in places]
    numbers = [_number(each) for each in amounts]
    most, told = max((each or 0.0 for each in numbers), default=0.0), frozenset(_told(numbers))
    bars = (
        Bar(amount_item(amount, declared).text, _share(amount, most), place in told)
        if amount
        else None
        for place, amount in enumerate(amounts)
    )
    return Bars(label or declared.field.label, declared.field.measure.unit, tuple(bars))


def _number(amount: Amount | None) -> float | None:
    """What a bar's height is reckoned from; None where nobody has written a number."""
    return float(amount.number) if amount and not amount.uncounted else None


def _share(amount: Amount, most: float) -> float:
    return round(float(amount.number) / most, 4) if most else 0.0


def _told(numbers: Sequence[float | None]) -> Iterator[int]:
    """The places whose count stands in words: all where there is room, else the first, the last
    and, where it is far enough from both, the highest."""
    filled = [place for place, number in enumerate(numbers) if number is not None]
    if len(numbers) <= _ROOMY or not filled:
        yield from filled
        return
    first, last = filled[0], filled[-1]
    yield from (first, last)
    highest = max(filled, key=lambda place: numbers[place] or 0.0)
    if min(highest - first, last - highest) >= _APART:
        yield highest
