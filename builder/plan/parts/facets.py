"""The facets of a kind: the words of its listed fields, its years, the owners of its stories, and
its tags."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

import msgspec

from builder.chinese import natural
from builder.grouping import grouped
from builder.model.facets import Facet, FacetOption
from builder.model.story import Address, Story
from builder.plan.catalogue import Catalogue
from builder.plan.parts.listings import BY_YEAR, Listing, owners

CARDS = "cards.html"
"""The template by which the stories that a reader has filtered are shown."""
_TAGS = "标签"


class _Word(msgspec.Struct, frozen=True):
    """What may be chosen, and the stories that have it."""

    label: str
    having: tuple[Address, ...]
    gathers: bool = False


def facets_path(folder: str, catalogue: Catalogue) -> str:
    """Where the file lies by which the stories of a kind are filtered; "" where there is nothing to
    choose, and where they are looked up by a directory."""
    stories = catalogue.by_kind.get(folder)
    if not stories or stories[0].about.looked_up or CARDS not in catalogue.theme.templates:
        return ""
    is_wide = any(len(lists) > 1 for lists in catalogue.ways.get(folder, {}).values())
    return f"{folder}/facets.js" if is_wide else ""


def chosen_by(listing: Listing) -> str:
    """How the choice that a list stands for is written in an address: ``年份=2026``."""
    return f"{listing.choice}={_label(listing)}" if listing.choice else ""


def facets_of(folder: str, catalogue: Catalogue) -> tuple[Facet, ...]:
    """The facets of a kind that leave a choice."""
    numbers = _numbers(catalogue.by_kind[folder])
    words = {
        **_listed(folder, catalogue),
        **_owned(folder, catalogue),
        _TAGS: _tagged(catalogue.by_kind[folder], catalogue),
    }
    return tuple(_facet(label, found, numbers) for label, found in words.items() if len(found) > 1)


def _numbers(stories: tuple[Story, ...]) -> dict[Address, int]:
    """The number of each story of a list, counted from its oldest."""
    return {story.address: number for number, story in enumerate(reversed(stories))}


def _facet(label: str, words: Iterable[_Word], numbers: Mapping[Address, int]) -> Facet:
    return Facet(label, tuple(_option(word, numbers) for word in words))


def _option(word: _Word, numbers: Mapping[Address, int]) -> FacetOption:
    held = sorted(numbers[address] for address in word.having)
    gaps = (later - earlier for earlier, later in pairwise((0, *held)))
    return FacetOption(word.label, tuple(gaps), word.gathers)


def _listed(folder: str, catalogue: Catalogue) -> dict[str, tuple[_Word, ...]]:
    """What has a list of its own."""
    return {
        choice: tuple(_Word(_label(each), _addresses(each.stories)) for each in lists)
        for choice, lists in catalogue.ways.get(folder, {}).items()
    }


def _label(listing: Listing) -> str:
    """A year without the word behind it: the facet says what it is."""
    return listing.heading.removesuffix("年") if listing.choice == BY_YEAR else listing.heading


def _addresses(stories: Iterable[Story]) -> tuple[Address, ...]:
    """Each once."""
    return tuple(dict.fromkeys(story.address for story in stories))


def _owned(folder: str, catalogue: Catalogue) -> dict[str, tuple[_Word, ...]]:
    """What is somebody's own; one that stands above others has what is theirs, too."""
    found = ((owns.label, _own(owner, folder, catalogue)) for owner, owns in owners(catalogue))
    return grouped((label, word) for label, word in found if word.having)


def _own(owner: Story, folder: str, catalogue: Catalogue) -> _Word:
    """The word of one owner, whom several may be called like."""
    own = _belonging(owner.address, folder, catalogue)
    below = catalogue.forest.all_below(owner.address)
    theirs = (story for each in below for story in _belonging(each, folder, catalogue))
    having = _addresses((*own, *theirs))
    return _Word(catalogue.owner_names[owner.address], having, len(having) > len(own))


def _belonging(owner: Address, folder: str, catalogue: Catalogue) -> list[Story]:
    """The stories of a kind that say they belong to it."""
    belonging = catalogue.belonging.get(owner, ())
    return [story for story in belonging if story.about.folder == folder]


def _tagged(stories: Iterable[Story], catalogue: Catalogue) -> tuple[_Word, ...]:
    """The commonest tags first: there may be a thousand."""
    told = ((catalogue.tags[tag].label, story) for story in stories for tag in story.tags)
    words = (_Word(label, _addresses(having)) for label, having in grouped(told).items())
    return tuple(sorted(words, key=lambda word: (-len(word.having), natural(word.label))))
