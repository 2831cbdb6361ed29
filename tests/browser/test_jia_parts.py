"""What of 家园 differs from its base in single parts: the tree's plates, the foot of the filters."""

import pytest

from tests.browser import test_reach as reach
from tests.browser.demonstration import EVENING
from tests.kit.small_site import built, write

pytestmark = pytest.mark.browser


@pytest.fixture
def page(chromium):
    opened = chromium.new_page(viewport={"width": 360, "height": 640})
    yield opened
    opened.close()


def test_in_the_tree_only_the_page_one_is_on_is_filled(page, lane):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{lane}/branches/community-committee.html")
    grounds = page.evaluate(
        """() => [...document.querySelectorAll('.tree .node-plate')].map(each =>
          [getComputedStyle(each).backgroundColor, each.parentElement.parentElement.matches('.here')])"""
    )
    own = [ground for ground, is_own in grounds if is_own]
    assert len(own) == 1 and len(grounds) > 3
    assert own[0] not in [ground for ground, is_own in grounds if not is_own]


@pytest.mark.parametrize(("has_bar", "bottom"), [(True, "66px"), (False, "0px")])
def test_the_button_of_the_filters_stands_above_the_bar_of_doors_if_there_is_one(
    page, lane, has_bar, bottom
):
    page.goto(f"{lane}/activities/index.html")
    assert page.locator("body.has-bar .bar-doors").count() == 1
    if not has_bar:
        page.evaluate("() => document.body.classList.remove('has-bar')")
    page.locator(".narrow summary").click()
    foot = page.locator(".choices-foot")
    assert foot.evaluate("each => getComputedStyle(each).bottom") == bottom


def test_a_young_site_has_a_lane_too(page, tmp_path):
    """One story, no photos, no branches: no rail, no empty board."""
    root = tmp_path / "site"
    write(
        root / "content/site.yaml", "名称: 小站\n主题: jia\n审核: {初审: 否, 复审: 否, 终审: 否}\n"
    )
    write(
        root / "content/posts/a.md",
        "---\n标题: 头一篇\n日期: 2026-03-01\n栏目: 要闻\n---\n\n正文。\n",
    )
    assert built(root, now=EVENING).summary is not None
    page.goto((root / "output/index.html").as_uri())
    assert page.locator(".memo").count() == 1
    assert page.locator(".rail").count() == 0
    assert page.evaluate(reach.SPILT) == []
