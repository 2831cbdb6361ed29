"""A chart of a story's counts by year: how many there were, and of whom they consisted."""

from functools import cache
from typing import Any

from builder.model.amount import Amount
from builder.model.charts import Chart
from builder.model.field import Declared, declared_fields
from builder.model.parts import Item
from builder.model.story import Story
from builder.plan.parts.columns import Axis, CountsByYear, axis_of, over_years
from builder.plan.parts.facts import amount_item


def growth_of(story: Story) -> Chart | None:
    """The chart of a story's counts by year; None where it has none."""
    field, entries = _counted(story)
    if field is None or not entries:
        return None
    axis = axis_of([(entry.year, entry) for entry in entries])
    whole, *parts = (_counts(each, axis) for each in _amounts(field))
    told = [each for each in parts if any(each.amounts)]
    return over_years([year for year, _ in axis], whole._replace(label=field.field.label), told)


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


def _counts(declared: Declared, axis: Axis[Any]) -> CountsByYear:
    amounts = [getattr(entry, declared.name) if entry else None for _, entry in axis]
    return CountsByYear(declared.field.label, declared.field.measure.unit, amounts)
