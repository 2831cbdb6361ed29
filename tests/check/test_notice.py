"""公示 says from when to when, and a number to call."""

import datetime as dt

import pytest

from builder.check.notice import notices
from builder.model.blocks import NoticePeriod
from builder.model.choices import Column
from builder.model.kinds import Honour
from tests.kit.small_library import post


def told(**fields) -> list[tuple[str, int]]:
    return [(each.code, each.line) for each in notices(post("list", **fields), ())]


def period(phone: str) -> NoticePeriod:
    return NoticePeriod(start=dt.date(2026, 5, 6), end=dt.date(2026, 5, 12), phone=phone)


def test_a_story_of_the_column_needs_its_period():
    assert told(column=Column.PUBLICITY) == [("FC227", 2)]
    assert told(column=Column.NEWS) == []


def test_a_period_that_was_written_and_could_not_be_read_is_not_told_twice():
    assert told(column=Column.PUBLICITY, notice=None) == []


@pytest.mark.parametrize("phone", ["待定", "见门口", "——"])
def test_words_are_no_number_to_call(phone):
    assert told(column=Column.PUBLICITY, notice=period(phone)) == [("FC227", 3)]


@pytest.mark.parametrize("phone", ["0000-8600118", "０００-１２", "电话：八六〇〇一一八"])
def test_a_number_is_however_it_is_written(phone):
    assert told(column=Column.PUBLICITY, notice=period(phone)) == []


@pytest.mark.parametrize(("phone", "expected"), [("见门口", ["FC227"]), ("0000-8600118", [])])
def test_that_of_an_honour_is_judged_as_any_other(phone, expected):
    honour = Honour(
        title="看灯奖", category="other", level="city", in_year=2026, notice=period(phone)
    )
    assert [each.code for each in notices(honour, ())] == expected
