"""Chromiums of the years that telephones and lobby screens stopped in: fetched from npm's packages,
driven over the DevTools protocol (playwright does not speak to them)."""

import asyncio
import base64
import json
import os
import re
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tornado.websocket import WebSocketClientConnection, websocket_connect

from tests.kit.npm_packages import NotHere, kept

PACKAGES = {
    64: "chrome-aws-lambda@64.0.3264",
    83: "chrome-aws-lambda@3.1.1",
    109: "@sparticuz/chromium@109.0.6",
}
"""The package of npm that brings each of them; none has H.264."""

_FLAGS = (
    *("--headless", "--no-sandbox", "--single-process", "--no-zygote", "--disable-gpu"),
    *("--disable-dev-shm-usage", "--hide-scrollbars", "--remote-debugging-port=0"),
)
_UNBROTLI = (
    "const [from, to] = process.argv.slice(1), fs = require('fs');"
    "fs.createReadStream(from).pipe(require('zlib').createBrotliDecompress()).pipe(fs.createWriteStream(to))"
)
"""Node comes with npm, and Brotli with Node."""
_PATIENCE = 60
"""Seconds that an answer may take."""
_BIG = 1 << 28
"""Bytes of the longest message: a screenshot."""


def folder_of(version: int) -> Path:
    """Where this Chromium lies unpacked, fetched if it was not; raises ``NotHere``."""
    return kept(PACKAGES[version], f"chromium-{version}", _unpack)


def _unpack(package: Path, folder: Path) -> None:
    """The program, and the libraries it needs in ``lib``."""
    for path in (package / "bin").glob("*.br"):
        subprocess.run(["node", "-e", _UNBROTLI, str(path), str(folder / path.stem)], check=True)
    for path in folder.glob("*.tar"):
        with tarfile.open(path) as packed:
            packed.extractall(folder, filter="data")
        path.unlink()
    (folder / "chromium").chmod(0o755)


@contextmanager
def old_chromium(version: int, width: int = 360, height: int = 740) -> Iterator["OldPage"]:
    """A page of this Chromium, with a window so large; raises ``NotHere``."""
    folder = folder_of(version)
    with tempfile.TemporaryDirectory() as profile, _started(folder, profile, width, height) as port:
        page = OldPage(port)
        try:
            yield page
        finally:
            page.close()


@contextmanager
def _started(folder: Path, profile: str, width: int, height: int) -> Iterator[str]:
    """The running program: the host and port it listens on."""
    words = [f"--user-data-dir={profile}", f"--window-size={width},{height}", "about:blank"]
    paths = {"LD_LIBRARY_PATH": f"{folder / 'lib'}:{folder}", "HOME": profile}
    asked = [str(folder / "chromium"), *_FLAGS, *words]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE, "text": True}
    running = subprocess.Popen(asked, env={**os.environ, **paths}, **quiet)
    try:
        yield _listening(running)
    finally:
        running.kill()
        running.wait()


def _listening(running: subprocess.Popen[str]) -> str:
    for line in running.stderr or ():
        if found := re.search(r"DevTools listening on ws://([^/]+)/", line):
            return found[1]
    raise NotHere("旧版 Chromium 在这台机器上起不来")


class OldPage:
    """The one page of an old Chromium; ``said`` is what stood in its console, errors among it."""

    def __init__(self, host: str) -> None:
        self._runner, self.said = asyncio.Runner(), list[str]()
        self._asked, self._answers, self._events = 0, dict[int, dict[str, Any]](), list[str]()
        self._socket = self._runner.run(self._connected(host))
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.ask(f"{domain}.enable")

    async def _connected(self, host: str) -> WebSocketClientConnection:
        return await websocket_connect(await _page_address(host), max_message_size=_BIG)

    def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        """What the DevTools protocol answers to this method."""
        return self._runner.run(asyncio.wait_for(self._answer(method, parameters), _PATIENCE))

    def open(self, address: str) -> None:
        """Goes to an address and waits until all of it is loaded."""
        self._events.clear()
        self.ask("Page.navigate", url=address)
        self._runner.run(asyncio.wait_for(self._until("Page.loadEventFired"), _PATIENCE))

    def evaluate(self, script: str) -> Any:
        """The value of an expression; a promise is waited for."""
        wanted = {"expression": script, "returnByValue": True, "awaitPromise": True}
        result = self.ask("Runtime.evaluate", **wanted)
        if "exceptionDetails" in result:
            raise RuntimeError(json.dumps(result["exceptionDetails"], ensure_ascii=False))
        return result["result"].get("value")

    def screenshot(self, path: Path) -> None:
        """What is in the window, as PNG."""
        path.write_bytes(base64.b64decode(self.ask("Page.captureScreenshot")["data"]))

    def close(self) -> None:
        """Lets go of the browser."""
        self._socket.close()
        self._runner.close()

    async def _answer(self, method: str, parameters: dict[str, Any]) -> dict[str, Any]:
        self._asked += 1
        number = self._asked
        words = {"id": number, "method": method, "params": parameters}
        await self._socket.write_message(json.dumps(words))
        while number not in self._answers:
            await self._hear()
        answer = self._answers.pop(number)
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']}")
        return dict(answer.get("result", {}))

    async def _until(self, event: str) -> None:
        while event not in self._events:
            await self._hear()

    async def _hear(self) -> None:
        """One message: an answer, or something that has happened."""
        message = await self._socket.read_message()
        if message is None:
            raise RuntimeError("旧版 Chromium 中途停了")
        heard = json.loads(message)
        if "id" in heard:
            self._answers[heard["id"]] = heard
            return
        self._events.append(heard["method"])
        self.said += filter(None, [_in_console(heard["method"], heard.get("params", {}))])


async def _page_address(host: str) -> str:
    """The address at which the one page is spoken to."""
    from tornado.httpclient import AsyncHTTPClient

    for _ in range(50):
        listed = json.loads((await AsyncHTTPClient().fetch(f"http://{host}/json/list")).body)
        found = [str(e["webSocketDebuggerUrl"]) for e in listed if e["type"] == "page"]
        if found:
            return found[0]
        await asyncio.sleep(0.1)
    raise NotHere("旧版 Chromium 没有打开页面")


def _in_console(event: str, told: dict[str, Any]) -> str:
    """The line that an event is in the console; "" where it is none."""
    if event == "Log.entryAdded":
        return f"{told['entry']['level']}: {told['entry']['text']}"
    if event == "Runtime.exceptionThrown":
        return f"error: {json.dumps(told['exceptionDetails'], ensure_ascii=False)}"
    if event == "Runtime.consoleAPICalled":
        words = (str(each.get("value", each.get("description", ""))) for each in told["args"])
        return f"{told['type']}: {' '.join(words)}"
    return ""
