"""Which story of a series stands for each of its years."""

import datetime as dt

from builder.model.kinds import Activity
from builder.plan.parts.series import first_of_years
from tests.kit.small_library import post


def held(slug: str, day: dt.date) -> Activity:
    return Activity(title=slug, slug=slug, date=day, type=("邻里节",))


def test_what_took_place_comes_before_what_was_told_and_the_first_before_the_others():
    newest_first = (
        post("told-26", date=dt.date(2026, 3, 3)),
        held("second-26", dt.date(2026, 3, 2)),
        held("first-26", dt.date(2026, 3, 1)),
        post("last-25", date=dt.date(2025, 3, 2)),
        post("first-25", date=dt.date(2025, 3, 1)),
    )
    assert first_of_years(newest_first) == {
        2025: "posts/first-25.html",
        2026: "activities/first-26.html",
    }
