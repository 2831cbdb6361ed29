"""YAML as a tree of texts: every value is text, knows its line, and nothing in it is guessed."""

import pytest

from builder.read.fields.tree import (
    DEEPEST_VALUE,
    LINE_END,
    Entries,
    Entry,
    Items,
    Metadata,
    Text,
    Trouble,
    compose,
    folded,
)


@pytest.mark.parametrize(
    "word",
    ["是", "yes", "true", "null", "~", "0123", "1e3", "2026-05-01", "12:30", "0x1F", "1_000"],
)
def test_a_word_stays_a_word(word):
    assert compose(f"标题: {word}").entries == (Entry("标题", 1, Text(1, word)),)


def test_values_and_keys_know_their_lines_of_the_file():
    block = compose("\n标题: 河灯\n标签:\n  - 护河\n  - 灯\n", 7)
    title, tags = block.entries
    assert (block.line, title.line, tags.line) == (8, 8, 9)
    assert [each.line for each in tags.node.items] == [10, 11]


def test_a_key_that_comes_again_is_there_again():
    assert [each.node.text for each in compose("灯: 一\n灯: 二").entries] == ["一", "二"]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("*lamp", "*lamp"),
        ("&lamp 河", "&lamp 河"),
        ("!lamp 河", "!lamp 河"),
        ("'it''s'", "it's"),
        ('"一\\n二"', "一\n二"),
    ],
)
def test_anchors_aliases_and_tags_mean_nothing(typed, text):
    assert compose(f"标题: {typed}").entries[0].node.text == text


def test_only_ascii_quotes_are_yamls():
    quoted, bare = compose("一: '河灯'\n二: “河灯”").entries
    assert (quoted.node.quoted, bare.node.quoted, bare.node.text) == (True, False, "“河灯”")


def test_what_stood_in_brackets_keeps_its_source():
    tags, review, lines = compose("标签: [护河, 灯]\n审核: {姓名: 周敏}\n图集:\n  - 01.jpg").entries
    assert (tags.node.raw, review.node.raw, lines.node.raw) == ("[护河, 灯]", "{姓名: 周敏}", "")


def test_a_value_over_lines_keeps_their_ends_and_is_folded_as_it_is_read():
    (entry,) = compose("摘要: 一盏\n  又一盏\n  and one\n  more").entries
    assert entry.node.text == LINE_END.join(("一盏", "又一盏", "and one", "more"))
    assert folded(entry.node.text) == "一盏又一盏 and one more"
    assert folded("一盏") == "一盏"


def test_nothing_is_none_and_not_an_empty_block():
    assert compose("") is None
    assert compose("# 说明\n") is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("标题: 河灯\n标签: [护河, 灯\n人数: 46", 2),
        ('标题: 河灯\n摘要: "没有写完\n人数: 46', 2),
        ("标题: 河灯\n---\n人数: 46", 2),
    ],
)
def test_trouble_is_where_the_unfinished_began(text, line):
    found = compose(text)
    assert (type(found), found.line) == (Trouble, line)


def test_a_value_too_deep_is_trouble_and_no_recursion():
    deepest = "[" * DEEPEST_VALUE + "]" * DEEPEST_VALUE
    assert isinstance(compose(f"标签: {deepest}"), Entries)
    assert "too deep" in compose(f"标签: [{deepest}]").said
    assert isinstance(compose("标签: " + "[" * 90_000), Trouble)


def test_only_whole_metadata_has_its_lines():
    whole = Metadata(3, (), "", ("标题: 河灯", "人数: 46"), 3)
    assert [whole.line_of(number) for number in (2, 3, 4, 5)] == ["", "标题: 河灯", "人数: 46", ""]
    assert Entries(3, ()).line_of(3) == ""


def test_unseen_characters_leave_keys():
    assert compose('"标\\u0002题": 河灯').entries[0].key == "标题"


def test_items_without_brackets_have_no_source():
    assert isinstance(compose("- 护河"), Items)
    assert compose("- 护河").raw == ""
