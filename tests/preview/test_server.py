"""The preview: reloads after every save, shows problems on the page, goes on through every
error."""

import asyncio
import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
import tracemalloc
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tornado.websocket import websocket_connect

from builder.preview.ranges import range_of
from builder.preview.reel import Reel
from tests.kit import ROOT
from tests.kit.small_films import PLACE, mp4, webm
from tests.kit.small_site import built, make_site, published, story, write

PROJECT = ROOT


class Preview:
    """A running preview, seen from a browser's side."""

    def __init__(self, root: Path) -> None:
        self.root = root
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        words = ["preview", "--site", str(root), "--no-browser", "--port", str(self.port)]
        signal.signal(
            signal.SIGINT, signal.default_int_handler
        )  # what runs in the background hands on deaf ears
        environment = {**os.environ, "PYTHONPATH": str(PROJECT), "PYTHONIOENCODING": "utf-8"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "builder", *words],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
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

    def ask(
        self, path: str, method: str = "GET", **headers: str
    ) -> tuple[int, http.client.HTTPMessage, bytes]:
        """Status, headers and bytes; ``If_Range`` is written If-Range."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        line.request(
            method, path, headers={name.replace("_", "-"): value for name, value in headers.items()}
        )
        reply = line.getresponse()
        content = reply.read()
        line.close()
        return reply.status, reply.headers, content

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
            note.write_text(
                note.read_text(encoding="utf-8") + f"\n第{number}次改。\n", encoding="utf-8"
            )
            while f"第{number}次改" not in await asyncio.to_thread(
                preview.text, "/posts/note.html"
            ):
                message = await asyncio.wait_for(browser.read_message(), 5)
                assert json.loads(message)["command"] == "reload"
        browser.close()

    with ThreadPoolExecutor(
        1
    ) as thread:  # a browser test in this process may have a loop of its own
        thread.submit(asyncio.run, save_often()).result(timeout=60)


def test_a_broken_story_shows_its_problems_in_place_of_its_page(site, preview):
    note = site / "content/posts/note.md"
    note.write_text(
        note.read_text(encoding="utf-8").replace("2026-05-01", "2026-13-01", 1), encoding="utf-8"
    )
    wait_until(lambda: "2026-13-01" in preview.text("/posts/note.html"))
    page = preview.text("/posts/note.html")
    assert "FC203" in page
    assert "照这个样子写" in page
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


def film_site(root: Path) -> Path:
    """The small site with a story of two films."""
    make_site(root)
    folder = root / "content/activities/boats"
    write(folder / "launch.mp4", mp4(frames=80))
    write(folder / "river.webm", webm(frames=80))
    write(folder / "index.md", story("标题: 看船\n日期: 2026-04-01\n类型: 邻里节"))
    return root


@pytest.fixture(scope="module")
def filmed(tmp_path_factory):
    """A preview of films, and the films as a build publishes them: the larger one is sent in
    several pieces."""
    root = film_site(tmp_path_factory.mktemp("films") / "site")
    assert built(root, root / "public").summary is not None
    running = Preview(root)
    yield (
        running,
        {
            path: content
            for path, content in published(root / "public").items()
            if path[-4:] in (".mp4", "webm")
        },
    )
    running.stop()


@pytest.fixture
def film(filmed):
    """A preview, the address of its larger film, and its bytes."""
    preview, films = filmed
    path, content = max(films.items(), key=lambda each: len(each[1]))
    return preview, f"/{path}", content


def test_pictures_are_made_when_asked_for(filmed):
    preview, _ = filmed
    page = preview.text("/activities/one.html")
    address = page.split('srcset="../')[1].split(" ")[0]
    status, kind, content = preview.get(f"/{address}")
    assert (status, kind) == (200, "image/webp")
    assert content[:4] == b"RIFF"


def test_nothing_is_written_to_the_output(filmed):
    preview, _ = filmed
    preview.get("/")
    output = preview.root / "output"
    assert not output.exists() or published(output) == {}


def test_reload_scripts_go_into_pages_only(filmed):
    preview, _ = filmed
    assert b"livereload" in preview.get("/")[2]
    for path in ("/feed.xml", "/sitemap.xml", "/robots.txt"):
        assert b"livereload" not in preview.get(path)[2]


def test_an_address_that_is_not_there_is_a_404_with_the_sites_own_page(filmed):
    preview, _ = filmed
    status, kind, content = preview.get("/nothing/here.html")
    assert (status, kind) == (404, "text/html; charset=utf-8")
    assert "没有" in content.decode()


def test_it_listens_on_loopback_only(filmed):
    preview, _ = filmed
    with socket.socket() as outside:
        outside.settimeout(1)
        address = socket.gethostbyname(socket.gethostname())
        if not address.startswith("127."):
            assert outside.connect_ex((address, preview.port)) != 0


def test_a_film_comes_whole_as_it_would_be_published_and_says_that_it_may_come_in_parts(filmed):
    preview, films = filmed
    assert len(films) == 2
    for path, content in films.items():
        status, headers, sent = preview.ask(f"/{path}")
        assert (status, sent) == (200, content)
        assert PLACE not in sent
        assert headers["Content-Type"] == f"video/{path.rpartition('.')[2]}"
        assert headers["Accept-Ranges"] == "bytes"
        assert headers["Content-Length"] == str(len(content))
        assert headers["Content-Range"] is None


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-1", 0, 1),
        ("bytes=0-", 0, -1),
        ("bytes=0-0", 0, 0),
        ("bytes=1000-299999", 1000, 299_999),
        ("bytes=300000-", 300_000, -1),
        ("bytes=7-999999999999", 7, -1),
        ("bytes=-1", -1, -1),
        ("bytes=-300000", -300_000, -1),
        ("bytes=-999999999999", 0, -1),
        ("BYTES=2-3", 2, 3),
    ],
)
def test_a_part_of_a_film_is_sent_alone(film, asked, first, last):
    preview, path, content = film
    size = len(content)
    assert size > 300_000
    first, last = first % size, last % size
    status, headers, sent = preview.ask(path, Range=asked)
    assert (status, sent) == (206, content[first : last + 1])
    assert headers["Content-Range"] == f"bytes {first}-{last}/{size}"
    assert headers["Content-Length"] == str(len(sent))
    assert headers["Accept-Ranges"] == "bytes"


@pytest.mark.parametrize("beyond", [0, 1, 10**15])
def test_what_lies_beyond_the_end_is_refused_with_the_size(film, beyond):
    preview, path, content = film
    for asked in (
        f"bytes={len(content) + beyond}-",
        f"bytes={len(content) + beyond}-{len(content) + 10**16}",
        "bytes=-0",
    ):
        status, headers, sent = preview.ask(path, Range=asked)
        assert (status, headers["Content-Range"], sent) == (416, f"bytes */{len(content)}", b"")


@pytest.mark.parametrize(
    "asked",
    [
        *(
            "",
            "bytes",
            "bytes=",
            "bytes=-",
            "bytes=a-b",
            "bytes=5-4",
            "bytes=1-2-3",
            "bytes=--5",
            "bytes=+1-2",
        ),
        *("bytes = 1-2", "bytes=1 - 2", "bytes=²-³", "bytes=0x1-2", f"bytes={'9' * 5000}-", "0-1"),
        *("bytes=0-1,4-5", "bytes=0-,-1", "seconds=1-2", "items=0-0"),
    ],
)
def test_a_range_that_is_malformed_foreign_or_several_is_as_none(film, asked):
    preview, path, content = film
    status, headers, sent = preview.ask(path, Range=asked)
    assert (status, headers["Content-Range"], sent) == (200, None, content)


def test_head_says_the_same_without_a_body_and_knows_no_parts(film):
    preview, path, _ = film
    for more in ({}, {"Range": "bytes=0-1"}, {"Range": "bytes=999999999-"}):
        status, headers, sent = preview.ask(path, "HEAD", **more)
        assert (status, sent) == (200, b"")
        assert said(headers) == said(preview.ask(path)[1])
    for other in ("/", "/feed.xml", "/nothing/here.html"):
        status, headers, sent = preview.ask(other, "HEAD")
        shown = preview.ask(other)
        assert (status, said(headers), sent) == (shown[0], said(shown[1]), b"")


def said(headers: http.client.HTTPMessage) -> dict[str, str]:
    """All headers but the clock's."""
    return {name: value for name, value in headers.items() if name != "Date"}


