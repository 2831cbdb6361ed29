"""Pages in the browsers that old telephones and lobby screens stopped at: `make old-browsers`."""

import pytest

from tests.browser.demonstration import PAGES
from tests.browser.test_policy import EVIL, SCREEN, folder_of, served
from tests.kit.npm_packages import NotHere
from tests.kit.old_chromium import old_chromium

pytestmark = [pytest.mark.browser, pytest.mark.slow]

READERS = (83, 109)
"""What residents' telephones have at least; a lobby's screen may have 64."""
SCREENS = (64, *READERS)
COLUMNS = """[...document.querySelectorAll('.verse')]
  .filter(verse => getComputedStyle(verse).writingMode === 'vertical-rl')
  .flatMap(verse => [...verse.children])
  .map(line => line.getBoundingClientRect().width / parseFloat(getComputedStyle(line).fontSize))"""
"""The width in em of every line that runs from top to bottom."""
FILTERED = """new Promise(done => { (function again() {
  if (document.querySelector('.found h2')) done(); else setTimeout(again, 20); })(); })"""


@pytest.fixture(scope="module", params=SCREENS)
def opened(request):
    try:
        with old_chromium(request.param) as page:
            yield request.param, page
    except NotHere as why:
        pytest.skip(str(why))


def complaints(page, addresses):
    found = {}
    for address in addresses:
        page.said.clear()
        page.open(address)
        page.evaluate("new Promise(done => setTimeout(done, 50))")
        if said := [each for each in page.said if each.startswith("error")]:
            found[address] = said
    return found


def pages_for(version):
    return [*PAGES.values(), SCREEN] if version in READERS else [SCREEN]


def test_no_page_opened_from_a_folder_has_an_error_in_its_console(opened, demonstration):
    version, page = opened
    assert complaints(page, [f"{demonstration}/{each}.html" for each in pages_for(version)]) == {}


def test_no_page_below_a_path_of_a_server_has_one(opened, demonstration):
    version, page = opened
    with served(folder_of(demonstration)) as address:
        names = [name for name in pages_for(version) if name != "404"]
        assert complaints(page, [f"{address}/{name}.html" for name in names]) == {}


def test_a_list_is_filtered_by_two_words(opened, demonstration):
    """In 64, too: nothing in the script is younger."""
    _, page = opened
    page.said.clear()
    page.open(f"{demonstration}/activities/index.html#年份=2026&类型=志愿服务")
    page.evaluate(FILTERED)
    assert page.evaluate("document.querySelectorAll('.found .event').length") > 0
    assert [each for each in page.said if each.startswith("error")] == []


@pytest.mark.parametrize("name", ["index", "brands/index"])
def test_every_vertical_line_of_a_slogan_is_one_column(opened, demonstration, name):
    version, page = opened
    if version not in READERS:
        return
    page.open(f"{demonstration}/{name}.html")
    columns = page.evaluate(COLUMNS)
    assert columns
    assert all(width < 2 for width in columns), columns


def test_what_was_smuggled_into_a_page_does_not_run(opened, demonstration):
    _, page = opened
    sound = folder_of(demonstration) / "index.html"
    smuggled = sound.read_text(encoding="utf-8").replace("<main", f"{EVIL}<main", 1)
    (sound.parent / "smuggled.html").write_text(smuggled, encoding="utf-8")
    page.said.clear()
    page.open(f"{demonstration}/smuggled.html")
    assert page.evaluate("typeof window.evil") == "undefined"
    assert len([each for each in page.said if "Content Security Policy" in each]) >= 6
    (sound.parent / "smuggled.html").unlink()
