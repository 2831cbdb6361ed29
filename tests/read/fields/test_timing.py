"""Days and times of one story together: what leans on what, and what cannot be."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from builder.model.kinds import Activity, Brand, Post
from builder.model.vocabularies import VOCABULARIES
from builder.problems import Severity
from builder.read.fields.assign import assigned
from builder.read.fields.frontmatter import parse
from builder.read.fields.keys import form_of
from builder.read.fields.moments import read_when
from builder.read.fields.schema import known_keys, typed
from builder.read.fields.timing import Timing
from tests.kit.small_metadata import block_of, notes_of

WORDS = {each.name: each for each in VOCABULARIES}


def read(struct, block, zone="Asia/Shanghai"):
    whole = f"标题: 巡夜\n{'类型: 党课' if struct is Activity else '栏目: 公示'}\n{block}"
    tree = parse(whole, "a.md", 1, known_keys(struct))
    return typed(tree, struct, "a.md", WORDS, ZoneInfo(zone))


def hours(block, **more):
    found = read(Activity, block, **more)
    assert not found.problems, [str(each) for each in found.problems]
    return [f"{each:%m-%d %H:%M}" if each else "" for each in (found.value.start, found.value.end)]


@pytest.mark.parametrize(
    ("block", "start", "end"),
    [
        ("日期: 2025年10月18日 上午9:40", "10-18 09:40", ""),
        ("日期: 2025-10-18 14:00-16:00", "10-18 14:00", "10-18 16:00"),
        ("日期: 2025-10-18\n开始: 2025-10-18 14:00—16:00", "10-18 14:00", "10-18 16:00"),
        ("日期: 2025-10-18\n开始: 21:30\n结束: 0:45", "10-18 21:30", "10-19 00:45"),
        ("日期: 2025-10-18\n开始: 21:30–0:45", "10-18 21:30", "10-19 00:45"),
        ("日期: 2025-10-18\n开始: 21:30\n结束: 次日2:00", "10-18 21:30", "10-19 02:00"),
        ("日期: 2025-10-18\n开始: 20:00\n结束: 晚上12点", "10-18 20:00", "10-19 00:00"),
        ("日期: 2025-10-18\n开始: 24:00", "10-19 00:00", ""),
        ("日期: 2025-10-18\n开始: 2025-10-19 9:00\n结束: 11:00", "10-19 09:00", "10-19 11:00"),
        ("日期: 2025-10-18\n开始: 10月18日 9:00\n结束: 20日 11:00", "10-18 09:00", "10-20 11:00"),
        ("日期: 2025-10-18\n开始: 9:00-11:00\n结束: 11:00", "10-18 09:00", "10-18 11:00"),
        ("日期: 2025-10-18（周六）\n开始: 9:00", "10-18 09:00", ""),
    ],
)
def test_hours_stand_on_the_day_they_mean(block, start, end):
    assert hours(block) == [start, end]


def test_an_offset_is_turned_into_the_sites_own_time():
    utc = "日期: 2025-10-18\n开始: 2025-10-18T18:30:00Z"
    assert hours(utc) == ["10-19 02:30", ""]
    assert hours(utc, zone="Europe/Berlin") == ["10-18 20:30", ""]
    late = read(Post, "日期: 2025-10-18T20:00:00Z")
    assert late.value.date == dt.date(2025, 10, 19)


@pytest.mark.parametrize(
    ("written", "clock"),
    [
        ("2025-10-18 9:40", dt.time(9, 40)),
        ("2025年10月18日晚上8点", dt.time(20)),
        ("2025-10-18 00:00", dt.time(0)),
        ("2025-10-18 24:00", dt.time.max),
        ("2025-10-18T11:30:00Z", dt.time(19, 30)),
        ("2025-10-18", None),
    ],
)
def test_a_clock_behind_the_day_of_a_post_is_kept(written, clock):
    found = read(Post, f"日期: {written}")
    assert not found.problems
    assert (found.value.date, found.value.clock) == (dt.date(2025, 10, 18), clock)


@pytest.mark.parametrize(
    ("struct", "block", "code", "severity"),
    [
        (Activity, "日期: 2025-10-18\n开始: 16:00\n结束: 14:00", "FC221", Severity.ERROR),
        (
            Activity,
            "日期: 2025-10-18\n开始: 14:00\n结束: 2025-10-17 16:00",
            "FC221",
            Severity.ERROR,
        ),
        (Activity, "日期: 2025-10-18（星期日）", "FC222", Severity.WARNING),
        (Activity, "日期: 2025-10-18\n开始: 14:00 在广场", "FC220", Severity.WARNING),
        (Activity, "日期: 2025-10-18 14:00\n开始: 15:00", "FC220", Severity.WARNING),
        (Activity, "日期: 2025-10-18\n开始: 14:00-15:00\n结束: 16:00", "FC220", Severity.WARNING),
        (Activity, "日期: 2025-10-18\n结束: 14:00-16:00", "FC203", Severity.ERROR),
        (Activity, "日期: 2025年10月18日至20日", "FC203", Severity.ERROR),
        (Post, "日期: 2025-10-18\n下线日期: 2025-12-18 9:40", "FC220", Severity.NOTICE),
        (
            Post,
            "日期: 2025-10-18\n公示: {起: 2025-10-20, 止: 2025-10-17, 电话: 0000-1}",
            "FC221",
            Severity.ERROR,
        ),
    ],
)
def test_what_cannot_be_is_told_once(struct, block, code, severity):
    (problem,) = read(struct, block).problems
    assert (problem.code, problem.severity) == (code, severity)


def test_a_notice_period_may_stand_in_one_place():
    found = read(Post, "日期: 2025-10-18\n公示: {起: 2025-10-20至10月26日, 电话: 0000-1}")
    assert (found.value.notice.start.day, found.value.notice.end.day) == (20, 26)
    assert not found.problems


def test_an_hour_that_may_be_of_the_night_or_the_afternoon_is_told():
    (problem,) = read(Activity, "日期: 2025-10-18\n开始: 3点").problems
    assert (problem.code, problem.line, problem.severity) == ("FC211", 4, Severity.WARNING)
    assert read(Activity, "日期: 2025-10-18\n开始: 凌晨3点").problems == ()
    assert read(Activity, "日期: 2025-10-18\n开始: 03:00").problems == ()


def test_a_day_may_be_known_to_the_month_alone():
    found = read(Activity, "日期: 2011年11月")
    assert not found.problems
    assert found.value.date == dt.date(2011, 11, 1)
    assert found.value.rough_day.text == "2011年11月"


def test_an_hour_does_not_stand_on_a_day_that_is_not_known():
    found = read(Activity, "日期: 2011年11月\n开始: 14:10")
    assert [(each.line, each.code) for each in found.problems] == [(4, "FC203")]
    assert "没有写到哪一天" in found.problems[0].message
    told = read(Activity, "日期: 2011年11月\n开始: 2011年11月3日 14:10\n结束: 16:00")
    assert not told.problems
    assert told.value.end == dt.datetime(2011, 11, 3, 16)


@pytest.mark.parametrize("field", ["修订日期", "下线日期"])
def test_other_days_are_wanted_to_the_day(field):
    (problem,) = read(Post, f"日期: 2026-05-02\n{field}: 2026年6月").problems
    assert (problem.line, problem.code) == (4, "FC203")


def test_a_project_does_not_end_before_it_began():
    tree = parse(
        "标题: 灯\n类别: 邻里文化\n创建年份: 2019\n结束年份: 2016", "a.md", 1, known_keys(Brand)
    )
    (problem,) = typed(tree, Brand, "a.md", WORDS).problems
    assert (problem.line, problem.code) == (4, "FC221")
    assert "“结束年份”（2016年）比“创建年份”（2019年）还早" in problem.message


def test_what_was_only_read_becomes_a_value_in_its_place():
    block = block_of("日期: 2026-05-01 下午2点至4点", Activity)
    notes, form = notes_of(block), form_of(Activity)
    given = assigned(block, form, notes)
    values = {"date": read_when("2026-05-01 下午2点至4点")}
    Timing(values, given, form, notes, "").settle()
    assert values == {
        "date": dt.date(2026, 5, 1),
        "start": dt.datetime(2026, 5, 1, 14),
        "end": dt.datetime(2026, 5, 1, 16),
    }
    assert (notes.problems, notes.lines) == ([], {"start": 1, "end": 1})


def test_what_cannot_be_placed_is_told_and_leaves_no_value():
    block = block_of("标题: 巡夜\n开始: 下午2点", Activity)
    notes, form = notes_of(block), form_of(Activity)
    values = {"start": read_when("下午2点")}
    Timing(values, assigned(block, form, notes), form, notes, "").settle()
    assert values == {}
    assert [(each.code, each.line) for each in notes.problems] == [("FC203", 2)]
