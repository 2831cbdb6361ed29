"""Which month or quarter a theme is for, however staff write it."""

import pytest

from builder.read.theme_keys import THEME_KEYS, month_key, theme_key


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("5", "5"),
        ("05", "5"),
        ("５月份", "5"),
        ("十二月", "12"),
        ("2026-05", "2026-05"),
        ("2026 年 5 月", "2026-05"),
        ("2026/12", "2026-12"),
        ("第二季度", "Q2"),
        ("二季", "Q2"),
        ("q3", "Q3"),
        ("2026年第四季度", "2026Q4"),
        ("2026-Q1", "2026Q1"),
    ],
)
def test_a_month_or_quarter_of_every_year_or_of_one(written, key):
    assert theme_key(written) == key


@pytest.mark.parametrize(
    "written",
    ["", "0", "13月", "十三月", "五季度", "Q5", "2026", "1826-05", "春天", "5-6月", "5月1日"],
)
def test_what_is_neither_month_nor_quarter(written):
    assert theme_key(written) == ""


def test_only_a_month_of_every_year_names_a_month():
    assert [month_key(each) for each in ("五月", "2026-05", "二季度")] == ["5", "", ""]


def test_whatever_is_offered_is_understood():
    assert all(theme_key(each) for each in THEME_KEYS)
