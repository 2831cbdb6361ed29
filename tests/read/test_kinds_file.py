"""kinds.yaml as a whole: what is right is declared, what is not is told at its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model.kinds.known import kinds_of
from builder.model.kinds.own import NO_KINDS
from builder.problems import Severity
from builder.read.kinds_file import read_kinds
from tests.kit.own_kinds import BOATS, MORE_OF_PEOPLE
from tests.read.test_shapes import SHAPES

PATH = "content/kinds.yaml"


def read(text: str):
    return read_kinds(PATH, text.encode())


def test_nothing_is_wrong_with_what_is_right():
    own, problems = read(BOATS + MORE_OF_PEOPLE)
    assert problems == ()
    assert [each.folder for each in own.kinds] == ["boats", "members"]


def test_references_are_kept_by_folder_and_every_field_has_a_key():
    own, _ = read("渡船: {文件夹: boats, 各项: [{名称: 船工, 样子: 引用, 引用: 先锋人物}]}")
    (field,) = own.kinds[0].fields
    assert field.to == ("members",)
    assert field.key.startswith("s-")


def test_kinds_may_lead_to_each_other_whichever_comes_first():
    text = "甲船: {文件夹: a1, 各项: [{名称: 拖着, 样子: 引用, 引用: 乙船}]}\n乙船: {文件夹: b1}"
    own, problems = read(text)
    assert problems == ()
    assert own.kinds[0].fields[0].to == ("b1",)


def test_an_empty_file_declares_nothing():
    assert read("") == (NO_KINDS, ())
    assert read("# 以后再写\n") == (NO_KINDS, ())


def test_a_kind_under_which_nothing_stands_is_told():
    own, (problem,) = read("渡船:\n货船: {文件夹: barges}\n")
    assert (problem.code, problem.line) == ("FC930", 1)
    assert [each.folder for each in own.kinds] == ["barges"]


def test_a_file_that_is_no_yaml_is_told_at_its_line():
    own, problems = read("渡船: {文件夹: boats\n")
    assert own == NO_KINDS
    assert [each.path for each in problems] == [PATH]


def test_what_is_wrong_takes_nothing_else_along():
    own, problems = read(BOATS.replace("样子: 长文", "样子: 圆的") + "货船: {文件夹: members}\n")
    assert {each.code for each in problems} == {"FC203", "FC931"}
    (boats,) = own.kinds
    assert {"number", "sort", "repairs"} <= {each.key for each in boats.fields}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize("outer", ["{}", "渡船: {}", "渡船: {{文件夹: boats, 各项: {}}}"])
def test_a_declaration_of_any_shape_ends_in_kinds_that_can_be_made(shape, outer):
    own, _ = read(outer.format(shape))
    assert kinds_of(own).all


KEYS = (
    "名称",
    "键",
    "样子",
    "例子",
    "必填",
    "多个",
    "说明",
    "词表",
    "引用",
    "单位",
    "分类页",
    "各项",
)
VALUES = st.sampled_from(
    ["", "是", "词", "引用", "表", "members", "标题", "title", "[甲, 甲]", "{甲: 乙}", "-1", "year"]
)


@given(st.lists(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=6), max_size=4))
def test_fields_written_anyhow_end_in_problems_and_in_kinds_that_can_be_made(fields):
    lines = ["渡船:", "  文件夹: boats", "  各项:"]
    for field in fields:
        pairs = ", ".join(f"{key}: {value}" for key, value in field.items())
        lines.append(f"    - {{{pairs}}}")
    own, problems = read("\n".join(lines))
    assert kinds_of(own).of("boats") or problems
    assert all(each.path == PATH for each in problems)
    assert all(
        each.message and (each.mend or each.fixes)
        for each in problems
        if each.code.startswith("FC93")
    )


def test_a_thousand_fields_are_read():
    many = "\n".join(f"    - {{名称: 第{n}项}}" for n in range(1000))
    own, problems = read(f"渡船:\n  文件夹: boats\n  各项:\n{many}\n")
    assert problems == ()
    assert len(own.kinds[0].fields) == 1000


def test_remarks_do_not_keep_a_site_from_being_published():
    _, problems = read("渡船: {文件夹: boats, 各项: [{名称: 船号, 词表: [甲]}]}")
    assert [(each.code, each.severity) for each in problems] == [("FC936", Severity.WARNING)]
