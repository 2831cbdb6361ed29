"""The table of checks: what each asks for, and how grave its findings are."""

import datetime as dt

import pytest

from builder.check.table import (
    CHECKS,
    LIBRARY_CHECKS,
    SITE_CHECKS,
    STORY_CHECKS,
    TEXT_CHECKS,
    Check,
    problems_of,
    turning_days,
)
from builder.problems import Problem, Severity
from tests.kit.small_library import library_of, post


def two(_library):
    yield Problem(path="a.md", code="FC001", message="灯没有亮")
    yield Problem(path="a.md", code="FC001", message="灯有点暗", severity=Severity.NOTICE)


@pytest.mark.parametrize(
    ("gravity", "expected"),
    [
        (Severity.ERROR, [Severity.ERROR, Severity.NOTICE]),
        (Severity.WARNING, [Severity.WARNING, Severity.NOTICE]),
        (Severity.NOTICE, [Severity.NOTICE, Severity.NOTICE]),
    ],
)
def test_a_finding_is_never_graver_than_the_table_says(gravity, expected):
    found = problems_of((Check(two, {"FC001": gravity}),), library=library_of())
    assert [each.severity for each in found] == expected


def test_a_check_asks_by_the_names_of_its_parameters():
    def both(_story, passages):
        yield from passages

    assert Check(both, {}).asks == ("story", "passages")


def test_every_check_is_asked_at_exactly_one_moment():
    moments = (*TEXT_CHECKS, *STORY_CHECKS, *LIBRARY_CHECKS, *SITE_CHECKS)
    assert sorted(map(id, moments)) == sorted(map(id, CHECKS))


def test_the_days_on_which_answers_change_are_known():
    far = post("lamp", date=dt.date(2030, 5, 2))
    assert dt.date(2029, 5, 1) in set(turning_days(library_of(far)))
