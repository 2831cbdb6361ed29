"""Where addresses that people write lead."""

import enum
import posixpath
import re
import unicodedata
from urllib.parse import unquote

from builder.model.addresses import safe_path

_HOST = re.compile(
    r"(?:[a-z][a-z+.-]*:)?//([^/]*)|(www\.[^/]+|[\w.-]+\.(?:cn|com|net|org|中国))(?=/)"
)
_WINDOWS = str.maketrans("\\", "/")


class Unusable(enum.Enum):
    """Why no page can stand at an old address."""

    QUERY = enum.auto()
    HOME = enum.auto()
    OUTSIDE = enum.auto()
    ENCODING = enum.auto()
    NAME = enum.auto()


def old_address_path(written: str, site: str = "") -> str:
    """The file an old address names, read as browsers and servers read it; "" where it names none
    that a page could stand in.

    ``/old/`` is ``old/index.html``, ``/old`` is ``old.html``. ``site`` is the site's own address,
    whose folder a complete one is relative to.
    """
    found = old_address(written, site)
    return "" if isinstance(found, Unusable) else found


def old_address(written: str, site: str = "") -> str | Unusable:
    """The same, or why there is no such file."""
    address, _, query = written.translate(_WINDOWS).partition("#")[0].partition("?")
    inside = _inside(address.strip(), site)
    if query or inside is None:
        return Unusable.QUERY if query else Unusable.OUTSIDE
    try:
        path = unicodedata.normalize("NFC", unquote(inside, errors="strict"))
    except UnicodeDecodeError:
        return Unusable.ENCODING
    named = _file_at(path)
    if named in ("index.html", "../index.html") or named.startswith("../"):
        return Unusable.HOME if named == "index.html" else Unusable.OUTSIDE
    return named if safe_path(named) else Unusable.NAME


def _inside(address: str, site: str) -> str | None:
    """The part of an address that is relative to the site; None where it lies beside the site."""
    found = _HOST.match(address.lower())
    if not found:
        return address
    path = address[found.end() :]
    own = _HOST.match(site.lower())
    if not own or (found[1] or found[2]) != own[1]:
        return path  # of the domain it was at before
    folder = site[own.end() :].strip("/")
    bare = path.lstrip("/")
    if not folder or bare == folder or bare.startswith(f"{folder}/"):
        return bare[len(folder) :]
    return None


def _file_at(path: str) -> str:
    """The file that a server gives for a path."""
    bare = posixpath.normpath(path.lstrip("/") or ".")
    if bare == "." or path.endswith(("/", "/.", "/..")):
        return posixpath.normpath(f"{bare}/index.html")
    return bare if "." in posixpath.basename(bare) else f"{bare}.html"
