"""The 网址 of a site as staff copy it from a browser, made into the address that pages, feeds and
maps are made with."""

import re
from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import quote, unquote

import msgspec

from builder.model.addresses import ascii_host
from builder.model.settings import Settings
from builder.problems import Problem, Spot, Where, certain, shape_of
from builder.regex import regex

_SCHEME = regex(r"(https?)\s*:?\s*//*", re.IGNORECASE)
_PLACE = regex(r"(?:[^/@]*@)?(?P<host>[^/:?#\s]+)\s*(?P<port>:\d{1,5})?(?P<path>/[^?#]*)?(?![^?#])")
_HOST = regex(r"https?://[^/]*", re.IGNORECASE)
_PAGE = regex(r"[^/]+\.(?:s?html?|aspx?|php|jsp)", re.IGNORECASE)
_HERE_ONLY = regex(r"localhost|127(?:\.\d+){0,3}|0(?:\.0){0,3}|.*\.(?:local|localhost)")
_NEAR_ONLY = regex(r"[^.]+|.*\.(?:lan|home|internal|intranet|corp|home\.arpa)")
"""Names that only the routers of one building know."""
_SHAPE = "网址: https://www.example.com/"
_KEYBOARD = str.maketrans("：／．。＼\\　", ":/..// ")
"""Marks of an address as a Chinese keyboard or a file manager writes them."""


class SiteAddress(NamedTuple):
    """The address of the folder that a site stands in: as browsers and feeds write it
    (``https://xn--…/%E9…/``), and as people read it."""

    url: str
    shown: str


def site_address(written: str) -> SiteAddress | None:
    """The address that was meant; None where the text is none.

    A page's name, a query, an anchor and a password are left out; ``https`` is meant where no
    scheme is written.
    """
    place = _place_in(written.translate(_KEYBOARD).strip())
    host = ascii_host(place.host) if place else ""
    if place is None or not host:
        return None
    url = place.said(host, list(map(quote, place.folders)))
    return SiteAddress(url, place.said(place.host.lower(), place.folders))


class _Place(NamedTuple):
    """An address in its parts, as they were written; ``port`` has its colon."""

    scheme: str
    host: str
    port: str
    folders: list[str]

    def said(self, host: str, folders: list[str]) -> str:
        """The address with its host and folders said so."""
        return "/".join((f"{self.scheme}://{host}{self.port}", *folders, ""))


def _place_in(text: str) -> _Place | None:
    """The parts of an address; without a scheme only where a dot makes it look like one."""
    scheme = _SCHEME.match(text)
    found = _PLACE.match(text, scheme.end() if scheme else 0)
    if not found or (not scheme and "." not in ascii_host(found["host"])):
        return None
    begin = scheme[1].lower() if scheme else "https"
    return _Place(begin, found["host"], found["port"] or "", _folders(found["path"] or ""))


def _folders(path: str) -> list[str]:
    """The folders of a path, without a page's name."""
    parts = [part.strip() for part in unquote(path).split("/")]
    if _PAGE.fullmatch(parts[-1]):
        parts.pop()
    return [part for part in parts if part not in ("", ".")]


def with_address(settings: Settings) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings with their address as browsers write it; without one where it is none, or one
    that only this computer can open; and the problems."""
    written = settings.url.strip()
    if not written:
        return settings, ()
    address = site_address(written)
    problem = _problem(address, Spot(settings.path, settings.lines.get("url", 0), written))
    url = address.url if address and not _is_here_only(address) else ""
    return msgspec.structs.replace(settings, url=url), (problem,) if problem else ()


def _host(address: SiteAddress) -> str:
    return address.url.partition("://")[2].partition("/")[0].partition(":")[0]


def _is_here_only(address: SiteAddress) -> bool:
    """Whether only this computer can open it: localhost, 127.0.0.1, a name of the local net."""
    return _HERE_ONLY.fullmatch(_host(address)) is not None


def _is_near_only(address: SiteAddress) -> bool:
    """Whether only computers in the same network find it (RFC 1918, RFC 3927)."""
    host = _host(address)
    try:
        return ip_address(host).is_private or ip_address(host).is_link_local
    except ValueError:
        return _NEAR_ONLY.fullmatch(host) is not None


def _problem(address: SiteAddress | None, spot: Spot) -> Problem | None:
    """What is said of an address that is used otherwise than it was typed."""
    told, typed = Where(spot.path, spot.line), f"“网址”写成了“{spot.written}”"
    if address is None:
        return told.problem("FC901", f"{typed}，不是完整的网址", "", shape_of(_SHAPE, "网址"))
    if _is_here_only(address):
        mend = "写居民打开网站用的网址；还没有的，删掉这一行"
        return told.warning("FC923", f"{typed}，只有这台电脑打得开，这次当作没有写", mend)
    if _is_near_only(address):
        mend = "给居民看的，写在家里也打得开的网址；本来就只给单位里看的，不用改"
        return told.notice("FC923", f"{typed}，只有在同一个网络里才打得开", mend)
    if _is_shown_so(address, spot.written):
        return None
    fix = certain(spot, address.shown)
    return told.warning("FC922", f"{typed}，按“{address.shown}”用", "", fix)


def _is_shown_so(address: SiteAddress, written: str) -> bool:
    """Whether it was typed as people read it, but for capitals in the host and a last slash."""
    host = _HOST.match(written)
    if host is None:
        return False
    typed = written[: host.end()].lower() + unquote(written[host.end() :])
    return typed.rstrip("/") == address.shown.rstrip("/")
