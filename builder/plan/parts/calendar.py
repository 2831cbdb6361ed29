"""Calendar months with their activities, and their themes; weeks begin on Monday."""

import calendar
from collections.abc import Iterable, Mapping

from builder.model.almanac import Quarter
from builder.model.parts import Card, Month
from builder.model.settings import Settings
from builder.model.story import Story
from builder.plan.catalogue import Catalogue

_WEEKS = calendar.Calendar(firstweekday=calendar.MONDAY)

_Days = dict[int, list[Card]]
ROUGHLY = 0
"""Where a month has what is known to no day of it."""
_QUARTERS = {number: range(3 * number - 2, 3 * number + 1) for number in range(1, 5)}


def months_of(stories: Iterable[Story], catalogue: Catalogue) -> tuple[Month, ...]:
    """Every month that has one of these stories on a known day, newest first."""
    days = _by_month((story for story in stories if story.exact_day), catalogue)
    return tuple(_month(*month, days[month], catalogue) for month in sorted(days, reverse=True))


def quarters_of(year: int, stories: Iterable[Story], catalogue: Catalogue) -> tuple[Quarter, ...]:
    """The twelve months of a year, by quarters, with these stories; a story without a known day
    stands in the first month in which it can have been."""
    days = _by_month(stories, catalogue)

    def month(number: int) -> Month:
        return _month(year, number, days.get((year, number), {}), catalogue)

    return tuple(
        Quarter(number, tuple(map(month, months)), quarter_theme(catalogue.settings, year, number))
        for number, months in _QUARTERS.items()
    )


def month_theme(settings: Settings, year: int, month: int) -> str:
    """The theme of a month: the one set for this year, else the one for every year; "" where there
    is none."""
    themes = settings.themes
    every_year = themes.get(str(month)) or settings.month_themes.get(str(month), "")
    return themes.get(f"{year}-{month:02}") or every_year


def quarter_theme(settings: Settings, year: int, quarter: int) -> str:
    """The theme of a quarter: the one set for this year, else the one for every year; "" where
    there is none."""
    themes = settings.themes
    return themes.get(f"{year}Q{quarter}") or themes.get(f"Q{quarter}", "")


def _by_month(stories: Iterable[Story], catalogue: Catalogue) -> dict[tuple[int, int], _Days]:
    """The cards of each day, by year and month."""
    days: dict[tuple[int, int], _Days] = {}
    for story in stories:
        if story.date:
            month = days.setdefault((story.date.year, story.date.month), {})
            number = story.date.day if story.exact_day else ROUGHLY
            month.setdefault(number, []).append(catalogue.cards[story.address])
    return days


def _month(year: int, month: int, days: Mapping[int, list[Card]], catalogue: Catalogue) -> Month:
    return Month(
        year=year,
        month=month,
        weeks=tuple(tuple(week) for week in _WEEKS.monthdayscalendar(year, month)),
        days={day: tuple(cards) for day, cards in sorted(days.items()) if day != ROUGHLY},
        rough=tuple(days.get(ROUGHLY, ())),
        theme=month_theme(catalogue.settings, year, month),
    )
