"""All stories of a site: those that stand apart, their twins, and what only looks like a story."""

from builder.model.choices import Status
from builder.model.kinds.own import NO_KINDS
from builder.model.settings import Settings
from builder.read.presumed_kinds import with_presumed
from builder.read.stories import read_stories
from tests.kit.small_site import story
from tests.kit.small_survey import surveyed

SITE = Settings(name="小站")
NOTE = story("标题: 河灯\n日期: 2026-01-02\n栏目: 要闻")
OTHER = story("标题: 桥灯\n日期: 2026-01-03\n栏目: 要闻", "另一段。\n")


def read(root, files):
    with surveyed(root, files) as survey:
        return read_stories(survey, survey.snapshot.files, SITE, lambda *_: ())


def test_stories_in_the_order_of_their_files(tmp_path):
    found = read(tmp_path, {"posts/b.md": NOTE, "posts/a/index.md": OTHER})
    assert [each.title for each in found.typed] == ["桥灯", "河灯"]
    assert [each.text.path for each in found.sources] == [
        "content/posts/a/index.md",
        "content/posts/b.md",
    ]
    assert found.gathering == {"content/posts/a/index.md"}
    assert (found.twins, found.strays, found.problems) == ({}, (), ())


def test_a_twin_is_told_and_its_own_problems_are_not(tmp_path):
    odd = NOTE.replace("要闻", "要闻\n人数多少: 46")
    found = read(tmp_path, {"posts/灯.md": odd, "posts/灯 2.md": odd})
    assert [each.path for each in found.typed] == ["content/posts/灯.md"]
    assert [(each.code, each.path) for each in found.doubled] == [
        ("FC518", "content/posts/灯 2.md")
    ]
    assert [each.code for each in found.problems] == ["FC201"]
    assert len(found.sources) == 2


def test_the_same_text_beside_other_pictures_is_another_story(tmp_path):
    files = {"posts/a/index.md": NOTE, "posts/b/index.md": NOTE}
    assert len(read(tmp_path, files).typed) == 1
    assert len(read(tmp_path, {**files, "posts/b/1.jpg": b"1"}).typed) == 2


def test_a_story_that_cannot_be_typed_says_its_fate_and_its_problems(tmp_path):
    found = read(tmp_path, {"posts/a.md": story("标题: 河灯\n状态: 已撤下")})
    assert found.typed == ()
    assert [(path, each.status.label) for path, each in found.unread.items()] == [
        ("content/posts/a.md", "已撤下")
    ]
    assert {each.code for each in found.problems} == {"FC204"}


def test_a_folder_that_was_there_before_its_kind_is_told_once_and_left_alone(tmp_path):
    files = {"teams/a.md": "值班表。\n", "teams/b.txt": "值班表。\n", "posts/a.md": NOTE}
    found = read(tmp_path, files)
    assert [each.title for each in found.typed] == ["河灯"]
    assert [(each.code, each.path) for each in found.strays] == [("FC262", "content/teams")]
    assert (found.unread, found.problems) == ({}, ())


def test_texts_of_no_kind_and_of_another_program_are_strays(tmp_path):
    found = read(tmp_path, {"news/a.md": NOTE, "posts/b.docx": b"PK"})
    assert sorted(each.code for each in found.strays) == ["FC110", "FC113"]


def test_of_a_kind_that_is_only_presumed_nothing_is_said_to_be_wrong(tmp_path):
    written = {"stars/a.md": "---\n标题: 甲\n编号: 7\n状态: 已撤下\n---\n正文。\n"}
    with surveyed(tmp_path, written) as survey:
        own = with_presumed(NO_KINDS, survey.snapshot.files)
        settings = Settings(name="小站", own=own)
        found = read_stories(survey, survey.snapshot.files, settings, lambda *_: ())
    assert [(each.title, each.status) for each in found.typed] == [("甲", Status.WITHDRAWN)]
    assert found.problems == ()
