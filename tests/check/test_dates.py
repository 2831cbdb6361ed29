"""A story dated far ahead is asked about: it would stand first until then."""

import datetime as dt

from builder.check.dates import AHEAD, far_ahead, when_near
from builder.check.withholding import PublishingDay
from builder.model.day import Day, Precision
from tests.kit.small_library import library_of, post

TODAY = dt.datetime(2026, 5, 20, 9, tzinfo=dt.UTC)


def test_a_year_that_was_mistyped_is_told_at_its_line():
    far = post("lamp", date=dt.date(2062, 5, 2))
    (problem,) = far_ahead(library_of(far), PublishingDay(TODAY))
    assert (problem.code, problem.path, problem.line) == ("FC509", "content/posts/lamp.md", 2)
    assert "2062-05-02" in problem.message


def test_a_year_alone_is_told_as_typed():
    first = dt.date(2062, 3, 1)
    far = post("lamp", date=first, rough_day=Day(first, Precision.YEAR, "2062年春"))
    (problem,) = far_ahead(library_of(far), PublishingDay(TODAY))
    assert "“2062年春”" in problem.message


def test_what_is_announced_for_next_spring_is_not():
    soon = post("lamp", date=dt.date(2027, 5, 1))
    assert list(far_ahead(library_of(soon), PublishingDay(TODAY))) == []


def test_the_answer_turns_on_the_day_that_is_said():
    library = library_of(post("lamp", date=dt.date(2028, 3, 1)))
    (turn,) = when_near(library)
    before, on = (
        PublishingDay(dt.datetime.combine(day, dt.time(), dt.UTC))
        for day in (turn - AHEAD / 366, turn)
    )
    assert list(far_ahead(library, before))
    assert list(far_ahead(library, on)) == []
