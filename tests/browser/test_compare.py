"""Before and after: side by side without a script; with it a grip that fingers and keys move."""

import pytest

from tests.kit.small_site import built, draw, make_site, story, write

pytestmark = pytest.mark.browser

FIELDS = (
    "标题: 台阶\n日期: 2026-03-01\n进度: 完成\n前后对比:\n  - {前: 旧.png, 后: 新.png, 说明: 东门}"
)


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    root = make_site(tmp_path_factory.mktemp("pair"))
    write(root / "content/projects/steps/index.md", story(FIELDS))
    draw(root / "content/projects/steps/旧.png", (20, 30, 40), (900, 600))
    draw(root / "content/projects/steps/新.png", (200, 180, 90), (900, 600))
    built(root)
    return (root / "output/projects/steps.html").as_uri()


@pytest.fixture
def opened(chromium, address):
    made = []

    def _open(**options):
        context = chromium.new_context(viewport={"width": 360, "height": 640}, **options)
        made.append(context)
        page = context.new_page()
        page.goto(address)
        return page

    yield _open
    for context in made:
        context.close()


def boxes(page):
    return [each.bounding_box() for each in page.query_selector_all(".compare-side")]


def test_without_a_script_both_pictures_stand_side_by_side_and_open_large(opened):
    page = opened(java_script_enabled=False)
    before, after = boxes(page)
    assert before["x"] + before["width"] <= after["x"]
    assert abs(before["y"] - after["y"]) < 1
    links = page.query_selector_all(".compare a[href$='.jpg']")
    assert len(links) == 2


def test_with_it_one_lies_over_the_other_and_arrows_move_the_cut(opened):
    page = opened()
    before, after = boxes(page)
    assert before == after
    grip = page.get_by_role("slider")
    assert "东门" in grip.get_attribute("aria-label")
    grip.focus()
    page.keyboard.press("ArrowRight")
    assert grip.input_value() == "51"
    assert "51" in grip.get_attribute("aria-valuetext")


def test_a_finger_moves_it_and_the_page_still_scrolls(opened):
    page = opened(has_touch=True)
    page.locator(".compare").scroll_into_view_if_needed()
    box = page.locator(".compare-range").bounding_box()
    page.touchscreen.tap(box["x"] + box["width"] * 0.9, box["y"] + box["height"] / 2)
    assert int(page.get_by_role("slider").input_value()) > 80
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.compare-range')).touchAction")
        == "pan-y"
    )


def test_a_finger_finds_the_grip(opened):
    box = opened().locator(".compare-range").bounding_box()
    assert box["height"] >= 44 and box["width"] >= 44


def test_nothing_is_wider_than_the_phone(opened):
    page = opened()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
