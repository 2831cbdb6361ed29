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
