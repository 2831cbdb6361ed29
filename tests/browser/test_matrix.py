"""Pages of every type in both themes, as each reader sees them: the usual edition, 长辈版, dark,
Traditional; on a phone and on a desk. `make test` reads each page in one way of each theme, and in
all ways some page; `make matrix` every page in every way.
"""

import itertools
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

import pytest

from tests.browser.conftest import published, set_to
from tests.browser.demonstration import PAGES, lay
from tests.browser.test_axe import found

pytestmark = pytest.mark.browser

THEMES = ("hong", "jia")
EDITIONS = ("usual", "elder", "dark", "traditional")
WINDOWS = ({"width": 360, "height": 740}, {"width": 1280, "height": 900})
WATCHED = """() => { window.shifted = []; new PerformanceObserver(list => list.getEntries().forEach(each => {
    if (!each.hadRecentInput) shifted.push(...each.sources.filter(({node}) => node).map(({node, previousRect: from, currentRect: to}) =>
      `${node.nodeName}.${node.className} ${from.y} ${to.y} ${from.width} ${to.width}`)); }))
  .observe({type: 'layout-shift', buffered: true}); }"""
"""What moves; what a browser moves within its own player is no node of ours."""
SCROLLED = """async () => { const frame = () => new Promise(done => requestAnimationFrame(done));
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) { scrollTo(0, y); await frame(); }
  scrollTo(0, 0); await frame(); await frame(); }"""
TOO_WIDE = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"
TOLD = ".slip, .slip *, .mine, .listen-bar p, [data-held], :has(> .state)"
"""What scripts alone can say: how long a notice is open, one's own branch first."""
SAID = """told => [...document.querySelectorAll('main :is(h1, h2, h3, p, li, dt, dd, th, td, figcaption), footer :is(p, li)')]
  .filter(each => each.checkVisibility({visibilityProperty: true}) && !each.matches(told))
  .map(each => each.textContent.replace(/\\s+/g, ' ').trim()).filter(Boolean)"""


class Reading(NamedTuple):
    """How somebody reads a page."""

    theme: str
    edition: str
    window: dict[str, int]

    def __str__(self) -> str:
        return f"{self.theme}, {self.edition}, {self.window['width']}"


READINGS = {
    theme: [Reading(theme, *each) for each in itertools.product(EDITIONS, WINDOWS)]
    for theme in THEMES
}
SAMPLED = {
    "hong": [each for each in READINGS["hong"] if each.edition != "traditional"],
    "jia": READINGS["jia"],
}
"""What `make test` takes in turn: it builds no site for a Traditional edition of hong alone."""


@pytest.fixture(scope="session")
def traditional(tmp_path_factory):
    """The demonstration in hong with a Traditional edition: the address of its folder."""
    root = lay(tmp_path_factory.mktemp("traditional") / "site")
    set_to(root, "主题: hong", "主题: hong\n繁体版: 台湾")
    return published(root)


def site_of(request, reading: Reading) -> str:
    """The site in which a page is read in this way."""
    if reading.theme == "jia":
        return request.getfixturevalue("lane")
    is_hant = reading.edition == "traditional"
    return request.getfixturevalue("traditional" if is_hant else "demonstration")


def address_of(site: str, name: str, reading: Reading) -> str:
    """The address of a page, "" where this edition has none of it."""
    folder = f"{site}/hant" if reading.edition == "traditional" else site
    address = f"{folder}/{PAGES[name]}.html"
    return address if Path(unquote(urlsplit(address).path)).is_file() else ""


def faults(chromium, address: str, reading: Reading) -> list[str]:
    """What is wrong with the page at this address, read in this way."""
    colours = "dark" if reading.edition == "dark" else "light"
    with chromium.new_context(viewport=reading.window, color_scheme=colours) as context:
        page = context.new_page()
        said = _overheard(page)
        page.add_init_script(f"({WATCHED})()")
        page.goto(address + ("#~elder=yes" if reading.edition == "elder" else ""))
        page.evaluate(SCROLLED)
        moved = [f"moves: {each}" for each in page.evaluate("shifted")]
        wide = ["scrolls sideways"] if page.evaluate(TOO_WIDE) else []
        seen = [*said, *moved, *wide]  # axe asks for the sheets again, in vain
        return seen + found(page)


def _overheard(page) -> list[str]:
    """What the console will have said that is wrong, the policy's reports among it, and what will
    have been asked of others."""
    said: list[str] = []
    page.on("console", lambda each: said.append(each.text) if each.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda asked: said.extend(_foreign(asked.url)))
    return said


def _foreign(url: str) -> list[str]:
    return [] if url.startswith(("file:", "data:", "blob:")) else [f"asks for {url}"]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_fault_in_one_way_of_reading_it(request, chromium, name, theme):
    ways = SAMPLED[theme]
    reading = ways[list(PAGES).index(name) % len(ways)]
    address = address_of(site_of(request, reading), name, reading)
    assert not address or faults(chromium, address, reading) == [], reading


@pytest.mark.slow
@pytest.mark.parametrize("reading", [*READINGS["hong"], *READINGS["jia"]], ids=str)
def test_no_page_has_a_fault_in_this_way_of_reading_it(request, chromium, reading):
    site = site_of(request, reading)
    addresses = {name: address_of(site, name, reading) for name in PAGES}
    read = {name: faults(chromium, each, reading) for name, each in addresses.items() if each}
    assert len(read) > len(PAGES) - 3
    assert {name: each for name, each in read.items() if each} == {}


def words_of(chromium, address: str, *, scripted: bool) -> set[str]:
    """What stands on a page and can be seen."""
    with chromium.new_context(viewport=WINDOWS[0], java_script_enabled=scripted) as context:
        page = context.new_page()
        page.goto(address)
        return set(page.evaluate(SAID, TOLD))


@pytest.mark.parametrize("theme", THEMES)
def test_without_scripts_nothing_is_missing_from_any_page(request, chromium, theme):
    site = site_of(request, READINGS[theme][0])
    missing = {}
    for name in PAGES:
        address = address_of(site, name, READINGS[theme][0])
        lost = words_of(chromium, address, scripted=True) - words_of(
            chromium, address, scripted=False
        )
        missing[name] = lost
    assert {name: lost for name, lost in missing.items() if lost} == {}
