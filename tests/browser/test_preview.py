"""The preview in a real browser: a film plays, and can be sought, as on a published site."""

import pytest

from tests.preview.test_server import Preview, film_site

pytestmark = pytest.mark.browser

SEEK = """film => new Promise((done, fail) => {
  film.muted = true;
  film.onerror = () => fail(film.error.message);
  film.onseeked = () => {
    const sought = film.currentTime;
    film.ontimeupdate = () => { if (film.currentTime > sought) done([film.seekable.end(0), sought]); };
    film.play();
  };
  film.onloadedmetadata = () => { film.currentTime = 6; };
  film.load();
})"""


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    running = Preview(film_site(tmp_path_factory.mktemp("preview") / "site"))
    yield f"http://127.0.0.1:{running.port}/activities/boats.html"
    running.stop()


def test_the_script_that_reloads_may_run_and_the_corner_has_its_style(chromium, address):
    page = chromium.new_page()
    said = []
    page.on("console", lambda each: said.append(each.text) if each.type == "error" else None)
    page.goto(address)
    page.wait_for_function("window.LiveReload && window.LiveReload.connector.socket")
    page.wait_for_function("window.LiveReload.connector.socket.readyState === 1")
    page.goto(address.rpartition("/activities")[0])
    if page.locator(".fengcai-banner").count():
        assert page.locator(".fengcai-banner").evaluate("e => getComputedStyle(e).position") == (
            "fixed"
        )
    assert said == []
    page.close()


@pytest.mark.parametrize("suffix", [".mp4", ".webm"])
def test_a_film_in_a_preview_plays_and_can_be_sought(chromium, address, suffix):
    page = chromium.new_page()
    answers = []
    page.on(
        "response",
        lambda reply: (
            answers.append((reply.status, reply.url)) if reply.url.endswith(suffix) else None
        ),
    )
    page.goto(address)
    film = page.locator(f"video:has(source[src$='{suffix}'])")
    end, sought = film.evaluate(SEEK)
    assert (end, sought) == (8, 6)
    assert {status for status, _ in answers} == {206}
    page.close()
