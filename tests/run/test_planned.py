"""Paths of planned files, remembered between builds."""

import pytest

from builder.crew.workers import Workers
from builder.plan import Plan
from builder.run.examine import examine
from builder.run.planned import PlannedPaths
from builder.store.store import Store
from tests.kit.small_site import built, make_site, options, story, write

ALONE = Workers(count=1)
LINKED = "标题: 有链接\n摘要: 一句话。\n日期: 2026-03-01\n栏目: 要闻\n网址名: linked"


@pytest.fixture
def site(tmp_path):
    root = make_site(tmp_path / "site")
    write(root / "content/posts/linked.md", story(LINKED, "看[标签](/tags/index.html)。\n"))
    return root


@pytest.fixture
def drawn(monkeypatch):
    """The sites whose whole plans are drawn up."""
    sites = []

    def whole(self):
        sites.append(self.site)
        return DRAW(self)

    monkeypatch.setattr(Plan.all_artifacts, "func", whole)
    return sites


DRAW = Plan.all_artifacts.func


def test_an_edit_of_a_body_draws_up_no_whole_plan(site, drawn):
    built(site, workers=ALONE)
    assert drawn
    drawn.clear()
    write(site / "content/posts/linked.md", story(LINKED, "改过。看[标签](/tags/index.html)。\n"))
    assert built(site, workers=ALONE).summary.made == ("posts/linked.html",)
    assert drawn == []


def test_a_link_to_a_page_that_goes_is_told_as_if_nothing_was_remembered(site):
    built(site, workers=ALONE)
    for path in (site / "content").rglob("*.md"):
        path.write_text(path.read_text().replace("标签: 邻里\n", ""))
    found = [each.code for each in built(site, workers=ALONE).problems]
    clean = [each.code for each in built(site, site / "other", workers=ALONE).problems]
    assert found == clean


def test_what_is_remembered_is_what_would_be_drawn_up(site, tmp_path):
    prepared = examine(options(site, site / "output", workers=ALONE))
    asked = options(site, site / "output")
    with Store.open(tmp_path / "store") as store:
        first = (
            PlannedPaths(planner_of(prepared.plan), asked, store)
            .atlas(prepared.plan.site)
            .planned()
        )
        again = (
            PlannedPaths(planner_of(prepared.plan), asked, store)
            .atlas(prepared.plan.site)
            .planned()
        )
    assert first == again == prepared.plan.paths


def planner_of(plan):
    from builder.plan import Planner

    return Planner(plan.theme)
