"""What an unknown key may mean: certain where one field alone is meant, else a choice."""

import pytest

from builder.model.field import declared_fields, is_struct
from builder.model.kinds import KINDS, Activity, Branch, Brand, Member, Page, Post
from builder.model.screen import Playlist
from builder.model.settings import Settings
from builder.model.vocabularies import VOCABULARIES
from builder.problems import Certainty, mended
from builder.read.fields.frontmatter import parse
from builder.read.fields.keys import form_of
from builder.read.fields.schema import known_keys, typed

WORDS = {each.name: each for each in VOCABULARIES}
PATH = "content/x.md"


def structs(struct):
    yield struct
    for each in declared_fields(struct):
        if is_struct(each.type):
            yield from structs(each.type)


EVERY = sorted(
    {each for top in (*KINDS, Settings, Playlist) for each in structs(top)},
    key=lambda struct: struct.__name__,
)


def read(struct, text, first_line=2):
    return typed(parse(text, PATH, first_line, known_keys(struct)), struct, PATH, WORDS)


def of_keys(struct, text):
    return [each for each in read(struct, text).problems if each.code == "FC201"]


@pytest.mark.parametrize(
    ("struct", "key", "label"),
    [
        (Activity, "主办单位", "主办"),
        (Activity, "主辦單位", "主办"),
        (Activity, "作者", "供稿"),
        (Activity, "活动类型", "类型"),
        (Activity, "Location", "地点"),
        (Activity, "categories", "类型"),
        (Activity, "参加人数", "人数"),
        (Post, "类别", "栏目"),
        (Post, "description", "摘要"),
        (Post, "photos", "图集"),
        (Brand, "类型", "类别"),
        (Branch, "级别", "层级"),
        (Member, "政治面貌", "身份"),
        (Page, "更新时间", "修订日期"),
        (Settings, "副标题", "副题"),
        (Settings, "主办方", "主办单位"),
        (Playlist, "名称", "标题"),
    ],
)
def test_a_key_that_means_one_field_is_read_as_it_and_certain_to_be_renamed(struct, key, label):
    (problem,) = of_keys(struct, f"{key}: 好")
    (fix,) = problem.fixes
    assert problem.message == f"没有“{key}”这一项"
    assert (fix.certainty, fix.texts, fix.written) == (Certainty.CERTAIN, (label,), key)
    assert mended(f"---\n{key}: 好", [fix]).text == f"---\n{label}: 好"


@pytest.mark.parametrize(
    ("struct", "key", "labels"),
    [
        (Activity, "时间", ("日期", "开始")),
        (Activity, "承办单位", ("主办", "协办")),
        (Post, "发布日期", ("日期", "发布时间")),
        (Post, "image", ("封面", "图集")),
        (Page, "url", ("网址名", "旧网址")),
        (Member, "称呼", ("称呼方式", "对外称呼")),
        (Page, "供稿单位", ("来源", "供稿")),
    ],
)
def test_a_key_that_may_mean_several_fields_is_a_choice_of_all_of_them(struct, key, labels):
    (problem,) = of_keys(struct, f"{key}: 好")
    (fix,) = problem.fixes
    assert (fix.certainty, sorted(fix.texts), fix.total) == (Certainty.CHOICE, sorted(labels), 0)


@pytest.mark.parametrize(
    "key", ["【标签】", "标签（选填）", "1. 标签", "2、标签", "一、标签", "3.【关键词】", "*标签*"]
)
def test_a_key_in_brackets_with_a_number_or_a_remark_is_the_key_within(key):
    found = read(Post, f"标题: 灯\n日期: 2026-03-02\n栏目: 要闻\n{key}: 邻里")
    assert found.value.tags == ("邻里",)
    assert all(each.code == "FC201" for each in found.problems)


def test_a_key_that_looks_like_others_is_a_choice_that_says_so():
    (problem,) = of_keys(Activity, "志愿时常: 3")
    (fix,) = problem.fixes
    assert fix.certainty is Certainty.CHOICE
    assert fix.texts[0] == "志愿时长"
    assert fix.total == len(declared_fields(Activity))


@pytest.mark.parametrize("key", ["layout", "toc", "comments", "mathjax", "template"])
def test_a_key_of_another_program_that_means_nothing_here_is_told_all_there_are(key):
    (problem,) = of_keys(Page, f"{key}: default")
    (fix,) = problem.fixes
    assert fix.texts == tuple(each.field.label for each in declared_fields(Page))


