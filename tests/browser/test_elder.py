"""长辈版: one tap, kept, before the first paint; another page with its own order and doors."""

import gzip
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.browser import test_reach as reach
from tests.browser.demonstration import PAGES
from tests.browser.test_axe import found

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 640}
CHOSEN = "#~elder=yes"
SHOWN_FIRST = """() => ['.elder-doors', '.elder-bar', '.lead-picture', '.nav', '.board']
  .filter(each => { const found = document.querySelector(each);
    const box = found && found.getBoundingClientRect();
    return box && box.height > 0 && box.top < innerHeight && box.bottom > 0; })"""
BLOCKS = (
    "masthead",
    "nav",
    "crumbs",
    "opening-picture",
    "lead-picture",
    "elder-doors",
    "elder-bar",
    "board",
    "narrow",
    "months",
)
ON_SCREEN = """blocks => blocks.filter(each => [...document.querySelectorAll('.' + each)].some(found => {
  const {top, bottom, height} = found.getBoundingClientRect();
  return height > 0 && top < innerHeight && bottom > 0; }))"""
FINGER = 60
"""CSS pixels that whatever is tapped measures at least."""
LOOSE = reach.LAID_OUT + " .elder-bar { position: static !important; }"
"""As if everything had been scrolled to, and the bar lay at the end of the page."""
UNDER = """() => { const bar = document.querySelector('.elder-bar'), has = document.activeElement;
  const box = has.getBoundingClientRect();
  return !bar.contains(has) && box.bottom > bar.getBoundingClientRect().top && box.top > 0; }"""
FINEST = """() => Math.min(...[...document.querySelectorAll('main p, main a, main li, main dd')]
  .filter(each => each.offsetHeight && each.textContent.trim() && !each.closest('.sr'))
  .map(each => parseFloat(getComputedStyle(each).fontSize)))"""


@pytest.fixture
def page(chromium):
    context = chromium.new_context(viewport=PHONE)
    yield context.new_page()
    context.close()


def is_elder(page) -> bool:
    return page.evaluate("document.documentElement.classList.contains('elder')")


def test_one_tap_makes_it_and_one_takes_it_back(page, demonstration):
    page.goto(f"{demonstration}/index.html")
    button = page.get_by_role("button", name="长辈版")
    button.click()
    assert is_elder(page)
    page.get_by_role("button", name="普通版").click()
    assert not is_elder(page)


def test_it_is_kept_on_the_device_and_in_the_links_of_a_folder(page, demonstration):
    page.goto(f"{demonstration}/index.html")
    page.get_by_role("button", name="长辈版").click()
    page.locator(".elder-doors a", has_text="人物").click()
    page.wait_for_url("**/members/index.html**")
    assert CHOSEN in page.url
    assert is_elder(page)
    page.goto(f"{demonstration}/members/crane-cabin.html")
    assert is_elder(page)


def test_it_stands_before_the_first_paint(page, demonstration):
    page.add_init_script(
        "document.addEventListener('readystatechange', () => {"
        " window.early = window.early || document.documentElement.className; })"
    )
    page.goto(f"{demonstration}/members/index.html{CHOSEN}")
    assert page.evaluate("early").split()[:2] == ["scripted", "elder"]


def test_other_blocks_stand_on_the_first_screen_than_in_the_ordinary_edition(page, demonstration):
    page.goto(f"{demonstration}/index.html")
    ordinary = page.evaluate(SHOWN_FIRST)
    page.goto(f"{demonstration}/index.html{CHOSEN}")
    page.reload()
    elder = page.evaluate(SHOWN_FIRST)
    assert ".nav" in ordinary
    assert ".elder-doors" not in ordinary
    assert elder == [".elder-doors", ".elder-bar"]


@pytest.mark.parametrize(
    ("name", "ordinary", "elder"),
    [
        ("list of members", {"masthead", "nav", "narrow"}, {"elder-bar"}),
        ("list of activities", {"masthead", "nav"}, {"elder-bar"}),
        ("member", {"masthead", "nav", "crumbs"}, {"elder-bar"}),
        ("page", {"masthead", "nav"}, {"elder-bar"}),
    ],
)
def test_on_every_page_other_blocks_come_first(page, demonstration, name, ordinary, elder):
    page.goto(f"{demonstration}/{PAGES[name]}.html")
    assert ordinary <= set(page.evaluate(ON_SCREEN, BLOCKS))
    page.goto(f"{demonstration}/{PAGES[name]}.html{CHOSEN}")
    page.reload()
    shown = set(page.evaluate(ON_SCREEN, BLOCKS))
    assert elder <= shown
    assert not shown & {"nav", "crumbs", "narrow", "months"}


