"""Galleries in a real browser: the lightbox by mouse, finger and keyboard, addresses, films, five
hundred photos."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from builder.media.films.edits import edited
from builder.media.films.look import examine
from tests.browser.tracing import keeps_nobody_waiting, scrolls_without_stutter, tasks_of
from tests.kit.small_films import in_fragments, mp4, webm
from tests.kit.small_site import SETTINGS, built, make_site, settle, story, write

pytestmark = pytest.mark.browser

PHONE = {"viewport": {"width": 390, "height": 800}, "has_touch": True, "is_mobile": True}
FIELDS = """标题: 看船
日期: 2026-04-01
类型: 邻里节
封面: p1.jpg
图集:
  - {文件: p0.jpg, 说明: 第一张的说明, 替代文字: 河上一条船, 摄影: 许闻}
  - {文件: p1.jpg, 替代文字: 岸上的人}
  - {文件: launch.mp4, 封面: still.jpg, 说明: 下水的那一刻}
  - {文件: p2.jpg, 装饰: 是}
  - {文件: p3.jpg, 说明: 第四张}
"""
SHIFT = """() => new Promise(done => { let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(e => { if (!e.hadRecentInput) sum += e.value; }))
    .observe({type: 'layout-shift', buffered: true});
  (async () => { for (let y = 0; y < document.body.scrollHeight; y += 500) {
    scrollTo(0, y); await new Promise(next => setTimeout(next, 30)); } })();
  setTimeout(() => done(sum), 900); })"""


def photo(path: Path, size, number: int) -> None:
    """A picture with bands, so that a swipe can be seen."""
    picture = Image.new("RGB", size, (40 * number % 256, 90, 160))
    picture.paste((240, 220, 200), (0, 0, size[0] // 2, size[1]))
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.save(path, quality=70)
    settle(path)


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """A site with one gallery of pictures and films; ``c.webm`` only lies beside it."""
    root = make_site(tmp_path_factory.mktemp("gallery") / "site")
    folder = root / "content/activities/boats"
    for number, size in enumerate(
        [(1600, 1000), (700, 1000), (1200, 900), (1500, 600), (1600, 900)]
    ):
        photo(folder / f"p{number}.jpg", size, number)
    photo(folder / "still.jpg", (800, 600), 9)
    write(folder / "launch.mp4", mp4(frames=30))
    write(folder / "c.webm", webm(frames=30))
    write(folder / "index.md", story(FIELDS, "正文。\n\n![船头](p4.jpg)\n"))
    waves(root / "content/activities/waves")
    quay(root / "content/activities/quay")
    assert built(root).summary is not None
    return root


def waves(folder: Path) -> None:
    """A story with a moving picture in its text, and a still and the same moving one in its
    gallery."""
    photo(folder / "shore.jpg", (900, 600), 5)
    frames = [Image.new("RGB", (900, 600), color) for color in ("red", "green", "blue")]
    frames[0].save(
        folder / "wave.gif", save_all=True, append_images=frames[1:], duration=120, loop=0
    )
    settle(folder / "wave.gif")
    fields = "标题: 看浪\n日期: 2026-04-02\n类型: 邻里节\n封面: shore.jpg\n图集: [{文件: shore.jpg}, {文件: wave.gif}]"
    write(folder / "index.md", story(fields, "正文。\n\n![浪](wave.gif)\n"))


ODD = '泊船 <b>两</b> 条 & "三" 条 ⛵'


def quay(folder: Path) -> None:
    """A long story with a picture in its midst, whose caption has marks of every sort, and numbered
    pictures beside it that nothing names."""
    for number in (1, 2, 9, 10, 11):
        photo(folder / f"岸{number}.jpg", (900 + number, 600), number)
    fields = "标题: 看岸\n日期: 2026-04-03\n类型: 邻里节\n"
    caption = ODD.replace('"', "'")
    text = "一行字。\n\n" * 40
    write(folder / "index.md", story(fields, f'{text}![岸边](岸2.jpg "{caption}")\n\n{text}'))


@pytest.fixture
def address(root):
    return f"{(root / 'output').as_uri()}/activities/boats.html"


@pytest.fixture
def page(chromium, address):
    context = chromium.new_context(viewport={"width": 1000, "height": 800})
    opened = context.new_page()
    opened.goto(address)
    yield opened
    context.close()


@pytest.fixture
def phone(chromium, address):
    context = chromium.new_context(**PHONE)
    opened = context.new_page()
    opened.goto(address)
    yield opened
    context.close()


def links(page):
    return page.locator(".gallery a[data-photo]")


def said(page, part: str) -> str:
    return page.locator(f".lightbox-{part}").inner_text()


def is_open(page) -> bool:
    return page.evaluate("!!document.querySelector('dialog[open]')")


def turned(page, count: str) -> None:
    """Touches are handled with the next frame."""
    page.wait_for_function(f"document.querySelector('.lightbox-count').textContent === '{count}'")


def closed(page) -> None:
    page.wait_for_function("!document.querySelector('dialog[open]')")


def scale(page) -> float:
    transform = page.evaluate(
        "document.querySelectorAll('.lightbox-slide')[1].querySelector('img').style.transform"
    )
    return float((re.findall(r"scale\((.*?)\)", transform) or ["1"])[0])


def touch(page, *steps) -> None:
    """Puts fingers down, moves and lifts them: each step is a list of points, the last one
    empty."""
    session = page.context.new_cdp_session(page)
    for number, points in enumerate(steps):
        kind = "touchStart" if not number else "touchMove" if points else "touchEnd"
        session.send(
            "Input.dispatchTouchEvent",
            {"type": kind, "touchPoints": [{"x": x, "y": y} for x, y in points]},
        )


def test_a_click_opens_with_caption_credit_and_counter(page):
    links(page).nth(0).click()
    assert said(page, "words") == "第一张的说明 图 许闻"
    assert said(page, "count") == "3/6"
    assert page.url.endswith("#photo-3")
    assert page.locator("dialog").get_attribute("aria-label") == "照片"
    assert page.locator(".lightbox-slide img").nth(1).get_attribute("alt") == "河上一条船"


def test_the_browser_takes_a_file_that_fits_the_screen(page):
    links(page).nth(0).click()
    page.wait_for_function(
        "document.querySelectorAll('.lightbox-slide')[1].querySelector('img').naturalWidth > 0"
    )
    taken = page.evaluate(
        "document.querySelectorAll('.lightbox-slide')[1].querySelector('img').currentSrc"
    )
    assert taken.endswith("-1280.webp")


def test_a_decorative_picture_opens_nowhere_and_is_not_read_out(page):
    images = page.locator(".gallery li").nth(2).locator("img")
    assert images.get_attribute("alt") == ""
    assert page.locator(".gallery li").nth(2).locator("a").count() == 0


def test_the_opening_picture_is_the_first_and_not_in_the_gallery_again(page):
    opening = page.locator(".opening-picture a")
    file = opening.get_attribute("href")
    assert file not in links(page).evaluate_all("all => all.map(a => a.getAttribute('href'))")
    opening.click()
    assert said(page, "count") == "1/6"
    page.keyboard.press("Escape")
    closed(page)
    assert page.evaluate("!!document.activeElement.closest('.opening-picture')")


def test_keys_turn_zoom_and_close(page):
    links(page).nth(0).click()
    page.keyboard.press("ArrowRight")
    assert said(page, "count") == "4/6"
    page.keyboard.press("End")
    assert said(page, "count") == "6/6"
    page.keyboard.press("ArrowRight")
    assert said(page, "count") == "6/6"
    page.keyboard.press("Home")
    assert said(page, "count") == "1/6"
    page.keyboard.press("+")
    assert scale(page) == 1.5
    page.keyboard.press("-")
    assert scale(page) == 1
    page.keyboard.press("Escape")
    closed(page)


def test_closing_returns_focus_and_address_however_many_were_turned(page, address):
    page.goto(f"{address}#main")
    opener = links(page).nth(0)
    opener.focus()
    page.keyboard.press("Enter")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")
    page.wait_for_function("location.hash === '#main'")
    assert page.evaluate("document.activeElement.href") == opener.evaluate("link => link.href")


def test_the_focus_stays_inside(page):
    links(page).nth(0).click()
    for _ in range(8):
        page.keyboard.press("Tab")
        inside = (
            "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
        )
        assert page.evaluate(inside)


def test_back_closes_and_stays_and_forward_opens_again(page, address):
    links(page).nth(1).click()
    page.keyboard.press("ArrowLeft")
    page.go_back()
    closed(page)
    assert page.url == address
    page.go_forward()
    page.wait_for_function("!!document.querySelector('dialog[open]')")


def test_a_deep_link_opens_and_back_closes_it_without_leaving(page, address):
    fresh = page.context.new_page()
    fresh.goto(f"{address}#photo-3")
    assert said(fresh, "count") == "3/6"
    fresh.go_back()
    closed(fresh)
    assert fresh.url == address


def test_a_deep_link_survives_a_reload_and_a_changed_address_is_followed(page, address):
    page.goto(f"{address}#photo-2")
    page.reload()
    assert said(page, "count") == "2/6"
    page.evaluate("location.hash = '#photo-3'")
    page.wait_for_function("document.querySelector('.lightbox-count').textContent === '3/6'")
    page.locator(".lightbox-close").click()
    page.wait_for_function("location.hash === ''")
    assert not is_open(page)


def test_a_number_that_no_picture_has_opens_nothing(page, address):
    fresh = page.context.new_page()
    fresh.goto(f"{address}#photo-77")
    assert not is_open(fresh)


def test_the_picture_follows_the_finger_and_snaps(phone):
    links(phone).nth(0).tap()
    moved = "new DOMMatrix(getComputedStyle(document.querySelector('.lightbox-track')).transform).e"
    session = phone.context.new_cdp_session(phone)
    send = lambda kind, *xs: session.send(  # noqa: E731
        "Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": 400} for x in xs]}
    )
    send("touchStart", 300)
    send("touchMove", 280)
    send("touchMove", 240)
    phone.wait_for_function(f"Math.abs({moved} + 60) < 2")
    send("touchMove", 290)
    phone.wait_for_timeout(300)
    send("touchEnd")
    phone.wait_for_function(f"{moved} === 0")
    assert said(phone, "count") == "3/6"
    touch(phone, [(300, 400)], [(200, 400)], [(60, 405)], [])
    turned(phone, "4/6")
    phone.wait_for_function(f"{moved} === 0")


def test_at_the_end_there_is_resistance_and_downwards_closes(phone):
    phone.locator(".prose a[data-photo]").tap()
    touch(phone, [(60, 400)], [(200, 400)], [(340, 400)], [])
    turned(phone, "1/6")
    touch(phone, [(60, 400)], [(200, 400)], [(340, 400)], [])
    phone.wait_for_timeout(350)
    assert said(phone, "count") == "1/6"
    touch(phone, [(200, 300)], [(200, 380)], [(205, 480)], [])
    closed(phone)


def test_two_fingers_zoom_one_pans_and_a_double_tap_goes_back(phone):
    links(phone).nth(0).tap()
    touch(
        phone,
        [(180, 400), (210, 400)],
        [(150, 400), (240, 400)],
        [(105, 400), (285, 400)],
        [],
    )
    assert scale(phone) > 3
    assert said(phone, "count") == "3/6"
    before = phone.evaluate(
        "document.querySelectorAll('.lightbox-slide')[1].querySelector('img').style.transform"
    )
    touch(phone, [(200, 400)], [(160, 390)], [(120, 380)], [])
    after = phone.evaluate(
        "document.querySelectorAll('.lightbox-slide')[1].querySelector('img').style.transform"
    )
    assert before != after
    assert said(phone, "count") == "3/6"
    phone.wait_for_timeout(400)
    touch(phone, [(200, 400)], [])
    touch(phone, [(200, 400)], [])
    assert scale(phone) == 1


def test_little_motion_is_respected(chromium, address):
    context = chromium.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(address)
    links(page).nth(0).click()
    assert (
        page.evaluate(
            "getComputedStyle(document.querySelector('.lightbox-track')).transitionDuration"
        )
        == "0s"
    )
    context.close()


SHOWN = "document.querySelectorAll('.lightbox-slide')[1].querySelector('img')"
"""The picture that the lightbox shows; its neighbours wait on either side."""


def shown(page) -> str:
    """The file it shows, once that is there."""
    page.wait_for_function(f"{SHOWN}.naturalWidth > 0 && !{SHOWN}.style.backgroundImage")
    return page.evaluate(f"{SHOWN}.currentSrc")


def moves(page) -> bool:
    """Whether the middle of the screen changes within some three seconds."""
    middle = {"x": 450, "y": 400, "width": 40, "height": 40}
    first = page.screenshot(clip=middle)
    return any(page.screenshot(clip=middle) != first for _ in range(40))


@pytest.fixture
def sea(chromium, root):
    """Opens the story with the moving picture, as a reader who may have asked for less motion, or
    has no scripts."""
    contexts = []

    def open_page(**more):
        contexts.append(chromium.new_context(viewport={"width": 1000, "height": 800}, **more))
        page = contexts[-1].new_page()
        page.goto(f"{(root / 'output').as_uri()}/activities/waves.html")
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("place", [".prose", ".gallery li"])
def test_a_moving_picture_goes_on_moving_when_it_is_opened(sea, place):
    page = sea()
    link = page.locator(f"{place} a[data-photo]")
    link.click()
    assert shown(page).endswith("-640.moving.webp")
    assert moves(page)
    page.keyboard.press("+")
    page.keyboard.press("+")
    assert scale(page) > 2
    assert moves(page)
    assert shown(page).endswith("-640.moving.webp")


def test_a_moving_picture_moves_when_it_is_turned_to(sea):
    page = sea()
    page.locator(".opening-picture a").click()
    assert shown(page).endswith(".webp")
    assert not moves(page)
    page.keyboard.press("ArrowRight")
    assert shown(page).endswith("-640.moving.webp")
    assert moves(page)


def test_for_who_asks_for_less_motion_a_moving_picture_stands_still_in_the_lightbox_too(sea):
    page = sea(reduced_motion="reduce")
    page.locator(".prose a[data-photo]").click()
    assert "moving" not in shown(page)
    assert not moves(page)


def test_without_scripts_a_moving_picture_is_a_link_to_its_large_still(sea):
    page = sea(java_script_enabled=False)
    links(page).nth(0).click()
    assert page.url.endswith("-900.jpg")


@pytest.fixture
def long_page(chromium, root):
    context = chromium.new_context(viewport={"width": 390, "height": 700})
    opened = context.new_page()
    opened.goto(f"{(root / 'output').as_uri()}/activities/quay.html")
    yield opened
    context.close()


def test_a_caption_is_shown_letter_by_letter_whatever_marks_are_in_it(long_page):
    long_page.locator(".prose a[data-photo]").click()
    assert said(long_page, "words") == ODD.replace('"', "'")
    assert long_page.locator(".lightbox-words b").count() == 0


def test_numbered_pictures_follow_each_other_as_people_count(long_page):
    places = long_page.locator("a[data-photo] img").evaluate_all(
        "all => all.map(each => Number(each.getAttribute('width')) - 900)"
    )
    assert [each for each in places if each != 2] == sorted(each for each in places if each != 2)
    assert {1, 9, 10, 11} <= set(places)


@pytest.mark.parametrize("way", ["Escape", "back"])
def test_a_reader_who_closes_a_picture_is_where_they_were(long_page, way):
    link = long_page.locator(".prose a[data-photo]")
    link.scroll_into_view_if_needed()
    before = long_page.evaluate("scrollY")
    assert before > 500
    link.click()
    long_page.keyboard.press("ArrowRight")
    long_page.go_back() if way == "back" else long_page.keyboard.press(way)
    closed(long_page)
    assert abs(long_page.evaluate("scrollY") - before) < 2


def test_a_picture_that_does_not_load_says_so(page):
    page.route(re.compile(r"media/.*\.(webp|jpg)"), lambda route: route.abort())
    page.evaluate(
        "document.querySelectorAll('.gallery source, .gallery img').forEach(each => {"
        " each.removeAttribute('srcset'); if (each.src) each.src = each.src.replace('media', 'gone'); })"
    )
    links(page).nth(0).click()
    page.wait_for_selector(".lightbox-broken")
    assert "没有打开" in page.locator(".lightbox-broken").first.inner_text()
    page.keyboard.press("Escape")
    closed(page)


def test_nothing_may_be_saved_unless_the_site_allows_it(page, root, chromium):
    links(page).nth(0).click()
    assert page.locator(".lightbox-save").count() == 0
    write(root / "content/site.yaml", SETTINGS + "允许下载照片: 是\n")
    assert built(root, root / "open").summary is not None
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{(root / 'open').as_uri()}/activities/boats.html")
    links(page).nth(0).click()
    save = page.locator(".lightbox-save")
    assert save.is_visible()
    assert save.get_attribute("href").endswith(".jpg")
    write(root / "content/site.yaml", SETTINGS)
    context.close()


@pytest.mark.parametrize(("place", "suffix"), [(0, ".mp4"), (1, ".webm")])
def test_a_film_loads_nothing_until_it_is_played_and_plays(page, place, suffix):
    film = page.locator(".gallery video").nth(place)
    assert film.evaluate("v => [v.preload, v.readyState, v.paused, v.controls, v.autoplay]") == [
        "none",
        0,
        True,
        True,
        False,
    ]
    assert film.evaluate("v => v.currentSrc").endswith(suffix)
    played = film.evaluate(
        "v => new Promise(done => { v.onended = () => done([v.videoWidth, v.currentTime]);"
        " v.onerror = () => done(v.error && v.error.message); v.muted = true; v.playbackRate = 4; v.play(); })"
    )
    assert played == [64, 3]


@pytest.mark.parametrize("way", ["fragment", "file", "alone"])
def test_a_film_in_fragments_plays_once_its_places_are_emptied(chromium, tmp_path, way):
    content = in_fragments(way)
    found = examine(BytesIO(content), ".mp4")
    (tmp_path / "film.mp4").write_bytes(
        b"".join(edited(BytesIO(content), found.edits, found.length))
    )
    (tmp_path / "index.html").write_text(
        "<!doctype html><video src='film.mp4' preload=none muted></video>"
    )
    page = chromium.new_page()
    page.goto((tmp_path / "index.html").as_uri())
    assert page.locator("video").evaluate(
        "v => new Promise(done => { v.onended = () => done([v.videoWidth, v.currentTime]);"
        " v.onerror = () => done(v.error && v.error.message); v.play(); })"
    ) == [64, pytest.approx(0.6)]
    page.close()


def test_a_film_without_a_still_has_a_play_mark_and_one_with_has_its_picture(page):
    posters = page.locator(".gallery video").evaluate_all("all => all.map(v => v.poster)")
    assert posters[0].endswith("-640.webp")
    assert posters[1].startswith("data:image/svg+xml,")


def test_the_lightbox_shows_films_too_and_leaves_them_their_keys(page):
    links(page).nth(0).click()
    page.keyboard.press("ArrowRight")
    assert said(page, "count") == "4/6"
    assert "下水的那一刻" in said(page, "words")
    film = page.locator(".lightbox-slide").nth(1).locator("video")
    assert film.evaluate("v => v.paused")
    film.evaluate("v => { v.muted = true; return v.play(); }")
    page.keyboard.press("ArrowRight")
    assert said(page, "count") == "5/6"
    assert page.locator(".lightbox video").evaluate_all("all => all.every(v => v.paused)")


def test_without_scripts_a_picture_is_a_link_and_a_film_plays_where_it_stands(chromium, address):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert page.locator(".gallery video[controls]").count() == 2
    links(page).nth(0).click()
    assert page.url.endswith("-1280.jpg")
    context.close()


@pytest.mark.parametrize("width", [360, 768, 1280, 1920])
def test_nothing_shifts_and_rows_end_together(chromium, address, width):
    context = chromium.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(address)
    assert page.evaluate(SHIFT) == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    boxes = page.locator(".gallery .box").evaluate_all(
        "all => all.map(b => { const r = b.getBoundingClientRect(); return [r.top + scrollY, r.height, r.width]; })"
    )
    rows = {}
    for top, height, _ in boxes:
        rows.setdefault(round(top), []).append(height)
    assert all(max(row) - min(row) < 2 for row in rows.values())
    context.close()


def story_of_many(root: Path, count: int) -> str:
    """A site with one story of so many photos, built: the address of its page."""
    folder = root / "content/activities/many"
    shapes = []
    for number, size in enumerate([(60, 40), (40, 60), (48, 36)]):
        photo(folder / f"q{number:03}.jpg", size, number)
        shapes.append((folder / f"q{number:03}.jpg").read_bytes())
    for number in range(3, count):
        write(folder / f"q{number:03}.jpg", shapes[number % 3])
    named = "\n".join(
        f"  - q{number:03}.jpg" for number in range(count)
    )  # copies that nobody names are shown once
    write(
        folder / "index.md", story(f"标题: 许多张\n日期: 2026-04-03\n类型: 邻里节\n图集:\n{named}")
    )
    assert built(root).summary is not None
    return f"{(root / 'output').as_uri()}/activities/many.html"


SCROLL = """async () => { for (let y = 0; y < document.body.scrollHeight; y += STEP) {
  scrollTo(0, y); await new Promise(next => setTimeout(next, 25)); } }"""


def test_two_hundred_photos_scroll_without_a_long_task_on_the_cheapest_phone(chromium, tmp_path):
    context = chromium.new_context(**PHONE)
    page = context.new_page()
    page.goto(story_of_many(make_site(tmp_path / "site"), 200))
    assert page.locator(".gallery a[data-photo]").count() == 199
    with tasks_of(chromium, page) as tasks:
        page.evaluate(SCROLL.replace("STEP", "400"))
    context.close()
    assert scrolls_without_stutter(tasks), max(tasks)


def test_five_hundred_photos_scroll_without_a_long_task(chromium, tmp_path):
    address = story_of_many(make_site(tmp_path / "site"), 500)
    context = chromium.new_context(**PHONE)
    page = context.new_page()
    page.goto(address)
    assert page.locator(".gallery a[data-photo]").count() == 499  # and the one it opens with
    before = page.evaluate("document.body.scrollHeight")
    with tasks_of(chromium, page) as tasks:
        page.evaluate(SCROLL.replace("STEP", "900"))
    assert keeps_nobody_waiting(tasks), max(tasks)
    assert page.evaluate("document.body.scrollHeight") == pytest.approx(before, rel=0.02)
    links(page).nth(498).tap()
    assert said(page, "count") == "500/500"
    context.close()
