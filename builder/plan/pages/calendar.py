"""The calendar: a page for each year, with every day on which something takes place, and the themes
of its months.

The newest year stands at the calendar's own address; until the next one comes, its number redirects
there.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

import msgspec

from builder.grouping import grouped
from builder.model.addresses import index_of
from builder.model.almanac import Quarter
from builder.model.artifact import Artifact, Rank
from builder.model.parts import Card, CountedLink, Link, Month
from builder.model.story import Story
from builder.model.views import CalendarView
from builder.plan.catalogue import Catalogue
from builder.plan.machine.redirects import redirect
from builder.plan.parts.calendar import quarters_of
from builder.plan.parts.diaries import CALENDAR_FOLDER, site_diary, subscription_of
from builder.plan.parts.heads import list_head, plain_list
from builder.plan.parts.page import page

CALLED = "活动日历"
_COMING = 6


class CalendarYear(msgspec.Struct, frozen=True):
    """One year of the calendar: the path of its page, and the stories of that year, newest
    first."""

    year: int
    path: str
    stories: tuple[Story, ...]


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """Every year's page, and the redirect from the newest year's number."""
    years = calendar_years(catalogue)
    for each in years:
        draw = partial(_view, each, years, catalogue)
        yield page(each.path, Rank.LIST, draw, catalogue, ("calendar.html",))
    for newest in years[:1]:
        numbered = index_of(CALENDAR_FOLDER, str(newest.year))
        yield redirect(numbered, newest.path, f"{newest.year}年", catalogue, Rank.LIST)


def calendar_years(catalogue: Catalogue) -> tuple[CalendarYear, ...]:
    """The years that have a story with a day, newest first."""
    days = (story for story in reversed(catalogue.site.stories) if story.about.calendar)
    found = grouped((story.date.year, story) for story in days if story.date)
    newest = max(found, default=0)
    return tuple(
        CalendarYear(year, _path(year, newest), stories)
        for year, stories in sorted(found.items(), reverse=True)
    )


def _path(year: int, newest: int) -> str:
    return index_of(CALENDAR_FOLDER) if year == newest else index_of(CALENDAR_FOLDER, str(year))


def _view(
    current: CalendarYear, years: Sequence[CalendarYear], catalogue: Catalogue
) -> CalendarView:
    quarters = quarters_of(current.year, current.stories, catalogue)
    return CalendarView(
        **_frame_of(current, catalogue),
        total=len(current.stories),
        counter=current.stories[0].about.counter,
        shown=_newest_filled(quarters),
        quarters=quarters,
        coming=_coming(years, catalogue) if current is years[0] else (),
        years=tuple(_counted(each, current) for each in years) if len(years) > 1 else (),
        subscription=subscription_of(site_diary(catalogue), catalogue.settings),
    )


def _frame_of(current: CalendarYear, catalogue: Catalogue) -> dict[str, Any]:
    """Where a year's page stands, and what it is called."""
    label, heading = catalogue.label(CALENDAR_FOLDER), f"{current.year}年"
    told = plain_list(Link(f"{heading} · {label}", current.path), catalogue)
    return {
        "path": current.path,
        "head": list_head(told, catalogue),
        "section": index_of(CALENDAR_FOLDER),
        "crumbs": told.crumbs,
        "label": label,
        "heading": heading,
    }


def _newest_filled(quarters: Sequence[Quarter]) -> Month:
    """The newest month with an activity."""
    months = [month for quarter in quarters for month in quarter.months]
    return next(month for month in reversed(months) if month.count)


def _coming(years: Sequence[CalendarYear], catalogue: Catalogue) -> tuple[Card, ...]:
    """The newest of all."""
    newest = [story for each in years[:2] for story in each.stories][:_COMING]
    return catalogue.cards_of(newest)


def _counted(each: CalendarYear, current: CalendarYear) -> CountedLink:
    """A year's page; counts stand on the newest one alone, so that an old year never changes."""
    return CountedLink(f"{each.year}年", each.path, current=each is current)