def test_the_sections_come_after_the_page_by_keyboard_too_and_go_back(page, demonstration):
    order = "() => ['.nav', 'main'].map(each => document.querySelector(each)).sort((a, b) => a.compareDocumentPosition(b) & 2 ? 1 : -1).map(each => each.localName)"
    page.goto(f"{demonstration}/members/index.html")
    assert page.evaluate(order) == ["nav", "main"]
    page.get_by_role("button", name="长辈版").click()
    assert page.evaluate(order) == ["main", "nav"]
    page.get_by_role("button", name="普通版").click()
    assert page.evaluate(order) == ["nav", "main"]


@pytest.mark.parametrize("name", ["home", "list of branches", "everything a text may hold"])
def test_what_has_the_focus_is_not_under_the_bar(page, demonstration, name):
    page.goto(f"{demonstration}/{PAGES[name]}.html{CHOSEN}")
    for _ in range(30):
        page.keyboard.press("Tab")
        assert not page.evaluate(UNDER), page.evaluate(
            "document.activeElement.outerHTML.slice(0, 99)"
        )


def test_what_stands_side_by_side_on_a_desk_is_one_column(page, demonstration):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{demonstration}/index.html{CHOSEN}")
    boxes = [page.locator(each).bounding_box() for each in (".lead", ".board", ".lead-words")]
    assert len({box["x"] for box in boxes}) == 1
    assert boxes[1]["y"] >= boxes[0]["y"] + boxes[0]["height"]


def test_the_text_stands_once_in_the_page(demonstration):
    text = Path(unquote(urlsplit(f"{demonstration}/members/crane-cabin.html").path)).read_text()
    assert text.count("<h1") == 1
    assert text.count("退休吊车司机郎玉琴开") == 1


def test_only_pages_with_photos_load_what_shows_them_large(demonstration):
    output = Path(unquote(urlsplit(demonstration).path))
    for page in output.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        if 'http-equiv="refresh' not in text and not page.is_relative_to(output / "screen"):
            assert ("data-photo" in text) is ("/pictures-" in text), page


def test_without_scripts_there_is_neither_a_button_nor_a_bar(chromium, demonstration):
    context = chromium.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{demonstration}/index.html{CHOSEN}")
    for part in (".tool", ".elder-bar", ".elder-doors"):
        assert not page.locator(part).is_visible()
    context.close()


def test_a_notice_its_sheet_and_its_script_weigh_no_more_than_forty_kilobytes(demonstration):
    output = Path(unquote(urlsplit(demonstration).path))
    loaded = (PAGES["publicity"] + ".html", "assets/site-*.css", "assets/site-*.js")
    files = [path for each in loaded for path in output.glob(each)]
    assert len(files) == len(loaded)
    assert sum(len(gzip.compress(path.read_bytes())) for path in files) <= 40_000


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_any_type_is_large_fits_and_is_sound(chromium, demonstration, name):
    context = chromium.new_context(viewport=PHONE, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{demonstration}/{PAGES[name]}.html{CHOSEN}")
    page.add_style_tag(content=LOOSE)
    for width, more in ((320, "elder-large"), (360, "elder-large"), (320, ""), (768, "")):
        page.set_viewport_size({"width": width, "height": 640})
        page.evaluate(f"document.documentElement.className = 'scripted elder {more}'")
        assert page.evaluate(reach.SPILT) == [], (width, more)
        assert page.evaluate(reach.PILED) == [], (width, more)
    page.set_viewport_size(PHONE)
    assert page.evaluate(reach.SMALL, FINGER) == []
    assert page.evaluate(reach.TURNED, ", ".join(reach.ARGUING)) == []
    assert page.evaluate(FINEST) >= 22
    for colours in ("light", "dark"):
        page.emulate_media(color_scheme=colours)
        assert found(page) == [], colours
    context.close()
