"""``--now`` is read in the forms in which staff write days, in the site's zone."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from builder.commands.moments import moment_in

URUMQI = ZoneInfo("Asia/Urumqi")
CLOCK = dt.datetime(2026, 4, 30, 20, 0, tzinfo=dt.UTC)
"""The first of May already, where the site is."""


@pytest.mark.parametrize(
    "typed",
    ["2026-05-01", "2026年5月1日", "2026/5/1", "2026.5.1", "5月1日", "五月一日", "今天", "today"],
)
def test_a_day_is_its_last_minute(typed):
    assert moment_in(typed, URUMQI, CLOCK) == dt.datetime(2026, 5, 1, 23, 59, tzinfo=URUMQI)


@pytest.mark.parametrize(
    "typed",
    ["2026-05-01T08:30", "2026-05-01 8:30", "2026年5月1日8:30", "今天 8点30分", "5月1日 8：30"],
)
def test_a_time_is_the_sites_own(typed):
    assert moment_in(typed, URUMQI, CLOCK) == dt.datetime(2026, 5, 1, 8, 30, tzinfo=URUMQI)


def test_an_offset_that_is_written_counts():
    found = moment_in("2026-05-01T08:30+09:00", URUMQI, CLOCK)
    assert found.utcoffset() == dt.timedelta(hours=9)


def test_tomorrow_is_the_day_behind_the_sites_own():
    assert moment_in("明天", URUMQI, CLOCK).date() == dt.date(2026, 5, 2)
    assert moment_in("tomorrow", URUMQI, CLOCK).date() == dt.date(2026, 5, 2)


@pytest.mark.parametrize("typed", ["abc", "13月40日", "2月30日", "2026-05-01 25:00", "5月1日前后"])
def test_what_names_no_day_is_none(typed):
    assert moment_in(typed, URUMQI, CLOCK) is None
