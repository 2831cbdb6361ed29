"""家园 in a real Chromium: what axe, the eye and the finger ask of every theme, on a sample of its
pages; and what it has of its own."""

import itertools

import pytest

from builder.lettering.phrases import bound_positions, field_lexicon
from tests.browser import test_breaks as breaks
from tests.browser import test_elder as elder
from tests.browser import test_reach as reach
from tests.browser.demonstration import EVENING, PAGES

pytestmark = pytest.mark.browser

PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
SAMPLE = (
    "home",
    "list of members",
    "member",
    "activity",
    "brand",
    "list of branches",
    "list of posts",
    "publicity",
    "series",
    "honours",
    "albums",
    "directory",
)
"""A page of every template that is its own, and of the sheets that differ most from base's."""
STILL = reach.LAID_OUT + " .bar-doors { position: static !important; }"
"""As if everything had been scrolled to; the bar lies on the page as long as it is there."""
ARGUING = (*reach.ARGUING, ".prose p", ".lane")
"""Besides what argues in base: a link in a ragged line may begin the next one; the board stands before
the days on a phone, at their right on a desk, and either may be read first."""
FIRST_TITLE = """() => Math.min(...[...document.querySelectorAll('main .cover-link')]
  .map(each => each.getBoundingClientRect().bottom))"""


@pytest.fixture
def page(chromium):
    """A page that takes the test's own styles and scripts."""
    context = chromium.new_context(bypass_csp=True)
    yield context.new_page()
    context.close()


def shown(page, lane, name, window, size="") -> None:
    page.set_viewport_size(window)
    page.goto(f"{lane}/{PAGES[name]}.html")
    page.add_style_tag(content=STILL)
    page.evaluate("size => { document.documentElement.style.fontSize = size }", size)


@pytest.mark.parametrize("name", SAMPLE)
def test_axe_objects_to_nothing(page, lane, name):
    asked = pytest.importorskip("tests.browser.test_axe")
    page.goto(f"{lane}/{PAGES[name]}.html")
    for window, colours, percent in ((PHONE, "light", 200), (DESK, "dark", 100)):
        asked.seen_as(page, window, colours, percent)
        assert asked.found(page) == [], (window["width"], colours)


@pytest.mark.parametrize("name", SAMPLE)
def test_the_elder_edition_fits_is_large_and_sound_here_too(page, lane, name):
    asked = pytest.importorskip("tests.browser.test_axe")
    page.goto(f"{lane}/{PAGES[name]}.html{elder.CHOSEN}")
    page.add_style_tag(content=elder.LOOSE)
    page.set_viewport_size({"width": 320, "height": 640})
    page.evaluate("document.documentElement.classList.add('elder-large')")
    assert page.evaluate(reach.SPILT) == []
    assert page.evaluate(reach.PILED) == []
    page.set_viewport_size(PHONE)
    assert page.evaluate(reach.SMALL, elder.FINGER) == []
    assert page.evaluate(reach.TURNED, ", ".join(ARGUING)) == []
    for colours in ("light", "dark"):
        page.emulate_media(color_scheme=colours)
        assert asked.found(page) == [], colours


@pytest.mark.parametrize("name", SAMPLE)
def test_nothing_is_cut_piled_turned_or_smaller_than_a_fingertip(page, lane, name):
    shown(page, lane, name, PHONE)
    assert page.evaluate(reach.SMALL, reach.FINGER) == []
    assert page.evaluate(reach.TURNED, ", ".join(ARGUING)) == []
    for window, size in ((PHONE, reach.LARGE), (DESK, reach.LARGE), (DESK, "")):
        shown(page, lane, name, window, size)
        assert page.evaluate(reach.SPILT) == [], (window["width"], size)
        assert page.evaluate(reach.PILED) == [], (window["width"], size)


@pytest.mark.parametrize("name", SAMPLE)
def test_a_page_has_one_name_orderly_headings_and_its_parts_named(page, lane, name):
    shown(page, lane, name, DESK)
    levels, labels, parts = page.evaluate(reach.FRAME)
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    assert parts == ["A", "HEADER", "MAIN", "FOOTER", "NAV"]
    assert all(labels)
    assert len(labels) == len(set(labels))


