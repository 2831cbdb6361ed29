"""What axe cannot see: reading by keyboard, with large text, in a reader's own colours, without
motion, without CSS."""

import itertools
from io import BytesIO

import pytest
from PIL import Image, ImageChops

from tests.browser.demonstration import PAGES

pytestmark = pytest.mark.browser

PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
FINGER = 44
"""CSS pixels: the least a control that stands alone measures (themes/README.md; WCAG 2.5.8 asks for
24)."""
LARGE = "36px"
"""Twice the body text."""
LAID_OUT = ".roll, .gallery-sheet { content-visibility: visible !important; }"
"""As if everything had been scrolled to."""
ARGUING = {
    ".numbers div, .tally div": "a figure stands over its label; either may be read first",
    ".yearbook": "the calendar says nothing that the list beside it does not; it stands behind its third",
    ".verse": "vertical lines run from right to left, as they are read",
}
"""Where the eye goes another way than the source, each with its reason."""

CONTROLS = "a[href], button, summary, video, input, select, [tabindex='0']"
SHOWN = f"""() => [...document.querySelectorAll("{CONTROLS}")].filter(each => each.tabIndex >= 0 &&
  each.checkVisibility({{contentVisibilityAuto: true, visibilityProperty: true}}))"""
AREA = """each => {  // what a finger may hit: the whole card where its link covers it, a box with its words
  if (each.matches('label input')) return each.closest('label').getBoundingClientRect();
  const cover = getComputedStyle(each, '::after');
  const covering = cover.content !== 'none' && cover.position === 'absolute';
  return (covering ? each.offsetParent : each).getBoundingClientRect();
}"""
SMALL = f"""least => ({SHOWN})().filter(each => !each.matches('.skip, .prose p a')).map(each => [each, ({AREA})(each)])
  .filter(([, {{width, height}}]) => width < least || height < least)
  .map(([each, {{width, height}}]) => [each.className, each.textContent.trim(), width, height].join(' '))"""
SPILT = """() => {
  const wide = document.documentElement.clientWidth;
  const held = each => { for (let up = each.parentElement; up; up = up.parentElement)
    if (getComputedStyle(up).overflowX !== 'visible') return true; };
  const said = each => each.tagName + '.' + each.className + ' ' + each.textContent.trim().slice(0, 20);
  const all = [...document.querySelectorAll('body *')].filter(each => each.checkVisibility());
  const outside = each => { const {left, right, width} = each.getBoundingClientRect();
    return width && (right > wide + 1 || left < -1) && !held(each); };
  const cut = each => getComputedStyle(each).overflowX === 'hidden' && each.clientWidth > 1
    && each.scrollWidth > each.clientWidth + 1 && !each.matches('.crumbs span');
  const scrolls = document.documentElement.scrollWidth > wide ? ['the page scrolls sideways'] : [];
  return [...scrolls, ...all.filter(outside).map(said), ...all.filter(cut).map(each => 'cut: ' + said(each))];
}"""
PILED = """() => {  // words that lie upon other words
  const range = document.createRange(), lines = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const {currentNode: text} = walk, parent = text.parentElement;
    if (!text.data.trim() || parent.closest('.skip, .sr, svg, video, script') || !parent.checkVisibility()) continue;
    range.selectNodeContents(text);
    const {fontSize} = getComputedStyle(parent), trim = parseFloat(fontSize) * .3;
    for (const {left, right, top, bottom} of range.getClientRects())
      if (right - left > 2) lines.push({words: text.data.trim(), left: left + 2, right: right - 2,
        top: (top + bottom) / 2 - trim, bottom: (top + bottom) / 2 + trim});
  }
  lines.sort((a, b) => a.top - b.top);
  return lines.flatMap((a, place) => {
    const found = [];
    for (const b of lines.slice(place + 1)) {
      if (b.top >= a.bottom) break;
      if (b.left < a.right && a.left < b.right) found.push(a.words.slice(0, 12) + ' | ' + b.words.slice(0, 12));
    }
    return found;
  });
}"""
TURNED = """arguing => {  // neighbours with words of which the later stands above the earlier, or before it on its line
  const flows = each => each.textContent.trim() && each.checkVisibility() && !each.closest(arguing) &&
    !each.matches('.skip, .sr, script') && !['absolute', 'fixed'].includes(getComputedStyle(each).position);
  return [...document.querySelectorAll('body, body *')].flatMap(parent => {
    const boxes = [...parent.children].filter(flows).map(each => [each, each.getBoundingClientRect()]);
    return boxes.slice(1).flatMap(([each, box], place) => {
      const before = boxes[place][1], below = box.top >= before.top + before.height / 2 - 1;
      const beside = box.left >= before.left + before.width / 2 && box.top < before.bottom;
      return below || beside ? [] : [each.className + ' ' + each.textContent.trim().slice(0, 20)];
    });
  });
}"""

