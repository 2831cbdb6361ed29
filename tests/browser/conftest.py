"""A real Chromium for the tests that need one; where none is installed they are skipped, and say
so."""

import shutil
from pathlib import Path

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
    return published(lay(tmp_path_factory.mktemp("demonstration") / "site"))


@pytest.fixture(scope="session")
def lane(tmp_path_factory):
    """The same in the theme jia, with a Traditional edition."""
    root = lay(tmp_path_factory.mktemp("lane") / "site")
    set_to(root, "主题: hong", "主题: jia\n繁体版: 香港")
    return published(root)


def set_to(root: Path, before: str, after: str) -> None:
    """Writes something else into the site's settings."""
    settings = root / "content/site.yaml"
    said = settings.read_text(encoding="utf-8")
    assert before in said
    settings.write_text(said.replace(before, after), encoding="utf-8")


def published(root: Path) -> str:
    """Builds a demonstration; the address of its folder."""
    result = built(root, now=EVENING)
    assert result.summary is not None
    assert [each for each in result.problems if each.code.startswith("FC7")] == []
    _relative(root / "output/404.html")
    return (root / "output").as_uri()


def _relative(lost: Path) -> None:
    """The page of lost addresses names everything from the root of its host, and a folder has
    none."""
    lost.write_text(lost.read_text(encoding="utf-8").replace('="/', '="'), encoding="utf-8")
