"""The paths that somebody may mean who names a file of the site."""

import posixpath
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from builder.model.complete_addresses import inside_path
from builder.regex import regex
from builder.run.build_options import BuildOptions

_FILE = regex(r"^file://(?:/(?=[A-Za-z]:/))?", re.IGNORECASE)
"""Before the path in a browser's address of a file, on Windows with a stroke of its own."""
_COMPLETE = ("http://", "https://", "//")


def is_elsewhere(written: str, home: str) -> bool:
    """Whether this is the complete address of another site than the one at ``home``."""
    return written.lower().startswith(_COMPLETE) and inside_path(written, home) is None


def paths_meant(written: str, options: BuildOptions, home: str) -> Iterator[str]:
    """The paths below the output that this may name, the likeliest first: of an address, of a path
    below the output folder or on the disk, with or without its suffix."""
    for path in dict.fromkeys(_places(written.strip(), options, home)):
        bare = path.rstrip("/")
        if bare and not path.endswith("/"):
            yield bare
            yield f"{bare}.html"
        yield f"{bare}/index.html".lstrip("/")


def content_path(written: str, options: BuildOptions) -> str:
    """The path below the site's folder that this names, ``content/posts/a.md``."""
    typed = unicodedata.normalize("NFC", written.strip().replace("\\", "/"))
    return posixpath.normpath(_on_disk(typed, options.root).lstrip("/"))


def _places(written: str, options: BuildOptions, home: str) -> Iterator[str]:
    """The paths that an address or a path on the disk means, the likeliest first."""
    inside = inside_path(written, home)
    path = _plain(written if inside is None else inside)
    below = _on_disk(_FILE.sub("", path), options.output)
    yield _from_root(below)
    for folder in (options.output.name, posixpath.basename(_plain(home).rstrip("/"))):
        start = f"{folder}/"
        if folder and _from_root(below).startswith(start):
            yield _from_root(below).removeprefix(start)


def _plain(written: str) -> str:
    """Without what stands behind ``?`` and ``#``, as people read it."""
    address = written.replace("\\", "/").partition("#")[0].partition("?")[0]
    return unicodedata.normalize("NFC", unquote(address))


def _on_disk(path: str, folder: Path) -> str:
    """A complete path of the disk, as it stands below a folder; every other as it is."""
    for start in (folder.absolute().as_posix(), folder.as_posix()):
        if path == start or path.startswith(f"{start}/"):
            return path[len(start) :]
    return path


def _from_root(path: str) -> str:
    """Relative to the site's root; a folder keeps its stroke."""
    normal = posixpath.normpath(path.lstrip("/") or ".")
    while normal.startswith("../"):
        normal = normal[3:]
    bare = "" if normal in (".", "..") else normal
    return f"{bare}/" if path.endswith("/") and bare else bare
