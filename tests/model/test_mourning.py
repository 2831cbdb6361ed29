"""Days of mourning begin and end by China's clock, and pages know all of them."""

import datetime as dt

import pytest

from builder.model.frame import Mourning
from builder.model.mourning import MourningSpan, mourning_at

ONE = MourningSpan(first=dt.date(2026, 12, 13))
THREE = MourningSpan(first=dt.date(2027, 4, 4), last=dt.date(2027, 4, 6))


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("now", "is_grey"),
    [
        ("2026-12-12T23:59:59+08:00", False),
        ("2026-12-13T00:00:00+08:00", True),
        ("2026-12-12T16:00:00+00:00", True),
        ("2026-12-13T15:59:59+00:00", True),
        ("2026-12-13T16:00:00+00:00", False),
        ("2026-12-13T11:00:00-08:00", False),
        ("2027-04-06T23:59:00+08:00", True),
    ],
)
def test_a_day_begins_and_ends_by_chinas_clock_wherever_the_site_is_built(now, is_grey):
    assert mourning_at((ONE, THREE), at(now), is_live=True).today is is_grey


def test_pages_have_every_day_whatever_day_it_is():
    days = "2026-12-13/2026-12-13 2027-04-04/2027-04-06"
    assert mourning_at((ONE, THREE), at("2026-01-01T00:00+08:00"), is_live=True) == Mourning(days)


def test_a_preview_for_another_moment_stays_as_that_moment_has_it():
    found = mourning_at((ONE,), at("2026-12-13T09:00+08:00"), is_live=False)
    assert found == Mourning("", today=True)


def test_a_site_without_such_days_is_never_grey():
    assert mourning_at((), at("2026-12-13T09:00+08:00"), is_live=True) == Mourning()


def test_it_turns_when_it_begins_and_when_it_is_over():
    assert [turn.isoformat() for turn in THREE.turns()] == [
        "2027-04-04T00:00:00+08:00",
        "2027-04-07T00:00:00+08:00",
    ]


def test_the_last_day_there_is_has_no_end():
    assert len(list(MourningSpan(first=dt.date.max).turns())) == 1


@pytest.mark.parametrize(("span", "days"), [(ONE, 1), (THREE, 3)])
def test_the_length_counts_both_ends(span, days):
    assert span.length == days
