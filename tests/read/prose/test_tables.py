"""Tables drawn with upright strokes."""

import pytest

from builder.read.prose.lines import lines_of
from builder.read.prose.tables import cells_of, drawn, is_delimiter, printed_table


def table(text: str):
    return drawn(lines_of(enumerate(text.split("\n"))), 0)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("| 桥 | 渡 |", ["桥", "渡"]),
        ("桥 | 渡", ["桥", "渡"]),
        ("| 桥 |  |", ["桥", ""]),
        (r"| a\|b | `c|d` |", [r"a\|b", "`c|d`"]),
        ("|", []),
        ("桥", ["桥"]),
    ],
)
def test_cells_stand_between_strokes(text, cells):
    assert cells_of(text) == cells


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("| 桥 | 渡 |\n| :-- | --: |\n| 1 | 2 |", [":---", "---:"]),
        ("桥｜渡\n：－：｜－\n1｜2", [":---:", "---"]),
        ("| 桥 | 渡 |\n| 1 | 2 |", ["---", "---"]),
        ("| --- | --- |\n| 桥 | 渡 |", ["---", "---"]),
        ("| 桥 | 渡 |\n\n| --- | --- |\n\n| 1 | 2 |", ["---", "---"]),
    ],
)
def test_a_table_has_its_columns_however_it_is_drawn(text, columns):
    found = table(text)
    assert found.columns == columns
    assert found.rows[0].cells == ["桥", "渡"]


def test_a_row_broken_into_lines_is_one():
    assert table("| 桥 | 渡 |\n| --- | --- |\n| 木板\n铁钉 | 船 |").rows[1].cells == [
        "木板<br>铁钉",
        "船",
    ]


def test_a_row_wider_than_its_head_is_surplus_and_printed_whole():
    found = table("| 桥 | 渡 |\n| --- | --- |\n| 1 | 2 | 3 |")
    assert [row.number for row in found.surplus] == [2]
    assert printed_table(found).text == "| 桥 | 渡 |  |\n| --- | --- | --- |\n| 1 | 2 | 3 |"


@pytest.mark.parametrize("text", ["桥|渡", "| 桥 |\n\n后文", "桥\n| 渡 |"])
def test_strokes_alone_make_no_table(text):
    assert table(text) is None


def test_dashes_between_strokes_are_a_delimiter():
    assert is_delimiter("|---|:-:|")
    assert not is_delimiter("---")
    assert not is_delimiter("| 桥 |")
