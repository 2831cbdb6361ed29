"""A folder becomes a library: every story typed, every photo looked at, every problem collected."""

import msgspec
import pytest

from builder.digest import key_of
from builder.model.library import AS_THEY_ARE, SiteParts
from builder.model.metrics import Metrics
from builder.problems import Where
from builder.read.library import ContentChecks, read
from builder.read.settled import settings_of
from tests.kit.small_documents import pdf_of
from tests.kit.small_site import story
from tests.kit.small_survey import surveyed

NOTE = story("标题: 河灯\n日期: 2026-01-02\n栏目: 要闻")
SITE = {
    "site.yaml": "名称: 小站\n",
    "posts/灯/index.md": NOTE,
    "screens/hall.yaml": "标题: 大厅\n项目: [{取: 最新}]\n",
    "metrics.yaml": "党员: {数值: 178}\n",
}


def check_text(told, _manuscript):
    """Says of every story that it was looked at."""
    yield Where(told.path, 2).notice("FC999", "看过了")


CHECKS = ContentChecks(check_text, lambda _: ())


def library(root, files, instead=AS_THEY_ARE):
    with surveyed(root, files) as survey:
        return read(survey, settings_of(survey.snapshot, instead), CHECKS, instead)


def codes(found):
    return [(each.code, each.path.removeprefix("content/")) for each in found.problems]


def test_every_part_of_a_site(tmp_path):
    found = library(tmp_path, SITE)
    assert (found.settings.name, [each.title for each in found.stories]) == ("小站", ["河灯"])
    assert [each.title for each in found.screens] == ["大厅"]
    assert [each.name for each in found.metrics.metrics] == ["党员"]
    assert found.gathering == {"content/posts/灯/index.md"}
    assert found.digests.keys() == {f"content/{name}" for name in SITE}
    assert codes(found) == [("FC999", "posts/灯/index.md")]


def test_what_is_wrong_is_told_of_files_first_and_then_of_what_stands_in_them(tmp_path):
    found = library(
        tmp_path,
        {
            "site.yaml": "名称: 小站\n时区: 月亮\n",
            "posts/灯/index.md": NOTE.replace("要闻", "没有这个"),
            "posts/灯/图.cr2": b"II",
            "screens/hall.yaml": "屏幕尺寸: 很大\n",
            "screens/hall.yml": "标题: 大厅\n",
            "metrics.yaml": "党员: {数值: 不知道}\n",
            "posts/news/旧.docx": b"PK",
        },
    )
    of_files, within = codes(found)[:3], codes(found)[3:]
    assert sorted(code for code, _ in of_files) == ["FC113", "FC116", "FC235"]
    assert [path for _, path in within][:2] == ["site.yaml", "screens/hall.yaml"]
    assert within[-1][1] == "metrics.yaml"


@pytest.mark.parametrize("named", [True, False])
def test_of_documents_only_those_that_a_story_names_are_read(tmp_path, named):
    text = NOTE.replace("要闻", "要闻\n附件: 表.pdf") if named else NOTE
    files = {"site.yaml": "名称: 小站\n", "posts/灯/index.md": text, "posts/灯/表.pdf": pdf_of()}
    found = library(tmp_path, files)
    assert found.papers == {"content/posts/灯/表.pdf"}
    assert bool(found.documents) is named
    assert ("FC660" in {code for code, _ in codes(found)}) is not named


def test_parts_that_are_given_instead_are_not_read(tmp_path):
    broken = {**SITE, "screens/hall.yaml": "- [", "metrics.yaml": "- ["}
    found = library(tmp_path, broken, SiteParts(screens=(), metrics=Metrics()))
    assert (found.screens, found.metrics) == ((), Metrics())
    assert codes(found) == [("FC999", "posts/灯/index.md")]


def test_copies_of_a_story_are_told_and_not_read(tmp_path):
    found = library(tmp_path, {**SITE, "posts/灯 - 副本/index.md": NOTE})
    assert len(found.stories) == 1
    assert codes(found)[0] == ("FC517", "posts/灯 - 副本")


def test_a_second_reading_finds_the_same(tmp_path):
    assert library(tmp_path, SITE) == library(tmp_path, SITE)


def test_another_version_of_the_code_finds_the_same_too(tmp_path):
    with surveyed(tmp_path, SITE) as survey:
        settled = settings_of(survey.snapshot)
        tools = msgspec.structs.replace(survey.tools, versions=key_of("2"))
        anew = msgspec.structs.replace(survey, tools=tools)
        assert read(anew, settled, CHECKS) == read(survey, settled, CHECKS)