@pytest.mark.parametrize("width", [320, 1280])
def test_no_line_of_a_headline_ends_inside_a_term_or_a_number(page, lane, width):
    for name in SAMPLE:
        shown(page, lane, name, {"width": width, "height": 800})
        for text, middles in page.evaluate(breaks.LINES):
            bound = bound_positions(text, (field_lexicon(), breaks.OWN))
            cut = [f"{text[:at]}|{text[at:]}" for at in breaks.ends(middles) if at in bound]
            assert cut == [], name


def test_the_first_screen_of_a_small_phone_shows_the_first_story(page, lane):
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(f"{lane}/index.html")
    assert page.evaluate(FIRST_TITLE) < 600 - 64  # the bar lies on the last of them


def test_home_is_plates_days_and_board_beside_each_other_on_a_desk_and_the_board_first_on_a_phone(
    page, lane
):
    places = """() => ['.rail', '.stream', '.noticeboard'].map(name => {
      const {left, top} = document.querySelector(name).getBoundingClientRect();
      return [Math.round(left), Math.round(top)]; })"""
    shown(page, lane, "home", DESK)
    (rail, _), (stream, _), (board, _) = page.evaluate(places)
    assert rail < stream < board
    shown(page, lane, "home", PHONE)
    (_, rail), (_, stream), (_, board) = page.evaluate(places)
    assert rail < board < stream


def test_what_is_open_to_objections_hangs_on_the_board_and_not_in_the_days_besides(page, lane):
    shown(page, lane, "home", DESK)
    hung = page.locator(".slip .cover-link").evaluate_all("all => all.map(each => each.href)")
    told = page.locator(".stream .cover-link").evaluate_all("all => all.map(each => each.href)")
    assert len(hung) == 3
    assert len(told) == len(set(told)) > 10
    assert not set(hung) & set(told)


def test_pictures_keep_their_own_proportions(page, lane):
    shown(page, lane, "home", DESK)
    wrong = """() => [...document.querySelectorAll('main img')].filter(each => !each.closest('.box-round'))
      .map(each => [each, each.getBoundingClientRect()]).filter(([, {height}]) => height)
      .filter(([each, {width, height}]) => Math.abs(width / height / (each.getAttribute('width') /
        each.getAttribute('height')) - 1) > .03).map(([each]) => each.outerHTML)"""
    assert page.evaluate(wrong) == []


def test_the_days_that_the_readers_clock_knows_are_called_by_their_names(page, lane):
    page.clock.install(time=EVENING.replace(day=18))
    page.goto(f"{lane}/index.html")
    called = page.locator("[data-day] i").evaluate_all(
        "all => all.map(each => [each.textContent, each.parentElement.getAttribute('datetime')])"
    )
    assert called == [["今天", "2026-11-18"], ["前天", "2026-11-16"]]


@pytest.mark.parametrize("window", [PHONE, DESK])
def test_nothing_moves_when_the_day_is_told(page, lane, window):
    page.set_viewport_size(window)
    page.clock.set_fixed_time(EVENING.replace(day=18))
    page.goto(f"{lane}/index.html")
    moved = """() => new Promise(done => { let sum = 0;
      new PerformanceObserver(list => list.getEntries().forEach(each => { sum += each.value; }))
        .observe({type: 'layout-shift', buffered: true});
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum), 50))); })"""
    assert page.evaluate(moved) == 0


def test_the_bar_is_at_hand_on_a_phone_and_hides_nothing_that_has_the_focus(page, lane):
    page.set_viewport_size(PHONE)
    page.goto(f"{lane}/index.html")
    bar = page.locator(".bar-doors")
    assert [round(bar.bounding_box()[key]) for key in ("width", "x")] == [360, 0]
    top = bar.bounding_box()["y"]
    for _ in range(30):
        page.keyboard.press("Tab")
        bottom = page.evaluate("document.activeElement.getBoundingClientRect().bottom")
        inside = page.evaluate("!!document.activeElement.closest('.bar-doors')")
        assert inside or bottom <= top + 2
    page.set_viewport_size(DESK)
    assert not bar.is_visible()


