"""What is noted while metadata is read: problems in their order, and where each field stands."""

import msgspec

from builder.model.kinds import Activity
from builder.problems import Severity
from builder.read.fields.tree import Entries, Items, Text
from builder.read.fields.unclear import Doubtful, Unclear
from tests.kit.small_metadata import FILE, field_of, notes_of

PEOPLE = field_of(Activity, "attendance")


def test_an_unclear_value_is_no_value_and_an_error():
    notes = notes_of(Entries(1, ()))
    assert notes.told(PEOPLE, Text(4, "一些"), Unclear("看不出是多少")) is msgspec.UNSET
    (problem,) = notes.problems
    assert (problem.path, problem.line, problem.code) == (FILE, 4, "FC203")
    assert problem.message == "“人数”写成了“一些”，看不出是多少"


def test_a_doubtful_value_is_taken_and_asked_about():
    notes = notes_of(Entries(1, ()))
    assert notes.told(PEOPLE, Text(4, "9999"), Doubtful(9999, "太多了", "看看")) == 9999
    (problem,) = notes.problems
    assert (problem.code, problem.severity) == ("FC209", Severity.WARNING)


def test_a_value_of_the_wrong_shape_is_no_value():
    notes = notes_of(Entries(1, ()))
    assert notes.misshapen(PEOPLE, Items(4, ())) is msgspec.UNSET
    assert [each.code for each in notes.problems] == ["FC206"]


def test_the_values_of_a_list_are_numbered_from_nought():
    notes = notes_of(Entries(1, ()))
    notes.number("gallery", [Text(4, "一"), Text(6, "二")])
    assert notes.lines == {"gallery.0": 4, "gallery.1": 6}


def test_of_many_values_that_cannot_be_read_the_first_are_told_apart():
    notes = notes_of(Entries(1, ()))
    nodes = [Text(4 + n, f"第{n}样") for n in range(40)]
    for each in nodes:
        notes.told(PEOPLE, each, Unclear("没有这个词"))
    notes.gather(PEOPLE, [(each, msgspec.UNSET) for each in nodes], 0)
    assert [each.line for each in notes.problems] == [4, 5, 6, 7, 8, 9]
    assert "还有 35 项" in notes.problems[-1].message


def test_what_else_was_noted_of_them_is_kept():
    notes = notes_of(Entries(1, ()))
    nodes = [Text(4 + n, f"第{n}样") for n in range(40)]
    for each in nodes:
        notes.told(PEOPLE, each, Unclear("没有这个词"))
    notes.told(PEOPLE, Text(50, "9999"), Doubtful(9999, "太多了", "看看"))
    notes.gather(PEOPLE, [(each, msgspec.UNSET) for each in nodes], 0)
    assert len(notes.problems) == 41
