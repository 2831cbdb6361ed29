"""Which heading a link's fragment means."""

import difflib
import unicodedata
from collections import Counter
from collections.abc import Sequence
from urllib.parse import unquote

from builder.model.prose import OWN_ID, Heading


def anchor_of(fragment: str, headings: Sequence[Heading]) -> str:
    """The id that a link's fragment means: an id itself, a heading's words, or what GitHub and
    Typora make of these; "" where it means none."""
    asked = unicodedata.normalize("NFC", unquote(fragment))
    ids = {heading.id for heading in headings}
    for known in (asked, OWN_ID + asked):
        if known in ids:
            return known
    titled = [heading for heading in headings if heading.text]
    numbered = {f"h-{number}": each.id for number, each in enumerate(titled, 1)}
    seen: Counter[str] = Counter()
    for heading in titled:
        key = _bare(heading.text)
        numbered.setdefault(f"{key}{seen[key] or ''}", heading.id)
        seen[key] += 1
    return numbered.get(asked) or numbered.get(_bare(asked), "")


def nearest_headings(fragment: str, headings: Sequence[Heading]) -> tuple[str, ...]:
    """The headings that someone may have meant, as fragments, nearest first; the first ones where
    none is near."""
    texts = [heading.text for heading in headings if heading.text]
    near = difflib.get_close_matches(fragment, texts, n=3, cutoff=0.4)
    return tuple(f"#{text}" for text in near or texts[:3])


def _bare(words: str) -> str:
    """Letters and digits alone: GitHub leaves out marks, Typora keeps them, both join by hyphens."""
    return "".join(each for each in words.casefold() if each.isalnum())
