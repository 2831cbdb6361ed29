"""Where things stand in the site: slugs that never change, and the addresses made of them."""

import re
import unicodedata

from builder.digest import digest_of

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""What a slug looks like (content.md §1)."""

_LIST_PAGE = re.compile(r"page-\d+")
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
    """Whether this can be the name of a page on every system: small letters, digits, hyphens, no
    name that is taken.

    Windows keeps some names for itself, lists keep ``index`` and ``page-2``.
    """
    return (
        SLUG.fullmatch(text) is not None
        and text not in _RESERVED
        and not _LIST_PAGE.fullmatch(text)
    )


def slug_of(name: str) -> str:
    """The name itself where it qualifies, else ``s-`` and eight digits of its digest; never pinyin,
    never a date."""
    lowered = name.lower()
    return (
        lowered
        if is_slug(lowered)
        else f"s-{digest_of(unicodedata.normalize('NFC', name).encode())[:8]}"
    )


def index_of(*folders: str) -> str:
    """``index_of("members", "year", "2026")`` → ``members/year/2026/index.html``."""
    return "/".join((*folders, "index.html"))