def test_a_film_that_the_browser_has_is_not_sent_again(film):
    preview, path, content = film
    tag = preview.ask(path)[1]["Etag"]
    assert tag[0] == tag[-1] == '"'
    for known in (tag, f"W/{tag}", f'"another", {tag}', "*"):
        for more in ({}, {"Range": "bytes=0-1"}, {"Range": "bytes=999999999-"}):
            status, headers, sent = preview.ask(path, If_None_Match=known, **more)
            assert (status, headers["Etag"], sent) == (304, tag, b"")
        assert preview.ask(path, "HEAD", If_None_Match=known)[0] == 304
    assert preview.ask(path, If_None_Match='"another"')[0::2] == (200, content)
    assert preview.ask(path, If_None_Match='"another"', Range="bytes=0-1")[0::2] == (
        206,
        content[:2],
    )


def test_a_part_is_sent_only_of_the_film_that_the_browser_has_the_rest_of(film):
    preview, path, content = film
    tag = preview.ask(path)[1]["Etag"]
    assert preview.ask(path, Range="bytes=2-3", If_Range=tag)[0::2] == (206, content[2:4])
    for other in ('"another"', f"W/{tag}", tag.strip('"'), "Wed, 01 Apr 2026 08:00:00 GMT"):
        assert preview.ask(path, Range="bytes=2-3", If_Range=other)[0::2] == (200, content)
        assert preview.ask(path, Range="bytes=999999999-", If_Range=other)[0::2] == (200, content)