FRAME = """() => [
  [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(each => +each.tagName[1]),
  [...document.querySelectorAll('nav')].map(each => each.getAttribute('aria-label')),
  [...document.body.children].map(each => each.tagName),
]"""


@pytest.fixture
def opened(chromium):
    """Opens a page for a reader with this window and these wishes; closes everything in the end."""
    contexts = []

    def open_page(address: str, window=PHONE, **wishes):
        contexts.append(chromium.new_context(viewport=window, **wishes))
        page = contexts[-1].new_page()
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()


def each_page(opened, demonstration, window, *, large: bool = False):
    """Every type of page in turn, in one window, perhaps with its text twice as large."""
    page = opened("about:blank", window, bypass_csp=True)
    for name, path in PAGES.items():
        page.goto(f"{demonstration}/{path}.html")
        page.add_style_tag(content=LAID_OUT)
        if large:
            page.evaluate("size => { document.documentElement.style.fontSize = size }", LARGE)
        yield name, page


@pytest.mark.parametrize(("width", "large"), [(320, False), (360, True), (768, True), (1280, True)])
def test_nobody_scrolls_sideways_and_no_words_are_cut_or_lie_upon_others(
    opened, demonstration, width, large
):
    for name, page in each_page(
        opened, demonstration, {"width": width, "height": 800}, large=large
    ):
        assert page.evaluate(SPILT) == [], name
        assert page.evaluate(PILED) == [], name


def test_what_is_tapped_is_as_large_as_a_fingertip(opened, demonstration):
    for name, page in each_page(opened, demonstration, PHONE):
        assert page.evaluate(SMALL, FINGER) == [], name
    page.goto(f"{demonstration}/activities/rehearsal.html")
    page.locator(".gallery a[data-photo]").first.click()
    assert page.locator("dialog button").evaluate_all(
        "(all, least) => all.every(each => each.offsetWidth >= least)", 60
    )


@pytest.mark.parametrize("window", [PHONE, DESK])
def test_the_eye_goes_the_way_of_the_source(opened, demonstration, window):
    for name, page in each_page(opened, demonstration, window):
        assert page.evaluate(TURNED, ", ".join(ARGUING)) == [], name


def test_a_page_says_its_language_has_one_name_and_keeps_the_order_of_its_headings(
    opened, demonstration
):
    for name, page in each_page(opened, demonstration, DESK):
        assert page.evaluate("document.documentElement.lang") == "zh-Hans"
        levels, labels, parts = page.evaluate(FRAME)
        assert levels.count(1) == 1, name
        assert levels[0] == 1, name
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), name
        assert parts == ["A", "HEADER", "MAIN", "FOOTER", "NAV"], name
        assert all(labels), name
        assert len(labels) == len(set(labels)), name


@pytest.mark.parametrize(
    "name", ["home", "list of activities", "everything a text may hold", "albums", "branch"]
)
def test_tab_stops_at_everything_once_in_the_order_of_the_source(opened, demonstration, name):
    page = opened(f"{demonstration}/{PAGES[name]}.html", DESK, bypass_csp=True)
    page.add_style_tag(content=LAID_OUT)
    page.evaluate(f"window.stops = ({SHOWN})()")
    for place in range(page.evaluate("stops.length")):
        page.keyboard.press("Tab")
        while page.evaluate(f"document.activeElement === stops[{place - 1}]"):
            page.keyboard.press("Tab")  # within the buttons of a video
        assert page.evaluate(f"document.activeElement === stops[{place}]"), page.evaluate(
            "document.activeElement.outerHTML.slice(0, 200)"
        )
        assert page.evaluate(
            "(() => { const {top, bottom} = document.activeElement.getBoundingClientRect();"
            " return bottom > 0 && top < innerHeight })()"
        )


def test_the_first_stop_leads_past_the_masthead(opened, demonstration):
    page = opened(f"{demonstration}/index.html", DESK)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_within_the_lightbox_tab_goes_round_its_buttons_only_and_escape_leads_back(
    opened, demonstration
):
    page = opened(f"{demonstration}/activities/rehearsal.html", DESK)
    page.locator(".gallery a[data-photo]").first.focus()
    page.keyboard.press("Enter")
    said = []
    for _ in range(6):
        page.keyboard.press("Tab")
        said.append(
            page.evaluate("document.activeElement.ariaLabel || document.activeElement.tagName")
        )
    assert said[:3] == ["上一张", "下一张", "关闭"]
    assert set(said[3:]) <= {"BODY", "照片", *said[:3]}  # BODY: the browser's own controls
    page.keyboard.press("Escape")
    page.wait_for_function("document.activeElement.matches('.gallery a')")


