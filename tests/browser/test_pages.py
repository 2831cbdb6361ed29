"""Pages in a real browser: the lightbox by mouse, keyboard and touch; no layout shift; whole
without scripts."""

import re

import pytest
from PIL import Image

from tests.kit.small_site import built, make_site, settle

pytestmark = pytest.mark.browser

WIDTHS = (360, 768, 1280, 1920)
SHIFT = """() => new Promise(done => { let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(e => { if (!e.hadRecentInput) sum += e.value; }))
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(sum), 600); })"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A small site with a gallery of seven pictures of many shapes."""
    root = make_site(tmp_path_factory.mktemp("pages") / "site")
    for number in range(7):
        path = root / f"content/activities/one/p{number}.jpg"
        Image.new("RGB", (900, 500 + 150 * number), (30 * number, 90, 120)).save(path)
        settle(path)
    assert built(root).summary is not None
    return (root / "output").as_uri()


@pytest.fixture
def page(chromium, site):
    context = chromium.new_context(viewport={"width": 1000, "height": 800})
    opened = context.new_page()
    opened.goto(f"{site}/activities/one.html")
    yield opened
    context.close()


def is_open(page) -> bool:
    return page.evaluate("!!document.querySelector('dialog[open]')")


def gallery(page):
    return page.locator(".gallery a[data-photo]")


def test_a_click_opens_the_picture_and_closing_returns_the_focus(page):
    third = gallery(page).nth(2)
    third.click()
    assert is_open(page)
    assert re.search(r"#photo-\d+$", page.url)
    page.keyboard.press("Escape")
    page.wait_for_function("!document.querySelector('dialog[open]')")
    assert page.evaluate("document.activeElement.href") == third.evaluate("link => link.href")


def test_the_arrow_keys_turn_and_the_counter_follows(page):
    gallery(page).nth(0).click()
    before = page.evaluate("document.querySelector('dialog').innerText")
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(100)
    after = page.evaluate("document.querySelector('dialog').innerText")
    assert before != after
    page.keyboard.press("ArrowLeft")
    page.wait_for_timeout(100)
    assert page.evaluate("document.querySelector('dialog').innerText") == before


def test_enter_on_a_focused_picture_opens_it(page):
    gallery(page).nth(1).focus()
    page.keyboard.press("Enter")
    assert is_open(page)


def test_back_closes_the_lightbox_and_stays_on_the_page(page):
    address = page.url
    gallery(page).nth(1).click()
    page.go_back()
    page.wait_for_function("!document.querySelector('dialog[open]')")
    assert page.url == address


def test_a_deep_link_opens_its_picture(page):
    gallery(page).nth(3).click()
    address = page.url
    fresh = page.context.new_page()
    fresh.goto(address)
    assert is_open(fresh)


def test_a_swipe_turns_the_page(chromium, site):
    context = chromium.new_context(
        viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto(f"{site}/activities/one.html")
    gallery(page).nth(0).tap()
    before = page.url
    session = context.new_cdp_session(page)
    for kind, x in (("touchStart", 300), ("touchMove", 200), ("touchMove", 90), ("touchEnd", None)):
        points = [] if x is None else [{"x": x, "y": 400}]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    page.wait_for_function(f"location.href !== {before!r}")
    context.close()


def test_without_scripts_each_picture_is_a_link_to_its_large_version(chromium, site):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/activities/one.html")
    assert gallery(page).count() == 9  # and the one it opens with
    gallery(page).nth(0).click()
    assert page.url.endswith(".jpg")
    context.close()


@pytest.mark.parametrize(
    "name",
    ["index", "activities/one", "members/index", "activities/index", "branches/index", "404"],
)
def test_nothing_shifts_and_nothing_is_wider_than_the_screen(chromium, site, name):
    for width in WIDTHS:
        context = chromium.new_context(viewport={"width": width, "height": 800})
        page = context.new_page()
        page.goto(f"{site}/{name}.html")
        assert page.evaluate(SHIFT) == 0
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width
        context.close()


def test_no_page_asks_anything_of_another_server(chromium, site):
    context = chromium.new_context()
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    for name in ("index", "activities/one", "members/index"):
        page.goto(f"{site}/{name}.html", wait_until="load")
    assert asked
    assert all(url.startswith(("file:", "data:")) for url in asked)
    context.close()


def test_the_text_is_at_least_18_pixels_and_links_in_the_navigation_at_least_44_high(
    chromium, site
):
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{site}/activities/one.html")
    sizes = page.locator(".prose p").evaluate_all(
        "all => all.map(p => parseFloat(getComputedStyle(p).fontSize))"
    )
    assert min(sizes) >= 18
    heights = page.locator("nav a:visible").evaluate_all(
        "all => all.map(a => a.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44
    context.close()


def test_the_browser_reports_no_error(chromium, site):
    context = chromium.new_context()
    page = context.new_page()
    told: list[str] = []
    page.on(
        "console", lambda message: told.append(message.text) if message.type == "error" else None
    )
    page.on("pageerror", lambda error: told.append(str(error)))
    for name in ("index", "activities/one", "members/lamp", "branches/first"):
        page.goto(f"{site}/{name}.html")
    assert told == []
    context.close()
