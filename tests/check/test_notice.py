"""公示 says from when to when, and a number to call."""

import datetime as dt

import pytest

from builder.check.notice import concluded_notices, named_in_titles, notices, when_concluded
from builder.check.withholding import PublishingDay
from builder.model.blocks import NoticePeriod
from builder.model.choices import Column, Status
from builder.model.kinds import Honour
from tests.kit.small_library import library_of, person, post


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


def listing(**fields):
    return post("list", column=Column.PUBLICITY, notice=period("0000-8600118"), **fields)


@pytest.mark.parametrize(
    ("title", "codes"), [("关于陆小帆的公示", ["FC254"]), ("关于人选的公示", [])]
)
@pytest.mark.parametrize("named", [{"members": ("陆小帆",)}, {}])
def test_a_title_with_a_name_is_told_beforehand(title, codes, named):
    library = library_of(listing(title=title, **named), person("lamp", person="陆小帆"))
    found = list(named_in_titles(library))
    assert [each.code for each in found] == codes
    assert all(each.line == 3 + 1 for each in found)


@pytest.mark.parametrize(
    ("day", "is_told"),
    [
        (dt.date(2026, 5, 12), False),
        (dt.date(2026, 5, 13), True),
        (dt.date(2026, 6, 11), True),
        (dt.date(2026, 6, 12), False),
    ],
)
def test_for_a_month_staff_are_told_what_is_left_of_one_whose_days_are_over(day, is_told):
    at = PublishingDay(dt.datetime.combine(day, dt.time(9), dt.UTC))
    found = list(concluded_notices(library_of(listing()), at))
    assert [each.code for each in found] == (["FC255"] if is_told else [])
    assert all("2026年5月12日" in each.message and each.line == 3 for each in found)


def test_not_of_one_that_was_withdrawn():
    at = PublishingDay(dt.datetime(2026, 5, 20, tzinfo=dt.UTC))
    gone = library_of(
        listing(status=Status.WITHDRAWN, title="关于甲乙丙的公示", members=("甲乙丙",))
    )
    assert [*concluded_notices(gone, at), *named_in_titles(gone)] == []


def test_the_days_on_which_that_changes():
    assert list(when_concluded(library_of(listing()))) == [
        dt.date(2026, 5, 13),
        dt.date(2026, 6, 12),
    ]
