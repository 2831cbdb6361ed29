"""Names and folders of declared kinds: those that are not free are told at their lines."""

import pytest

from builder.model.kinds.own import OwnKind
from builder.problems import Severity
from builder.read.declared_kinds import Declaration, declarations_judged
from builder.read.kinds_file import read_kinds
from tests.kit.own_kinds import STARS


def told(text: str):
    own, problems = read_kinds("content/kinds.yaml", text.encode())
    return own.kinds, [(each.code, each.line) for each in problems]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("渡船:\n  量词: 条", "FC930", 1),
        ("渡船:\n  文件夹: 渡船", "FC930", 2),
        ("渡船:\n  文件夹: con", "FC930", 2),
        ("渡船:\n  文件夹: members", "FC931", 2),
        ("渡船:\n  文件夹: media", "FC931", 2),
        ("渡船:\n  文件夹: tags", "FC931", 2),
        ("渡船:\n  文件夹: year", "FC931", 2),
        ("渡船:\n  文件夹: screens", "FC931", 2),
        ("标签:\n  文件夹: boats", "FC931", 1),
        ("……:\n  文件夹: boats", "FC930", 1),
        ("一二三四五六七八九十一二三:\n  文件夹: boats", "FC930", 1),
    ],
)
def test_a_kind_that_cannot_be_is_told_and_left_out(text, code, line):
    assert told(text) == ((), [(code, line)])


@pytest.mark.parametrize("folder", ["boats", "ferries"])
def test_one_kind_is_declared_once(folder):
    kinds, problems = told(f"渡船:\n  文件夹: boats\n货船:\n  文件夹: {folder}\n")
    assert (len(kinds), problems) == ((1, [("FC931", 4)]) if folder == "boats" else (2, []))


@pytest.mark.parametrize("name", ["members", "先锋人物"])
def test_fields_are_added_to_a_kind_by_its_name_or_its_folder(name):
    (kind,), problems = told(f"{name}:\n  各项: [{{名称: 船工证}}]")
    assert (kind.folder, kind.label, problems) == ("members", "先锋人物", [])


@pytest.mark.parametrize(
    "line", ["文件夹: people", "量词: 名", "首页篇数: 3", "首页篇数: 0", "写人: 是", "进日历: 是"]
)
def test_what_a_kind_is_cannot_be_changed_and_its_fields_count_all_the_same(line):
    (kind,), problems = told(f"members:\n  {line}\n  各项: [{{名称: 船工证}}]")
    assert problems == [("FC932", 2)]
    assert [each.label for each in kind.fields] == ["船工证"]


def names_told(text):
    _, problems = read_kinds("content/kinds.yaml", text.encode())
    return [(each.code, each.line, each.severity) for each in problems]


@pytest.mark.parametrize("label", ["姓名", "真实姓名", "人名"])
def test_a_field_for_somebodys_name_asks_whether_the_kind_is_about_people(label):
    text = f"好人榜:\n  文件夹: good\n  各项:\n    - {{名称: {label}}}\n"
    found = names_told(text)
    assert found == [("FC940", 4, Severity.WARNING)]
    assert names_told(text.replace("名称: ", "名称: 船")) == []


def test_a_kind_about_people_has_names_of_its_own():
    text = f"{STARS}    - {{名称: 姓名}}\n"
    assert [code for code, *_ in names_told(text)] == ["FC933"]
    assert names_told(STARS) == []


LINES = {"kinds.渡船": 3, "kinds.渡船.folder": 4}


def declaration(name="渡船", **said):
    return Declaration(name, OwnKind(**{"folder": "boats", **said}), "content/kinds.yaml", LINES)


def test_a_kind_of_its_own_has_its_name_and_one_of_the_builders_keeps_that_ones_folder():
    assert declaration(" 渡船 ").settled() == OwnKind(folder="boats", label="渡船")
    settled = declaration("先锋人物", folder="").settled()
    assert (settled.folder, settled.label) == ("members", "先锋人物")


@pytest.mark.parametrize(
    ("place", "line"), [("", 3), ("folder", 4), ("fields.0.key", 3), ("counter", 3)]
)
def test_a_part_stands_on_its_line_or_that_of_the_nearest_around_it(place, line):
    assert declaration().where(place).line == line


def test_of_two_kinds_for_one_folder_the_first_is_kept():
    kept, problems = declarations_judged([declaration(), declaration("货船")])
    assert [each.name for each in kept] == ["渡船"]
    assert problems


def test_what_cannot_be_changed_of_the_builders_kinds_takes_nothing_else_from_them():
    kept, problems = declarations_judged([declaration("先锋人物", folder="people")])
    assert [each.name for each in kept] == ["先锋人物"]
    assert [each.code for each in problems] == ["FC932"]
