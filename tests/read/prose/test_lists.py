"""Lists as staff type them."""

import pytest

from builder.read.prose.line_marks import SEPARATOR
from builder.read.prose.lines import Block, LineSort, lines_of
from builder.read.prose.lists import end_of_note, indented, item_text, list_as_markdown, list_from


def listed(text: str):
    return list_from(lines_of(enumerate(text.split("\n"))), 0)


def written(text: str) -> list[str]:
    found = listed(text)
    contents = [[Block(LineSort.TEXT, item.content[0].text)] for item in found.items]
    return [block.text for block in list_as_markdown(found, contents) if block.text != SEPARATOR]


def test_an_item_has_its_number_and_the_lines_below_it():
    found = listed("1. 桥头\n   木板\n2. 渡口\n\n后来")
    assert [item.number for item in found.items] == [1, 2]
    assert [[line.text for line in item.content] for item in found.items] == [
        ["桥头", "木板"],
        ["渡口"],
    ]
    assert found.end == 3


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("- 桥\n- 渡\n* 船", ["桥", "渡"]),
        ("1. 桥\n2. 渡\n3) 船", ["桥", "渡"]),
        ("- 桥\n\n- 渡", ["桥", "渡"]),
        ("- 桥\n渡口", ["桥"]),
        ("- 桥\n　　渡口", ["桥"]),
    ],
)
def test_a_list_ends_with_another_sign_or_a_paragraph(text, items):
    assert [item.content[0].text for item in listed(text).items] == items


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("1. 桥\n2. 渡", ["1. 桥\n2. 渡"]),
        ("1. 桥\n5. 渡", ["1. 桥", "5. 渡"]),
        ("1. 桥\n1. 渡", ["1. 桥\n1. 渡"]),
        ("3. 桥\n4. 渡\n1. 船", ["3. 桥\n4. 渡", "1. 船"]),
        ("- 桥\n\n- 渡", ["- 桥\n\n- 渡"]),
    ],
)
def test_where_numbers_jump_another_list_begins(text, lists):
    assert written(text) == lists


def test_an_items_second_paragraph_is_indented():
    content = [Block(LineSort.TEXT, "桥头\n\n木板"), Block(LineSort.ITEM, "- 甲\n- 乙")]
    assert item_text(content) == "桥头\n\n    木板\n    - 甲\n    - 乙"
    assert item_text([]) == ""
    assert indented("甲\n\n乙") == "    甲\n\n    乙"


def test_a_footnote_ends_before_the_next_paragraph():
    lines = lines_of(enumerate(["[^1]: 桥", "接着说", "", "    又一段", "", "正文"]))
    assert end_of_note(lines, 0) == 4
