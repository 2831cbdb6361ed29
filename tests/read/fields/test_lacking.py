"""A field without a value is told once: left out, left empty, or lost behind its remark."""

import pytest

from builder.model.blocks import Review
from builder.model.kinds import Activity
from builder.read.fields.keys import form_of
from builder.read.fields.lacking import tell_behind, tell_lacking
from tests.kit.small_metadata import block_of, field_of, notes_of

FORM = form_of(Activity)


def lacking(text, said=(), owner=None, struct=Activity):
    block = block_of(text, struct)
    notes = notes_of(block)
    tell_lacking(said, block, form_of(struct), notes, owner)
    return notes.problems


def test_a_field_that_is_not_there_is_missed_at_the_beginning_of_its_block():
    (problem,) = lacking("人数: 46", said={"title", "date"})
    assert (problem.code, problem.line, problem.message) == ("FC204", 1, "缺少“类型”")


def test_a_field_left_empty_is_told_on_its_own_line():
    (problem,) = lacking("人数: 46\n类型:", said={"title", "date"})
    assert (problem.code, problem.line, problem.message) == ("FC204", 2, "“类型”后面还空着")


def test_the_words_that_may_stand_there_are_offered():
    (problem,) = lacking("人数: 46", said={"title", "date"})
    assert "党课" in problem.fixes[0].texts


def test_a_block_says_which_one_it_is():
    first = field_of(Review, "first")
    (problem,) = lacking("姓名: 周敏", {"name"}, first, first.type)
    assert problem.message == "“初审”里缺少“日期”"


@pytest.mark.parametrize("key", ["类性", "类形"])
def test_a_key_that_may_mean_the_field_ends_the_matter(key):
    assert lacking(f"{key}: 党课", said={"title", "date"}) == []


def test_nothing_is_said_of_fields_that_have_their_value():
    assert lacking("人数: 46", said={"title", "date", "type"}) == []


def test_what_was_lost_behind_a_remark_is_told_and_counts_as_said():
    block = block_of("标题: 河灯\n人数:  # 46\n地点:  # 待定", Activity)
    notes = notes_of(block)
    assert tell_behind(block, FORM, notes) == {"attendance"}
    (problem,) = notes.problems
    assert (problem.code, problem.line) == ("FC233", 2)
