"""Which of the planned files can be others than those that stand."""

import pytest

from builder.crew.workers import Workers
from builder.run.attempts import prepared_for
from builder.run.run import opened
from builder.run.wanted import wanted_of
from tests.kit.small_site import SETTINGS, built, make_site, options, story, write

ALONE = Workers(count=1)
NOTE = "标题: 通知一则\n日期: 2026-05-01\n栏目: 通知公告\n单位: 第一党支部\n摘要: 一句话。"


@pytest.fixture
def site(tmp_path):
    root = make_site(tmp_path / "site")
    write(root / "content/posts/note.md", story(NOTE))
    return root


def wanted(root):
    """Whether only a part is looked at, and which pages that is."""
    with opened(options(root, root / "output", workers=ALONE), lambda *_: None) as run:
        found = wanted_of(prepared_for(run), run)
        return found.plan.is_partial, {each.path for each in found.plan.artifacts}


def test_all_is_looked_at_where_nothing_stands(site):
    is_partial, paths = wanted(site)
    assert not is_partial
    assert {"index.html", "posts/note.html"} <= paths


def test_only_its_page_after_an_edit_of_a_body(site):
    built(site, workers=ALONE)
    write(site / "content/posts/note.md", story(NOTE, "改过的正文，第一段没有了。\n"))
    is_partial, paths = wanted(site)
    assert is_partial
    assert "posts/note.html" in paths
    assert "posts/index.html" not in paths


def test_all_of_it_after_an_edit_of_anything_else(site):
    built(site, workers=ALONE)
    write(site / "content/site.yaml", SETTINGS.replace("很小", "不大"))
    assert not wanted(site)[0]


def test_all_of_it_where_someone_deleted_a_page_by_hand(site):
    built(site, workers=ALONE)
    (site / "output/members/lamp.html").unlink()
    write(site / "content/posts/note.md", story(NOTE, "改过。\n"))
    assert not wanted(site)[0]
