"""A lobby screen in a real Chromium under a clock of its own: what it plays, for how long, and what
cannot stop it."""

import datetime as dt
import functools
import itertools
import shutil
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.kit.small_site import built, draw, make_site, story, write

pytestmark = pytest.mark.browser

BEIJING = dt.timezone(dt.timedelta(hours=8))
MOMENT = dt.datetime(2026, 11, 21, 14, 26, tzinfo=BEIJING)
LANDSCAPE, PORTRAIT = {"width": 1280, "height": 720}, {"width": 720, "height": 1280}
WIDE, TALL, BARE, LATE = "灯会的照片很宽", "修灯的人站着", "没有照片的一则", "后来添的一篇"
RED, GREEN = (200, 60, 40), (40, 120, 90)
SUMMARY = "摘要有一句话。"

WATCH = """
window.log = [];
const watch = () => document.querySelectorAll('.layer').forEach(layer => new MutationObserver(() => {
  const rising = layer.classList.contains('rising') && layer.classList.contains('on');
  if (rising && !layer.logged) window.log.push([layer.querySelector('.title').textContent, Date.now()]);
  layer.logged = rising;
}).observe(layer, { attributes: true, attributeFilter: ['class'] }));
document.addEventListener('DOMContentLoaded', watch);
"""


def fields(title: str, day: str, more: str = "") -> str:
    return f"标题: {title}\n日期: {day}\n单位: 第一党支部\n摘要: {SUMMARY * 5}\n{more}"


def lay(root: Path) -> Path:
    make_site(root)
    wide = fields(WIDE, "2026-05-03", "类型: 邻里节\n封面: w.png")
    write(root / "content/activities/wide/index.md", story(wide))
    draw(root / "content/activities/wide/w.png", RED, (1500, 1000))
    tall = fields(TALL, "2026-05-02", "类型: 邻里节\n封面: t.png")
    write(root / "content/activities/tall/index.md", story(tall))
    draw(root / "content/activities/tall/t.png", GREEN, (1000, 1500))
    write(root / "content/activities/bare.md", story(fields(BARE, "2026-05-01", "类型: 邻里节")))
    item = "{稿件: [wide, tall, bare]}"
    write(
        root / "content/screens/lobby.yaml",
        f"标题: 大厅\n项目:\n  - {item}\n  - {{取: 最新, 标签: [新]}}\n",
    )
    write(root / "content/screens/one.yaml", "项目: [{稿件: [wide]}]\n")
    write(root / "content/screens/none.yaml", "项目: [{取: 最新, 标签: [没有]}]\n")
    assert built(root).summary is not None
    return root


@pytest.fixture(scope="module")
def releases(tmp_path_factory) -> tuple[Path, Path]:
    """Two editions of the screens, published one after the other."""
    root = lay(tmp_path_factory.mktemp("site"))
    old, new = root / "old", root / "new"
    shutil.copytree(root / "output/screen", old)
    write(
        root / "content/activities/late.md",
        story(fields(LATE, "2026-05-04", "类型: 邻里节\n标签: 新")),
    )
    assert built(root).summary is not None
    shutil.copytree(root / "output/screen", new)
    return old, new


@pytest.fixture
def stick(releases, tmp_path) -> Path:
    """The lobby's folder alone, as on a USB stick."""
    return Path(shutil.copytree(releases[0] / "lobby", tmp_path / "stick"))


