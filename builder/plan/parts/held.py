"""What was really held of what a story sets down: a mechanism's meetings, by year."""

from collections.abc import Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple

from builder.model.addresses import index_of
from builder.model.directory import HeldYear, WhatWasHeld
from builder.model.field import Declared, declared_fields
from builder.model.parts import CountedLink
from builder.model.story import Story
from builder.plan.catalogue import Catalogue
from builder.plan.parts.filed import Filed

_MOST = 24
"""So many of the newest have a card; the others are counted, and stand in their words' lists."""


def held_of(story: Story, catalogue: Catalogue) -> tuple[WhatWasHeld, ...]:
    """For each kind that a field of this story speaks of (a mechanism's meetings), what was held of
    it; () where nothing was."""
    found = (
        _lists(folder, declared, story, catalogue)
        for declared in _speaking(type(story))
        for folder in declared.field.held
    )
    return tuple(_held(lists, catalogue) for lists in found if lists.filed)


@cache
def _speaking(kind: type[Story]) -> tuple[Declared, ...]:
    """The fields that speak of what stories of another kind are."""
    return tuple(each for each in declared_fields(kind) if each.field.held)


class _Lists(NamedTuple):
    """The lists of another kind for the words that a story sets down, and by which of its fields
    they are."""

    folder: str
    key: str
    filed: Sequence[Filed]

    def link(self, filed: Filed) -> CountedLink:
        """To one of these lists."""
        path = index_of(self.folder, self.key, filed.slug)
        return CountedLink(filed.label, path, len(filed.stories))


def _lists(folder: str, declared: Declared, story: Story, catalogue: Catalogue) -> _Lists:
    key = _key_of(catalogue.site.kinds.of(folder), declared.field.vocabulary)
    slugs = _slugs(story, declared, catalogue)
    filed = catalogue.filed.get((folder, key), ())
    return _Lists(folder, key, [each for each in filed if each.slug in slugs])


def _held(lists: _Lists, catalogue: Catalogue) -> WhatWasHeld:
    """What was held, by the lists of the words that a story sets down."""
    newest = _newest(lists.filed, catalogue)
    return WhatWasHeld(
        label=catalogue.label(lists.folder),
        counter=newest[0].about.counter,
        total=len(newest),
        years=_years(newest, catalogue),
        links=tuple(map(lists.link, lists.filed)),
    )


def _key_of(kind: type[Story] | None, vocabulary: str) -> str:
    """The listed field of a kind whose words are of this vocabulary; "" where it has none."""
    listed = (each for each in declared_fields(kind) if each.field.listed) if kind else ()
    return next((each.key for each in listed if each.field.vocabulary == vocabulary), "")


def _slugs(story: Story, declared: Declared, catalogue: Catalogue) -> set[str]:
    vocabulary = catalogue.settings.vocabulary(declared.field.vocabulary)
    terms = map(vocabulary.find, getattr(story, declared.name))
    return {term.slug for term in terms if term}


def _newest(having: Sequence[Filed], catalogue: Catalogue) -> list[Story]:
    """All of them once, newest first."""
    found = {story.address: story for filed in having for story in filed.stories}
    return sorted(found.values(), key=lambda story: catalogue.position[story.address])


def _years(newest: Sequence[Story], catalogue: Catalogue) -> tuple[HeldYear, ...]:
    """What was held in each year, the newest first; cards for the newest few alone."""
    found, shown = [], 0
    for year, stories in groupby(newest, key=lambda story: story.day.year if story.day else 0):
        held = list(stories)
        cards = catalogue.cards_of(held[: max(0, _MOST - shown)])
        found.append(HeldYear(year, len(held), cards))
        shown += len(held)
    return tuple(found)
