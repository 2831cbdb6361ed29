"""Blocks that would become one are kept apart."""

import pytest

from builder.read.prose.apart import add_apart
from builder.read.prose.line_marks import SEPARATOR
from builder.read.prose.lines import Block, LineSort

TEXT, ITEM, CODE, QUOTE = LineSort.TEXT, LineSort.ITEM, LineSort.CODE, LineSort.QUOTE


@pytest.mark.parametrize(
    ("above", "below", "is_parted"),
    [
        (Block(QUOTE, "> 桥"), Block(QUOTE, "> 渡"), True),
        (Block(CODE, "    a"), Block(CODE, "    b"), True),
        (Block(ITEM, "- 桥", "-"), Block(CODE, "    a"), True),
        (Block(ITEM, "- 桥", "-"), Block(ITEM, "* 渡", "*"), True),
        (Block(ITEM, "1. 桥", "."), Block(ITEM, "1. 渡", ")"), True),
        (Block(ITEM, "- 桥", "-"), Block(ITEM, "1. 渡", "."), False),
        (Block(TEXT, "桥"), Block(QUOTE, "> 渡"), False),
        (Block(QUOTE, "> 桥"), Block(TEXT, "渡"), False),
    ],
)
def test_something_stands_between_what_would_merge(above, below, is_parted):
    found = [above]
    add_apart(found, [below])
    assert [each.text == SEPARATOR for each in found] == [False, *([True] * is_parted), False]


def test_nothing_is_added_to_nothing():
    found: list[Block] = []
    add_apart(found, [Block(QUOTE, "> 桥")])
    add_apart(found, [])
    assert found == [Block(QUOTE, "> 桥")]