def test_every_door_of_the_bar_leads_to_a_page(page, lane):
    page.goto(f"{lane}/members/index.html")
    doors = page.locator(".bar-doors a").evaluate_all("all => all.map(each => each.href)")
    assert len(doors) == 5
    for door in doors:
        page.goto(door)
        assert page.locator("main").count() == 1
        if "#" in door:
            assert page.locator(f"#{door.partition('#')[2]}").count() == 1


def test_without_script_the_page_says_no_day_that_it_cannot_know(chromium, lane):
    context = chromium.new_context(java_script_enabled=False)
    without = context.new_page()
    without.goto(f"{lane}/index.html")
    assert not without.locator(".board-date").is_visible()
    assert without.locator(".board-phone a").is_visible()
    context.close()


BOARD = """() => [...document.querySelectorAll('.tile')].filter(each => each.offsetWidth).map(each => {
  const on = each.querySelector('.layer.rising') || each.querySelector('.layer.on');
  return [on ? on.querySelector('.fit').textContent : '', each.classList.contains('lit')]; })"""
FULL = "[...document.querySelectorAll('.tile')].every(each => !each.offsetWidth || each.querySelector('.layer.on'))"
SPILLS = """() => [...document.querySelectorAll('.layer.on')].filter(each => each.parentElement.offsetWidth)
  .filter(each => { const words = each.querySelector('.words');
    return words.scrollHeight > words.clientHeight + 1 || words.scrollWidth > words.clientWidth + 1; })
  .map(each => each.textContent)"""
LEAST_TYPE = """() => Math.min(...[...document.querySelectorAll('.layer.on .words *, .foot *, .board-code p *')]
  .filter(each => each.getClientRects().length && each.textContent.trim() && !each.children.length)
  .map(each => parseFloat(getComputedStyle(each).fontSize)))"""


@pytest.fixture
def board(chromium, lane):
    """The lobby's screen under a clock of its own, playing until every tile has something on it."""
    contexts = []

    def play(width, height):
        contexts.append(chromium.new_context(viewport={"width": width, "height": height}))
        screen = contexts[-1].new_page()
        screen.clock.install(time=EVENING)
        screen.goto(f"{lane}/screen/lobby/index.html")
        for _ in range(200):
            if screen.evaluate(FULL):
                break
            screen.clock.run_for(200)
            screen.wait_for_timeout(8)
        settle(screen)
        return screen

    yield play
    for context in contexts:
        context.close()


def settle(screen) -> None:
    """Until what fades in has faded in."""
    for _ in range(10):
        screen.clock.run_for(200)
        screen.wait_for_timeout(8)


@pytest.mark.parametrize(
    ("size", "tiles"),
    [((1280, 720), 3), ((720, 1280), 3), ((1080, 1920), 3), ((768, 1024), 2), ((1024, 768), 2)],
)
def test_of_the_tiles_of_a_lobby_screen_one_changes_at_a_time(board, size, tiles):
    screen = board(*size)
    before = screen.evaluate(BOARD)
    assert len(before) == tiles
    assert [lit for _, lit in before].count(True) == 1
    for turn in range(tiles + 1):
        for _ in range(400):
            after = screen.evaluate(BOARD)
            if after != before:
                break
            screen.clock.run_for(250)
            screen.wait_for_timeout(4)
        changed = [place for place in range(tiles) if after[place][0] != before[place][0]]
        assert changed == [place for place in range(tiles) if after[place][1]], turn
        assert len(changed) == 1
        settle(screen)
        assert screen.evaluate(SPILLS) == []
        before = screen.evaluate(BOARD)


@pytest.mark.parametrize(
    "size", [(1280, 720), (720, 1280), (768, 1024), (1024, 768), (1920, 1080), (1080, 1920)]
)
def test_a_lobby_screen_is_legible_and_its_code_is_that_of_the_tile_alight(board, size):
    screen = board(*size)
    assert screen.evaluate(LEAST_TYPE) >= 3.49 * min(size) / 100
    assert screen.evaluate(SPILLS) == []
    shown = screen.evaluate("document.querySelector('#code').innerHTML")
    assert shown == screen.evaluate(
        "document.querySelector('.tile.lit .layer.on .code-plate').innerHTML"
    )
    assert screen.locator("#code svg").bounding_box()["width"] >= 18 * min(size) / 100
    assert screen.locator(".tile .layer.on img:visible").count()
