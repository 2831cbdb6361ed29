"""Months, seasons and years as days that are not known to the day."""

import datetime as dt

import pytest

from builder.model.day import Day, Precision
from builder.read.fields.rough_days import rough_day
from builder.read.fields.unclear import Unclear

MONTH, YEAR = Precision.MONTH, Precision.YEAR


@pytest.mark.parametrize(
    ("written", "month", "day"),
    [
        *(("2013年4月", 4, 1), ("2013.4", 4, 1), ("2013-04", 4, 1), ("2013/4月份", 4, 1)),
        *(("2013年4月上旬", 4, 1), ("2013年4月中旬", 4, 11), ("2013年12月下旬", 12, 21)),
        *(("2013年4月初", 4, 1), ("2013年4月底", 4, 21), ("二〇一三年十月", 10, 1)),
        *(("２０１３年４月", 4, 1), ("约2013年4月", 4, 1), ("2013年4月前后", 4, 1)),
    ],
)
def test_a_month_begins_on_its_first_day_and_keeps_its_words(written, month, day):
    assert rough_day(written) == Day(dt.date(2013, month, day), MONTH, written)


@pytest.mark.parametrize(
    ("written", "month"),
    [
        *(("2013", 1), ("2013年", 1), ("二〇一三年", 1), ("二〇一三", 1), ("2013年度", 1)),
        *(("2013年春", 3), ("2013年夏天", 6), ("2013年秋季", 9), ("2013年深冬", 12)),
        *(("2013年初", 1), ("2013年底", 12), ("2013年岁末", 12), ("2013年中", 6)),
        *(("2013年上半年", 1), ("2013年下半年", 7), ("2013年二季度", 4), ("2013年第4季度", 10)),
    ],
)
def test_a_year_or_a_part_of_it_is_told_as_the_year(written, month):
    assert rough_day(written) == Day(dt.date(2013, month, 1), YEAR, written)


def test_quotes_and_a_full_stop_are_no_words_of_it():
    found = rough_day("“2013年春”。")
    assert isinstance(found, Day)
    assert found.text == "2013年春"


@pytest.mark.parametrize(("written", "why"), [("2013.13", "没有这个月"), ("0000", "没有这一年")])
def test_a_month_that_is_not_is_told(written, why):
    assert rough_day(written) == Unclear(why)


@pytest.mark.parametrize(
    "written",
    ["", "4月", "13年", "2013年春节", "2013年三月初九", "2013—2014年", "去年秋天", "2013年4月某日"],
)
def test_what_names_no_month_and_no_year_is_none(written):
    assert rough_day(written) is None
