"""Where a key or a value was typed: exactly there, or nowhere."""

import pytest

from builder.problems import Spot, certain, mended
from builder.read.fields.spots import WrittenMetadata
from builder.read.fields.tree import Entries, Entry, Metadata, Text
from tests.kit.small_metadata import FILE


def typed_line(text):
    """A line as it was typed, whatever is read from it."""
    return WrittenMetadata(FILE, Metadata(1, (), "", (text,), 1))


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("地点: 桥头", 1),
        ("  地点: 桥头", 3),
        ("　地点：桥头", 2),
        ("**地点**：桥头", 3),
        ("“地点”：桥头", 2),
        ("{日期: 2026-01-02, 地点: 桥头}", 18),
        ("- 地点: 桥头", 3),
        ("地点=桥头", 1),
    ],
)
def test_a_key_on_its_line(line, column):
    assert typed_line(line).key(1, "地点") == Spot(FILE, 1, "地点", column)


def test_lines_count_from_the_top_of_the_file():
    whole = WrittenMetadata(FILE, Metadata(5, (), "", ("标题: 河灯", "地点: 桥头"), 4))
    assert whole.key(5, "地点") == Spot(FILE, 5, "地点", 1)
    assert whole.key(1, "地点") is None


def test_a_block_that_keeps_no_lines_has_no_spots():
    assert WrittenMetadata(FILE, Entries(1, ())).key(1, "地点") is None


@pytest.mark.parametrize("line", ["集合地点: 桥头", "地点们: 桥头", "桥头: 的地点在哪", ""])
def test_a_word_within_another_is_no_key(line):
    assert typed_line(line).key(1, "地点") is None


@pytest.mark.parametrize(
    ("line", "value", "column"),
    [
        ("网址名: 河灯", "河灯", 6),
        ("网址名: “河灯”", "河灯", 7),
        ("网址名：河灯  # 暂定", "河灯", 5),
        ("标签: 护河、河灯", "河灯", 8),
        ("标签: [护河, 河灯]", "河灯", 10),
    ],
)
def test_a_value_on_its_line(line, value, column):
    assert typed_line(line).value(1, value) == Spot(FILE, 1, value, column)


@pytest.mark.parametrize("line", ["标签: 河灯、河灯", "标签: 河灯会", "标签: 放河灯", ""])
def test_a_value_that_stands_twice_or_only_within_another_has_no_spot(line):
    assert typed_line(line).value(1, "河灯") is None


@pytest.mark.parametrize("line", ["draft: true", "draft：true", 'draft: "true"', "  draft : true"])
def test_a_key_with_its_value_is_replaced_as_one(line):
    spot = typed_line(line).pair(Entry("draft", 1, Text(1, "true")))
    text = mended(line, [certain(spot, "状态: 草稿")]).text
    assert text.strip() == "状态: 草稿"


def test_a_pair_that_was_typed_otherwise_has_no_spot():
    assert typed_line("draft: false").pair(Entry("draft", 1, Text(1, "true"))) is None


def test_the_rest_of_a_value_is_what_stands_behind_its_first_part():
    whole, first = Entry("标题", 1, Text(1, "茶会 人数: 46")), Entry("标题", 1, Text(1, "茶会"))
    assert typed_line("标题: 茶会 人数: 46").tail(whole, first) == Spot(FILE, 1, " 人数: 46", 7)
    assert typed_line("{标题: 茶会 人数: 46}").tail(whole, first) is None
    assert typed_line("标题: 别的").tail(whole, first) is None


@pytest.mark.parametrize(
    ("line", "indent"), [("取: 最新", 0), ("  - 取: 最新", 4), ("　取: 最新", 2)]
)
def test_the_other_keys_of_a_block_stand_as_far_in_as_this_one(line, indent):
    assert typed_line(line).indent_of(Entry("取", 1, Text(1, "最新"))) == indent
