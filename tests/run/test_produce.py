"""What a build says when there is nothing to do, when a template is wrong, and after a late save."""

from builder.problems import Problem
from builder.run.produce import told_once
from tests.kit.small_site import (
    built,
    make_site,
    many_stories,
    published,
    settle,
    story,
    told,
    write,
)


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


def fault(line: int, page: str, code: str = "FC709") -> Problem:
    return Problem(
        path="theme/templates/story.html", line=line, code=code, message=f"做页面 {page} 时出了错"
    )


def test_the_fault_of_a_template_is_told_once_with_how_many_pages_have_it():
    found = told_once(
        [fault(3, "a.html"), fault(3, "b.html"), fault(3, "b.html"), fault(9, "c.html")]
    )
    assert [(each.line, "另外还有 1 页" in each.message) for each in found] == [
        (3, True),
        (9, False),
    ]


def test_every_other_problem_is_told_by_itself():
    found = told_once([fault(3, "a.html", "FC604"), fault(3, "b.html", "FC604")])
    assert [each.message for each in found] == ["做页面 a.html 时出了错", "做页面 b.html 时出了错"]
