"""What is kept of a run for the next one."""

import pytest

from builder.crew.workers import Workers
from builder.publish import Publication
from builder.run.parts import last_right
from builder.run.standing import sources_of, standing_of
from builder.store.store import Store
from tests.kit.small_site import NOW, SETTINGS, built, make_site, options, story, write

ALONE = Workers(count=1)


@pytest.fixture
def site(tmp_path):
    root = make_site(tmp_path / "site")
    assert built(root, workers=ALONE).summary
    return root


def standing(root):
    asked = options(root, root / "output")
    publication = Publication.open(root / "output", sources_of(root))
    with publication, Store.open(root / ".fengcai") as store:
        return standing_of(asked, publication, store)


def kept(root, output="output"):
    with Store.open(root / ".fengcai") as store:
        return last_right(store, options(root, root / output))


def test_the_next_run_knows_what_is_public_and_of_which_file(site):
    stories = standing(site).record.stories
    assert stories["posts/note.html"].path == "content/posts/note.md"
    assert stories["posts/note.html"].title == "通知一则"


def test_what_was_found_holds_at_the_moment_of_the_build(site):
    findings = standing(site).findings
    assert findings.since <= NOW < findings.until
    assert findings.published == len(standing(site).record.stories)


def test_it_holds_no_longer_than_until_the_next_story_is_due(site):
    fields = "标题: 后天的一篇\n日期: 2026-05-01\n栏目: 要闻\n发布时间: 2026-05-22 08:00"
    write(site / "content/posts/due.md", story(fields))
    assert built(site, workers=ALONE).summary
    until = standing(site).findings.until.isoformat()
    assert until <= "2026-05-22T08:00:00+08:00"


def test_a_part_that_is_wrong_is_remembered_as_it_was(site):
    write(
        site / "content/site.yaml",
        SETTINGS.replace("小站", "大站").replace("篇数: 2", "篇数: 许多"),
    )
    assert built(site, workers=ALONE, keep_going=True).summary
    assert kept(site).settings.name == "小站"
    write(site / "content/site.yaml", SETTINGS.replace("小站", "大站"))
    assert built(site, workers=ALONE).summary
    assert kept(site).settings.name == "大站"


def test_each_output_has_a_memory_of_its_own(site):
    assert kept(site).settings
    assert kept(site, "other").settings is None


def test_a_build_that_publishes_nothing_leaves_what_is_remembered(site):
    before = standing(site).record
    write(site / "content/posts/wrong.md", story("标题: 错\n日期: 2026-13-02\n栏目: 要闻"))
    assert built(site, workers=ALONE).summary is None
    assert standing(site).record == before
