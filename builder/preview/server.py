"""The preview's server, on livereload: its reload protocol, our own watching and our own pages.

livereload 2.7.1, as measured: its watcher drops saves within three seconds of each other, its WSGI
container writes its script into any body that holds ``</head>`` and blocks its loop while a page is
made, and ``debug`` defaults to true. So changes come from watchfiles in a thread, pages from our
own handler in worker threads, and livereload keeps what it does well: the web socket and the
script.
"""

import asyncio
import datetime as dt
import gc
import logging
import mimetypes
import socket
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import click
import msgspec
from livereload import Server
from livereload.handlers import LiveReloadHandler
from livereload.watcher import Watcher
from tornado.ioloop import IOLoop
from tornado.iostream import StreamClosedError
from tornado.web import RequestHandler

from builder.crew.collector import collect_seldom
from builder.make.page.policy import hash_of, widened
from builder.preview.live import LiveSite, Reply
from builder.preview.ranges import Part, range_of
from builder.preview.reel import Reel
from builder.preview.watching import changes
from builder.problems import Severity
from builder.run.build_options import BuildOptions

_FILMS = {".mp4": "video/mp4", ".webm": "video/webm"}
_TYPES = {
    ".webp": "image/webp",
    ".js": "text/javascript",
    ".xml": "application/xml",
    ".html": "text/html",
    **_FILMS,
}

_PIECE = 1 << 18
"""Bytes of a film that are sent at a time."""

Say = Callable[[str], None]
"""Tells staff a line."""


class Door(msgspec.Struct, frozen=True):
    """At which address the preview is found (``port``: the first that is tried), and whether to
    open the browser."""

    host: str
    port: int
    opens_browser: bool

    def address(self, port: int) -> str:
        """The address that staff open in a browser."""
        return f"http://{'127.0.0.1' if self.host == '0.0.0.0' else self.host}:{port}/"


def serve(options: BuildOptions, say: Say, door: Door, clock: Callable[[], dt.datetime]) -> None:
    """Shows the site until Ctrl+C; after every save it is planned anew, and the open pages reload
    themselves."""
    collect_seldom(lives_on=True)
    site = LiveSite(lambda: msgspec.structs.replace(options, now=clock()))
    _tell(say, site.refresh())
    gc.freeze()  # what a large site consists of is walked no more by every collection to come
    port = _free_port(door.host, door.port)
    say(f"预览在 {click.style(door.address(port), bold=True)}，按 Ctrl+C 停下。")
    stop = _watched(options, site, say)
    delay = 1 if door.opens_browser else None
    try:
        _Server(site).serve(port=port, host=door.host, debug=False, open_url_delay=delay)
    finally:
        stop.set()


def _watched(options: BuildOptions, site: LiveSite, say: Say) -> threading.Event:
    """Begins to watch all that the site is made of; until the event that is given back."""
    stop, loop = threading.Event(), IOLoop.current()
    places = [options.root / "content", options.root / "theme", *options.theme_folders]
    watching = threading.Thread(
        target=_keep_watching, args=(places, stop, site, loop, say), daemon=True
    )
    watching.start()
    return stop


def _keep_watching(
    places: list[Path], stop: threading.Event, site: LiveSite, loop: IOLoop, say: Say
) -> None:
    for _ in changes(places, stop):
        _tell(say, site.refresh())
        loop.add_callback(LiveReloadHandler.reload_waiters)


def _tell(say: Say, problems: tuple[Any, ...]) -> None:
    """One line after every save; the pages show the rest."""
    wrong = sum(problem.severity is Severity.ERROR for problem in problems)
    warned = sum(problem.severity is Severity.WARNING for problem in problems)
    say(
        f"{dt.datetime.now():%H:%M:%S} 已更新"
        + (f"，错误 {wrong}，提醒 {warned}" if wrong or warned else "")
    )


def _free_port(host: str, port: int) -> int:
    """This port, or the next free one: another preview may be open."""
    for candidate in range(port, port + 50):
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1" if host == "0.0.0.0" else host, candidate)) != 0:
                return candidate
    return port


class _Still(Watcher):  # type: ignore[misc]
    """livereload's own watching, switched off."""

    def start(self, callback: Callable[[], None]) -> bool:
        """True tells livereload that somebody watches."""
        del callback
        return True


