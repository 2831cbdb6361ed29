"""Every entry is put to the field it is for; what is nobody's, doubled or said in other words is
told."""

import pytest

from builder.model.kinds import Activity
from builder.read.fields.assign import assigned
from builder.read.fields.keys import form_of
from tests.kit.small_metadata import block_of, notes_of

FORM = form_of(Activity)


def assign(text):
    block = block_of(text, Activity)
    notes = notes_of(block)
    given = assigned(block, FORM, notes)
    return {name: entry.node.raw for name, entry in given.items()}, notes.problems


@pytest.mark.parametrize(
    "text", ["标题: 河灯\n人数: 46", "title: 河灯\nattendance: 46", "Title: 河灯\n人 数: 46"]
)
def test_keys_in_either_language_and_any_spelling(text):
    assert assign(text) == ({"title": "河灯", "attendance": "46"}, [])


def test_an_empty_value_is_no_value():
    assert assign("标题: 河灯\n人数:\n地点: ~") == ({"title": "河灯"}, [])


def test_of_a_field_that_was_given_twice_the_first_counts_and_both_lines_are_told():
    given, (problem,) = assign("标题: 河灯\n人数: 46\nattendance: 47")
    assert given["attendance"] == "46"
    assert (problem.code, problem.line) == ("FC202", 3)
    assert "第 2 行和第 3 行" in problem.message


def test_a_key_that_is_nobodys_is_told_and_nothing_is_guessed():
    given, (problem,) = assign("标题: 河灯\n题标: 河灯")
    assert given == {"title": "河灯"}
    assert (problem.code, problem.line) == ("FC201", 2)


def test_another_word_for_a_key_is_read_and_its_certain_fix_names_the_key():
    given, (problem,) = assign("题目: 河灯")
    assert given == {"title": "河灯"}
    (fix,) = problem.fixes
    assert (problem.code, fix.texts, fix.written) == ("FC201", ("标题",), "题目")


@pytest.mark.parametrize(
    ("text", "status", "certain"),
    [
        ("draft: true", "草稿", ("状态: 草稿",)),
        ("draft: yes", "草稿", ("状态: 草稿",)),
        ("draft: false", None, None),
        ("draft: 也许", None, None),
    ],
)
def test_yes_and_no_of_another_program(text, status, certain):
    given, (problem,) = assign(f"标题: 河灯\n{text}")
    assert given.get("status") == status
    assert problem.code == "FC201"
    if certain:
        assert problem.fixes[0].texts == certain


def test_items_on_one_line_are_told_and_each_put_to_its_field():
    given, (problem,) = assign("标题: 河灯 日期: 2026-01-02 类型: 党课\n人数: 46")
    assert given == {"title": "河灯", "date": "2026-01-02", "type": "党课", "attendance": "46"}
    assert problem.code == "FC206"


def test_what_one_block_notes_is_not_carried_into_the_next():
    first, _ = assign("标题: 河灯\n题标: 一")
    second, problems = assign("人数: 46\n题标: 二")
    assert (first, second) == ({"title": "河灯"}, {"attendance": "46"})
    assert len(problems) == 1
