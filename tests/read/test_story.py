"""One story's files → a reading that may be remembered."""

import datetime as dt

import msgspec
import pytest

from builder.check.verdict import check_text
from builder.model.kinds import KINDS, Activity, Member
from builder.model.kinds.known import BUILT_IN, kinds_of
from builder.model.vocabularies import VOCABULARIES
from builder.model.vocabulary import Term
from builder.read.sources import SourceText
from builder.read.story import ReadingContext, StoryReading, read_story
from tests.kit.own_kinds import BOATS, FERRY, MORE_OF_PEOPLE, declared
from tests.kit.required import REQUIRED

FRONT = "---\n标题: 开灯\n日期: 2026-05-01\n类型: 议事协商\n开始: 19:30\n图集: [1.jpg]\n---\n"
BODY = "\n　　桅灯亮了。\n\n![灯](1.jpg)\n\n见[长桌](../brands/table.md)。\n"


def reading(
    text: str, kind: str = "activities", name: str = "lamp", sidecar: str | None = None
) -> StoryReading:
    source = SourceText(
        path=f"content/{kind}/{name}.md",
        kind=kind,
        name=name,
        text=text.encode(),
        sidecar=None if sidecar is None else sidecar.encode(),
        sidecar_path=f"content/{kind}/{name}.yaml",
    )
    return read_story(source, ReadingContext(VOCABULARIES), check_text)


def test_a_story_is_read_whole():
    found = reading(FRONT + BODY)
    story = found.story
    assert isinstance(story, Activity)
    assert found.problems == ()
    assert found.body.startswith("<p>桅灯亮了。</p>\n\x02p0\x03")
    assert (story.slug, story.address, story.path) == (
        "lamp",
        "activities/lamp.html",
        "content/activities/lamp.md",
    )
    assert story.start == dt.datetime(2026, 5, 1, 19, 30)
    assert (story.opening, story.prose.characters) == ("桅灯亮了。见长桌。", 7)
    assert [(each.file, each.line) for each in story.prose.pictures] == [("1.jpg", 11)]
    assert [(each.target, each.line) for each in story.prose.links] == [("../brands/table.md", 13)]
    assert story.lines["gallery.0.file"] == 6


def test_words_line_end_breaks_a_line_of_the_body_and_none_of_the_metadata():
    found = reading(FRONT.replace("标题: ", "标题: 桥头\x0b") + "桥头\x0b渡口\n")
    assert found.story is not None
    assert found.story.title.startswith("桥头 ")
    assert found.body == "<p>桥头<br>渡口</p>"


@pytest.mark.parametrize("kind", [each.about.folder for each in KINDS])
def test_a_reading_comes_back_from_msgpack_as_it_was(kind):
    found = reading(
        f"---\n标题: 好\n发布时间: 2026-05-01 08:00\n审核: {{初审: 周敏 2026-05-01}}\n{REQUIRED[kind]}\n---\n{BODY}",
        kind,
    )
    assert found.story is not None
    assert (
        msgspec.msgpack.decode(msgspec.msgpack.encode(found), type=StoryReading[BUILT_IN.union])
        == found
    )
    broken = reading("---\n标题:\n---\n", kind)
    assert (
        msgspec.msgpack.decode(msgspec.msgpack.encode(broken), type=StoryReading[BUILT_IN.union])
        == broken
    )


def test_the_same_files_give_the_same_reading():
    assert reading(FRONT + BODY) == reading(FRONT + BODY)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        *(
            ("lamp", "lamp"),
            ("Lamp-2", "lamp-2"),
            ("con", "s-"),
            ("门铃", "s-"),
            ("a b", "s-"),
            ("a_b", "s-"),
            ("e\u0301", "s-"),
            ("-a", "s-"),
        )
    ],
)
def test_a_slug_is_the_files_name_where_it_qualifies(name, slug):
    found = reading(FRONT, name=name).story.slug
    assert found.startswith(slug)
    assert len(found) == (10 if slug == "s-" else len(slug))
    assert reading(FRONT, name="\u00e9").story.slug == reading(FRONT, name="e\u0301").story.slug


@pytest.mark.parametrize(
    "slug", ["门铃", "a b", "con", "a/b", "../a", "nul", "a.html", "-a", "index"]
)
def test_a_slug_of_ones_own_must_qualify(slug):
    found = reading(FRONT.replace("---\n", f"---\n网址名: {slug}\n", 1))
    assert [(each.code, each.line) for each in found.problems] == [("FC207", 2)]
    assert found.story.slug == "lamp"


def test_a_slug_of_ones_own():
    assert reading(FRONT.replace("---\n", "---\n网址名: mast-lamp\n", 1)).story.slug == "mast-lamp"


def test_metadata_in_a_sidecar():
    found = reading("　　正文", sidecar="标题：开灯\n日期：2026-13-01\n类型：党课")
    (problem,) = found.problems
    assert (problem.path, problem.line) == ("content/activities/lamp.yaml", 2)
    found = reading("　　正文", sidecar="---\n标题：开灯\n日期：2026-10-01\n类型：党课\n---\n")
    assert found.problems == ()
    assert found.story.line_of("date") == 3
    assert found.story.fields_path == "content/activities/lamp.yaml"
    assert found.body == "<p>正文</p>"


def test_metadata_in_both_places_names_both_files():
    (problem,) = reading(FRONT, sidecar="标题: 开灯").problems
    assert problem.code == "FC106"
    assert "lamp.yaml" in problem.message
    assert problem.path.endswith("lamp.md")


def test_fields_and_body_have_their_problems_at_once():
    found = reading(FRONT.replace("19:30", "25:30") + "![](http://a.cn/b.jpg)\n攻府")
    assert [(each.code, each.line) for each in found.problems] == [
        ("FC203", 5),
        ("FC302", 8),
        ("FC410", 9),
    ]
    assert found.story is not None


