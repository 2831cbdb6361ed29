"""Pages as they are printed: nothing cut off, nothing over another, no sheet for what is read on
screens."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

pytestmark = pytest.mark.browser
A4 = {"width": 673, "height": 1000}
"""CSS pixels between the margins of a portrait sheet; a gutter may reach into those."""
LOADED = """async () => { for (const img of document.images) img.loading = "eager";
  await Promise.all([...document.images].map(img => img.decode().catch(() => null))); }"""
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


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("branches/index.html", 1),
        ("posts/charging-shed-notice.html", 1),
        ("posts/candidate-notice-2026-11.html", 1),
        ("services/repair.html", 1),
        ("activities/launch-day-2026.html", 3),
        ("members/crane-cabin.html", 4),
        ("branches/dock-village.html", 4),
        ("members/index.html", 2),
    ],
)
def test_no_more_sheets_than_it_takes(paper, path, most):
    page = paper(path)
    page.evaluate(LOADED)
    assert 1 <= sheets(page) <= most


def test_every_sheet_has_its_number(demonstration):
    folder = Path(unquote(urlsplit(demonstration).path)) / "assets"
    (sheet,) = folder.glob("site*.css")
    rule = re.search(r"@page\s*\{.*?counter\(page\).*?counter\(pages\)", sheet.read_text("utf-8"))
    assert rule


def test_what_is_only_for_screens_is_not_printed(paper):
    page = paper("activities/launch-day-2026.html")
    left = page.locator(".turn, .section-related, .tags, .nav")
    assert left.count() > 1
    assert not any(each.is_visible() for each in left.all())


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
