"""Where things stand in the site: slugs that never change, and the addresses made of them."""

import re
import unicodedata
from collections.abc import Iterator
from posixpath import splitext
from typing import Any

from builder.digest import digest_of, key_of
from builder.regex import regex

SLUG = regex(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""What a slug looks like (content.md §1)."""

KEPT_KEYS = frozenset({"year", "page", "branch", "brand", "place", "grid", "index", "feed"})
"""Words that stand in the addresses of lists: no listed field is called so."""

_LIST_PAGE = regex(r"page-\d+")
_RESERVED = frozenset(
    [
        "con",
        "prn",
        "aux",
        "nul",
        "index",
        *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)),
    ]
)


def is_slug(text: str) -> bool:
    """Whether a text may name a page on every system: small letters, digits and hyphens, and no
    reserved name. Windows keeps some names for itself (``con``); ``index`` and ``page-2`` are for
    lists."""
    return (
        SLUG.fullmatch(text) is not None
        and text not in _RESERVED
        and not _LIST_PAGE.fullmatch(text)
    )


def slug_of(name: str) -> str:
    """A file's name as a slug: itself where ``is_slug`` says so, else ``s-`` and eight digits of
    its digest; never pinyin, never a date."""
    lowered = name.lower()
    return (
        lowered
        if is_slug(lowered)
        else f"s-{digest_of(unicodedata.normalize('NFC', name).encode())[:8]}"
    )


def slug_meant(text: str) -> str:
    """The slug that differs from this by width, case and what stands between words alone
    (``Spring Walk`` → ``spring-walk``); "" where there is none."""
    words = re.split(r"[\s_\-]+", unicodedata.normalize("NFKC", text).strip().lower())
    meant = "-".join(word for word in words if word)
    return meant if is_slug(meant) else ""


def index_of(*folders: str) -> str:
    """``index_of("members", "year", "2026")`` → ``members/year/2026/index.html``."""
    return "/".join((*folders, "index.html"))


def media_path(name: str, *sources: Any) -> str:
    """``media/3f/a9c2…/name.pdf``: the path below the output of a file made from these ``sources``
    (digests, settings), by their digest; another for each name."""
    return f"{path_in_media(name, *sources)}/{name}"


def path_in_media(*sources: Any) -> str:
    """``media/3f/a9c2…``: what the path of a file begins with that is made from these ``sources``
    and nothing else; a suffix follows. Sixteen hexadecimal digits tell one from another."""
    digest = key_of(*sources)[:16]
    return f"media/{digest[:2]}/{digest[2:]}"


_UNFIT = regex(
    r"""[\\/:*?"'<>|#%&\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]+"""
)
_LONGEST_STEM = 56


def readable_name(name: str, suffix: str) -> str:
    """A file's own name as every system and address can hold it: ``报名表 (1).PDF`` is
    ``报名表_(1).pdf``; ``file.pdf`` where nothing is left of it."""
    stem = _UNFIT.sub("_", unicodedata.normalize("NFC", splitext(name)[0]))[:_LONGEST_STEM]
    bare = stem.strip("_. ")
    whole = f"{bare}.{suffix}"
    return whole if bare and is_safe_path(whole) else f"file.{suffix}"


_NO_NAME = r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])"
_CHARACTER = r'[^\\/:*?"<>|\x00-\x1f\x7f\ud800-\udfff]'
_SEGMENT = rf"(?!{_NO_NAME}\s*(?:[./]|$))(?!\s){_CHARACTER}{{1,200}}(?<![\s.])"
_HOLDABLE = regex(rf"(?:{_SEGMENT}/)*{_SEGMENT}", re.IGNORECASE)
_LONGEST_NAME = 240
"""Bytes of one name in UTF-8; Linux allows 255, and a temporary name needs some."""


_OURS = regex(r"\.(?:fengcai|git)(?:/|$)", re.IGNORECASE)


def is_safe_path(path: str) -> bool:
    """Whether every system can hold a file of this relative path, and the path is none that the
    builder keeps for itself."""
    if not _HOLDABLE.fullmatch(path) or _OURS.match(path):
        return False
    if path.isascii():
        return True
    names = path.encode("utf-8", "replace").split(b"/")
    return unicodedata.is_normalized("NFC", path) and all(
        len(name) <= _LONGEST_NAME for name in names
    )


def same_file(path: str) -> str:
    """A key that is equal for all paths which a case-insensitive system takes for one file."""
    return path.casefold() if path.isascii() else unicodedata.normalize("NFC", path.casefold())


def ancestors(path: str) -> Iterator[str]:
    """The folders above a path, the innermost first: ``a/b`` and ``a`` for ``a/b/c.html``."""
    while (cut := path.rfind("/")) > 0:
        path = path[:cut]
        yield path


_LABEL = regex(r"[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?")


def ascii_host(host: str) -> str:
    """A host as the network knows it: ``社区.中国`` is ``xn--….xn--fiqs8s``; "" where it is none."""
    try:
        known = host.strip(".").lower().encode("idna").decode("ascii").lower()
    except UnicodeError:
        return ""
    return known if all(map(_LABEL.fullmatch, known.split("."))) else ""
