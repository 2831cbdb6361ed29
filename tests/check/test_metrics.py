"""Figures that contradict themselves."""

import datetime as dt

import msgspec
import pytest

from builder.check.metrics import disagreeing, when_counted
from builder.check.withholding import PublishingDay
from builder.read.metrics import read_metrics
from tests.kit.small_library import library_of

TODAY = PublishingDay(dt.datetime(2026, 5, 20, 9, tzinfo=dt.UTC))


def library(text: str):
    metrics = read_metrics("content/metrics.yaml", text.encode()).metrics
    return msgspec.structs.replace(library_of(), metrics=metrics)


def said(text: str) -> list[tuple[str, int]]:
    return [(each.code, each.line) for each in disagreeing(library(text), TODAY)]


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("{名称: 占比, 数值: 32.8, 单位: '%', 分子: 2844, 分母: 8671}", []),
        ("{名称: 占比, 数值: 33, 单位: '%', 分子: 2844, 分母: 8671}", []),
        ("{名称: 占比, 数值: 35.6%, 分子: 2844, 分母: 8671}", ["FC550"]),
        ("{名称: 占比, 数值: 32.9, 单位: '%', 分子: 2844, 分母: 8671}", ["FC550"]),
        ("{名称: 办结, 数值: 417, 单位: 件, 分子: 389, 分母: 417}", []),
        ("{名称: 办结, 分子: 389}", ["FC551"]),
        ("{名称: 办结, 分母: 417}", ["FC551"]),
        ("{名称: 办结, 分子: 417, 分母: 389}", ["FC551"]),
        ("{名称: 办结, 分子: 0, 分母: 0}", ["FC551"]),
        ("{名称: 志愿者, 数值: 340, 分项: {甲: 98, 乙: 122, 丙: 19, 丁: 96, 戊: 5}}", []),
        ("{名称: 志愿者, 数值: 341, 分项: {甲: 98, 乙: 122, 丙: 19, 丁: 96, 戊: 5}}", ["FC552"]),
        ("{名称: 志愿者, 数值: 340余, 分项: {甲: 98, 乙: 122}}", []),
        ("{名称: 志愿者, 分项: {甲: 98, 乙: 122}}", []),
        ("{名称: 党员, 历年: {2024: 119, 2025: 178}}", []),
        ("{名称: 党员, 历年: {去年: 119, 2025: 178}}", ["FC553"]),
        ("{名称: 党员, 历年: {2024: 119, 2025: 1780}}", ["FC553"]),
        ("{名称: 什么也没有}", ["FC554"]),
        ("{名称: 党员, 数值: 1, 日期: 2026-05-21}", ["FC555"]),
        ("{名称: 党员, 数值: 1, 日期: 2026-05-20}", []),
    ],
)
def test_what_can_be_reckoned_is_reckoned(line, codes):
    assert said(f"- {line}\n") == [(code, 1) for code in codes]


def test_the_arithmetic_is_in_the_message():
    text = "- {名称: 走访, 数值: 35.6, 单位: '%', 分子: 2844, 分母: 8671}\n"
    (problem,) = disagreeing(library(text), TODAY)
    assert problem.message == "“走访”写的是 35.6%，可是 2,844 / 8,671 是 32.8%"
    assert problem.fixes == ()


def test_a_name_twice_names_the_line_of_the_first():
    text = "- {名称: 党员, 数值: 1}\n- {名称: 党员, 数值: 2}\n"
    (problem,) = disagreeing(library(text), TODAY)
    assert (problem.code, problem.line, "第 1 行" in problem.message) == ("FC556", 2, True)


def test_the_day_of_a_figure_ends_the_early_end():
    found = when_counted(library("- {名称: 党员, 数值: 1, 日期: 2026-06-30}\n"))
    assert list(found) == [dt.date(2026, 6, 30)]
