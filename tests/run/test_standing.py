"""After an edit of one story's text only its own page is planned; and that is enough, to the
byte."""

import ast

import msgspec
import pytest

from builder.digest import Digest, key_of
from builder.plan import Plan
from builder.run import wanted
from builder.run.examine import examine
from builder.run.standing import plan_of_changes, record_of
from builder.run.wanted import wanted_of
from tests.kit import ROOT
from tests.kit.small_site import built, make_site, options, published, story, write


@pytest.fixture
def site(tmp_path):
    return make_site(tmp_path / "site")


@pytest.fixture
def planned(monkeypatch):
    """The plans of the builds to come."""
    plans = []

    def noted(*given):
        found = wanted_of(*given)
        plans.append(found.plan)
        return found

    monkeypatch.setattr(wanted, "wanted_of", noted)
    return plans


_LONG = "桥头的灯天黑就亮，修灯的人住在桥的那一头。" * 8
"""Longer than a summary."""


def plan_of(site) -> Plan:
    return examine(options(site, site / "output")).plan


def keys_of(plan) -> dict[str, str]:
    return {artifact.path: key_of(artifact.recipe()) for artifact in plan.artifacts}


def test_a_storys_page_alone_depends_on_its_prose(site):
    plan = plan_of(site)
    before = keys_of(plan)
    for place, changed in enumerate(plan.site.stories):
        prose = msgspec.structs.replace(
            changed.prose, body=Digest("b" * 32), digest=Digest("d" * 32), characters=9999
        )
        stories = list(plan.site.stories)
        stories[place] = msgspec.structs.replace(changed, prose=prose)
        other = Plan(msgspec.structs.replace(plan.site, stories=tuple(stories)), plan.theme)
        after = keys_of(other)
        assert {path for path in before if before[path] != after[path]} == {changed.address}
        assert plan_of_changes(other, record_of(other), record_of(plan)).only == {changed.address}
        assert keys_of(plan_of_changes(other, record_of(other), record_of(plan))) == {
            changed.address: after[changed.address]
        }


def test_only_the_plan_of_stories_looks_at_prose():
    looking = {
        path.name
        for path in (ROOT / "builder/plan").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "prose"
    }
    assert looking == {"stories.py"}


def test_an_edit_of_a_text_plans_one_page_and_gives_what_a_clean_build_gives(
    site, tmp_path, planned
):
    write(
        site / "content/posts/a.md",
        story("标题: 一篇\n日期: 2026-03-01\n栏目: 要闻\n网址名: a", f"{_LONG}\n\n第二段。"),
    )
    built(site)
    write(
        site / "content/posts/a.md",
        story("标题: 一篇\n日期: 2026-03-01\n栏目: 要闻\n网址名: a", f"{_LONG}\n\n改了。"),
    )
    result = built(site)
    assert result.summary.made == ("posts/a.html",)
    assert planned[-1].only == {"posts/a.html"}
    built(site, tmp_path / "clean")
    assert published(site / "output") == published(tmp_path / "clean")


def test_where_a_summary_stands_even_the_first_sentence_is_the_pages_own(site, planned):
    fields = "标题: 一篇\n日期: 2026-03-01\n栏目: 要闻\n网址名: a\n摘要: 说的是桥头的灯。"
    write(site / "content/posts/a.md", story(fields, "第一句。"))
    built(site)
    write(site / "content/posts/a.md", story(fields, "换过的第一句。"))
    assert built(site).summary.made == ("posts/a.html",)
    assert planned[-1].only == {"posts/a.html"}


@pytest.mark.parametrize(
    "edit",
    [
        lambda site: write(
            site / "content/posts/a.md",
            story("标题: 另一个题目\n日期: 2026-03-01\n栏目: 要闻\n网址名: a"),
        ),
        lambda site: (site / "output/index.html").unlink(),
        lambda site: write(site / "theme/templates/404.html", "<!doctype html><title>没有</title>"),
        lambda site: (site / ".fengcai/store.db").unlink(),
    ],
    ids=["a title", "a lost page", "a template", "a lost store"],
)
def test_whatever_else_changes_plans_everything(site, tmp_path, planned, edit):
    write(site / "content/posts/a.md", story("标题: 一篇\n日期: 2026-03-01\n栏目: 要闻\n网址名: a"))
    built(site)
    edit(site)
    built(site)
    assert planned[-1].only is None
    built(site, tmp_path / "clean")
    assert published(site / "output") == published(tmp_path / "clean")


def test_a_memory_of_another_output_is_of_no_use(site, planned):
    """A build that was killed after it published left the store as it was before."""
    write(site / "content/posts/a.md", story("标题: 一篇\n日期: 2026-03-01\n栏目: 要闻\n网址名: a"))
    built(site)
    store = (site / ".fengcai/store.db").read_bytes()
    write(site / "content/posts/a.md", story("标题: 改了\n日期: 2026-03-01\n栏目: 要闻\n网址名: a"))
    built(site)
    (site / ".fengcai/store.db").write_bytes(store)
    write(site / "content/posts/a.md", story("标题: 一篇\n日期: 2026-03-01\n栏目: 要闻\n网址名: a"))
    built(site)
    assert planned[-1].only is None
    assert "改了" not in (site / "output/posts/a.html").read_text(encoding="utf-8")
