"""Which lines an editor broke."""

import pytest

from builder.read.prose.wraps import columns, full_lines

BROKEN = [
    "这一天早上，柏舟里的居民们很早就来到了桥头，大家排着队",
    "等第一班渡船，船家把缆绳解开，又系上，说要等雾散一散再",
    "开，孩子们在岸上数着数，数到一百的时候，雾就真的散了。",
]


def test_a_chinese_sign_takes_two_columns():
    assert columns("桥a") == 3


def test_lines_as_full_as_they_can_be_were_broken():
    assert full_lines(BROKEN, set()) == {0, 1}


def test_a_line_that_begins_anew_is_joined_to_none():
    assert 0 not in full_lines(BROKEN, {1})


@pytest.mark.parametrize(
    "lines",
    [
        ["桥头的灯", "渡口的船", "岸上的人"],
        ["沈秋萍  老巷口一号", "罗明远  老巷口二号", "许闻闻  老巷口三号"],
        ["桥头。", "渡口。"],
        ["长" * 200, "短"],
    ],
)
def test_verses_lists_and_sentences_were_not(lines):
    assert full_lines(lines, set()) == set()
