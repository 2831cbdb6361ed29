"""The name of a story in its address: its own, its file's, or one made from its file's name."""

import re
import unicodedata

from builder.digest import digest_of

_SLUG = re.compile(r"[a-z0-9]+(?:-+[a-z0-9]+)*")
_RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
)


def is_slug(text: str) -> bool:
    """Whether this may stand in an address, on Windows too; ``index`` and ``page-2`` are the lists' own."""
    return bool(_SLUG.fullmatch(text)) and text not in _RESERVED and len(text) <= 80 and not _is_a_lists(text)


def _is_a_lists(text: str) -> bool:
    return text == "index" or re.fullmatch(r"page-\d+", text) is not None


def slug_of(name: str) -> str:
    """The name itself, case-folded, where it qualifies; else ``s-`` and eight digits that only depend on it."""
    folded = name.casefold()
    if is_slug(folded):
        return folded
    return "s-" + digest_of(unicodedata.normalize("NFC", name).encode())[:8]
