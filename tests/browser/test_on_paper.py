"""Pages as they are printed: nothing cut off, nothing over another, no sheet for what is read on
screens."""

import re

import pytest

pytestmark = pytest.mark.browser
A4 = {"width": 673, "height": 1000}
"""CSS pixels between the margins of a portrait sheet; a gutter may reach into those."""
OUTSIDE = """all => all.filter(each => {
  const box = each.getBoundingClientRect();
  return box.width && (box.left < -8 || box.right > innerWidth + 8);
}).map(each => each.className)"""


@pytest.fixture
def paper(chromium, demonstration):
    page = chromium.new_page(viewport=A4)
    page.emulate_media(media="print")

    def opened(path):
        page.goto(f"{demonstration}/{path}")
        return page

    yield opened
    page.close()


def sheets(page):
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


def test_the_organisation_is_one_sheet(paper):
    assert sheets(paper("branches/index.html")) == 1


@pytest.mark.parametrize(
    "path",
    [
        "members/mentoring/index.html",
        "members/pledges/index.html",
        "members/posts/index.html",
        "grids/index.html",
        "projects/lane-lights.html",
        "mechanisms/three-meetings.html",
        "finished-books/splices.html",
    ],
)
def test_nothing_reaches_over_the_edge(paper, path):
    page = paper(path)
    assert page.locator("main *").count() > 10
    assert page.locator("main *:not(.sr)").evaluate_all(OUTSIDE) == []


def test_what_is_related_is_a_line_of_titles(paper):
    page = paper("projects/lane-lights.html")
    related = page.locator("article ~ .section")
    assert related.locator("img:visible").count() == 0
    assert related.locator("h3:visible").count() > 1
    heights = related.evaluate_all("all => all.map(each => each.offsetHeight)")
    assert max(heights) < 60


def test_what_is_ticked_is_ticked(paper):
    page = paper("mechanisms/six-haves.html")
    said = page.locator(".is-met .element-mark").first.evaluate(
        "mark => getComputedStyle(mark).printColorAdjust || getComputedStyle(mark).webkitPrintColorAdjust"
    )
    assert said == "exact"
