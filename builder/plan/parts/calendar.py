"""Calendar months with their activities; weeks begin on Monday."""

import calendar
from collections.abc import Iterable

from builder.model.parts import Card, Month
from builder.model.story import Story
from builder.plan.catalogue import Catalogue

_WEEKS = calendar.Calendar(firstweekday=calendar.MONDAY)


def months_of(stories: Iterable[Story], catalogue: Catalogue) -> tuple[Month, ...]:
    """Every month that has one of these stories on a known day, newest first."""
    days: dict[tuple[int, int], dict[int, list[Card]]] = {}
    for story in stories:
        if day := story.exact_day:
            month = days.setdefault((day.year, day.month), {})
            month.setdefault(day.day, []).append(catalogue.cards[story.address])
    return tuple(_month(*month, days[month], catalogue) for month in sorted(days, reverse=True))


def _month(year: int, month: int, days: dict[int, list[Card]], catalogue: Catalogue) -> Month:
    return Month(
        year=year,
        month=month,
        weeks=tuple(tuple(week) for week in _WEEKS.monthdayscalendar(year, month)),
        days={day: tuple(cards) for day, cards in sorted(days.items())},
        theme=catalogue.settings.month_themes.get(str(month), ""),
    )