FIRST_OF_A_KIND = f"""() => {{
  const seen = new Set();
  return window.kinds = ({SHOWN})().filter(each => {{
    const up = each.parentElement, kind = [each.className, up.tagName, up.className, up.parentElement.className].join();
    return !seen.has(kind) && seen.add(kind);
  }}), kinds.length;
}}"""


def changed(page, box) -> int:
    """How many pixels in and round this box look clearly different once the focus has left it."""
    clip = {
        "x": max(0, box["x"] - 8),
        "y": max(0, box["y"] - 8),
        "width": box["width"] + 16,
        "height": box["height"] + 16,
    }
    seen = []
    for act in ("", "document.activeElement.blur()"):
        page.evaluate(act)
        seen.append(Image.open(BytesIO(page.screenshot(clip=clip))).convert("L"))
    return sum(ImageChops.difference(*seen).histogram()[60:])


@pytest.mark.parametrize(
    ("wishes", "names"),
    [
        ({}, ("home", "everything a text may hold", "year, its older page", "branch")),
        ({"color_scheme": "dark"}, ("home",)),
        ({"forced_colors": "active"}, ("home",)),
    ],
)
def test_every_kind_of_control_shows_that_it_has_the_focus(opened, demonstration, wishes, names):
    for name in names:
        page = opened(f"{demonstration}/{PAGES[name]}.html", DESK, **wishes)
        page.keyboard.press("Tab")
        for place in range(page.evaluate(FIRST_OF_A_KIND)):
            page.evaluate(f"kinds[{place}].focus()")
            box = page.evaluate(f"(({AREA})(kinds[{place}])).toJSON()")
            ring = min(box["width"], 500) + min(box["height"], 500)
            told = page.evaluate(f"kinds[{place}].outerHTML.slice(0, 120)")
            assert changed(page, box) > ring, (name, told)


@pytest.mark.parametrize(("wish", "still"), [("reduce", True), ("no-preference", False)])
def test_who_wants_no_motion_sees_none(opened, demonstration, wish, still):
    page = opened(f"{demonstration}/activities/rehearsal.html", DESK, reduced_motion=wish)
    page.locator(".gallery a[data-photo]").first.click()
    moving = page.evaluate(
        """() => [...document.querySelectorAll('body *')].filter(each => each.checkVisibility())
          .flatMap(each => ['', '::before', '::after'].filter(part => {
          const {transitionDuration, animationName, scrollBehavior} = getComputedStyle(each, part || null);
          return parseFloat(transitionDuration) > 0 || animationName !== 'none' || scrollBehavior === 'smooth';
        }).map(part => each.tagName + '.' + each.className + part))"""
    )
    assert (moving == []) is still


def test_without_css_a_page_begins_with_its_name_and_hides_nothing_that_matters(
    opened, demonstration
):
    """Headings come in the same order, and no control is without words. What stands there as a
    table and as rows, of which a window has room for one, is asked as neither."""
    headings = ":is(h1, h2, h3):not(.crossing + .needs *)"
    for name, page in each_page(opened, demonstration, DESK):
        names = "all => all.filter(each => each.checkVisibility()).map(each => each.innerText.replace(/\\s/g, ''))"
        dressed = page.locator(headings).evaluate_all(names)
        page.evaluate(
            """() => { document.querySelectorAll('link[rel=stylesheet], style').forEach(each => each.remove());
              document.querySelectorAll('[style]').forEach(each => each.removeAttribute('style')); }"""
        )
        bare = page.locator(headings).evaluate_all(names)
        assert bare == dressed, name
        tops = page.locator(headings).evaluate_all(
            "all => all.map(each => each.getBoundingClientRect().top)"
        )
        assert tops == sorted(tops), name
        assert page.evaluate(
            "[...document.querySelectorAll('a[href]')].every(each => each.textContent.trim() || "
            "each.querySelector('img[alt]') || each.ariaHidden)"
        ), name


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_in_the_colours_of_a_readers_system_lines_draw_what_backgrounds_drew(
    opened, demonstration, colours
):
    page = opened(
        f"{demonstration}/activities/index.html",
        PHONE,
        forced_colors="active",
        color_scheme=colours,
    )
    differs = """([one, other, kind]) => {
      const [a, b] = [one, other].map(name => getComputedStyle(document.querySelector(name))[kind]);
      return a !== b;
    }"""
    for one, other, kind in (
        (".nav a[aria-current]", ".nav li:first-child a", "textDecorationLine"),
        (".calendar td a", ".calendar", "backgroundColor"),
        (".pager a", "body", "borderTopWidth"),
        (".calendar", "body", "borderTopWidth"),
    ):
        assert page.evaluate(differs, [one, other, kind]), one
    page.goto(f"{demonstration}/activities/rehearsal.html")
    page.locator(".gallery a[data-photo]").first.click()
    widths = page.locator("dialog button").evaluate_all(
        "all => all.map(each => getComputedStyle(each).borderTopWidth)"
    )
    assert min(widths) >= "1px"
