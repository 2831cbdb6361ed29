"""网址 of a site as staff copy it from a browser → the address that pages, feeds and maps are made
with."""

import re
from typing import NamedTuple
from urllib.parse import quote, unquote

import msgspec

from builder.model.addresses import ascii_host
from builder.model.site import Settings
from builder.problems import Problem, Severity, Spot, certain, shape_of
from builder.regex import regex

_SCHEME = regex(r"(https?)\s*:?\s*//*", re.IGNORECASE)
_PLACE = regex(r"(?:[^/@]*@)?(?P<host>[^/:?#\s]+)\s*(?P<port>:\d{1,5})?(?P<path>/[^?#]*)?(?![^?#])")
_HOST = regex(r"https?://[^/]*", re.IGNORECASE)
_PAGE = regex(r"[^/]+\.(?:s?html?|aspx?|php|jsp)", re.IGNORECASE)
_HERE_ONLY = regex(r"localhost|127(?:\.\d+){3}|0\.0\.0\.0|.*\.(?:local|localhost)")
_SHAPE = "网址: https://www.example.com/"
_KEYBOARD = str.maketrans("：／．。＼\\　", ":/..// ")
"""Marks of an address as a Chinese keyboard or a file manager writes them."""


class SiteAddress(NamedTuple):
    """The folder that a site stands in: as browsers and feeds write it
    (``https://xn--…/%E9…/``), and as people read it."""

    url: str
    shown: str


def site_address(written: str) -> SiteAddress | None:
    """What is meant by an address that staff copied, None where this is none.

    A page's name, a query, an anchor and a password are left out; ``https`` is meant where no
    scheme is written.
    """
    text = written.translate(_KEYBOARD).strip()
    scheme = _SCHEME.match(text)
    found = _PLACE.match(text, scheme.end() if scheme else 0)
    host = ascii_host(found["host"]) if found else ""
    if not found or not host or (not scheme and "." not in host):
        return None
    folders = _folders(found["path"] or "")
    begin, port = f"{scheme[1].lower() if scheme else 'https'}://", found["port"] or ""
    return SiteAddress(
        "/".join((begin + host + port, *map(quote, folders), "")),
        "/".join((begin + found["host"].lower() + port, *folders, "")),
    )


def _folders(path: str) -> list[str]:
    """The folders of a path, without a page's name."""
    parts = [part.strip() for part in unquote(path).split("/")]
    if _PAGE.fullmatch(parts[-1]):
        parts.pop()
    return [part for part in parts if part not in ("", ".")]


def with_address(settings: Settings) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings with their address as browsers write it; without one where it is none, or one
    that only this computer can open."""
    written = settings.url.strip()
    if not written:
        return settings, ()
    address, spot = (
        site_address(written),
        Spot(settings.path, settings.lines.get("url", 0), written),
    )
    url = address.url if address and not _is_here_only(address) else ""
    kept = msgspec.structs.replace(settings, url=url)
    return kept, tuple([problem] if (problem := _problem(address, spot)) else ())


def _is_here_only(address: SiteAddress) -> bool:
    host = address.url.partition("://")[2].partition("/")[0].partition(":")[0]
    return _HERE_ONLY.fullmatch(host) is not None


def _problem(address: SiteAddress | None, spot: Spot) -> Problem | None:
    """What is said of an address that is used otherwise than it was typed."""
    if address is None:
        told = _about(spot, "FC901", "不是完整的网址", "", Severity.ERROR)
        return msgspec.structs.replace(told, fixes=(shape_of(_SHAPE, "网址"),))
    if _is_here_only(address):
        mend = "写居民打开网站用的网址；还没有的，删掉这一行"
        return _about(spot, "FC923", "只有这台电脑打得开，这次当作没有写", mend, Severity.WARNING)
    host = _HOST.match(spot.written)
    if host and address.shown.rstrip("/") == _as_shown(spot.written, host.end()):
        return None
    told = _about(spot, "FC922", f"按“{address.shown}”用", "", Severity.WARNING)
    return msgspec.structs.replace(told, fixes=(certain(spot, address.shown),))


def _as_shown(written: str, host: int) -> str:
    return (written[:host].lower() + unquote(written[host:])).rstrip("/")


def _about(spot: Spot, code: str, said: str, mend: str, severity: Severity) -> Problem:
    return Problem(
        path=spot.path,
        line=spot.line,
        code=code,
        message=f"“网址”写成了“{spot.written}”，{said}",
        mend=mend,
        severity=severity,
    )