def test_the_value_behind_another_word_is_read_and_judged_at_once():
    found = read(Activity, "题目: 桥头茶会\n活动日期: 2026-05-01\n活动类型: 义诊\n会场: 桥头")
    assert {(each.code, each.line) for each in found.problems} == {
        ("FC203", 4),
        *(("FC201", line) for line in (2, 3, 4, 5)),
    }
    good = read(Activity, "题目: 桥头茶会\n活动日期: 2026-05-01\n活动类型: 慰问\n会场: 桥头").value
    assert (good.title, good.type, good.place) == ("桥头茶会", ("visit",), "桥头")


def test_one_message_ends_the_matter_where_a_required_field_is_meant():
    assert [each.code for each in read(Page, "提目: 桥头茶会").problems] == ["FC201"]
    assert [
        each.code for each in read(Post, "标题: 好\n时间: 2026-05-01\n栏目: 要闻").problems
    ] == ["FC201"]


def test_a_field_and_another_word_for_it_are_one_field_written_twice():
    for text in ("供稿: 许闻\n作者: 周敏", "作者: 周敏\n供稿: 许闻"):
        (problem,) = read(Page, f"标题: 好\n{text}").problems
        assert problem.code == "FC202"
        assert "“作者”" in problem.message
        assert problem.fixes == ()


def test_stages_of_review_have_other_names_each_its_own():
    text = "标题: 好\n审核:\n  一审: 周敏 2026-05-01\n  二审: 方继安 2026-05-02\n  三审: 裴玉洁 2026-05-03"
    found = read(Page, text)
    assert [fix.texts[0] for each in found.problems for fix in each.fixes] == [
        "初审",
        "复审",
        "终审",
    ]
    assert found.value.review.final.name == "裴玉洁"
    assert not read(Page, mended(f"\n{text}", found_fixes(found)).text[1:]).problems


def found_fixes(found):
    return [fix for each in found.problems for fix in each.fixes]


def test_a_stage_of_review_that_stands_too_high_is_told_its_place():
    (problem,) = read(Page, "标题: 好\n一审: 周敏 2026-05-01").problems
    assert problem.mend.startswith("写进“审核”里面")
    assert problem.fixes == ()


def test_stages_of_review_that_were_not_indented_belong_to_the_review_above():
    found = read(Page, "标题: 好\n审核:\n一审: 周敏 2026-05-01\n终审: 方继安 2026-05-02")
    assert [fix.texts for fix in found_fixes(found)] == [("初审",)]
    assert found.value.review.first.name == "周敏"


@pytest.mark.parametrize(
    ("typed_line", "fixed"),
    [
        ("draft: true", "状态: 草稿"),
        ('"draft": "true"  # 还没写完', "状态: 草稿  # 还没写完"),
        ("published: false", "状态: 草稿"),
        ("Draft： 是", "状态: 草稿"),
        ("hidden: yes", "状态: 草稿"),
        ("publish: no", "状态: 草稿"),
        ("草稿: 是", "状态: 草稿"),
        ("是否公开: 否", "状态: 草稿"),
    ],
)
def test_a_draft_of_another_program_is_one_here(typed_line, fixed):
    text = f"标题: 好\n{typed_line}"
    found = read(Page, text)
    (problem,) = found.problems
    assert found.value.status.label == "草稿"
    again = mended(f"\n{text}", problem.fixes).text
    assert again.splitlines()[2].replace('"', "") == fixed


@pytest.mark.parametrize(
    "typed_line", ["draft: false", "published: true", "公开: 是", "private: no"]
)
def test_nothing_proposes_to_publish(typed_line):
    (problem,) = read(Page, f"标题: 好\n{typed_line}").problems
    assert [fix.certainty for fix in problem.fixes] == [Certainty.CHOICE]
    assert problem.fixes[0].texts == ("草稿", "待审", "已发布", "已撤下")


@pytest.mark.parametrize("struct", EVERY, ids=lambda each: each.__name__)
def test_no_alias_hides_a_key_of_its_own_form(struct):
    form = form_of(struct)
    own = {each.name for each in form.fields if each.name in struct.__annotations__}
    hidden = {
        alias: each.field.label
        for each in form.fields
        if each.name in own
        for alias in each.field.aliases
        if form.find(alias)
    }
    assert hidden == {}


@pytest.mark.parametrize("struct", EVERY, ids=lambda each: each.__name__)
def test_each_alias_is_given_once_to_a_field(struct):
    for each in declared_fields(struct):
        aliases = each.field.aliases
        assert len(aliases) == len(set(aliases)), each.field.label
        assert "" not in aliases
