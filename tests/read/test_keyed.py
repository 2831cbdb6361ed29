"""Settings made of pairs: their keys in any form, and what is said of those that mean nothing."""

import pytest

from builder.model.settings import Settings
from builder.problems import Severity
from builder.read.keyed import with_known_keys
from builder.read.settings import read_settings
from tests.kit.own_kinds import declared


def read(block, path="content/site.yaml"):
    return read_settings(path, f"名称: 小站\n{block}\n".encode())


@pytest.mark.parametrize("key", ["9", "9月", "09", "九月", "９月", "9月份", "09月"])
def test_a_month_in_every_form(key):
    settings, problems = read(f"月主题: {{{key}: 开学}}")
    assert (settings.month_themes, problems) == ({"9": "开学"}, ())


@pytest.mark.parametrize(
    ("key", "known"),
    [
        ("5", "5"),
        ("五月", "5"),
        ("2026-05", "2026-05"),
        ("2026年5月", "2026-05"),
        ("２０２６．１２", "2026-12"),
        ("一季度", "Q1"),
        ("第三季度", "Q3"),
        ("Q2", "Q2"),
        ("2026Q4", "2026Q4"),
        ("2026年四季度", "2026Q4"),
    ],
)
def test_a_theme_is_for_a_month_or_a_quarter_of_every_year_or_of_one(key, known):
    settings, problems = read(f"主题日历: {{{key}: 开学}}")
    assert (settings.themes, problems) == ({known: "开学"}, ())


@pytest.mark.parametrize(
    "key", ["13", "五季度", "春天", "2026", "20265", "Q5", "一季度", "2026-05"]
)
def test_months_of_every_year_have_no_quarters_and_no_year_of_their_own(key):
    settings, (problem,) = read(f"月主题: {{{key}: 开学}}")
    assert (settings.month_themes, problem.code, problem.line) == ({}, "FC223", 2)


def test_sections_and_vocabularies_by_their_chinese_names():
    settings, problems = read(
        "栏目名称: {先锋人物: 身边的人, 相册: 影集}\n词表: {岗位: [{名称: 护林, 网址名: forest}]}"
    )
    assert settings.section_names == {"members": "身边的人", "albums": "影集"}
    assert [each.slug for each in settings.vocabularies["posts"]] == ["forest"]
    assert not problems


@pytest.mark.parametrize(
    ("block", "code", "choice"),
    [
        ("月主题: {14: 开学}", "FC223", "12"),
        ("主题日历: {腊月: 开学}", "FC223", "一季度"),
        ("栏目名称:\n  好人: 身边的人", "FC223", "先锋人物"),
        ("词表: {工种: [{名称: 护林, 网址名: forest}]}", "FC907", "岗位"),
    ],
)
def test_a_key_that_means_nothing_is_told_with_all_that_may_stand_there(block, code, choice):
    _, (problem,) = read(block)
    assert (problem.code, problem.severity) == (code, Severity.WARNING)
    assert problem.line == 1 + len(block.split("\n"))
    assert choice in problem.fixes[0].texts


@pytest.mark.parametrize("zone", ["北京时间", "上海", "东八区", "UTC+8"])
def test_the_sites_zone_by_a_name_people_use(zone):
    settings, problems = read(f"时区: {zone}")
    assert (settings.timezone, problems) == ("Asia/Shanghai", ())


def test_a_word_of_the_sites_own_is_told_at_its_line_whatever_its_vocabulary_is_called():
    _, (problem,) = read("词表:\n  岗位:\n    - {名称: 夜巡, 网址名: patrol}")
    assert (problem.code, problem.line) == ("FC920", 4)


def test_problems_name_the_file_that_there_is():
    _, (problem,) = read("每页篇数: 0", path="content/site.YML")
    assert problem.path == "content/site.YML"


def test_a_kind_that_a_site_declares_is_known_by_its_name_and_so_are_its_words():
    text = "名称: 小站\n栏目名称: {渡船: 摆渡}\n词表: {渡船船型: [{名称: 拖船, 网址名: tug}]}\n"
    settings, problems = read_settings("content/site.yaml", text.encode(), declared())
    assert problems == ()
    assert settings.section_names == {"boats": "摆渡"}
    labels = [term.label for term in settings.vocabulary("boats-sort").terms]
    assert labels == ["摆渡船", "巡河船", "拖船"]


def test_every_setting_of_pairs_at_once_with_its_lines():
    settings = Settings(
        name="小站",
        section_names={"支部活动": "活动", "天气": "晴"},
        month_themes={"五月": "邻里"},
        timezone="北京时间",
        lines={"section_names.支部活动": 3, "section_names.天气": 4, "month_themes.五月": 6},
    )
    known, problems = with_known_keys(settings)
    assert known.section_names == {"activities": "活动"}
    assert (known.month_themes, known.timezone) == ({"5": "邻里"}, "Asia/Shanghai")
    assert known.lines["section_names.activities"] == 3
    assert known.lines["month_themes.5"] == 6
    assert [(each.code, each.line, each.severity) for each in problems] == [
        ("FC223", 4, Severity.WARNING)
    ]


def test_keys_that_are_the_builders_own_stay_as_they_are():
    settings = Settings(name="小站", section_names={"activities": "活动"}, themes={"Q1": "冬"})
    assert with_known_keys(settings) == (settings, ())
