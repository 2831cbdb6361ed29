"""Complete addresses, begun with https:// or a host: which are the site's own, and where within
it."""

import re
from functools import lru_cache
from urllib.parse import unquote

from builder.regex import regex

FORWARD = str.maketrans("\\", "/")
COMPLETE = regex(
    r"(?P<begin>(?:https?:)?//|)(?P<host>[^/\s:?#@]+)(?::\d+)?(?P<path>(?:/[^?#]*)?)(?:[?#].*)?$",
    re.I,
)
_PREVIEWS = frozenset({"localhost", "127.0.0.1", "0.0.0.0"})


def inside_path(written: str, home: str) -> str | None:
    """The path from the site's root that a complete address of the site (``home``) names; None
    where it is another site's, or not complete.

    With or without http, https and www; the addresses that a preview shows (``localhost``) are the
    site's, too.
    """
    found = COMPLETE.match(written.translate(FORWARD).strip())
    if found is None:
        return None
    path, folder = unquote(found["path"]).lstrip("/"), folder_of_site(home)
    is_inside = path == folder or path.startswith(f"{folder}/")
    within = "/" + (path[len(folder) :].lstrip("/") if is_inside else path)
    if found["host"].lower() in _PREVIEWS:
        return within
    return within if _is_own(found, home) and (is_inside or not folder) else None


def _is_own(address: re.Match[str], home: str) -> bool:
    """Whether it names the site's own host; a bare word without a scheme names none."""
    own, host = COMPLETE.match(home), host_of(address["host"])
    is_host = bool(address["begin"]) or "." in host
    return own is not None and is_host and host == host_of(own["host"])


@lru_cache(maxsize=8)
def folder_of_site(home: str) -> str:
    """The folder of its domain that a site stands in: ``https://x.cn/a/`` is ``a``; "" where it
    stands at the root."""
    found = COMPLETE.match(home)
    return unquote(found["path"]).strip("/") if found else ""


@lru_cache(maxsize=1024)
def host_of(name: str) -> str:
    """A host's name in one form for all its spellings: small letters, no ``www.``, ASCII."""
    bare = name.lower().removeprefix("www.").rstrip(".")
    try:
        return bare.encode("idna").decode()
    except UnicodeError:
        return bare
