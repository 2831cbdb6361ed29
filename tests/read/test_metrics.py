"""metrics.yaml, however it is laid out."""

import pytest

from builder.read.metrics import read_metrics

PATH = "content/metrics.yaml"


def read(text: str):
    return read_metrics(PATH, text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "- {名称: 楼栋, 数值: 46, 单位: 栋}\n",
        "# 各项数字\n\n- 名称: 楼栋\n  数值: 46\n  单位: 栋\n",
        "数据:\n  - {名称: 楼栋, 数值: 46, 单位: 栋}\n",
        "楼栋: {数值: 46, 单位: 栋}\n",
        "楼栋：\n  数值：46栋\n",
    ],
)
def test_a_list_with_or_without_its_key_and_blocks_by_name_are_the_same(text):
    found = read(text)
    (metric,) = found.metrics.metrics
    assert not found.problems
    assert (metric.name, metric.value.number, metric.unit) == ("楼栋", 46, "栋")


def test_parts_years_and_fractions_are_amounts():
    (metric,) = read(
        "- {名称: 事, 数值: 417, 分子: 389, 分母: 417, 分项: {办结: 389, 在办: 28}, 历年: {2024: 1.2万, 2025年: 200余}}\n"
    ).metrics.metrics
    assert (metric.numerator.number, metric.denominator.number) == (389, 417)
    assert {name: each.number for name, each in metric.parts.items()} == {"办结": 389, "在办": 28}
    assert [(year, each.number, each.words) for year, each in metric.by_year] == [
        (2024, 12000, "1.2万"),
        (2025, 200, "200余"),
    ]


def test_lines_are_those_of_the_file():
    found = read("- {名称: 甲, 数值: 1}\n- 名称: 乙\n  数值: 许多\n")
    assert [(each.code, each.line) for each in found.problems] == [("FC203", 3)]
    assert found.metrics.where("metrics.1.name").line == 2


@pytest.mark.parametrize("text", ["", "# 还没有\n", "数据:\n"])
def test_an_empty_file_has_no_figure(text):
    assert read(text).metrics.metrics == ()


@pytest.mark.parametrize("text", ["[[[", "许多", "- 甲\n- [1, 2]\n", "甲: 乙\n"])
def test_what_is_no_figure_is_told(text):
    found = read(text)
    assert found.problems
    assert all(each.path == PATH for each in found.problems)
