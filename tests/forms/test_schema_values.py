"""What may stand behind one key."""

import datetime as dt
import re

import pytest
from jsonschema import Draft202012Validator

from builder.forms.schema_values import value_schema
from builder.model.amount import GRID_LEVELS, PEOPLE, Amount
from builder.model.choices import Consent
from builder.model.field import Declared, Field
from builder.model.vocabulary import Term, Vocabulary

SHIPS = Vocabulary(
    "ships",
    "船型",
    (Term("ferry", "摆渡船", aliases=("渡船",)), Term("patrol", "巡河船（大）")),
    endings=("号",),
)


def declared(kind, field, *, many=False, required=False):
    return Declared("name", field, kind, many=many, required=required)


def is_right(value, kind=str, field=None, **said):
    schema = value_schema(declared(kind, field or Field("名称"), **said), {"ships": SHIPS})
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema).is_valid(value)


WORD = Field("船型", vocabulary="ships")


@pytest.mark.parametrize(
    "word", ["摆渡船", "ferry", "渡船", "摆渡船号", " 摆渡船 ", "巡河船（大）"]
)
def test_a_word_is_its_name_its_slug_or_what_means_it(word):
    assert is_right(word, field=WORD)


@pytest.mark.parametrize("word", ["火箭", "摆渡船、巡河船（大）", "", 7, ["摆渡船"]])
def test_other_words_are_none_and_one_is_not_several(word):
    assert not is_right(word, field=WORD)


@pytest.mark.parametrize(
    "words",
    [
        ["摆渡船", "patrol"],
        "摆渡船",
        "摆渡船、巡河船（大）",
        "摆渡船，ferry；渡船",
        ["摆渡船、ferry"],
    ],
)
def test_several_words_stand_in_a_list_or_on_one_line(words):
    assert is_right(words, field=WORD, many=True)


@pytest.mark.parametrize("words", [["摆渡船", "火箭"], "摆渡船、火箭", {"摆渡船": "是"}])
def test_of_several_words_each_must_be_one(words):
    assert not is_right(words, field=WORD, many=True)


def test_a_choice_is_proposed_by_its_labels_alone():
    schema = value_schema(declared(Consent, Field("授权")), {})
    assert schema["anyOf"][0] == {"enum": ["本人同意", "监护人同意", "不涉及"]}
    assert is_right("self", Consent)
    assert is_right("本人授权", Consent)
    assert not is_right("是", Consent)


@pytest.mark.parametrize("value", ["是", "否", True, "√", 0, "没有"])
def test_yes_and_no_are_said_in_many_ways(value):
    assert is_right(value, bool)


@pytest.mark.parametrize("value", ["也许", 2, ["是"]])
def test_neither_yes_nor_no_is_marked(value):
    assert not is_right(value, bool)


def test_numbers_keep_within_what_they_count():
    level = Field("级别", measure=GRID_LEVELS)
    assert [is_right(n, int, level) for n in (0, 1, 4, 5)] == [False, True, True, False]
    people = Field("人数", measure=PEOPLE)
    said = (12, "200余", "若干", -1, [3])
    assert [is_right(n, Amount, people) for n in said] == [True, True, True, False, False]


@pytest.mark.parametrize("day", ["2026-05-01", "2026年春", 2009, 2024.1, "五月一日"])
def test_days_are_said_in_many_ways(day):
    assert is_right(day, dt.date)


@pytest.mark.parametrize("day", ["昨天", "2026-13-01", "2026-00-01", "2026-05-32", True])
def test_what_is_no_day_is_marked(day):
    assert not is_right(day, dt.date)


def test_a_text_that_must_be_there_is_not_blank_and_not_the_example():
    name = Field("姓名", example="某某", made_up=True)
    said = ("苏禾", 7, "  ", "某某")
    assert [is_right(each, field=name, required=True) for each in said] == [
        *(True, True),
        *(False, False),
    ]


def test_patterns_escape_nothing_that_needs_no_escape():
    """What is escaped needlessly is an error in the editors' regular expressions (ECMA 262, u)."""
    odd = Vocabulary("ships", "船型", (Term("a-b", "甲-乙 丙#丁/戊+"),))
    schema = value_schema(declared(str, WORD), {"ships": odd})
    pattern = schema["anyOf"][1]["pattern"]
    assert re.findall(r"\\.", pattern) == [r"\s", r"\+", r"\s"]
