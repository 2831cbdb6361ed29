"""Who makes the pages changes nothing: this process, a forked pool and a started one give the same
bytes."""

import pytest

from builder.crew.hands import Hands
from tests.kit.small_site import built, make_site, published, settle, story, told, write

ALONE = Hands(workers=1)


def many_stories(root, count: int):
    """The small site with enough stories for a pool to be worth it."""
    make_site(root)
    for number in range(count):
        fields = f"标题: 第{number}篇\n日期: 2026-03-{number % 27 + 1:02d}\n栏目: 要闻\n网址名: p{number}\n标签: 邻里"
        write(root / f"content/posts/p{number}.md", story(fields))
    return root


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_a_pool_makes_the_same_bytes_as_one_process(tmp_path, method):
    root = many_stories(tmp_path / "site", 120)
    built(root, tmp_path / "alone", hands=ALONE)
    other = many_stories(tmp_path / "other", 120)
    built(other, tmp_path / "pool", hands=Hands(workers=2, start_method=method))
    assert published(tmp_path / "pool") == published(tmp_path / "alone")


def test_a_build_with_nothing_to_do_says_the_same_and_touches_nothing(tmp_path):
    root = many_stories(tmp_path / "site", 5)
    write(
        root / "content/posts/draft.md",
        story("标题: 草稿\n日期: 2026-03-01\n栏目: 要闻\n状态: 草稿"),
    )
    first = built(root)
    stamps = {
        path: path.stat().st_mtime_ns for path in (root / "output").rglob("*") if path.is_file()
    }
    second = built(root)
    assert second.prepared is None
    assert (second.published, second.withheld, second.problems) == (
        first.published,
        first.withheld,
        first.problems,
    )
    assert second.summary.unchanged == len(first.summary.made)
    after = {
        path: path.stat().st_mtime_ns for path in (root / "output").rglob("*") if path.is_file()
    }
    assert {p: t for p, t in after.items() if ".fengcai" not in p.parts} == {
        p: t for p, t in stamps.items() if ".fengcai" not in p.parts
    }


def test_a_template_error_is_a_problem_with_file_and_line_and_nothing_is_published(tmp_path):
    root = make_site(tmp_path / "site")
    write(root / "theme/templates/404.html", "<!doctype html>\n<title>{{ view.nothing }}</title>")
    result = built(root)
    assert result.summary is None
    assert [(p.path, p.line, p.code) for p in told(result)] == [
        ("theme/templates/404.html", 2, "FC709")
    ]
    assert published(root / "output") == {}


def test_a_file_that_was_just_saved_costs_one_build_and_no_more(tmp_path):
    root = many_stories(tmp_path / "site", 5)
    (root / "content/posts/p1.md").write_text(
        story("标题: 改\n日期: 2026-03-01\n栏目: 要闻\n网址名: p1")
    )  # saved just now
    built(root)
    assert built(root).prepared is None
    settle(root / "content/posts/p1.md")
    assert [built(root).prepared is None for _ in range(3)] == [True, True, True]
