"""How what stands behind a key becomes a value: one, a list, or pairs."""

import datetime as dt

import msgspec
import pytest

from builder.model.amount import Amount
from builder.model.kinds import Activity
from builder.model.settings import Settings
from builder.read.fields.tree import Text
from builder.read.fields.values import many, mapping, scalar
from tests.kit.small_metadata import block_of, entry_of, field_of, notes_of


def value_of(line, name, struct=Activity):
    """One value, and what was noted."""
    notes = notes_of(block_of(line, struct))
    return scalar(field_of(struct, name))(entry_of(line, struct).node, notes, name), notes


@pytest.mark.parametrize(
    ("line", "name", "value"),
    [
        ("标题: 河灯", "title", "河灯"),
        ("标题: [河灯]", "title", "[河灯]"),
        ("标题:\n  - 河灯", "title", "河灯"),
        ("标题: 一盏\n  又一盏", "title", "一盏又一盏"),
        ("日期: 2026年1月2日", "date", dt.date(2026, 1, 2)),
        ("人数: 46人", "attendance", Amount(46)),
    ],
)
def test_one_value_as_its_field_declares_it(line, name, value):
    found, notes = value_of(line, name)
    assert (found, notes.problems) == (value, [])


@pytest.mark.parametrize(
    ("line", "name", "code"),
    [
        ("标题: [一, 二]", "title", "FC206"),
        ("标题: {一: 二}", "title", "FC206"),
        ("日期: 昨天", "date", "FC203"),
        ("日期: 2026-13-02", "date", "FC203"),
    ],
)
def test_what_is_no_such_value_is_told_and_unset(line, name, code):
    found, notes = value_of(line, name)
    assert found is msgspec.UNSET
    assert [each.code for each in notes.problems] == [code]


def test_characters_that_nobody_sees_are_left_out_and_told():
    found, notes = value_of('标题: "河\\u0007灯"', "title")
    assert found == "河灯"
    assert [each.code for each in notes.problems] == ["FC224"]


def test_a_list_keeps_what_can_be_read_and_numbers_all_of_it():
    declared = field_of(Activity, "tags")
    notes = notes_of(block_of("标签: 护河、河灯", Activity))
    read = many(declared, scalar(declared))
    assert read(Text(1, "护河、河灯"), notes, "tags") == ("护河", "河灯")
    assert notes.lines == {"tags.0": 1, "tags.1": 1}


def named(line, name="month_themes"):
    """A setting made of pairs, and what was noted."""
    notes = notes_of(block_of(line, Settings))
    read = mapping(field_of(Settings, name), scalar)
    return read(entry_of(line, Settings).node, notes, name), notes


@pytest.mark.parametrize(
    "line",
    ["月主题: {5: 邻里}", "月主题: {5：邻里}", "月主题:\n  5: 邻里", "月主题:\n  5: 邻里\n  6:"],
)
def test_pairs_in_any_form_without_those_that_are_empty(line):
    found, notes = named(line)
    assert (found, notes.problems) == ({"5": "邻里"}, [])
    assert "month_themes.5" in notes.lines


def test_a_name_that_comes_again_is_told_and_the_first_counts():
    found, notes = named("月主题:\n  5: 邻里\n  5: 河灯")
    assert found == {"5": "邻里"}
    (problem,) = notes.problems
    assert (problem.code, problem.line) == ("FC202", 3)


def test_a_sentence_is_no_pairs():
    found, notes = named("月主题: 邻里")
    assert found is msgspec.UNSET
    assert [each.code for each in notes.problems] == ["FC206"]
