"""Months of activities: only those that have one, whole weeks from Monday."""

import datetime as dt

from msgspec.structs import replace

from builder.model.day import Day, Precision
from builder.model.kinds import Activity
from builder.plan.parts.calendar import months_of
from tests.kit.small_catalogue import catalogue_of


def activity(name: str, date: dt.date | None) -> Activity:
    path = f"content/activities/{name}.md"
    return Activity(title=name, slug=name, path=path, date=date, type="volunteer")


def months(*stories, **settings):
    return months_of(stories, catalogue_of(*stories, **settings))


def test_only_months_with_an_activity_stand_there_newest_first():
    found = months(
        activity("a", dt.date(2025, 12, 31)),
        activity("b", dt.date(2026, 3, 1)),
        activity("c", dt.date(2026, 1, 1)),
    )
    assert [(month.year, month.month) for month in found] == [(2026, 3), (2026, 1), (2025, 12)]


def test_weeks_begin_on_monday_and_a_day_of_another_month_is_0():
    (month,) = months(activity("a", dt.date(2026, 2, 3)))
    assert month.weeks[0] == (0, 0, 0, 0, 0, 0, 1)
    assert month.weeks[-1] == (23, 24, 25, 26, 27, 28, 0)


def test_a_day_holds_all_its_activities_and_days_follow_each_other():
    (month,) = months(
        activity("late", dt.date(2026, 4, 20)),
        activity("one", dt.date(2026, 4, 3)),
        activity("two", dt.date(2026, 4, 3)),
    )
    named = {day: [card.title for card in cards] for day, cards in month.days.items()}
    assert list(named.items()) == [(3, ["one", "two"]), (20, ["late"])]


def test_what_has_no_date_is_in_no_month():
    assert months(activity("a", None)) == ()


def test_a_month_has_the_theme_that_the_site_gives_it_in_every_year():
    found = months(
        activity("a", dt.date(2025, 3, 5)),
        activity("b", dt.date(2026, 3, 5)),
        activity("c", dt.date(2026, 4, 5)),
        month_themes={"3": "学雷锋"},
    )
    assert [month.theme for month in found] == ["", "学雷锋", "学雷锋"]


def test_an_activity_known_to_the_month_stands_on_no_day():
    day = dt.date(2026, 4, 1)
    rough = replace(activity("a", day), rough_day=Day(day, Precision.MONTH, "2026年4月"))
    assert months(rough) == ()
