"""Declared fields: what would hide another, or lacks what its shape needs, is told at its line."""

import pytest

from builder.model.kinds.own import OwnField, OwnKind
from builder.read.declared_fields import Ground, fields_judged
from builder.read.declared_kinds import Declaration
from builder.read.kinds_file import read_kinds


def told(*fields: str, kind: str = "渡船:\n  文件夹: boats"):
    """The labels of the fields that are kept, and the code and line of every problem."""
    text = "\n".join([kind, "  各项:", *(f"    - {{{field}}}" for field in fields)])
    own, problems = read_kinds("content/kinds.yaml", text.encode())
    kept = [field.label for each in own.kinds for field in each.fields]
    return kept, [(each.code, each.line) for each in problems]


@pytest.mark.parametrize(
    "field",
    ["名称: 标题", "名称: title", "名称: 题目, 键: title", "名称: 状态", "名称: 正题, 键: tags"],
)
def test_a_field_that_every_story_has_cannot_be_declared_again(field):
    assert told(field) == ([], [("FC933", 4)])


@pytest.mark.parametrize("field", ["名称: 姓名", "名称: 承诺", "名称: 真人, 键: name"])
def test_a_field_of_the_builders_kind_is_neither_hidden_nor_given_another_type(field):
    assert told(field, kind="members:") == ([], [("FC933", 3)])


def test_another_word_for_a_key_stays_that_keys():
    kept, problems = told("名称: 名字", kind="members:")
    assert (kept, problems) == ([], [("FC933", 3)])


def test_one_field_is_declared_once():
    kept, problems = told(
        "名称: 船号", "名称: 船号", "名称: 号, 键: number", "名称: 码, 键: number"
    )
    assert kept == ["船号", "号"]
    assert problems == [("FC933", 5), ("FC933", 7)]


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ("名称: 船号, 键: 号码", "FC934"),
        ("名称: 船号, 键: year", "FC934"),
        ('名称: "船: 号"', "FC934"),
        ('名称: "船 号"', "FC934"),
        ('名称: "#号"', "FC934"),
        ("名称: 船型, 样子: 词", "FC935"),
        ("名称: 班次, 样子: 选项", "FC935"),
        ("名称: 船工, 样子: 引用", "FC935"),
        ("名称: 修船, 样子: 表", "FC935"),
        ("名称: 修船, 样子: 表, 各项: [{名称: 话, 样子: 长文}]", "FC935"),
        ("名称: 修船, 样子: 表, 各项: [{名称: 内, 样子: 表}]", "FC935"),
        ("名称: 船型, 样子: 词, 词表: [甲, 乙, 甲]", "FC937"),
        ("名称: 船型, 样子: 词, 词表: [甲 a, 乙 a]", "FC937"),
        ("名称: 船工, 样子: 引用, 引用: 水手", "FC938"),
    ],
)
def test_a_field_that_cannot_be_read_so_is_told_and_left_out(field, code):
    kept, problems = told(field)
    assert kept == []
    assert {each for each, _ in problems} == {code}
    assert {line for _, line in problems} == {4}


def test_a_table_is_nothing_where_one_of_its_columns_is_wrong():
    kept, problems = told("名称: 修船, 样子: 表, 各项: [{名称: 日子}, {名称: 日子}]")
    assert (kept, problems) == ([], [("FC933", 4)])


@pytest.mark.parametrize(
    "field",
    [
        "名称: 船号, 词表: [甲]",
        "名称: 船号, 引用: members",
        "名称: 船号, 单位: 米",
        "名称: 船长, 样子: 数字, 分类页: 是",
        "名称: 下水, 样子: 日期, 多个: 是",
        "名称: 下水, 样子: 日期, 各项: [{名称: 甲}]",
    ],
)
def test_what_a_shape_has_no_use_for_is_told_and_the_field_kept(field):
    kept, problems = told(field)
    assert len(kept) == 1
    assert problems == [("FC936", 4)]


@pytest.mark.parametrize(
    "field",
    [
        "名称: 下水, 样子: 日期, 例子: 那年春天里",
        "名称: 船长, 样子: 数字, 例子: 很长",
        "名称: 船型, 样子: 词, 词表: [甲, 乙], 例子: 丙",
        "名称: 在用, 样子: 是否, 例子: 也许",
    ],
)
def test_an_example_that_is_none_is_told(field):
    kept, problems = told(field)
    assert len(kept) == 1
    assert problems == [("FC939", 4)]


def test_a_vocabulary_of_the_builder_may_be_named_instead_of_words():
    own, problems = read_kinds(
        "content/kinds.yaml",
        "渡船: {文件夹: boats, 各项: [{名称: 职责, 样子: 词, 词表: 岗位, 分类页: 是}]}".encode(),
    )
    assert problems == ()
    assert own.kinds[0].fields[0].words == ("岗位",)


def test_a_reference_may_lead_to_any_kind():
    own, _ = read_kinds(
        "content/kinds.yaml",
        "渡船: {文件夹: boats, 各项: [{名称: 见, 样子: 引用, 引用: 任何}]}".encode(),
    )
    assert own.kinds[0].fields[0].to == ("*",)


def test_a_reference_may_lead_to_any_kind_by_its_label_or_its_folder():
    kind = Declaration("渡船", OwnKind(folder="boats"), "content/kinds.yaml", {})
    folders = Ground.of([kind]).folders
    assert folders["渡船"] == folders["boats"] == "boats"
    assert folders["先锋人物"] == "members"


def test_fields_that_can_be_as_they_are_get_a_key_and_an_example_and_others_are_told():
    fields = (OwnField(label="船号"), OwnField(label="标题"))
    kind = Declaration("渡船", OwnKind(folder="boats", fields=fields), "content/kinds.yaml", {})
    (kept,), problems = fields_judged(kind, Ground.of([kind]))
    assert (kept.label, bool(kept.key)) == ("船号", True)
    assert [each.code for each in problems] == ["FC933"]
