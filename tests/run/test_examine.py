"""What ``check`` and ``why`` look at: everything, and nothing is made."""

from builder.crew.workers import Workers
from builder.run.examine import examine
from tests.kit.small_site import make_site, options, story, write

ALONE = Workers(count=1)


def test_examining_reads_everything_and_leaves_no_output(tmp_path):
    site = make_site(tmp_path / "site")
    write(
        site / "content/posts/wrong.md", story("标题: 日子写错的一篇\n日期: 2026-13-02\n栏目: 要闻")
    )
    prepared = examine(options(site, site / "output", workers=ALONE))
    assert [each.path for each in prepared.blocking] == ["content/posts/wrong.md"]
    assert not (site / "output").exists()
