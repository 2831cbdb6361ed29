"""What was made and what stands become the published site in one go."""

import pytest

from builder.crew.workers import Workers
from tests.kit.small_site import built, make_site, published, story, write

ALONE = Workers(count=1)
NOTE = "标题: 通知一则\n日期: 2026-05-01\n栏目: 通知公告\n单位: 第一党支部\n摘要: 一句话。"


@pytest.fixture
def site(tmp_path):
    root = make_site(tmp_path / "site")
    write(root / "content/posts/note.md", story(NOTE))
    assert built(root, workers=ALONE).summary
    return root


def test_a_page_that_is_made_alone_takes_no_other_from_the_site(site):
    before = published(site / "output")
    write(site / "content/posts/note.md", story(NOTE, "改过的正文。\n"))
    summary = built(site, workers=ALONE).summary
    after = published(site / "output")
    assert summary.made == ("posts/note.html",)
    assert {path for path in before if before[path] != after[path]} == {"posts/note.html"}
    assert before.keys() == after.keys()


@pytest.mark.parametrize("explain", [False, True])
def test_reasons_are_told_only_where_they_were_asked_for(site, explain):
    write(site / "content/posts/note.md", story(NOTE, "改过的正文。\n"))
    reasons = built(site, workers=ALONE, explain=explain).reasons
    assert bool(reasons) == explain


def test_what_cannot_be_published_changes_nothing_and_says_why(site):
    before = published(site / "output")
    write(site / "content/posts/wrong.md", story("标题: 错\n日期: 2026-13-02\n栏目: 要闻"))
    result = built(site, workers=ALONE)
    assert result.summary is None
    assert [each.code for each in result.problems if each.path.endswith("wrong.md")] == ["FC203"]
    assert published(site / "output") == before


def test_a_page_whose_story_is_gone_leaves_with_it(site):
    (site / "content/posts/note.md").unlink()
    summary = built(site, workers=ALONE).summary
    assert "posts/note.html" in summary.removed
    assert "posts/note.html" not in published(site / "output")
