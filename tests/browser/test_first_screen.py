"""What a small phone shows before anybody scrolls."""

import pytest

from tests.browser.demonstration import PAGES
from tests.kit.small_site import SETTINGS, built, make_site, write

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 640}
FRAME = 100
"""Pixels that masthead and navigation of an inner page take together, at most."""
MASTHEAD = "document.querySelector('.masthead').getBoundingClientRect().bottom"
FOLD = 600
"""Pixels down by which the first thing a page is there for has been named."""
LISTED = ".cover-link, .card-title, .roll-title, .event-title, .errand-title, .inscription-title"
FIRST = {
    "home": ".lead-title",
    "list of branches": ".node-name",
    "grid": ".ledger a, .node-name",
    "promises": ".promiser h2",
    "who holds which post": ".post h2",
    "who learns from whom": ".pair-name",
    "tags": ".terms a",
    "albums": ".roll-title",
    "album of a branch": ".roll-title",
    "directory": ".who a",
}
"""What a page is there for, where that is neither the story it is called by nor a card."""
IS_STORY = "!!document.querySelector('.story-page h1, .lost h1')"
FOOT = """first => { const named = [...document.querySelectorAll(first)]
  .find(each => each.closest('main') && each.checkVisibility() && !each.closest('.narrow, .months'));
  const range = document.createRange();
  range.selectNodeContents(named);
  return range.getBoundingClientRect().bottom; }"""
ROWS = """() => new Set([...document.querySelectorAll('.nav li')]
  .map(each => Math.round(each.getBoundingClientRect().top))).size"""
NAMES = (
    "里",
    "柏舟里",
    "柏舟里南",
    "柏舟里社区",
    "澄榆街道柏舟里",
    "澄榆街道柏舟里社区",
    "中共澄榆街道柏舟里",
)
NAME_LINES = """() => { const range = document.createRange();
  range.selectNodeContents(document.querySelector('.name a'));
  return new Set([...range.getClientRects()].map(each => Math.round(each.top))).size; }"""


@pytest.fixture
def phone(chromium):
    context = chromium.new_context(viewport=PHONE)
    yield context.new_page()
    context.close()


def test_masthead_and_navigation_of_inner_pages_take_a_hundred_pixels_and_one_row(
    phone, demonstration
):
    for name, path in PAGES.items():
        phone.goto(f"{demonstration}/{path}.html")
        assert phone.evaluate(ROWS) == 1, name
        if name != "home":
            assert phone.evaluate(MASTHEAD) <= FRAME, name


def test_the_first_story_of_every_page_is_named_on_the_first_screen(phone, demonstration):
    for name, path in PAGES.items():
        phone.goto(f"{demonstration}/{path}.html")
        own = "main h1" if phone.evaluate(IS_STORY) else LISTED
        assert phone.evaluate(FOOT, FIRST.get(name, own)) < FOLD, name


def test_the_ways_to_narrow_a_list_are_one_fold_that_names_what_is_chosen(phone, demonstration):
    phone.goto(f"{demonstration}/members/index.html")
    assert phone.locator(".narrow summary").inner_text().split() == [
        "筛选",
        "身份",
        "岗位",
        "年份",
        "单位",
    ]
    assert not phone.locator(".choice a").first.is_visible()
    phone.locator(".narrow summary").click()
    phone.get_by_role("button", name="正式党员").click()
    phone.locator(".narrow-chosen").wait_for()
    assert phone.locator(".narrow summary").inner_text().split() == ["筛选", "正式党员"]


def test_a_list_of_one_word_says_in_its_fold_which(phone, demonstration):
    phone.goto(f"{demonstration}/members/identity/full/index.html")
    assert "身份：正式党员" in phone.locator(".narrow summary").inner_text()


def test_on_a_phone_the_months_stand_behind_the_third_activity(phone, demonstration):
    phone.goto(f"{demonstration}/activities/index.html")
    third = phone.locator(".feature").last.bounding_box()
    months = phone.locator(".months").bounding_box()
    assert months["y"] >= third["y"] + third["height"]
    assert phone.locator(".months .calendar:visible").count() == 1


def test_the_section_one_is_in_stands_in_view_where_the_navigation_is_longer_than_the_screen(
    phone, demonstration
):
    phone.set_viewport_size({"width": 240, "height": 640})
    for name in ("list of branches", "branch", "honours"):
        phone.goto(f"{demonstration}/{PAGES[name]}.html")
        box = phone.locator(".nav a[aria-current]").bounding_box()
        assert box["x"] >= 0, name
        assert box["x"] + box["width"] <= 240, name


@pytest.mark.parametrize("name", NAMES)
def test_a_name_of_up_to_ten_characters_never_breaks(phone, tmp_path, name):
    root = make_site(tmp_path / "site")
    write(root / "content/site.yaml", SETTINGS.replace("名称: 小站", f"名称: {name}", 1))
    assert built(root).summary is not None
    for width in (320, 360):
        phone.set_viewport_size({"width": width, "height": 640})
        for page in ("index", "members/index"):
            phone.goto(f"{(root / 'output').as_uri()}/{page}.html")
            assert phone.locator(".name a").inner_text() == name
            assert phone.evaluate(NAME_LINES) == 1
            assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")
            right = phone.locator(".name a").bounding_box()
            assert right["x"] + right["width"] <= width
