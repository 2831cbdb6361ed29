"""Telephone numbers can be called; other numbers are left alone."""

import re

import pytest

from builder.read.prose.phones import with_calls


@pytest.mark.parametrize(
    ("typed", "dialled"),
    [
        ("0000-8600118", "00008600118"),
        ("（0000）8600118", "00008600118"),
        ("00008600118", "00008600118"),
        ("0000-8600118转802", "00008600118,802"),
        ("0000 860 0118", "00008600118"),
        ("0000-8600-1180", "000086001180"),
        ("400-800-1234", "4008001234"),
        ("138 0000 1111", "13800001111"),
        ("13800001111", "13800001111"),
        ("+86 13800001111", "+8613800001111"),
    ],
)
@pytest.mark.parametrize("around", ["<p>请拨{}。</p>", "<p>{}</p>", "<li>电话：{}、</li>"])
def test_a_number_can_be_called(typed, dialled, around):
    assert with_calls(around.format(typed)) == around.format(f'<a href="tel:{dialled}">{typed}</a>')


@pytest.mark.parametrize("number", ["12345", "8600118", "96110", "119"])
def test_a_short_one_can_where_calling_is_spoken_of(number):
    assert f'tel:{number}"' in with_calls(f"<p>请拨打{number}，随时有人</p>")
    assert with_calls(f"<p>一共{number}人</p>") == f"<p>一共{number}人</p>"


def test_each_of_several_is_a_link_of_its_own():
    assert with_calls("<p>0000-8600118、0000-8600119</p>").count('<a href="tel:') == 2


def dialled(text: str) -> list[str]:
    return re.findall('href="tel:([^"]*)"', with_calls(f"<p>{text}</p>"))


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("0000-8600118、8600119", ["00008600118", "00008600119"]),
        ("0000-86001180/86001190", ["000086001180", "000086001190"]),
        ("（0000）86001180或8600 1190", ["000086001180", "000086001190"]),
        ("0000-8600118，8600119；8600120", ["00008600118", "00008600119", "00008600120"]),
        (
            "0001-8600118、8600119、0002-8600118、8600119",
            ["00018600118", "00018600119", "00028600118", "00028600119"],
        ),
        ("13800001111/13900001111", ["13800001111", "13900001111"]),
        ("电话：8600118、8600119", ["8600118", "8600119"]),
    ],
)
def test_a_number_without_its_area_code_has_that_of_the_one_before(typed, numbers):
    assert dialled(f"请拨{typed}。") == numbers


@pytest.mark.parametrize(
    "typed",
    ["0000-8600118、20260501", "0000-8600118，8600119人", "0000-8600118/02", "0000-8600118/罗师傅"],
)
def test_what_stands_behind_a_number_may_be_none(typed):
    assert dialled(typed) == ["00008600118"]


@pytest.mark.parametrize(
    "html",
    [
        '<p><a href="tel:00008600118">0000-8600118</a></p>',
        "<p><code>0000-8600118</code></p>",
        "<pre><code>13800001111</code></pre>",
        '<p><a href="https://a.example/13800001111">表</a></p>',
        "<p>138****1111</p>",
        "<p>11010519491231002X</p>",
        "<p>6222020200112233446</p>",
        "<p>第02512345号</p>",
        "<p>三点一刻</p>",
    ],
)
def test_links_code_addresses_and_other_numbers_stay(html):
    assert with_calls(html) == html


@pytest.mark.parametrize("span", ["9:00—11:00", "2026-2027", "3~5", "2026-05-01"])
def test_a_range_breaks_over_no_line(span):
    assert with_calls(f"<p>在{span}之间</p>") == f'<p>在<span class="whole">{span}</span>之间</p>'
