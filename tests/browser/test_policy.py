"""The Content-Security-Policy in a real browser: nothing of ours breaks it, nothing foreign runs."""

import functools
import threading
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.browser.demonstration import PAGES

pytestmark = pytest.mark.browser

SCREEN = "screen/lobby/index"
MOVED = "activities/evening"
REPORTS = """() => { window.reports = [];
  addEventListener('securitypolicyviolation', e => window.reports.push(e.violatedDirective + ' ' + e.blockedURI)); }"""
EVIL = """<script>window.evil = 1</script><p style="position:fixed">贴来的</p>
<img src="missing.png" onerror="window.evil = 2"><script src="https://evil.example/x.js"></script>
<iframe src="https://evil.example/"></iframe><object data="https://evil.example/x.swf"></object>
<base href="https://evil.example/"><link rel="stylesheet" href="https://evil.example/x.css">"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def translate_path(self, path):
        """The site lies below ``/a/site/``."""
        return super().translate_path(path.removeprefix("/a/site"))


@contextmanager
def served(folder):
    serving = ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder))
    )
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{serving.server_port}/a/site"
    serving.shutdown()
    serving.server_close()


def folder_of(demonstration) -> Path:
    return Path(unquote(urlsplit(demonstration).path))


def complaints(chromium, addresses):
    """What stands in the console as an error, every report of the policy among it, by page."""
    found = {}
    page = chromium.new_page()
    said: list[str] = []
    page.on("console", lambda each: said.append(each.text) if each.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    for address in addresses:
        said.clear()
        page.goto(address)
        if said:
            found[address] = list(said)
    page.close()
    return found


def test_no_page_opened_from_a_folder_breaks_the_policy(chromium, demonstration):
    names = [*PAGES.values(), SCREEN, MOVED]
    assert complaints(chromium, [f"{demonstration}/{name}.html" for name in names]) == {}


def test_no_page_below_a_path_of_a_server_breaks_the_policy(chromium, demonstration):
    names = [name for name in (*PAGES.values(), SCREEN, MOVED) if name != "404"]
    with served(folder_of(demonstration)) as address:
        assert complaints(chromium, [f"{address}/{name}.html" for name in names]) == {}


def test_every_page_has_the_policy_before_anything_it_judges(demonstration):
    for path in folder_of(demonstration).rglob("*.html"):
        head = path.read_text(encoding="utf-8").partition("<head>")[2]
        assert head.lstrip().startswith('<meta charset="utf-8">\n<meta http-equiv="Content'), path


def test_no_page_has_a_style_of_its_own(demonstration):
    for path in folder_of(demonstration).rglob("*.html"):
        assert ' style="' not in path.read_text(encoding="utf-8"), path


@pytest.mark.parametrize("place", ["folder", "server"])
def test_what_was_smuggled_into_a_page_neither_runs_nor_loads(chromium, demonstration, place):
    name = f"smuggled-{place}.html"
    sound = folder_of(demonstration) / "index.html"
    smuggled = sound.read_text(encoding="utf-8").replace("<main", f"{EVIL}<main", 1)
    (sound.parent / name).write_text(smuggled, encoding="utf-8")
    page = chromium.new_page()
    page.add_init_script(f"({REPORTS})()")
    asked: list[str] = []
    page.on("requestfinished", lambda request: asked.append(request.url))
    with served(sound.parent) as address:
        page.goto(f"{demonstration if place == 'folder' else address}/{name}")
        assert page.evaluate("window.evil") is None
        assert len(page.evaluate("window.reports")) >= 7
    assert [each for each in asked if "evil.example" in each] == []
    page.close()
    (sound.parent / name).unlink()
