"""Which heading a link's fragment means."""

import difflib
import unicodedata
from collections import Counter
from collections.abc import Sequence
from urllib.parse import unquote

from builder.model.prose import OWN_ID, Heading


def anchor_of(fragment: str, headings: Sequence[Heading]) -> str:
    """The id in a page that a link's fragment means; "" where it means none.

    The fragment may be an id itself, a heading's words, or what GitHub and Typora make of these.
    """
    asked = unicodedata.normalize("NFC", unquote(fragment))
    ids = {heading.id for heading in headings}
    if known := next((each for each in (asked, OWN_ID + asked) if each in ids), ""):
        return known
    meant = _by_words([heading for heading in headings if heading.text])
    return meant.get(asked) or meant.get(_bare(asked), "")


def _by_words(titled: Sequence[Heading]) -> dict[str, str]:
    """Each heading's id by its number, and by its words; of equal ones the second has a 1 behind
    it."""
    found = {f"h-{number}": each.id for number, each in enumerate(titled, 1)}
    seen: Counter[str] = Counter()
    for heading in titled:
        words = _bare(heading.text)
        found.setdefault(f"{words}{seen[words] or ''}", heading.id)
        seen[words] += 1
    return found


def nearest_headings(fragment: str, headings: Sequence[Heading]) -> tuple[str, ...]:
    """The headings that someone may have meant, as fragments, nearest first; the first ones where
    none is near."""
    texts = [heading.text for heading in headings if heading.text]
    near = difflib.get_close_matches(fragment, texts, n=3, cutoff=0.4)
    return tuple(f"#{text}" for text in near or texts[:3])


def _bare(words: str) -> str:
    """Letters and digits alone: GitHub leaves out marks, Typora keeps them, both join by hyphens."""
    return "".join(each for each in words.casefold() if each.isalnum())
