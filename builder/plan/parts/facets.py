"""By what the stories of a list can be filtered at once: the words of its kind's listed fields, or
its kinds where they mix; years, those whose own its stories are, series and tags."""

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
_KINDS, _SERIES, _TAGS = "栏目", "系列", "标签"


class _Word(msgspec.Struct, frozen=True):
    """What may be chosen, and the stories that have it."""

    label: str
    having: tuple[Address, ...]
    gathers: bool = False


_Words = dict[str, tuple[_Word, ...]]
"""What may be chosen, by the label of its facet."""


def filtered_folders(catalogue: Catalogue) -> tuple[str, ...]:
    """The folders whose lists have filters: those of kinds, of all tags and of all series."""
    return tuple(folder for folder in catalogue.ways if facets_path(folder, catalogue))


def listed_in(folder: str, catalogue: Catalogue) -> tuple[Story, ...]:
    """The stories that the filters of this folder go through, as its lists have them."""
    if folder in catalogue.by_kind:
        return catalogue.by_kind[folder]
    newest_first = reversed(catalogue.site.stories)
    return tuple(each for each in newest_first if getattr(each, folder, ()))


def facets_path(folder: str, catalogue: Catalogue) -> str:
    """Where the file of the filters lies; "" where there is nothing to choose, and where stories
    are looked up by a directory."""
    if CARDS not in catalogue.theme.templates or _is_looked_up(folder, catalogue):
        return ""
    ways = catalogue.ways.get(folder, {}).values()
    return f"{folder}/facets.js" if any(len(lists) > 1 for lists in ways) else ""


def _is_looked_up(folder: str, catalogue: Catalogue) -> bool:
    stories = catalogue.by_kind.get(folder)
    return bool(stories and stories[0].about.looked_up)


def chosen_by(listing: Listing) -> str:
    """How the choice that a list stands for is written in an address: ``年份=2026``."""
    return f"{listing.choice}={_label(listing)}" if listing.choice else ""


def facets_of(folder: str, catalogue: Catalogue) -> tuple[Facet, ...]:
    """All that the stories of a folder can be filtered by, as far as it leaves a choice."""
    stories = listed_in(folder, catalogue)
    numbers = {story.address: number for number, story in enumerate(reversed(stories))}
    is_mixed = folder not in catalogue.by_kind
    words = {
        **_listed(folder, catalogue),
        **(_mixed(stories, catalogue) if is_mixed else {}),
        **_owned(numbers, catalogue),
        _TAGS: _tagged(stories, catalogue),
    }
    return tuple(_facet(label, found, numbers) for label, found in words.items() if len(found) > 1)


def _facet(label: str, words: Iterable[_Word], numbers: Mapping[Address, int]) -> Facet:
    return Facet(label, tuple(_option(word, numbers) for word in words))


def _option(word: _Word, numbers: Mapping[Address, int]) -> FacetOption:
    held = sorted(numbers[address] for address in word.having)
    gaps = (later - earlier for earlier, later in pairwise((0, *held)))
    return FacetOption(word.label, tuple(gaps), word.gathers)


def _listed(folder: str, catalogue: Catalogue) -> _Words:
    """What has a list of its own."""
    ways = catalogue.ways.get(folder, {})
    return {choice: tuple(map(_of_list, lists)) for choice, lists in ways.items()}


def _of_list(listing: Listing) -> _Word:
    return _Word(_label(listing), _addresses(listing.stories))


def _label(listing: Listing) -> str:
    """A year without the word behind it: the facet says what it is."""
    return listing.heading.removesuffix("年") if listing.choice == BY_YEAR else listing.heading


def _mixed(stories: Iterable[Story], catalogue: Catalogue) -> _Words:
    """What stories of several kinds have: their kind, their year, their series."""
    kinds = _words((catalogue.label(each.about.folder), each) for each in stories)
    latest_first = sorted((each for each in stories if each.year), key=_year, reverse=True)
    years = _words((str(each.year), each) for each in latest_first)
    told = ((catalogue.series[each.series].label, each) for each in stories if each.series)
    return {_KINDS: kinds, BY_YEAR: years, _SERIES: _words(told)}


def _year(story: Story) -> int:
    return story.year or 0


def _words(pairs: Iterable[tuple[str, Story]]) -> tuple[_Word, ...]:
    """A word for each text that comes with stories."""
    return tuple(_Word(text, _addresses(having)) for text, having in grouped(pairs).items())


def _addresses(stories: Iterable[Story]) -> tuple[Address, ...]:
    """Each once."""
    return tuple(dict.fromkeys(story.address for story in stories))


def _owned(numbers: Mapping[Address, int], catalogue: Catalogue) -> _Words:
    """What is somebody's own; one that stands above others has what is theirs, too."""
    found = ((owns.label, _own(owner, numbers, catalogue)) for owner, owns in owners(catalogue))
    return grouped((label, word) for label, word in found if word.having)


def _own(owner: Story, numbers: Mapping[Address, int], catalogue: Catalogue) -> _Word:
    """The word of one owner, whom several may be called like."""
    bodies = (owner.address, *catalogue.forest.all_below(owner.address))
    own, *below = (_belonging(each, numbers, catalogue) for each in bodies)
    having = dict.fromkeys(address for each in (own, *below) for address in each)
    return _Word(catalogue.owner_names[owner.address], tuple(having), len(having) > len(own))


def _belonging(
    owner: Address, numbers: Mapping[Address, int], catalogue: Catalogue
) -> list[Address]:
    """Which of these stories say they belong to it."""
    belonging = catalogue.belonging.get(owner, ())
    return [story.address for story in belonging if story.address in numbers]


def _tagged(stories: Iterable[Story], catalogue: Catalogue) -> tuple[_Word, ...]:
    """The commonest tags first: there may be a thousand."""
    words = _words((catalogue.tags[tag].label, each) for each in stories for tag in each.tags)
    return tuple(sorted(words, key=lambda word: (-len(word.having), natural(word.label))))
