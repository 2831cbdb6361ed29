"""A line is a key and its value, however its colon was typed; a sentence or an address is none."""

import pytest

from builder.read.fields.typed_keys import (
    in_ascii_marks,
    is_known_key,
    key_before_colon,
    key_of_line,
    key_without_colon,
    looks_like_key,
)

KNOWN = frozenset({"标题", "日期", "人数", "title", "初审", "姓名"})


@pytest.mark.parametrize(
    ("key", "known"),
    [
        ("标题", True),
        ("Title", True),
        ("ｔｉｔｌｅ", True),
        ("标 题", True),
        ("标题语", False),
        ("", False),
    ],
)
def test_a_key_is_known_in_any_width_case_and_spacing(key, known):
    assert is_known_key(key, KNOWN) is known


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("标题: 河灯", "标题"),
        ("　标题：河灯", "标题"),
        ("**标题**：河灯", "标题"),
        ("“标题”：河灯", "标题"),
        ("口号: 河灯", ""),
        ("河灯放了一夜", ""),
        ("", ""),
    ],
)
def test_the_known_key_that_a_line_begins_with(line, key):
    assert key_of_line(line, KNOWN) == key


@pytest.mark.parametrize("line", ["{标题: 河灯}", "[标题: 河灯]", "河灯", f"{'长' * 25}: 河灯"])
def test_braces_text_and_long_words_are_no_key(line):
    assert key_before_colon(line) is None


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("人数 46", ("人数", "46")),
        ("人数=46", ("人数", "46")),
        ("人数；46", ("人数", "46")),
        ("人数　约四十六", ("人数", "约四十六")),
    ],
)
def test_a_known_key_without_its_colon(line, parts):
    found = key_without_colon(line, KNOWN)
    assert (found["key"], found["value"].strip()) == parts


@pytest.mark.parametrize("line", ["人数", "人 数 46", "那天人数 46", "到场 46"])
def test_other_lines_have_no_key_without_a_colon(line):
    assert key_without_colon(line, KNOWN) is None


@pytest.mark.parametrize(
    ("line", "is_key"),
    [
        ("口号: 有事您说话", True),
        ("口号:", True),
        ("口号：有事您说话", True),
        ("口号:有事您说话", True),
        ("https://example.org", False),
        ("她对邻居们说过这样一句话，很短：有事您说话", False),
    ],
)
def test_a_word_before_a_colon_looks_like_a_key_and_an_address_does_not(line, is_key):
    assert looks_like_key(key_before_colon(line)) is is_key


@pytest.mark.parametrize(
    ("written", "marks"),
    [
        ("｛姓名：周敏，日期：2026-01-02｝", "{姓名: 周敏, 日期: 2026-01-02}"),
        ("{初审：{姓名：周敏}}", "{初审: {姓名: 周敏}}"),
        ("{姓名：周敏，口号：有事您说话}", "{姓名：周敏，口号：有事您说话}"),
        ("{姓名: 周敏}", "{姓名: 周敏}"),
        ("{姓名：周敏", "{姓名：周敏"),
        ("｛｝", "{}"),
    ],
)
def test_full_width_braces_are_yamls_where_every_key_in_them_is_known(written, marks):
    assert in_ascii_marks(written, KNOWN) == marks
