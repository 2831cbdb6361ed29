"""The pipeline: what a whole build ends in."""

import pytest

from builder.crew.workers import Workers
from tests.kit.small_site import built, make_site, published, story, write

ALONE = Workers(count=1)


@pytest.fixture
def site(tmp_path):
    return make_site(tmp_path / "site")


def test_a_build_goes_through_every_step_and_the_next_one_through_none(site):
    first = built(site, workers=ALONE)
    assert {"scan", "read", "check", "plan", "publish"} <= first.seconds.keys()
    again = built(site, workers=ALONE)
    assert again.summary
    assert again.summary.made == ()
    assert not {"read", "check", "plan"} & again.seconds.keys()


def test_what_was_found_is_told_again_when_nothing_was_done(site):
    first, again = built(site, workers=ALONE), built(site, workers=ALONE)
    assert first.problems == again.problems
    assert first.published == again.published


def test_an_output_that_cannot_be_one_is_told_and_nothing_is_touched(site):
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    result = built(site, site / "content", workers=ALONE)
    assert result.summary is None
    assert len(result.problems) == 1
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("damage", [b"", b"no database", b"\0" * 4096])
def test_a_damaged_store_is_not_believed(site, damage):
    built(site, workers=ALONE)
    before = published(site / "output")
    for file in (site / ".fengcai").glob("*.db*"):
        file.write_bytes(damage)
    write(site / "content/posts/new.md", story("标题: 新的一篇\n日期: 2026-05-03\n栏目: 要闻"))
    assert built(site, workers=ALONE).summary
    assert "posts/new.html" in published(site / "output").keys() - before.keys()


def test_what_was_withdrawn_leaves_though_everything_else_must_wait(site):
    built(site, workers=ALONE)
    write(site / "content/posts/wrong.md", story("标题: 错\n日期: 2026-13-02\n栏目: 要闻"))
    note = "标题: 通知一则\n日期: 2026-05-01\n栏目: 通知公告\n单位: 第一党支部\n状态: 已撤下"
    write(site / "content/posts/note.md", story(note))
    assert built(site, workers=ALONE).summary is None
    assert built(site, workers=ALONE, keep_going=True).summary
    assert "posts/note.html" not in published(site / "output")