@pytest.fixture
def server(stick):
    """The same folder over http."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    serving = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(stick)))
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{serving.server_port}/"
    serving.shutdown()


@pytest.fixture
def lobby(chromium):
    """Opens a screen under a clock that only the test moves."""
    contexts = []

    def open_screen(address, size=LANDSCAPE, moment=MOMENT, **more):
        contexts.append(chromium.new_context(viewport=size, **more))
        page = contexts[-1].new_page()
        page.faults = []
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.clock.install(time=moment)
        page.add_init_script(WATCH)
        page.goto(address.joinpath("index.html").as_uri() if isinstance(address, Path) else address)
        return page

    yield open_screen
    for context in contexts:
        assert [fault for page in context.pages for fault in getattr(page, "faults", ())] == []
        context.close()


def log(page) -> list[tuple[str, int]]:
    return [tuple(each) for each in page.evaluate("window.log || []")]


def play(page, seconds: float, step: int = 500) -> None:
    """Lets the screen's time pass; pictures load in the test's own."""
    for _ in range(int(seconds * 1000 / step)):
        page.clock.run_for(step)
        page.wait_for_timeout(4)


def play_until(page, condition: str, limit: float = 60) -> None:
    for _ in range(int(limit * 2)):
        if page.evaluate(condition):
            return
        page.clock.run_for(500)
        page.wait_for_timeout(8)
    raise AssertionError(f"not after {limit} s: {condition}")


def shows(title: str) -> str:
    on = "[...document.querySelectorAll('.layer.on')]"
    return f"{on}.some(each => each.querySelector('.title').textContent === '{title}')"


@pytest.mark.parametrize("way", ["file", "http"])
def test_it_plays_every_slide_in_order_for_as_long_as_it_takes_to_read(way, lobby, stick, request):
    page = lobby(stick if way == "file" else request.getfixturevalue("server"))
    seconds = page.evaluate(
        "[...document.querySelectorAll('#slides > article')].map(e => Number(e.dataset.seconds))"
    )
    play(page, sum(seconds) * 1.5 + 5)
    titles = [title for title, _ in log(page)]
    assert titles[:5] == [WIDE, TALL, BARE, WIDE, TALL][: len(titles)]
    assert len(titles) >= 4
    moments = [moment for _, moment in log(page)]
    stays = [(after - before) / 1000 for before, after in itertools.pairwise(moments)]
    assert stays == pytest.approx((seconds * 2)[: len(stays)], abs=0.4)


def test_one_slide_fades_into_the_next_and_no_frame_is_blank(lobby, stick):
    page = lobby(stick)
    play_until(page, shows(WIDE))
    page.wait_for_timeout(700)
    play_until(
        page,
        "document.querySelectorAll('.layer.on').length === 1 && document.querySelectorAll('img')[1].complete",
    )
    while len(log(page)) < 2:
        page.clock.run_for(200)
    faded = "getComputedStyle(document.querySelector('.layer.rising'))"
    assert page.evaluate(f"[{faded}.transitionProperty, {faded}.transitionDuration]") == [
        "opacity",
        "0.64s",
    ]
    seen = [Image.open(BytesIO(page.screenshot())).convert("RGB") for _ in range(8)]
    page.wait_for_timeout(700)
    seen.append(Image.open(BytesIO(page.screenshot())).convert("RGB"))
    for frame in seen:
        photo, band = frame.getpixel((200, 150)), frame.getpixel((1274, 690))
        assert all(
            min(a, b) - 6 <= value <= max(a, b) + 6
            for value, a, b in zip(photo, RED, GREEN, strict=True)
        )
        assert band[0] > 120 > 60 > band[1]
    assert seen[-1].getpixel((200, 150)) == pytest.approx(GREEN, abs=6)


@pytest.mark.parametrize(
    "size", [LANDSCAPE, PORTRAIT, {"width": 1366, "height": 768}, {"width": 3840, "height": 2160}]
)
def test_words_are_large_enough_and_stand_beside_or_below_the_whole_photo(size, lobby, stick):
    page = lobby(stick, size)
    measure = """() => {
      const layer = document.querySelector('.layer.on');
      const box = name => {
        const found = layer.querySelector(name).getBoundingClientRect();
        return [found.left, found.top, found.right, found.bottom];
      };
      const visible = e => e.getClientRects().length && e.textContent.trim() && !e.children.length;
      const inside = layer.querySelectorAll('.words *, .caption, .code-words *');
      const all = [...inside, ...document.querySelectorAll('.foot *')];
      const sizes = all.filter(visible).map(e => parseFloat(getComputedStyle(e).fontSize));
      const svg = layer.querySelector('.code-plate svg').getBoundingClientRect(), plate = box('.code-plate');
      const modules = layer.querySelector('.code-plate svg').viewBox.baseVal.width;
      return { photo: box('.photo'), words: box('.words'), fit: box('.fit'), least: Math.min(...sizes),
        title: parseFloat(getComputedStyle(layer.querySelector('.title')).fontSize),
        plate: plate[2] - plate[0], quiet: (svg.left - plate[0]) / (svg.width / modules) };
    }"""
    vmin = min(size.values()) / 100
    for title, ratio in ((WIDE, 1.5), (TALL, 2 / 3)):
        play_until(page, shows(title))
        page.wait_for_timeout(50)
        play_until(page, "document.querySelectorAll('.layer.on').length === 1")
        found = page.evaluate(measure)
        left, top, right, bottom = found["photo"]
        assert (right - left) / (bottom - top) == pytest.approx(ratio, rel=0.02)
        if size["width"] > size["height"]:
            assert right <= size["width"] * 0.56
            assert right <= found["words"][0] + 1
        else:
            assert bottom <= size["height"] * 0.55
            assert bottom <= found["words"][1] + 1
        assert found["fit"][3] <= found["words"][3]
        assert found["fit"][2] <= size["width"]
        assert found["least"] >= 3.49 * vmin
        assert found["title"] >= 7.99 * vmin
        assert found["plate"] >= 24 * vmin
        assert found["quiet"] >= 4


def test_a_picture_that_cannot_be_had_leaves_its_slide_out_of_the_loop_and_then_its_words_are_shown(
    lobby, stick
):
    first = (
        (stick / "index.html")
        .read_text(encoding="utf-8")
        .partition('data-spare="media/')[2]
        .partition("-")[0]
    )
    for path in stick.glob(f"media/{first}*"):
        path.unlink()
    page = lobby(stick)
    play(page, 75)
    assert [title for title, _ in log(page)][:4] == [TALL, BARE, WIDE, TALL]


def test_without_any_picture_the_words_are_shown_on_their_own(lobby, stick):
    shutil.rmtree(stick / "media")
    page = lobby(stick)
    play(page, 90)
    assert [title for title, _ in log(page)][:4] == [BARE, WIDE, TALL, BARE]
    assert page.evaluate("document.querySelector('.layer.on').classList.contains('bare')")


def publish(release: Path, stick: Path, *names: str) -> None:
    """Copies a release over the folder, all of it or only these files."""
    for path in release.rglob("*"):
        if path.is_file() and (not names or path.name in names):
            target = stick / path.relative_to(release)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)


@pytest.mark.parametrize("way", ["file", "http"])
def test_a_new_release_takes_over_at_the_end_of_a_loop(way, lobby, stick, releases, request):
    page = lobby(stick if way == "file" else request.getfixturevalue("server"))
    play_until(page, shows(WIDE))
    publish(releases[1] / "lobby", stick)
    titles = []
    page.expose_function("told", lambda title: titles.append(title))
    page.evaluate(
        "setInterval(() => window.log.length && told(window.log[window.log.length - 1][0]), 200)"
    )
    with page.expect_navigation(url="**?release=*", timeout=30000):
        page.evaluate("0")
        while "release=" not in page.url:
            page.clock.run_for(500)
            page.wait_for_timeout(4)
    assert titles[-1] == BARE  # the last slide of the old loop
    page.wait_for_load_state()
    play_until(page, shows(LATE), 90)
    assert (
        page.evaluate("document.body.dataset.release")
        in (releases[1] / "lobby/release.js").read_text()
    )


def test_a_release_whose_page_or_picture_is_missing_changes_nothing(lobby, stick, releases):
    page = lobby(stick)
    play_until(page, shows(WIDE))
    publish(releases[1] / "lobby", stick, "release.js", "index.html")
    shutil.rmtree(stick / "media")
    play(page, 420, 3000)
    assert "release=" not in page.url
    (stick / "index.html").unlink()
    play(page, 200, 2000)
    assert "release=" not in page.url
    assert page.evaluate("document.querySelectorAll('.layer.on').length") >= 1
    assert page.evaluate("document.querySelectorAll('iframe').length") <= 1


def test_a_half_written_release_is_no_answer_and_in_the_end_staff_see_a_mark(lobby, stick):
    (stick / "release.js").write_text("window.fengcaiRelease && ", encoding="utf-8")
    page = lobby(stick)
    page.faults = []
    play(page, 600, 5000)
    assert page.locator("#stale").is_hidden()
    play(page, 3100, 20000)
    assert page.locator("#stale").is_visible()
    assert page.evaluate("document.querySelectorAll('script').length") <= 3
    page.faults.clear()  # Chromium reports the half script itself


def test_the_clock_is_the_site_zone_whatever_the_device_thinks(lobby, stick):
    page = lobby(stick, timezone_id="America/New_York")
    play(page, 2)
    assert page.locator("#time").inner_text() == "14:26"
    assert page.locator(".clock-day").inner_text().split() == ["11月21日", "星期六"]


def test_a_device_in_1970_shows_no_clock_and_plays_all_the_same(lobby, stick):
    page = lobby(stick, moment=dt.datetime(1970, 1, 1, 0, 5, tzinfo=dt.UTC))
    play(page, 25)
    assert page.locator("#clock").is_hidden()
    assert len(log(page)) >= 2


def test_one_slide_is_held_and_none_shows_the_name(lobby, releases):
    page = lobby(releases[0] / "one")
    play(page, 60)
    assert [title for title, _ in log(page)] == [WIDE]
    page = lobby(releases[0] / "none")
    play(page, 5)
    assert page.locator(".idle-name").inner_text() == "小站"
    assert log(page) == []
    assert Image.open(BytesIO(page.screenshot())).convert("RGB").getpixel((20, 20))[0] > 120


def test_hours_of_play_make_no_new_elements(lobby, stick):
    page = lobby(stick)
    play(page, 30)
    count = "document.getElementsByTagName('*').length"
    before, images = page.evaluate(count), page.evaluate("document.images.length")
    play(page, 240, 4000)
    assert page.evaluate(count) == pytest.approx(before, abs=12)
    assert page.evaluate("document.images.length") == images == 2


def test_motion_can_be_switched_off(lobby, stick):
    page = lobby(stick, reduced_motion="reduce")
    play_until(page, shows(TALL))
    assert (
        page.evaluate("getComputedStyle(document.querySelector('#thread')).transitionDuration")
        == "0s"
    )
    assert page.evaluate("document.body.classList.contains('still')")
