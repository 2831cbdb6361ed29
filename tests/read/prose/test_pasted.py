"""Cells with a Tab between each."""

import pytest

from builder.read.prose.lines import lines_of
from builder.read.prose.pasted import pasted


def table(text: str):
    return pasted(lines_of(enumerate(text.split("\n"))), 0)


def test_rows_have_their_cells_and_lines():
    found = table("名称\t数量\t单位\n桥\t3\t座\n船\t5\t条\n后文")
    assert [(row.number, row.cells) for row in found.rows] == [
        (0, ["名称", "数量", "单位"]),
        (1, ["桥", "3", "座"]),
        (2, ["船", "5", "条"]),
    ]
    assert found.end == 3


def test_a_title_over_all_columns_is_no_row():
    assert table("渡口登记\t\t\n名称\t数量\t单位\n桥\t3\t座") is None


def test_a_cell_of_several_lines_stands_between_quotation_marks():
    found = table('名称\t说明\t年\n桥\t"木板\n铁钉"\t三\n船\t旧\t四')
    assert found.rows[1].cells == ["桥", "木板<br>铁钉", "三"]


def test_a_blank_line_behind_each_row_is_a_chats():
    assert len(table("名称\t数量\t单位\n\n桥\t3\t座\n\n船\t5\t条").rows) == 3


@pytest.mark.parametrize(
    "text",
    [
        "桥头",
        "1.\t桥头\n2.\t渡口\n3.\t码头",
        "（一）\t桥头\n（二）\t渡口\n（三）\t码头",
        "时间：\t九点\n地点：\t桥头\n人数：\t三十",
        "第一章\t3\n第二章\t9\n第三章\t20",
        "- 桥\t3\t座\n- 船\t5\t条",
    ],
)
def test_numbering_labels_and_contents_are_no_table(text):
    assert table(text) is None
