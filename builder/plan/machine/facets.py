"""What the filters of lists read: of each kind which stories every word holds, and their cards as
the theme shows them, a few to a file."""

from collections.abc import Iterator, Sequence
from functools import partial

from builder.digest import key_of
from builder.model.artifact import Artifact, MakeTraditional, Rank
from builder.model.facets import WriteFacets
from builder.model.filtered import CardsView
from builder.model.story import Story
from builder.model.traditional import traditional_path
from builder.plan.catalogue import Catalogue
from builder.plan.parts.facets import CARDS, facets_of, facets_path
from builder.plan.parts.page import page
from builder.plan.parts.twins import Twins

CALLED = "列表的筛选"
SIZE = 12
"""Cards in one file: as many as are shown at a time. Of 10,000 stories the first twelve that were
chosen lie in twelve files at most."""


def plan(catalogue: Catalogue) -> Iterator[Artifact]:
    """``posts/facets.js``, and ``posts/cards-0.js`` with the oldest stories' cards; the same for the
    Traditional edition."""
    for file in _files(catalogue):
        yield file
        if twins := catalogue.twins:
            path, converted = traditional_path(file.path), partial(_converted, file, twins)
            yield Artifact(path, file.rank, converted)


def _converted(file: Artifact, twins: Twins) -> MakeTraditional:
    return twins.converted(file.recipe())


def _files(catalogue: Catalogue) -> Iterator[Artifact]:
    for folder, stories in catalogue.by_kind.items():
        if path := facets_path(folder, catalogue):
            parts = parts_of(stories)
            for number in range(len(parts)):
                draw = partial(_cards, folder, number, parts, catalogue)
                yield page(_path(folder, number), Rank.PAGE, draw, catalogue, (CARDS,))
            yield Artifact(path, Rank.LIST, partial(_facets, folder, parts, catalogue))


def parts_of(stories: Sequence[Story]) -> list[Sequence[Story]]:
    """The stories of a list from the oldest, ``SIZE`` to a part: once full, a part keeps them."""
    oldest_first = tuple(reversed(stories))
    return [oldest_first[at : at + SIZE] for at in range(0, len(oldest_first), SIZE)]


def _path(folder: str, number: int) -> str:
    """Beside the list's own page, so that what its cards link to is as far away."""
    return f"{folder}/cards-{number}.js"


def _cards(
    folder: str, number: int, parts: Sequence[Sequence[Story]], catalogue: Catalogue
) -> CardsView:
    part = parts[number]
    return CardsView(
        path=_path(folder, number),
        shape=part[0].about.shape,
        cards=catalogue.cards_of(part),
        stamp=_stamp(part, catalogue),
    )


def _stamp(part: Sequence[Story], catalogue: Catalogue) -> str:
    cards = [card.digest for card in catalogue.cards_of(part)]
    spelling = catalogue.twins.spelling_digest if catalogue.twins else ""
    return key_of(cards, catalogue.theme.templates[CARDS], spelling)[:8]


def _facets(folder: str, parts: Sequence[Sequence[Story]], catalogue: Catalogue) -> WriteFacets:
    return WriteFacets(
        counter=parts[0][0].about.counter,
        total=sum(map(len, parts)),
        size=SIZE,
        stamps=tuple(_stamp(part, catalogue) for part in parts),
        facets=facets_of(folder, catalogue),
    )
