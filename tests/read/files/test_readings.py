"""Readings of stories: remembered by all they depend on, made anew where any of it changed."""

import msgspec
import pytest

from builder.digest import key_of
from builder.model.vocabularies import VOCABULARIES
from builder.problems import Where
from builder.read.files.readings import ReadingTerms, readings_of
from builder.read.files.stories import stories_among
from builder.read.story import ReadingContext
from tests.kit.own_kinds import declared
from tests.kit.small_site import story
from tests.kit.small_survey import surveyed

NOTE = story("标题: 河灯\n日期: 2026-01-02\n栏目: 要闻")
FIELD = "  各项:\n    - {名称: 船号, 键: boat, 样子: 文字, 例子: 河-7}\n"
READ = []


def check(told, _manuscript):
    """Notes that a story was read, and says so."""
    READ.append(told.title)
    yield Where(told.path, 2).notice("FC999", "读过了")


TERMS = ReadingTerms(ReadingContext(VOCABULARIES), check)


def read(survey, terms=TERMS):
    """The readings, and which stories had to be read."""
    READ.clear()
    found, _ = stories_among(survey.snapshot.files, terms.context.kinds)
    return readings_of(survey, found, terms), list(READ)


def test_a_story_is_read_once_and_remembered_with_its_problems(tmp_path):
    with surveyed(tmp_path, {"posts/a.md": NOTE}) as survey:
        (first,), was_read = read(survey)
        (again,), was_read_again = read(survey)
    assert (was_read, was_read_again) == (["河灯"], [])
    assert again == first
    assert [each.code for each in first.problems] == ["FC999"]


def test_the_body_is_kept_by_its_digest_and_not_in_the_reading(tmp_path):
    with surveyed(tmp_path, {"posts/a.md": NOTE}) as survey:
        ((reading,), _) = read(survey)
        kept = survey.tools.memo.store.recall(reading.story.prose.body).decode()
    assert reading.body == ""
    assert "正文第一段。" in kept


@pytest.mark.parametrize(
    "path", ["posts/b.md", "pages/a.md", "posts/a/index.md"], ids=["name", "kind", "folder"]
)
def test_the_same_text_elsewhere_is_another_reading(tmp_path, path):
    with surveyed(tmp_path, {"posts/a.md": NOTE}) as survey:
        read(survey)
    with surveyed(tmp_path, {path: NOTE}) as survey:
        readings, was_read = read(survey)
    assert (len(readings), was_read) == (2, ["河灯"])


def test_a_sidecar_that_changed_is_read_with_its_text(tmp_path):
    files = {"posts/a.md": "正文。\n", "posts/a.yaml": "标题: 河灯\n日期: 2026-01-02\n栏目: 要闻\n"}
    with surveyed(tmp_path, files) as survey:
        read(survey)
    files["posts/a.yaml"] = files["posts/a.yaml"].replace("河灯", "桥灯")
    with surveyed(tmp_path, files) as survey:
        assert read(survey)[1] == ["桥灯"]


def test_another_version_of_the_code_or_another_zone_reads_anew(tmp_path):
    with surveyed(tmp_path, {"posts/a.md": NOTE}) as survey:
        read(survey)
        tools = msgspec.structs.replace(survey.tools, versions=key_of("2"))
        assert read(msgspec.structs.replace(survey, tools=tools))[1] == ["河灯"]
        elsewhere = ReadingContext(VOCABULARIES, "Asia/Urumqi")
        assert read(survey, ReadingTerms(elsewhere, check))[1] == ["河灯"]


def test_a_field_added_to_another_kind_reads_nothing_anew(tmp_path):
    of_people, of_posts = declared("先锋人物:\n" + FIELD), declared("动态:\n" + FIELD)
    with surveyed(tmp_path, {"posts/a.md": NOTE}) as survey:
        read(survey)
        for own, again in ((of_people, []), (of_posts, ["河灯"])):
            terms = ReadingTerms(ReadingContext(VOCABULARIES, own=own), check)
            assert read(survey, terms)[1] == again


@pytest.mark.parametrize("name", ["posts/a.md", "posts/a.yaml"])
def test_a_file_that_changed_since_it_was_listed_is_told_and_not_remembered(tmp_path, name):
    files = {"posts/a.md": "正文。\n", "posts/a.yaml": "标题: 河灯\n日期: 2026-01-02\n栏目: 要闻\n"}
    with surveyed(tmp_path, files) as survey:
        (tmp_path / "content" / name).write_text("别的")
        ((torn,), _) = read(survey)
        assert (torn.story, [each.code for each in torn.problems]) == (None, ["FC114"])
        (tmp_path / "content" / name).write_text(files[name])
        assert read(survey)[1] == ["河灯"]


def test_a_story_that_is_remembered_knows_its_outline_as_if_it_were_read_anew(tmp_path):
    with surveyed(tmp_path, {"posts/a.md": NOTE}) as survey:
        read(survey)
        ((reading,), _) = read(survey)
    told = vars(reading.story).pop("outline")
    assert reading.story.outline == told
