"""Blocks that begin with a name, several on a line."""

import pytest

from builder.read.fields.named_apart import named_apart
from builder.read.fields.tree import Text


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("收集、议事→办理", ["收集", "议事", "办理"]),
        ("收集：上门、打电话", ["收集：上门、打电话"]),
        ("潘春（组织委员、纪检委员）；王八", ["潘春（组织委员、纪检委员）", "王八"]),
        ("{名称：收集、上门}", ["{名称：收集、上门}"]),
        ("【收集、上门】", ["收集", "上门"]),
        ("、", ["、"]),
    ],
)
def test_one_line_is_several_unless_what_follows_is_said_of_one(line, parts):
    found = named_apart([Text(7, line)], is_in_one_line=True)
    assert [(each.line, each.text) for each in found] == [(7, part) for part in parts]


def test_a_line_of_its_own_is_several_only_behind_a_bracket():
    lines = [Text(3, "打扫、清运"), Text(4, "潘春（组长）、王八（组员）")]
    found = [(each.line, each.text) for each in named_apart(lines, is_in_one_line=False)]
    assert found == [(3, "打扫、清运"), (4, "潘春（组长）"), (4, "王八（组员）")]
