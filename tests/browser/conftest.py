"""A real Chromium for the tests that need one; where none is installed they are skipped, and say
so."""

import shutil

import pytest

from tests.browser.demonstration import EVENING, lay
from tests.kit.small_site import built

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")


def chromium_path() -> str | None:
    """The system's Chromium."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


HOLDS = """new Promise((done, fail) => {
  const late = setTimeout(() => fail(new Error('it never came true')), 30000);
  (function again() { if (EXPRESSION) { clearTimeout(late); done(); } else setTimeout(again, 20); })();
})"""


def wait_for_function(page, expression: str) -> None:
    """Playwright's own evaluates a text in the page, again and again, which the pages' policy
    forbids."""
    page.evaluate(HOLDS.replace("EXPRESSION", expression))


@pytest.fixture(scope="session")
def chromium():
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="没有安装 playwright：pip install '.[test]'"
    )
    path = chromium_path()
    if path is None:
        pytest.skip("这台机器没有 Chromium：sudo apt install chromium")
    playwright.Page.wait_for_function = wait_for_function
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory):
    """The demonstration community, published: the address of its folder."""
    root = lay(tmp_path_factory.mktemp("demonstration") / "site")
    assert built(root, now=EVENING).summary is not None
    lost = (
        root / "output/404.html"
    )  # names everything from the root of its host, and a folder has none
    lost.write_text(lost.read_text(encoding="utf-8").replace('="/', '="'), encoding="utf-8")
    return (root / "output").as_uri()
