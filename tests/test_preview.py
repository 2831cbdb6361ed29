"""The preview: reloads after every save, shows problems on the page, goes on through every error."""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tornado.websocket import websocket_connect

from tests.small_site import make_site, published

PROJECT = Path(__file__).parents[1]


class Preview:
    """A running preview, seen from a browser's side."""

    def __init__(self, root: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        words = ["preview", "--site", str(root), "--no-browser", "--port", str(self.port)]
        environment = {**os.environ, "PYTHONPATH": str(PROJECT), "PYTHONIOENCODING": "utf-8"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "builder", *words], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        for _ in range(300):
            try:
                self.get("/")
                return
            except OSError:
                time.sleep(0.1)
        raise AssertionError(self.stop())

    def get(self, path: str) -> tuple[int, str, bytes]:
        """Status, type and bytes of one address."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=30) as reply:
                return reply.status, reply.headers["Content-Type"], reply.read()
        except urllib.error.HTTPError as refused:
            return refused.code, refused.headers["Content-Type"], refused.read()

    def text(self, path: str) -> str:
        return self.get(path)[2].decode()

    def stop(self) -> str:
        """Ends it as staff do, and gives what it said."""
        self.process.send_signal(signal.SIGINT)
        try:
            return self.process.communicate(timeout=10)[0].decode()
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise


@pytest.fixture
def site(tmp_path):
    return make_site(tmp_path / "site")


@pytest.fixture
def preview(site):
    running = Preview(site)
    yield running
    running.stop()


async def _connected(port: int):
    browser = await websocket_connect(f"ws://127.0.0.1:{port}/livereload")
    await browser.write_message(json.dumps({"command": "hello"}))
    await browser.read_message()
    await browser.write_message(json.dumps({"command": "info", "url": "/"}))
    await asyncio.sleep(0.2)
    return browser


def test_every_save_reloads_the_page_and_shows_the_new_text(site, preview):
    note = site / "content/posts/note.md"

    async def save_often():
        browser = await _connected(preview.port)
        for number in range(6):
            note.write_text(note.read_text(encoding="utf-8") + f"\n第{number}次改。\n", encoding="utf-8")
            while f"第{number}次改" not in await asyncio.to_thread(preview.text, "/posts/note.html"):
                message = await asyncio.wait_for(browser.read_message(), 5)
                assert json.loads(message)["command"] == "reload"
        browser.close()

    with ThreadPoolExecutor(1) as thread:  # a browser test in this process may have a loop of its own
        thread.submit(asyncio.run, save_often()).result(timeout=60)


def test_a_broken_story_shows_its_problems_in_place_of_its_page(site, preview):
    note = site / "content/posts/note.md"
    note.write_text(note.read_text(encoding="utf-8").replace("2026-05-01", "2026-13-01", 1), encoding="utf-8")
    wait_until(lambda: "2026-13-01" in preview.text("/posts/note.html"))
    page = preview.text("/posts/note.html")
    assert "FC203" in page
    assert "改法" in page
    assert "还有 3 处要看" in preview.text("/")
    assert "FC203" in preview.text("/__problems__")


def test_it_goes_on_through_every_error(site, preview):
    settings, note = site / "content/site.yaml", site / "content/posts/note.md"
    saved = settings.read_bytes()
    for damage in (b"\xff\xfe\x00", b"", "：：：".encode(), b"- - -"):
        settings.write_bytes(damage)
        note.write_bytes(damage)
        time.sleep(0.3)
        assert preview.get("/")[0] in (200, 404)
    settings.write_bytes(saved)
    note.unlink()
    wait_until(lambda: "小站" in preview.text("/"))


def test_pictures_are_made_when_asked_for(preview):
    page = preview.text("/activities/one.html")
    address = page.split('srcset="../')[1].split(" ")[0]
    status, kind, content = preview.get(f"/{address}")
    assert (status, kind) == (200, "image/webp")
    assert content[:4] == b"RIFF"


def test_nothing_is_written_to_the_output(site, preview):
    preview.get("/")
    assert not (site / "output").exists() or published(site / "output") == {}


def test_reload_scripts_go_into_pages_only(preview):
    assert b"livereload" in preview.get("/")[2]
    for path in ("/feed.xml", "/sitemap.xml", "/robots.txt"):
        assert b"livereload" not in preview.get(path)[2]


def test_an_address_that_is_not_there_is_a_404_with_the_sites_own_page(preview):
    status, kind, content = preview.get("/nothing/here.html")
    assert (status, kind) == (404, "text/html; charset=utf-8")
    assert "没有" in content.decode()


def test_it_listens_on_loopback_only(preview):
    with socket.socket() as outside:
        outside.settimeout(1)
        address = socket.gethostbyname(socket.gethostname())
        if not address.startswith("127."):
            assert outside.connect_ex((address, preview.port)) != 0


def wait_until(condition, seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)
