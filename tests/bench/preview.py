"""From a save to the refreshed page, ours and Hugo's server side by side; and what both cost while
nothing happens."""

import asyncio
import json
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tornado.websocket import websocket_connect

from tests.bench import peers, tools
from tests.bench.measure import Failed, Figures, family, processor_seconds
from tests.bench.stories import Corpus
from tests.bench.tools import EDITED, Tool

TURNS = 7
IDLE_SECONDS = 10
_PATIENCE = 300
_LOOK = 0.02
_PROTOCOL = "http://livereload.com/protocols/official-7"


@dataclass(frozen=True)
class Previews:
    """Times from a save to the new text at its address, and the idle share of a core."""

    size: int
    ours: Figures
    peer: Figures
    our_idle: float
    peer_idle: float


@dataclass(frozen=True)
class Server:
    """A preview under way."""

    tool: Tool
    pid: int
    url: str


def measure(corpus: Corpus, work: Path) -> Previews:
    """Both servers stand side by side; edits alternate."""
    ours, peer = tools.fengcai(), tools.hugo()
    for tool in (ours, peer):
        tool.write(corpus, work)
    with _serving(ours, _our_command) as one, _serving(peer, _peer_command) as other:
        page = f"{EDITED[0]}/{corpus.slug(*EDITED)}.html"
        times: dict[str, list[float]] = {ours.name: [], peer.name: []}
        for server in (one, other):
            _await(f"{server.url}{page}", "<html")
        for turn in range(TURNS):
            for server in (one, other):
                times[server.tool.name].append(_refresh(server, page, corpus, turn))
        idle = [_idle(server.pid) for server in (one, other)]
    return Previews(
        corpus.size, Figures(tuple(times[ours.name])), Figures(tuple(times[peer.name])), *idle
    )


def _our_command(tool: Tool, port: int) -> list[str]:
    return [
        sys.executable,
        "-m",
        "builder",
        "preview",
        "--site",
        str(tool.source),
        "--port",
        str(port),
        "--no-browser",
    ]


def _peer_command(tool: Tool, port: int) -> list[str]:
    """Hugo's server renders what was visited and what changed (its fast render), in memory."""
    return [
        str(tool.program),
        "server",
        "--source",
        str(tool.source),
        "--port",
        str(port),
        "--noBuildLock",
    ]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def _serving(tool: Tool, command_of: Callable[[Tool, int], list[str]]) -> Iterator[Server]:
    port = _free_port()
    command = command_of(tool, port)
    with subprocess.Popen(
        command, cwd=peers.ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as running:
        try:
            yield Server(tool, running.pid, f"http://127.0.0.1:{port}/")
        finally:
            running.terminate()


def _refresh(server: Server, page: str, corpus: Corpus, turn: int) -> float:
    """Seconds from the save until the browser has been told to reload and has been given the new
    text."""
    time.sleep(1.5)  # both watchers gather what changes at once
    return asyncio.run(_told_and_given(server, page, corpus, turn))


async def _told_and_given(server: Server, page: str, corpus: Corpus, turn: int) -> float:
    """What an open page does: both servers speak LiveReload's protocol."""
    browser = await websocket_connect(f"{server.url.replace('http', 'ws', 1)}livereload")
    for message in (
        {"command": "hello", "protocols": [_PROTOCOL]},
        {"command": "info", "url": server.url + page},
    ):
        await browser.write_message(json.dumps(message))
    server.tool.edit(corpus, turn)
    began = time.perf_counter()
    while '"reload"' not in str(await asyncio.wait_for(browser.read_message(), _PATIENCE)):
        pass
    _await(f"{server.url}{page}", f"第{turn}次改过的一句话")
    took = time.perf_counter() - began
    browser.close()
    return took


def _await(url: str, text: str) -> None:
    until = time.monotonic() + _PATIENCE
    while text not in _answer(url):
        if time.monotonic() > until:
            raise Failed(f"the preview did not show the page within {_PATIENCE} s")
        time.sleep(_LOOK)


def _answer(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=30) as response:
            text: str = response.read().decode()
            return text
    except OSError:
        return ""


def _idle(pid: int) -> float:
    """The share of a core that a preview uses while nobody does anything."""
    time.sleep(2)
    everyone = list(family(pid))
    before = processor_seconds(everyone)
    time.sleep(IDLE_SECONDS)
    return (processor_seconds(everyone) - before) / IDLE_SECONDS
