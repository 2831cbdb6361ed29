"""Days in every form people write them, and why others are none."""

import datetime as dt

import pytest

from builder.read.fields.dates import (
    Partial,
    day_at,
    day_beside,
    half_width,
    in_figures,
    no_day,
    without_year,
)
from builder.read.fields.unclear import Unclear


@pytest.mark.parametrize(
    "written",
    [
        *("2026-03-09", "2026/3/9", "2026.3.9", "2026年3月9日", "2026 年 3 月 9 号", "20260309"),
        *(
            "２０２６－３－９",
            "二〇二六年三月九日",
            "二0二六年3月9日",
            "March 9, 2026",
            "9 Mar 2026",
        ),
    ],
)
def test_a_whole_day_is_read_to_its_end(written):
    said = in_figures(half_width(written))
    assert day_at(said, 0) == (dt.date(2026, 3, 9), len(said))


@pytest.mark.parametrize(
    ("written", "partial"),
    [
        ("3月9日", Partial(month=3, day=9)),
        ("9日", Partial(day=9)),
        ("次日", Partial(later=1)),
        ("当天", Partial(later=0)),
    ],
)
def test_a_day_that_leans_on_another_is_partial(written, partial):
    assert day_at(written, 0) == (partial, len(written))


def test_a_partial_day_is_found_beside_another():
    day = dt.date(2026, 2, 27)
    assert day_beside(Partial(later=2), day) == dt.date(2026, 3, 1)
    assert day_beside(Partial(day=9), day) == dt.date(2026, 2, 9)
    assert day_beside(Partial(month=3, day=9), day) == dt.date(2026, 3, 9)
    assert isinstance(day_beside(Partial(day=30), day), Unclear)


@pytest.mark.parametrize("written", ["2026-02-30", "2026-13-01", "26-3-9", "9/3/2026"])
def test_a_day_that_is_none_says_why(written):
    found = day_at(written, 0)
    assert found is not None
    assert isinstance(found[0], Unclear)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("2026年3月", "少了是哪一天"),
        ("2026年三月初九", "农历"),
        ("明天", "别人读的时候"),
        ("2026年春", "一段日子"),
        ("民国115年", "公历"),
        ("某日", "看不出"),
    ],
)
def test_a_text_without_a_day_is_told_what_it_lacks(written, why):
    assert why in no_day(written).why


def test_a_day_without_its_year_is_told_so():
    assert "年份" in without_year(Partial(month=3, day=9)).why
    assert "哪年哪月" in without_year(Partial(day=9)).why
