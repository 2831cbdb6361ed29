"""What axe-core finds on a page of every type, wide and narrow, light and dark, in large text:
nothing."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.browser.demonstration import EVENING, PAGES
from tests.kit.small_site import built, make_site

pytestmark = pytest.mark.browser
axe = pytest.importorskip(
    "axe_playwright_python.base", reason="没有安装 axe-core：pip install '.[test]'"
)

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
MODES = ((PHONE, "light", 100), (PHONE, "dark", 200), (DESK, "light", 200), (DESK, "dark", 100))
"""Window, colours, size of the text in percent: any two of them meet."""
NOT_ASKED = {
    "screen": {
        "empty-heading": "of a screen's two layers the one that waits is empty until its turn comes"
    },
}
"""Rules left out, by where, each with its reason."""
RUN = """async ([tags, without]) => {
  const rules = Object.fromEntries(without.map(name => [name, {enabled: false}]));
  const {violations} = await axe.run({runOnly: tags, rules, resultTypes: ['violations']});
  return violations.flatMap(({id, nodes}) => nodes.map(({target, html, failureSummary}) =>
    [id, target.join(' '), html.slice(0, 160), failureSummary].join('\\n    ')));
}"""


@pytest.fixture
def page(chromium):
    context = chromium.new_context()
    yield context.new_page()
    context.close()


def found(page, place: str = "page") -> list[str]:
    """What axe objects to, one text for each element."""
    if not page.evaluate("!!window.axe"):
        page.evaluate(axe.AXE_SCRIPT)
    return page.evaluate(RUN, [TAGS, list(NOT_ASKED.get(place, ()))])


def seen_as(page, window, colours: str, percent: int) -> None:
    """Shows the page to a reader with this window, these colours, and text as large as this."""
    page.set_viewport_size(window)
    page.emulate_media(color_scheme=colours)
    page.evaluate(
        "size => { document.documentElement.style.fontSize = size }", f"{percent * 18 // 100}px"
    )


@pytest.mark.parametrize("name", PAGES)
def test_axe_objects_to_nothing_on_a_page_of_any_type(page, demonstration, name):
    page.goto(f"{demonstration}/{PAGES[name]}.html")
    for window, colours, percent in MODES:
        seen_as(page, window, colours, percent)
        assert found(page) == [], (window["width"], colours, percent)


@pytest.mark.parametrize(("window", "colours"), [(PHONE, "light"), (DESK, "dark")])
@pytest.mark.parametrize("what", ["a", "video"])
def test_axe_objects_to_nothing_in_the_lightbox(page, demonstration, window, colours, what):
    page.goto(f"{demonstration}/activities/rehearsal.html")
    seen_as(page, window, colours, 100)
    page.locator(".gallery a[data-photo]").first.click()
    if what == "video":
        page.keyboard.press("ArrowRight")
    assert page.locator(f"dialog[open] {'video' if what == 'video' else 'img'}").count()
    assert found(page) == []


def test_axe_objects_to_nothing_on_a_page_that_says_where_another_has_moved(page, demonstration):
    """Read without its refresh, as by who has forbidden that."""
    path = Path(unquote(urlsplit(f"{demonstration}/activities/evening.html").path))
    text, count = re.subn(r"<meta http-equiv=\"refresh.*\n", "", path.read_text(encoding="utf-8"))
    assert count == 1
    page.set_content(text)
    assert found(page) == []


@pytest.mark.parametrize("window", [{"width": 1280, "height": 720}, {"width": 720, "height": 1280}])
def test_axe_objects_to_nothing_on_a_lobby_screen(page, demonstration, window):
    page.set_viewport_size(window)
    page.goto(f"{demonstration}/screen/lobby/index.html")
    page.wait_for_function(
        "[...document.querySelectorAll('.layer')].some(each => getComputedStyle(each).opacity === '1')"
    )
    assert found(page, "screen") == []


def test_axe_objects_to_nothing_where_hardly_anything_has_been_written(page, tmp_path):
    """A young site, shown to its staff only: bare lists, no photos, the line across the top that
    says so."""
    root = make_site(tmp_path / "site")
    assert built(root, now=EVENING, marked="内部预览，请勿外传").summary is not None
    for name in ("index", "members/index", "members/rope", "branches/index"):
        page.goto(f"{(root / 'output').as_uri()}/{name}.html")
        assert found(page) == [], name


def test_axe_does_object_to_what_is_wrong(page, demonstration):
    page.goto(f"{demonstration}/index.html")
    page.evaluate("document.querySelector('.nav').removeAttribute('aria-label')")
    page.evaluate(
        "document.querySelector('main h2').outerHTML = '<h5>太淡的字</h5><img src=x>';"
        "document.querySelector('h5').style.color = '#bbb'"
    )
    assert {each.split("\n")[0] for each in found(page)} >= {
        "color-contrast",
        "heading-order",
        "image-alt",
    }
