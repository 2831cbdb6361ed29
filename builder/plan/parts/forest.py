"""Which stories stand above which, where their kind is a tree."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar

import msgspec

from builder.model.field import Meaning, declared_fields
from builder.model.references import is_tree
from builder.model.settings import Settings
from builder.model.story import Address, Story
from builder.plan.parts.ties import Tie

_HIGHEST = 50
"""Stories one above the other; what stands lower begins a tree of its own."""

_Key = TypeVar("_Key")
Outgoing = Mapping[Address, tuple[Tie, ...]]


class Forest(msgspec.Struct, frozen=True, dict=True):
    """The trees of a site: the roots of each kind by its folder, and who stands directly below and
    above each story.

    A story whose superior is not published is a root; a circle is cut open, and so is a chain of
    more than fifty.
    """

    roots: Mapping[str, tuple[Address, ...]]
    below: Mapping[Address, tuple[Address, ...]]

    def descending(self, folder: str) -> Iterator[Address]:
        """Every story of a kind that is a tree, each before those below it."""
        for root in self.roots.get(folder, ()):
            yield root
            yield from self.all_below(root)

    def all_below(self, address: Address) -> Iterator[Address]:
        """Those that stand below a story, however deep, each before its own."""
        for each in self.below.get(address, ()):
            yield each
            yield from self.all_below(each)

    @cached_property
    def above(self) -> dict[Address, Address]:
        """By each story that is no root, the one directly above it."""
        return {each: above for above, below in self.below.items() for each in below}


def forest_of(
    by_kind: Mapping[str, tuple[Story, ...]], outgoing: Outgoing, settings: Settings
) -> Forest:
    """The trees of all kinds that are one; siblings in the order of the kind's vocabulary, then as
    they are listed."""
    roots, below = defaultdict[str, list[Address]](list), defaultdict[Address, list[Address]](list)
    for folder, stories in by_kind.items():
        for story in _in_rank(stories, settings):
            above = _superior(story.address, outgoing)
            siblings = below[above] if above else roots[folder]
            siblings.append(story.address)
    return Forest(_frozen(roots), _frozen(below))


def _frozen(lists: Mapping[_Key, list[Address]]) -> dict[_Key, tuple[Address, ...]]:
    return {key: tuple(addresses) for key, addresses in lists.items()}


def _in_rank(stories: tuple[Story, ...], settings: Settings) -> list[Story]:
    """The stories of one kind as siblings follow each other; none where the kind is no tree."""
    kind = type(stories[0])
    return sorted(stories, key=_rank(kind, settings)) if is_tree(kind) else []


def _rank(kind: type[Story], settings: Settings) -> Callable[[Story], int]:
    """How siblings follow each other: those that staff have numbered (排序), the others in the order
    of the kind's vocabulary, then as listed."""
    ranked = next((each for each in declared_fields(kind) if each.field.vocabulary), None)
    terms = settings.vocabulary(ranked.field.vocabulary).terms if ranked else ()
    places = {term.slug: place for place, term in enumerate(terms)}

    def rank(story: Story) -> int:
        if story.order is not None:
            return -1
        return places.get(getattr(story, ranked.name), len(places)) if ranked else 0

    return rank


def _superior(address: Address, outgoing: Outgoing) -> Address | None:
    """The address of the one above; None for a root, and for each of a circle."""
    first = above = _named_above(address, outgoing)
    seen = set[Address]()
    while above and above != address and above not in seen and len(seen) < _HIGHEST:
        seen.add(above)
        above = _named_above(above, outgoing)
    return first if above != address and len(seen) < _HIGHEST else None


def _named_above(address: Address, outgoing: Outgoing) -> Address | None:
    ties = outgoing[address]
    return next((tie.address for tie in ties if tie.meaning is Meaning.ABOVE), None)
