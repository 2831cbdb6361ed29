"""The headers that are shipped for servers: the same in both files, and as a real nginx sends
them."""

import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request

import pytest

from builder.paths import starter

CONF = (starter() / "hosting/nginx.conf").read_text(encoding="utf-8")
TABLE = (starter() / "hosting/README.md").read_text(encoding="utf-8")
FOREVER, ASKED = "public, max-age=31536000, immutable", "no-cache"


def rows():
    return re.findall(r"^\| `([A-Z][\w-]+)` \| `([^`]+)` \|", TABLE, re.MULTILINE)


@pytest.mark.parametrize(("name", "value"), rows())
def test_both_files_say_the_same(name, value):
    told = f'"{value}"' if name == "Cache-Control" else f'add_header {name} "{value}" always;'
    assert told in CONF


def test_no_page_can_be_framed_by_another_site():
    assert ("Content-Security-Policy", "frame-ancestors 'self'") in rows()


@pytest.fixture
def host(tmp_path):
    """A real nginx by the shipped file, but for what it asks to be changed."""
    program = shutil.which("nginx")
    if not program:
        pytest.skip("这台机器没有 nginx：sudo apt install nginx-light")
    site = tmp_path / "output"
    for path, text in (
        ("index.html", "首页"),
        ("404.html", "没有"),
        ("calendar/site.ics", "BEGIN:VCALENDAR"),
        ("assets/site-0a.css", "a{}"),
        ("screen/lobby/media/0a.jpg", "x"),
        ("screen/lobby/release.js", "//"),
        (".fengcai/ledger", "账"),
    ):
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    conf = CONF.replace("listen 443 ssl", f"listen 127.0.0.1:{port}")
    conf = conf.replace("/srv/fengcai/output", str(site))
    own = "".join(
        f"{each}_temp_path {tmp_path}/{each};"
        for each in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    around = f"pid {tmp_path}/pid; error_log {tmp_path}/log; events {{}}"
    (tmp_path / "nginx.conf").write_text(
        f"{around} http {{ access_log off; {own}\n{conf}\n}}", encoding="utf-8"
    )
    (tmp_path).chmod(0o755)
    running = subprocess.Popen(
        [
            *(program, "-c", str(tmp_path / "nginx.conf")),
            *("-p", str(tmp_path), "-g", "daemon off; user root;"),
        ],
        stderr=subprocess.DEVNULL,
    )
    yield f"http://127.0.0.1:{port}"
    running.terminate()
    running.wait()


def answer(address):
    """Status and headers, as soon as the server listens."""
    for _ in range(100):
        try:
            with urllib.request.urlopen(address) as reply:
                return reply.status, reply.headers
        except urllib.error.HTTPError as error:
            return error.code, error.headers
        except OSError:
            time.sleep(0.02)
    raise AssertionError(address)


@pytest.mark.parametrize(
    ("path", "status", "kind", "cache"),
    [
        ("", 200, "text/html; charset=utf-8", ASKED),
        ("calendar/site.ics", 200, "text/calendar; charset=utf-8", ASKED),
        ("assets/site-0a.css", 200, "text/css; charset=utf-8", FOREVER),
        ("screen/lobby/media/0a.jpg", 200, "image/jpeg", FOREVER),
        ("screen/lobby/release.js", 200, "application/javascript; charset=utf-8", ASKED),
        ("nothing.html", 404, "text/html; charset=utf-8", None),
        (".fengcai/ledger", 404, "text/html; charset=utf-8", None),
    ],
)
def test_nginx_sends_every_header_with_every_file(host, path, status, kind, cache):
    code, headers = answer(f"{host}/{path}")
    assert (code, headers["Content-Type"], headers["Cache-Control"]) == (status, kind, cache)
    expected = {name: value for name, value in rows() if name != "Cache-Control"}
    assert {name: headers[name] for name in expected} == expected
