"""The front page: its board by the reader's own clock and branch, nothing of it twice."""

import datetime as dt

import pytest

from tests.kit.small_site import SETTINGS, built, make_site, story, write

pytestmark = pytest.mark.browser

PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
NOON = dt.datetime(2026, 5, 11, 12, tzinfo=dt.timezone(dt.timedelta(hours=8)))
"""When the site was built."""
LASTS = {"gate": "2026-05-14", "lift": "2026-05-11", "yard": "2026-05-29", "roof": "2026-06-02"}
"""The last day of each notice, those of the second branch being the last to end."""
STATES = ".slip .state"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A site with six open notices, of two branches."""
    root = make_site(tmp_path_factory.mktemp("board") / "site")
    write(root / "content/site.yaml", SETTINGS)
    lasts = LASTS | {"path": "2026-06-08", "wall": "2026-06-09"}
    for place, (slug, last) in enumerate(lasts.items()):
        branch = "第二党支部" if slug in ("path", "wall") else "第一党支部"
        period = f"公示: {{起: 2026-05-0{place + 1}, 止: {last}, 电话: 0000-8600118}}"
        fields = f"标题: 关于{slug}的公示\n日期: 2026-03-01\n栏目: 公示\n单位: {branch}\n{period}"
        write(root / f"content/posts/{slug}.md", story(fields))
    assert built(root, now=NOON).summary is not None
    return (root / "output").as_uri()


@pytest.fixture
def opened(chromium, site):
    """Opens the front page for a reader on this day; closes everything in the end."""
    contexts = []

    def open_page(day: dt.datetime = NOON, window=PHONE, **wishes):
        contexts.append(
            chromium.new_context(viewport=window, timezone_id="Asia/Shanghai", **wishes)
        )
        page = contexts[-1].new_page()
        page.clock.set_fixed_time(day)
        page.goto(f"{site}/index.html")
        return page

    yield open_page
    for context in contexts:
        context.close()


def test_a_slip_says_how_many_days_are_left_by_the_readers_own_clock(opened):
    assert opened().locator(STATES).all_inner_texts()[:3] == ["今天截止", "还剩 3 天", "还剩 18 天"]
    later = opened(NOON + dt.timedelta(days=4))
    assert later.locator(STATES).all_inner_texts()[:3] == ["已结束", "已结束", "还剩 14 天"]


def test_four_hang_openly_and_the_others_in_a_fold(opened):
    page = opened()
    assert page.locator(".slip:visible").count() == 4
    page.locator(".board-more summary").click()
    assert page.locator(".slip:visible").count() == 6


def test_the_board_comes_right_after_the_lead_on_a_phone_and_beside_it_on_a_desk(opened):
    lead, board = (opened().locator(each).bounding_box() for each in (".lead", ".board"))
    assert board["y"] >= lead["y"] + lead["height"]
    wide = opened(window=DESK)
    lead, board = (wide.locator(each).bounding_box() for each in (".lead", ".board"))
    assert board["x"] >= lead["x"] + lead["width"]
    assert abs(board["y"] - lead["y"]) < 60


def test_the_notices_of_ones_own_branch_come_first_and_are_remembered(opened):
    page = opened()
    page.get_by_label("我的支部").select_option("第二党支部")
    assert page.locator(".slips .slip-from").all_inner_texts()[:2] == ["第二党支部"] * 2
    page.reload()
    page.locator(".mine").wait_for()
    assert page.get_by_label("我的支部").input_value() == "branches/second.html"
    assert page.locator(".slip.is-mine").count() == 2
    page.get_by_role("link", name="去看看").click()
    assert page.url.split("#")[0].endswith("branches/second.html")


def test_opened_from_a_folder_the_choice_travels_with_the_links(opened):
    page = opened()
    page.get_by_label("我的支部").select_option("第二党支部")
    page.evaluate("localStorage.clear()")
    page.locator(".slip-title a").first.click()
    page.locator(".name a").click()
    page.locator(".mine").wait_for()
    assert page.get_by_label("我的支部").input_value() == "branches/second.html"


def test_without_scripts_the_board_says_until_when_and_offers_no_choice(opened):
    page = opened(java_script_enabled=False)
    assert "到5月14日为止" in page.locator(".slip").nth(1).inner_text()
    assert not page.get_by_label("我的支部").is_visible()


def test_a_slips_telephone_can_be_tapped_beside_the_link_that_covers_the_slip(opened):
    call = opened().locator(".slip-call").first
    assert call.get_attribute("href") == "tel:00008600118"
    assert call.bounding_box()["height"] >= 44
    assert call.evaluate(
        "each => { const {left, top, width, height} = each.getBoundingClientRect(); scrollTo(0, top - 200);"
        " const now = each.getBoundingClientRect();"
        " return each.contains(document.elementFromPoint(now.left + width / 2, now.top + height / 2)) }"
    )


def test_no_story_stands_twice_on_the_front_page(opened, demonstration, site):
    page = opened()
    for address in (site, demonstration):
        page.goto(f"{address}/index.html")
        linked = page.locator("main .cover-link, main .lead-title a").evaluate_all(
            "all => all.map(each => each.pathname)"
        )
        assert len(linked) == len(set(linked))


def test_no_figure_stands_twice_on_the_front_page(opened, demonstration):
    page = opened(window=DESK)
    page.goto(f"{demonstration}/index.html")
    told = page.locator(".numbers dd, .tally dd").all_inner_texts()
    assert len(told) == len(set(told)) > 4


def test_numerals_are_of_the_themes_own_font(opened):
    page = opened()
    page.goto(page.url)
    loaded = "[...document.fonts].filter(each => each.status === 'loaded').map(each => each.family)"
    assert any("Fengcai Numerals" in family for family in page.evaluate(loaded))
