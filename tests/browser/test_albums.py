"""Albums in a real browser: nothing moves, stutters or piles up, and every page is whole without
scripts."""

import pytest
from PIL import Image

from tests.browser.tracing import keeps_nobody_waiting, tasks_of
from tests.kit.small_site import built, make_site, settle, story, write

pytestmark = pytest.mark.browser

WIDTHS = (360, 768, 1280, 1920)
STORIES, PICTURES = 12, 15
SHIFT = """() => { window.shifted = 0;
  new PerformanceObserver(list => list.getEntries().forEach(e => { if (!e.hadRecentInput) shifted += e.value; }))
    .observe({type: 'layout-shift', buffered: true}); }"""
SCROLL = """async () => {
  const turn = () => new Promise(requestAnimationFrame);
  const end = () => document.documentElement.scrollHeight - innerHeight;
  for (let y = 0; y < end(); y += 240) { scrollTo(0, y); await turn(); }
  for (let y = end(); y > 0; y -= 240) { scrollTo(0, y); await turn(); }
  await turn(); }"""

HIDDEN = """() => {
  const wrong = [];
  for (const link of document.querySelectorAll('.roll-title a, .rolls a[data-photo]')) {
    document.activeElement.blur(); scrollTo(0, document.documentElement.scrollHeight); link.focus();
    const place = link.getBoundingClientRect();
    const mark = link.closest('.wall-month').querySelector('.wall-mark').getBoundingClientRect();
    const over = Math.min(place.right, mark.right) - Math.max(place.left, mark.left) > 0
      && Math.min(place.bottom, mark.bottom) - Math.max(place.top, mark.top) > 0;
    const gone = mark.bottom < 0 || mark.top > innerHeight;
    if (over || (gone && place.top > mark.height)) wrong.push(link.href + JSON.stringify([place, mark])); }
  return wrong; }"""
MUCH = 0.8
"""A row of two is now and then a little higher than the large picture above it."""
SIZES = """() => [...document.querySelectorAll('.roll')].map(roll => [...roll.querySelectorAll('.box')]
  .map(box => SIZE))"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A small site with stories of fifteen pictures of many shapes, the same ones in each."""
    root = make_site(tmp_path_factory.mktemp("albums") / "site")
    for number in range(STORIES):
        folder = root / f"content/posts/walk-{number}"
        for each in range(PICTURES):
            path = folder / f"p{each:02d}.jpg"
            path.parent.mkdir(parents=True, exist_ok=True)
            Image.new("RGB", (640, 360 + 40 * each), (12 * each, 90, 120)).save(path)
            settle(path)
        shots = "\n".join(
            f"  - {{文件: p{each:02d}.jpg, 说明: 河边走到第{each}座桥}}" for each in range(PICTURES)
        )
        fields = (
            f"标题: 第{number}次沿河走\n日期: 2026-03-{number + 1:02d}\n栏目: 要闻\n图集:\n{shots}"
        )
        write(folder / "index.md", story(fields))
    assert built(root).summary is not None
    return (root / "output").as_uri()


@pytest.fixture
def opened(chromium):
    """Opens a page in a window of this width; closes everything in the end."""
    contexts = []

    def open_page(address: str, width: int = 360, **more):
        contexts.append(chromium.new_context(viewport={"width": width, "height": 740}, **more))
        page = contexts[-1].new_page()
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_moves_while_an_album_is_read(opened, site, width):
    page = opened(f"{site}/albums/index.html", width)
    page.evaluate(SHIFT)
    page.evaluate(SCROLL)
    assert page.evaluate("shifted") < 0.001
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("width", WIDTHS)
def test_the_room_kept_for_what_is_out_of_sight_is_about_right(opened, site, width):
    """Else the scroll bar jumps while someone drags it."""
    page = opened(f"{site}/albums/index.html", width, bypass_csp=True)
    kept = page.evaluate("document.documentElement.scrollHeight")
    page.add_style_tag(content=".roll { content-visibility: visible !important; }")
    assert abs(kept / page.evaluate("document.documentElement.scrollHeight") - 1) < 0.12


