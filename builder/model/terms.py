"""What tags and series are called, however they are spelt: one term at one address."""

import unicodedata
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from functools import lru_cache

import msgspec

from builder.chinese import simplified
from builder.grouping import grouped
from builder.model.addresses import is_slug, slug_of
from builder.model.settings import Named


class Spelt(msgspec.Struct, frozen=True):
    """A term as pages show it, with every spelling of it that was typed, the commonest first.

    ``elsewhere`` is where its other spellings would have had addresses of their own.
    """

    slug: str
    label: str
    note: str
    spellings: tuple[str, ...]
    elsewhere: tuple[str, ...] = ()


@lru_cache(maxsize=4096)
def alike(text: str) -> str:
    """A key that is equal for all spellings of one term: width, case, spaces and traditional
    characters do not count."""
    return simplified(" ".join(unicodedata.normalize("NFKC", text).casefold().split()))


def known_as(known: Iterable[Named]) -> dict[str, Named]:
    """What site.yaml names, by the ``alike`` key of every name and alias; a name comes before an
    alias, the first before a later one."""
    listed = tuple(known)[::-1]
    aliases = {alike(alias): each for each in listed for alias in each.aliases}
    return aliases | {alike(each.name): each for each in listed}


def terms_of(texts: Iterable[str], known: Iterable[Named]) -> dict[str, Spelt]:
    """The term that each of these texts means: texts that are spelt alike, or whose pages would
    stand at one address, mean one term.

    ``known`` are those that site.yaml names. A term is called as it is named there, else by its
    commonest spelling, of several as common by the one that came first.
    """
    counts = Counter(texts)
    commonest_first = sorted(counts, key=counts.__getitem__, reverse=True)
    named = _named(commonest_first, known)
    together = grouped((named[text].slug, text) for text in commonest_first)
    return {
        text: _spelt(named[spellings[0]], spellings, together)
        for spellings in together.values()
        for text in spellings
    }


def _named(commonest_first: Iterable[str], known: Iterable[Named]) -> dict[str, Named]:
    """Every text's name and address; all spellings of one term have those of the commonest."""
    names = {spelt: _addressed(each) for spelt, each in known_as(known).items()}
    return {
        text: names.setdefault(alike(text), Named(name=text, slug=slug_of(text)))
        for text in commonest_first
    }


def _addressed(named: Named) -> Named:
    """With a slug that addresses can hold."""
    if is_slug(named.slug):
        return named
    return msgspec.structs.replace(named, slug=slug_of(named.name))


def _spelt(named: Named, spellings: Sequence[str], taken: Container[str]) -> Spelt:
    """A term with its spellings, and the addresses that they would have had."""
    others = dict.fromkeys(slug_of(each) for each in spellings if each != named.name)
    return Spelt(
        slug=named.slug,
        label=named.name,
        note=named.note,
        spellings=tuple(spellings),
        elsewhere=tuple(slug for slug in others if slug not in taken),
    )
