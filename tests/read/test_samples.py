"""Examples of the declarations that somebody left as values are told at their lines; facts, terms
and names of files are not."""

import pytest

from builder.model.field import declared_fields
from builder.model.kinds import Activity, Branch, Brand, Member, Post
from builder.model.vocabularies import VOCABULARIES
from builder.problems import Severity
from builder.read.fields.notes import Sample
from builder.read.samples import told_samples
from builder.read.sources import SourceText
from builder.read.story import ReadingContext, read_story

HEADS = {
    Member: "标题: 灯\n日期: 2026-03-02\n姓名: 苏禾",
    Activity: "标题: 灯\n日期: 2026-03-02\n类型: 党课",
    Brand: "标题: 灯\n日期: 2026-03-02\n类别: 邻里文化",
    Branch: "标题: 灯\n日期: 2026-03-02\n层级: 党支部",
    Post: "标题: 灯\n日期: 2026-03-02\n栏目: 要闻",
}


def told(kind, fields):
    text = f"---\n{HEADS[kind]}\n{fields}\n---\n\n正文。\n"
    source = SourceText(path="content/a.md", kind=kind.about.folder, name="a", text=text.encode())
    found = read_story(source, ReadingContext(VOCABULARIES), lambda *_: ())
    assert found.story is not None
    return [(each.line, each.severity) for each in found.problems if each.code == "FC208"]


def example(kind, *names):
    """The example of a field, or of one in a block."""
    name, *inner = names
    declared = next(each for each in declared_fields(kind) if each.name == name)
    return example(declared.type, *inner) if inner else declared.field.example


@pytest.mark.parametrize(
    ("kind", "field", "name"),
    [
        (Post, "供稿", "author"),
        (Post, "摘要", "summary"),
        (Post, "来源", "source"),
        (Post, "系列", "series"),
        (Post, "网址名", "slug"),
        (Post, "旧网址", "aliases"),
        (Member, "金句", "quote"),
        (Member, "特长", "talents"),
        (Activity, "地点", "place"),
        (Activity, "协办", "partners"),
        (Brand, "口号", "slogan"),
        (Branch, "共建单位", "partners"),
    ],
)
def test_a_text_of_the_examples_is_told(kind, field, name):
    assert told(kind, f"{field}: {example(kind, name)}") == [(5, Severity.WARNING)]


@pytest.mark.parametrize(
    ("kind", "outer", "inner", "names"),
    [
        (Member, "承诺", "内容", ("pledges", "what")),
        (Brand, "成效", "名称", ("results", "name")),
        (Branch, "委员", "姓名", ("committee", "name")),
        (Post, "公示", "电话", ("notice", "phone")),
    ],
)
def test_a_text_inside_a_block_is_told_at_its_line(kind, outer, inner, names):
    others = {"成效": "\n    数值: 3", "公示": "\n    起: 2026-03-02\n    止: 2026-03-09"}
    dash = "    " if outer == "公示" else "  - "
    block = f"{outer}:\n{dash}{inner}: {example(kind, *names)}{others.get(outer, '')}"
    assert told(kind, block) == [(6, Severity.WARNING)]


@pytest.mark.parametrize(
    ("kind", "field", "name"),
    [
        (Activity, "人数", "attendance"),
        (Activity, "志愿时长", "hours"),
        (Activity, "开始", "start"),
        (Post, "下线日期", "expires"),
        (Brand, "创建年份", "since"),
        (Branch, "成立", "founded"),
        (Branch, "党员数", "members_count"),
    ],
)
def test_a_number_or_a_day_alone_is_chance_and_nothing_is_said(kind, field, name):
    assert told(kind, f"{field}: {example(kind, name)}") == []


def test_two_numbers_of_the_examples_in_one_story_are_mentioned():
    people, hours = example(Activity, "attendance"), example(Activity, "hours")
    found = told(Activity, f"人数: {people}\n志愿时长: {hours}")
    assert found == [(5, Severity.NOTICE), (6, Severity.NOTICE)]


@pytest.mark.parametrize(
    ("listed", "line"),
    [
        ("\n  - 路灯换不换、换在哪一边\n  - 晾衣架", 6),
        ("\n  - 晾衣架\n  - 路灯换不换、换在哪一边", 7),
        (" [晾衣架, 路灯换不换、换在哪一边]", 5),
    ],
)
def test_an_example_behind_a_dash_is_told_at_its_line(listed, line):
    assert told(Activity, f"议题:{listed}") == [(line, Severity.WARNING)]


def test_an_example_whose_parts_stand_behind_a_dash_each_is_told():
    parts = "".join(f"\n  - {part}" for part in example(Member, "talents").split("、"))
    assert told(Member, f"特长:{parts}") == [(5, Severity.WARNING)]
    assert told(Member, f"特长:{parts}\n  - 修表") == []


def test_beside_a_text_of_the_examples_a_number_is_no_chance():
    people, place = example(Activity, "attendance"), example(Activity, "place")
    found = told(Activity, f"人数: {people}\n地点: {place}")
    assert found == [(5, Severity.WARNING), (6, Severity.WARNING)]


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (Post, "封面: 01.jpg\n状态: 已发布\n授权: 本人同意\n排序: 1\n置顶: 是\n标签: 邻里、互助"),
        (Member, "身份: 正式党员\n岗位: 纠纷调解\n职务: 楼栋党小组长"),
        (Brand, "级别: 区县\n成效: [{名称: 灯, 数值: 3, 单位: 件}]"),
        (Branch, "组建方式: 单独\n委员: [{姓名: 苏禾, 职务: 组织委员}]"),
        (Activity, "人数: 45\n开始: 14:00\n结束: 16:00\n志愿时长: 120"),
    ],
)
def test_words_of_lists_and_what_anybody_might_write_are_not(kind, fields):
    assert told(kind, fields) == []


def held(*names):
    """These fields of an activity with their examples, one a line from the third on."""
    by_name = {each.name: each for each in declared_fields(Activity)}
    return [Sample(by_name[name], line) for line, name in enumerate(names, 3)]


def test_one_figure_may_be_by_chance_and_two_are_mentioned():
    assert list(told_samples(held("attendance"), "a.md")) == []
    found = list(told_samples(held("attendance", "hours"), "a.md"))
    assert [(each.line, each.severity) for each in found] == [
        (3, Severity.NOTICE),
        (4, Severity.NOTICE),
    ]


def test_beside_a_text_of_the_examples_a_figure_is_no_chance():
    found = list(told_samples(held("attendance", "author"), "a.md"))
    assert [each.severity for each in found] == [Severity.WARNING] * 2


def test_a_line_is_told_once():
    (first, second) = held("author", "place")
    found = told_samples([first, second._replace(line=first.line)], "a.md")
    assert [each.line for each in found] == [first.line]
