"""A published site and the one that takes its place: every sort of change, and a file that somebody
laid there."""

from pathlib import Path

from tests.publish.test_publication import publish

OLD = {
    "assets/1.css": b"css 1",
    "index.html": b"old page of assets/1.css",
    "a/index.html": b"old page of assets/1.css",
    "gone/deep/b.html": b"old page of assets/1.css",
    "flat": b"old",
    "screen/release.js": b"old",
}
NEW = {
    "assets/2.css": b"css 2",
    "index.html": b"new page of assets/2.css",
    "a": b"new, a file now",
    "flat/index.html": b"new page of assets/2.css",
    "fresh/c.html": b"new page of assets/2.css",
    "mine.txt": b"new",
    "screen/release.js": b"new",
}
MINE = {"mine.txt": b"somebody's"}


def publish_old(folder: Path) -> Path:
    """The old site in this folder, with somebody's own file."""
    publish(folder, OLD)
    for path, content in MINE.items():
        (folder / path).write_bytes(content)
    return folder