def test_without_required_fields_there_is_no_story_but_every_problem():
    found = reading("---\n标题: 好\n---\n![](http://a.cn/b.jpg)")
    assert found.story is None
    assert [each.code for each in found.problems] == ["FC204", "FC204", "FC302"]


def test_the_sites_own_terms_count():
    more = tuple(
        each.extended((Term("fair", "赶集"),)) if each.name == "activity-types" else each
        for each in VOCABULARIES
    )
    source = SourceText(
        path="a.md", kind="activities", name="a", text=FRONT.replace("议事协商", "赶集").encode()
    )
    assert read_story(source, ReadingContext(more), lambda *_: ()).story.type == ("fair",)
    assert [
        each.code
        for each in read_story(source, ReadingContext(VOCABULARIES), lambda *_: ()).problems
    ] == ["FC203"]


def test_a_persons_story_is_a_member():
    assert isinstance(
        reading("---\n标题: 好\n姓名: 沈秋萍\n授权: 本人同意\n---\n", "members").story, Member
    )


def texts(value):
    """Every text in a value of plain lists and mappings."""
    if isinstance(value, dict):
        value = [*value, *value.values()]
    return (
        [value]
        if isinstance(value, str)
        else [t for v in value for t in texts(v)]
        if isinstance(value, list | tuple)
        else []
    )


@pytest.mark.parametrize(
    "mark", ["\x00", "\x02", "\x07", "\x1b[31m", "\x1f", "\x7f", "\\u0002", "\\x1b", "\\u009b"]
)
def test_no_control_character_leaves_a_story_and_it_is_told(mark):
    block = "\n".join(
        f'{key}: "甲{mark}乙"'
        for key in ("标题", "摘要", "标签", "来源", "系列", "供稿", "单位", "相关")
    )
    found = reading(
        f'---\n{block}\n日期: 2026-05-01\n栏目: 要闻\n图集: [{{文件: 1.jpg, 说明: "{mark}丙"}}]\n---\n\n正{mark}文。\n',
        kind="posts",
    )
    assert found.story.title.startswith("甲")
    whole = msgspec.to_builtins(found.story)
    assert not [each for each in texts(whole) if not each.replace("\n", "").isprintable()]
    assert found.body.replace("\n", "").isprintable()
    assert {each.code for each in found.problems} == {"FC224"}


@pytest.mark.parametrize("end", [" ---", "　---", "***", "* * *", "___", "===", "- - -", "-----"])
def test_another_line_may_close_the_metadata(end):
    found = reading(f"---\n标题: 开灯\n日期: 2026-05-01\n类型: 党课\n{end}\n正文。\n")
    assert (found.story.title, found.body, found.problems) == ("开灯", "<p>正文。</p>", ())


@pytest.mark.parametrize(
    "text",
    [
        '+++\ntitle = "开灯"\ndate = 2026-05-01\n+++\n正文。\n',
        '{\n"title": "开灯",\n"date": "2026-05-01"\n}\n正文。\n',
        "```yaml\n标题: 开灯\n日期: 2026-05-01\n```\n正文。\n",
    ],
)
def test_metadata_of_another_program_is_told_once(text):
    (problem,) = reading(text).problems
    assert (problem.code, problem.line) == ("FC232", 1)


def test_tags_with_spaces_between_are_several():
    front = FRONT.removesuffix("---\n")
    assert reading(f"{front}标签: 党旗红　志愿服务 邻里\n---\n正文。\n").story.tags == (
        "党旗红",
        "志愿服务",
        "邻里",
    )
    assert reading(f"{front}标签: Python 入门\n---\n正文。\n").story.tags == ("Python 入门",)


def context_of(declarations: str) -> ReadingContext:
    own = declared(declarations)
    return ReadingContext(kinds_of(own).vocabularies, own=own)


def test_a_kind_takes_from_the_context_what_is_its_own():
    before = context_of(BOATS + MORE_OF_PEOPLE)
    after = context_of(BOATS.replace("巡河船", "巡逻船") + MORE_OF_PEOPLE)
    assert before.of_kind("boats") != after.of_kind("boats")
    assert before.of_kind("members") == after.of_kind("members")
    assert before.of_kind("posts") == after.of_kind("posts") == ReadingContext(VOCABULARIES)


def test_a_story_of_a_declared_kind_is_read_field_by_field():
    source = SourceText(
        path="content/boats/a.md", kind="boats", name="a", text=f"---\n{FERRY}---\n".encode()
    )
    found = read_story(source, context_of(BOATS), check_text)
    assert [each for each in found.problems if each.code != "FC304"] == []
    boat = found.story
    assert (boat.own_number, boat.own_sort, boat.own_crew) == ("渡-07", "ferry", ("林二",))
    assert (boat.own_seats.number, boat.own_length, boat.own_in_use) == (30, 12.5, True)
    assert boat.own_story.split() == ["第一代渡船。", "后来换了发动机。"]
    assert boat.own_launched == dt.date(2001, 5, 4)
    assert boat.own_departs == dt.datetime(2026, 3, 8, 6, 30)
    assert [each.label for each in boat.own_shift] == ["早班", "晚班"]
    assert [each.own_what for each in boat.own_repairs] == ["换船板", "刷漆"]
    assert boat.line_of("own_repairs.1.own_what") == 19


def test_a_page_pasted_as_the_slug_is_told_by_its_beginning():
    (problem,) = reading(FRONT.replace("图集", f"网址名: {'春分看桥' * 500}\n图集")).problems
    assert problem.code == "FC207"
    assert len(problem.message) < 80
