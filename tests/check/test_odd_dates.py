"""Dates that are more likely slips than facts are asked about, at their line; others never."""

import datetime as dt

import pytest
from msgspec.structs import replace

from builder.check.odd_dates import odd_dates, when_plain
from builder.check.withholding import PublishingDay
from builder.model.kinds import Branch, Brand, Post
from builder.model.vocabularies import VOCABULARIES
from builder.read.fields.frontmatter import parse
from builder.read.fields.schema import known_keys, typed
from tests.kit.small_library import library_of

WORDS = {each.name: each for each in VOCABULARIES}
HEADS = {Post: "栏目: 要闻", Brand: "类别: 邻里文化", Branch: "层级: 党支部"}
TODAY = dt.date(2026, 5, 20)


def library(kind, block):
    text = f"标题: 河灯\n{HEADS[kind]}\n日期: 2026-05-02\n{block}"
    found = typed(parse(text, "a.md", 1, known_keys(kind)), kind, "a.md", WORDS)
    assert not found.problems
    return library_of(replace(found.value, path="a.md", slug="a", lines=found.lines))


def asked(kind, block, today=TODAY):
    now = dt.datetime.combine(today, dt.time(9), dt.UTC)
    return [
        (each.line, each.message) for each in odd_dates(library(kind, block), PublishingDay(now))
    ]


@pytest.mark.parametrize(
    ("kind", "block"),
    [
        (Post, "发布时间: 2062-05-02 08:00"),
        (Post, "下线日期: 2206-05-02"),
        (Post, "下线日期: 2025-05-02"),
        (Post, "修订日期: 1026-05-03"),
        (Post, "审核: {终审: {姓名: 苏禾, 日期: 2026-06-02}}"),
        (Post, "审核: {终审: {姓名: 苏禾, 日期: 2025-05-03}}"),
        (Post, "修订日期: 2026-05-23"),
        (Brand, "成效: [{名称: 灯, 数值: 3, 截至: 2026-06-02}]"),
        (Post, "公示: {起: 2062-05-02, 止: 2062-05-09, 电话: 0000-1}"),
        (Brand, "创建年份: 2091"),
        (Brand, "结束年份: 2097"),
        (Branch, "成立: 1026年7月"),
        (Brand, "成效: [{名称: 灯, 数值: 3, 截至: 2062-05-02}]"),
        (Branch, "党员数: [{年份: 2062, 人数: 9}]"),
    ],
)
def test_a_date_far_off_is_asked_about_at_its_line(kind, block):
    found = asked(kind, block)
    assert found
    assert {line for line, _ in found} == {4}


@pytest.mark.parametrize(
    ("kind", "block"),
    [
        (Post, "发布时间: 2027-01-01 08:00"),
        (Post, "下线日期: 2029-05-02\n修订日期: 2026-05-03"),
        (
            Post,
            "审核: {初审: {姓名: 苏禾, 日期: 2026-03-02}, 终审: {姓名: 温远, 日期: 2026-05-20}}",
        ),
        (Brand, "创建年份: 1958\n成效: [{名称: 灯, 数值: 3, 截至: 2025-12-31}]"),
        (Branch, "党员数: [{年份: 1921, 人数: 9}]"),
        (Branch, "党员数: 31"),
    ],
)
def test_what_people_plan_and_remember_is_not(kind, block):
    assert asked(kind, block) == []


def test_the_answer_turns_on_the_day_that_is_said():
    block = "发布时间: 2027-07-01"
    turn = dt.date(2027, 7, 1) - dt.timedelta(days=366)
    assert turn in when_plain(library(Post, block))
    assert asked(Post, block, turn - dt.timedelta(days=1))
    assert not asked(Post, block, turn)
