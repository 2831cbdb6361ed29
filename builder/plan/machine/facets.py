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
from builder.plan.parts.facets import CARDS, facets_of, facets_path, filtered_folders, listed_in
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
    for folder in filtered_folders(catalogue):
        parts = parts_of(listed_in(folder, catalogue))
        for number in range(len(parts)):
            draw = partial(_cards, folder, number, parts, catalogue)
            yield page(_path(folder, number), Rank.PAGE, draw, catalogue, _templates(folder))
        draw_facets = partial(_facets, folder, parts, catalogue)
        yield Artifact(facets_path(folder, catalogue), Rank.LIST, draw_facets)


def parts_of(stories: Sequence[Story]) -> list[Sequence[Story]]:
    """The stories of a list from the oldest, ``SIZE`` to a part: once full, a part keeps them."""
    oldest_first = tuple(reversed(stories))
    return [oldest_first[at : at + SIZE] for at in range(0, len(oldest_first), SIZE)]


def _templates(folder: str) -> tuple[str, ...]:
    """Its own, for want of one that of all cards."""
    return f"cards-{folder}.html", CARDS


def _path(folder: str, number: int) -> str:
    """Beside the list's own page, so that what its cards link to is as far away."""
    return f"{folder}/cards-{number}.js"


def _cards(
    folder: str, number: int, parts: Sequence[Sequence[Story]], catalogue: Catalogue
) -> CardsView:
    part, kind = parts[number], catalogue.site.kinds.of(folder)
    return CardsView(
        path=_path(folder, number),
        shape=kind.about.shape if kind else "plain",
        cards=catalogue.cards_of(part),
        stamp=_stamp(folder, part, catalogue),
    )


def _stamp(folder: str, part: Sequence[Story], catalogue: Catalogue) -> str:
    """Another one for whatever makes another file."""
    cards = [card.digest for card in catalogue.cards_of(part)]
    template = catalogue.theme.template(*_templates(folder))
    spelling = catalogue.twins.spelling_digest if catalogue.twins else ""
    return key_of(cards, catalogue.theme.templates[template], spelling)[:8]


def _facets(folder: str, parts: Sequence[Sequence[Story]], catalogue: Catalogue) -> WriteFacets:
    kind = catalogue.site.kinds.of(folder)
    return WriteFacets(
        counter=kind.about.counter if kind else "篇",
        total=sum(map(len, parts)),
        size=SIZE,
        stamps=tuple(_stamp(folder, part, catalogue) for part in parts),
        facets=facets_of(folder, catalogue),
    )
