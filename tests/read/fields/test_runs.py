"""Several items on one line are read as meant, and parted by a certain fix."""

import datetime as dt

import pytest

from builder.model.kinds import Activity
from builder.model.screen import Playlist
from builder.model.vocabularies import VOCABULARIES
from builder.problems import mended
from builder.read.fields.frontmatter import parse
from builder.read.fields.keys import form_of
from builder.read.fields.runs import may_hold_several, taken_apart
from builder.read.fields.schema import known_keys, typed
from builder.read.fields.tree import Entry, Items, Text

WORDS = {each.name: each for each in VOCABULARIES}
ENOUGH = "标题: 茶会\n日期: 2026-04-02\n类型: 党课\n"


def read(text, struct=Activity):
    return typed(parse(text, "a.md", 1, known_keys(struct)), struct, "a.md", WORDS)


def fixed(text, problems):
    return mended(text, [fix for each in problems for fix in each.fixes])


@pytest.mark.parametrize(
    ("run", "apart"),
    [
        ("标题: 茶会 日期: 2026-04-02 类型: 党课", "标题: 茶会\n日期: 2026-04-02\n类型: 党课"),
        ("标题：茶会，日期：2026-04-02，类型：党课", "标题：茶会\n日期: 2026-04-02\n类型: 党课"),
        ("标题: 茶会\n日期: 2026-04-02；类型：党课", "标题: 茶会\n日期: 2026-04-02\n类型: 党课"),
        (f"{ENOUGH}人数: 46  开始: 14:00", f"{ENOUGH}人数: 46\n开始: 14:00"),
        (f"{ENOUGH}人数: 46 开始: 14:00  # 约数", f"{ENOUGH}人数: 46\n开始: 14:00  # 约数"),
    ],
)
def test_items_on_one_line_are_told_once_and_read_as_meant(run, apart):
    found = read(run)
    (problem,) = found.problems
    assert (problem.code, problem.mend) == ("FC206", "")
    assert (found.value.title, found.value.date) == ("茶会", dt.date(2026, 4, 2))
    again = fixed(run, found.problems)
    assert (again.text, again.refused) == (apart, ())
    assert read(apart).value == found.value
    assert read(apart).problems == ()


@pytest.mark.parametrize(
    "line",
    [
        "摘要: 时间：周六 地点：桥头",
        "标题: 茶会 地点：桥头",
        "摘要: 茶会 日期：2026-04-02",
        '地点: "桥头 人数：46"',
        "书记: 无 地点：桥头",
    ],
)
def test_what_may_be_said_in_a_sentence_is_one_value(line):
    text = "日期: 2026-04-02\n类型: 党课\n" + line
    text += "" if line.startswith("标题") else "\n标题: 茶会"
    assert [each.code for each in read(text).problems] in ([], ["FC201"])


def test_a_playlists_items_on_one_line_are_parted_below_each_other():
    text = "标题: 大厅\n项目:\n  - 取: 最新，数量: 6\n  - 取: 置顶\n"
    found = read(text, Playlist)
    assert found.value.items[0].count == 6
    parted = fixed(text, found.problems).text
    assert parted == "标题: 大厅\n项目:\n  - 取: 最新\n    数量: 6\n  - 取: 置顶\n"
    assert read(parted, Playlist).problems == ()


def test_in_braces_it_is_said_without_a_fix():
    (problem,) = read("标题: 大厅\n项目: [{取: 最新 数量：6}]", Playlist).problems
    assert (problem.code, problem.mend, problem.fixes) == ("FC206", "每一项另起一行", ())


def test_staff_read_where_a_line_begins():
    (problem,) = read(f"{ENOUGH}人数: 46 开始: 14:00 结束: 16:00").problems
    assert str(problem.fixes[0]) == "改成：（另起一行）开始: 14:00（另起一行）结束: 16:00"


@pytest.mark.parametrize(
    ("text", "given", "apart"),
    [
        ("46 地点: 桥头", (), ["46", "桥头"]),
        ("46，地点：桥头；供稿：许闻", (), ["46", "桥头", "许闻"]),
        ("46 地点: 桥头", ("place",), ["46 地点: 桥头"]),
        ("46 天气: 晴", (), ["46 天气: 晴"]),
        ("46", (), ["46"]),
    ],
)
def test_a_known_key_that_stands_nowhere_else_begins_another_item(text, given, apart):
    entry = Entry("人数", 1, Text(1, text))
    found = taken_apart(entry, form_of(Activity), given)
    assert [each.node.text for each in found] == apart


@pytest.mark.parametrize(
    ("node", "several"),
    [
        (Text(1, "46 地点: 桥头"), True),
        (Text(1, "46 地点: 桥头", quoted=True), False),
        (Text(1, "46\x1f地点: 桥头"), False),
        (Text(1, "时间：周六"), False),
        (Items(1, (), "[46 地点: 桥头]"), False),
    ],
)
def test_only_a_bare_value_on_one_line_may_hold_several(node, several):
    assert may_hold_several(node) is several