class _Server(Server):  # type: ignore[misc]
    """livereload's server with our pages in place of files or WSGI."""

    def __init__(self, site: LiveSite) -> None:
        super().__init__(watcher=_Still())
        self.watcher.watch("")
        self._site = site

    def get_web_handlers(
        self, script: bytes
    ) -> list[tuple[str, type[RequestHandler], dict[str, Any]]]:
        """Every address that is not livereload's, whose transform writes its script into pages."""
        allowed = hash_of(script.decode().partition(">")[2].removesuffix("</script>"))
        workers = {
            name: ThreadPoolExecutor(1, thread_name_prefix=name)
            for name in ("page", "picture", "film")
        }
        given = {"site": self._site, "workers": workers, "script": allowed}
        return [(r"/(.*)", _Handler, given)]

    def _setup_logging(self) -> None:
        logging.getLogger("livereload").setLevel(logging.CRITICAL)
        logging.getLogger("tornado").setLevel(logging.CRITICAL)


class _Handler(RequestHandler):
    """Makes what is asked for in worker threads: the loop stays free for reloads, pages never wait
    for pictures."""

    def initialize(
        self, site: LiveSite, workers: Mapping[str, ThreadPoolExecutor], script: str
    ) -> None:
        """Called by tornado for every request; ``script`` is the hash of that which reloads."""
        self._site, self._workers, self._script = site, workers, script

    async def get(self, path: str) -> None:
        """One file of the site."""
        loop, worker = asyncio.get_running_loop(), self._workers[_worker_for(path)]
        reply: Reply = await loop.run_in_executor(worker, self._site.page, path)
        self._begin(reply)
        is_page = reply.path.endswith(".html")
        if isinstance(reply.content, bytes):
            # tornado adds an ETag, and leaves the content out of the answer to HEAD
            socket = f"ws://{self.request.host}"  # older browsers do not count it as 'self'
            self.finish(widened(reply.content, self._script, socket) if is_page else reply.content)
        else:
            await self._send(reply.content)

    head = get

    def _begin(self, reply: Reply) -> None:
        """The status and the headers that every answer has."""
        self.set_status(200 if reply.is_found else 404)
        self.set_header("Content-Type", _content_type(reply.path))
        self.set_header("Cache-Control", "no-cache")

    async def _send(self, film: Reel) -> None:
        """A film, or the part of it that is asked for, no faster than it is taken; nothing to who
        has it already."""
        self.set_header("Accept-Ranges", "bytes")
        self.set_header("Etag", film.tag)
        if self.check_etag_header():
            self.set_status(304)
            self.finish()
            return
        part = range_of(film.size, self._asked(film.tag))
        self._announce(part)
        with suppress(StreamClosedError):  # the browser has seen enough
            await self.flush()
            await self._send_pieces(film, part.span if self.request.method == "GET" else range(0))
            self.finish()

    def _announce(self, part: Part) -> None:
        """The status and the headers that say which bytes follow (RFC 9110, 15.3.7)."""
        self.set_status(part.status)
        self.set_header("Content-Length", len(part.span))
        if part.content_range:
            self.set_header("Content-Range", part.content_range)

    async def _send_pieces(self, film: Reel, span: range) -> None:
        for start in span[::_PIECE]:
            length = min(_PIECE, span.stop - start)
            self.write(await asyncio.to_thread(film.read, start, length))
            await self.flush()

    def _asked(self, tag: str) -> str:
        """The Range header; "" where it does not count: for HEAD, and for parts of another film
        (If-Range)."""
        same = self.request.headers.get("If-Range", tag) == tag
        return (
            self.request.headers.get("Range", "") if same and self.request.method == "GET" else ""
        )


def _worker_for(path: str) -> str:
    """Which thread makes this: pages wait for no picture, pictures for no film."""
    if path.endswith(tuple(_FILMS)):
        return "film"
    return "picture" if "media/" in path else "page"


def _content_type(path: str) -> str:
    """By the suffix of a file's name; texts are UTF-8."""
    suffix = "." + path.rpartition(".")[2]
    kind = _TYPES.get(suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream"
    is_text = kind.startswith(("text/", "application/xml"))
    return f"{kind}; charset=utf-8" if is_text else kind
