"""Lines as input methods give them: each is read as it was meant, and stays on its own line."""

import pytest

from builder.read.fields.repair import FLOW_LINES, is_suspicious, repaired
from builder.read.fields.tree import Entries, Items, Text, Trouble, compose

KNOWN = frozenset({"标题", "日期", "人数", "标签", "审核", "初审", "姓名", "摘要", "图集", "文件"})


def plain(node):
    """A tree as Python's own values."""
    if isinstance(node, Text):
        return node.text
    if isinstance(node, Items):
        return [plain(each) for each in node.items]
    return {each.key: plain(each.node) for each in node.entries}


def read(text):
    node = compose(repaired(text, KNOWN))
    assert isinstance(node, Entries), node
    return plain(node)


@pytest.mark.parametrize(
    "text",
    ["标题: 河灯", "标题: 河灯\n人数: 46\n标签:\n  - 护河\n  - 灯", "图集: [{文件: 01.jpg}]", ""],
)
def test_a_text_as_yaml_wants_it_is_above_suspicion(text):
    assert not is_suspicious(text)


@pytest.mark.parametrize(
    "text",
    [
        "标题：河灯",
        "标题:河灯",
        "\t标题: 河灯",
        "标签:\n－ 护河",
        "标签:\n-护河",
        "标题: *河灯*",
        "标题: 河灯 #护河",
        "标题: 河灯\n　人数: 46",
    ],
)
def test_what_yaml_may_misread_is_suspicious(text):
    assert is_suspicious(text)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("标题：河灯", {"标题": "河灯"}),
        ("标题:河灯", {"标题": "河灯"}),
        ("标题 ： 河灯", {"标题": "河灯"}),
        ("**标题**：河灯", {"标题": "河灯"}),
        ("标题=河灯", {"标题": "河灯"}),
        ("　标题: 河灯\n　日期: 2026-01-02", {"标题": "河灯", "日期": "2026-01-02"}),
        ("标题: @门口: 有事您说话", {"标题": "@门口: 有事您说话"}),
        ("标题: 河灯 # 暂定", {"标题": "河灯"}),
        ("标题: # 还没有想好", {"标题": ""}),
        ('标题: "河灯"一盏', {"标题": '"河灯"一盏'}),
        ("# 说明\n标题: 河灯", {"标题": "河灯"}),
    ],
)
def test_a_key_and_its_value_in_the_marks_of_any_keyboard(text, values):
    assert read(text) == values


@pytest.mark.parametrize("dash", ["- ", "-", "－ ", "—", "• ", "· ", "  -　", "\t- "])
def test_a_list_behind_any_dash(dash):
    assert read(f"标签：\n{dash}护河\n{dash}灯") == {"标签": ["护河", "灯"]}


def test_blocks_in_a_list_and_below_a_key():
    text = "图集：\n　－ 文件：01.jpg\n　　摘要：灯\n　－ 文件：02.jpg\n审核：\n　　初审：\n　　　姓名：周敏"
    pictures = [{"文件": "01.jpg", "摘要": "灯"}, {"文件": "02.jpg"}]
    assert read(text) == {"图集": pictures, "审核": {"初审": {"姓名": "周敏"}}}


def test_a_value_goes_on_below_its_key():
    assert read("摘要：\n  一盏\n  又一盏")["摘要"].split("\x1f") == ["一盏", "又一盏"]
    assert read("摘要：一盏\n  又一盏")["摘要"].split("\x1f") == ["一盏", "又一盏"]


def test_a_block_of_text_stays_as_it_is_but_for_its_indent():
    assert read("标题：河灯\n摘要：|\n\t一盏：灯\n\n\t- 又一盏\n人数：46") == {
        "标题": "河灯",
        "摘要": "一盏：灯\n\n- 又一盏\n",
        "人数": "46",
    }


def test_a_bar_with_nothing_below_it_is_a_value():
    assert read("标题：|\n人数：46") == {"标题": "|", "人数": "46"}


def test_a_list_in_brackets_may_go_over_lines_but_not_for_ever():
    items = ",\n".join(map(str, range(5)))
    assert read(f"标题：河灯\n标签：[{items}]")["标签"] == ["0", "1", "2", "3", "4"]
    endless = ",\n".join(map(str, range(FLOW_LINES + 1)))
    assert isinstance(compose(repaired(f"标题：河灯\n标签：[{endless}]", KNOWN)), Trouble)


@pytest.mark.parametrize(
    "text",
    [
        "标题：河灯\n人数：46",
        "标签：\n－ 护河\n\n－ 灯",
        "摘要：|\n  一\n  二",
        "标题：河灯\n  还有一句",
    ],
)
def test_every_line_stays_where_it_was(text):
    assert repaired(text, KNOWN).count("\n") == text.count("\n")


def test_of_a_line_that_belongs_nowhere_yaml_complains_on_that_very_line():
    node = compose(repaired("标题：河灯\n\n放了一夜\n人数：46", KNOWN))
    assert (type(node), node.line) == (Trouble, 3)