def test_a_browser_that_leaves_in_the_middle_of_a_film_does_no_harm(film):
    preview, path, content = film
    for _ in range(5):
        with socket.create_connection(("127.0.0.1", preview.port)) as line:
            line.sendall(f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
            assert line.recv(100).startswith(b"HTTP/1.1 200 OK")
    assert preview.ask(path)[0::2] == (200, content)


def test_parts_that_are_asked_for_at_the_same_time_are_not_mixed_up(film):
    preview, path, content = film
    starts = [number * 9973 % (len(content) - 5000) for number in range(60)]
    with ThreadPoolExecutor(8) as browsers:
        sent = browsers.map(
            lambda first: preview.ask(path, Range=f"bytes={first}-{first + 4999}")[2], starts
        )
    assert list(sent) == [content[first : first + 5000] for first in starts]


def test_of_every_small_file_every_range_is_what_slicing_gives():
    for size in range(1, 6):
        whole = range(size)
        for first in range(8):
            assert range_of(size, f"bytes={first}-").span == whole[first:]
            assert range_of(size, f"bytes=-{first}").span == whole[max(0, size - first) :]
            for last in range(8):
                part = range_of(size, f"bytes={first}-{last}")
                assert part.span == (whole[first : last + 1] if first <= last else whole)
                assert part.status == (200 if first > last else 206 if first < size else 416)


def test_a_film_is_never_held_whole(tmp_path):
    piece = bytes(1 << 20)
    tracemalloc.start()
    try:
        reel = Reel((piece for _ in range(64)), "key", tmp_path)
        assert len(reel.read(63 << 20, 4096)) == 4096
        assert tracemalloc.get_traced_memory()[1] < 4 << 20
    finally:
        tracemalloc.stop()
    assert reel.size == 64 << 20
    assert list(tmp_path.iterdir()) == []


def wait_until(condition, seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)