def test_no_task_keeps_a_phone_waiting_and_nothing_piles_up(chromium, opened, site):
    page = opened(
        f"{site}/albums/index.html", is_mobile=True, has_touch=True, device_scale_factor=2
    )
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    page.evaluate(SCROLL)
    before = metrics(session)
    with tasks_of(chromium, page) as tasks:
        page.reload()
        page.evaluate(SCROLL)
    page.evaluate(SCROLL)
    after = metrics(session)
    assert keeps_nobody_waiting(tasks), max(tasks)
    assert page.evaluate("document.querySelectorAll('*').length") < 1500
    assert after["JSHeapUsedSize"] < before["JSHeapUsedSize"] + 2_000_000


def metrics(session) -> dict[str, float]:
    """What the page holds once what it has let go of is gone."""
    session.send("HeapProfiler.collectGarbage")
    return {
        each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]
    }


def test_without_scripts_every_picture_leads_to_its_large_version_and_every_title_to_its_story(
    opened, site
):
    page = opened(f"{site}/albums/index.html", java_script_enabled=False)
    seen = set()
    while True:
        rolls = page.locator(".roll")
        seen |= {
            rolls.nth(n).locator(".roll-title a").get_attribute("href")
            for n in range(rolls.count())
        }
        page.locator(".roll .gallery a").first.click()
        assert page.url.endswith(".jpg")
        page.go_back()
        older = page.locator(".pager-older")
        if not older.count():
            break
        older.click()
    assert len(seen) == STORIES + 2
    page.locator(".roll-title a").first.click()
    assert page.locator("article.story").count() == 1


def test_a_picture_opens_in_the_lightbox_and_its_address_opens_it_again(opened, site):
    page = opened(f"{site}/albums/index.html", 1280)
    page.locator(".roll").nth(1).locator("a[data-photo]").nth(2).click()
    assert page.url.endswith(f"#photo-{PICTURES + 3}")
    assert "第2座桥" in page.evaluate("document.querySelector('dialog[open]').innerText")
    again = opened(page.url, 1280)
    assert "第2座桥" in again.evaluate("document.querySelector('dialog[open]').innerText")


@pytest.mark.parametrize("width", [360, 1280])
def test_what_is_tapped_is_large_enough_for_old_fingers(opened, site, width):
    page = opened(f"{site}/albums/index.html", width)
    small = page.evaluate(
        """() => [...document.querySelectorAll('main a')].filter(a => a.offsetParent)
          .map(a => [a.textContent.trim(), a.getBoundingClientRect().height]).filter(([, height]) => height < 44)"""
    )
    assert small == []


def test_the_large_picture_on_top_is_fetched_before_all(chromium, demonstration):
    page = chromium.new_page(java_script_enabled=False)
    page.goto(f"{demonstration}/albums/index.html")
    images = page.locator(".rolls img")
    assert images.nth(0).get_attribute("fetchpriority") == "high"
    assert images.nth(0).get_attribute("loading") is None
    assert page.locator("img[fetchpriority]").count() == 1
    assert page.locator(".rolls img[loading=lazy]").count() == images.count() - 1
    page.close()


@pytest.mark.parametrize("theme", ["demonstration", "lane"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_month_stays_in_sight_and_hides_nothing_that_has_the_focus(
    chromium, request, theme, width
):
    page = chromium.new_page(viewport={"width": width, "height": 740}, bypass_csp=True)
    page.goto(f"{request.getfixturevalue(theme)}/albums/year/2026/index.html")
    page.add_style_tag(content=".roll { content-visibility: visible !important; }")
    marks = page.locator(".wall-mark")
    assert marks.count() > 5
    assert page.evaluate(HIDDEN) == []
    page.close()


@pytest.mark.parametrize(
    ("width", "size"),
    [(360, "box.clientWidth"), (1280, "box.clientWidth * box.clientHeight")],
    ids=["as wide as any on a phone", "of the largest area on a desk"],
)
def test_of_each_story_no_picture_is_much_larger_than_its_first(
    chromium, demonstration, width, size
):
    page = chromium.new_page(viewport={"width": width, "height": 740}, bypass_csp=True)
    page.goto(f"{demonstration}/albums/year/2026/index.html")
    page.add_style_tag(content=".roll { content-visibility: visible !important; }")
    shown = page.evaluate(SIZES.replace("SIZE", size))
    page.close()
    assert len(shown) > 10
    assert [sizes for sizes in shown if sizes[0] < MUCH * max(sizes)] == []
