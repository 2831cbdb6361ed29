"""The roll of a kind that is read by year and rank: for each year the ranks from the highest, and
under each what was given and to whom."""

from collections.abc import Iterable, Iterator, Sequence

from builder.grouping import grouped
from builder.model.addresses import index_of
from builder.model.field import Declared, declared_fields
from builder.model.parts import Item
from builder.model.stele import Inscription, Stele, SteleRow
from builder.model.story import Story
from builder.model.traits import Ranking
from builder.plan.catalogue import Catalogue
from builder.plan.parts.facts import facts_of
from builder.plan.parts.listings import Listing


def is_whole(listing: Listing) -> bool:
    """Whether a list stands on one page however long it is: of a ranked kind one year, or a group
    of its terms."""
    is_year = listing.choice and listing.folder.startswith(f"{listing.kind}/year/")
    return ranking_of(listing) is not None and bool(is_year or listing.inside)


def ranking_of(listing: Listing) -> Ranking | None:
    """How the kind of a list is ranked, None where it is not, or kinds mix."""
    return listing.stories[0].about.ranking if listing.kind else None


def stelae_of(
    listing: Listing, stories: Iterable[Story], catalogue: Catalogue
) -> tuple[Stele, ...]:
    """The stelae of one page of a ranked kind's list: one for each year, the newest first; of a
    group of terms a single one, with a row for each term."""
    ranking = ranking_of(listing)
    if ranking is None:
        return ()
    if listing.inside:
        rows = (_term_row(each, ranking, catalogue) for each in listing.inside)
        return (Stele(tuple(rows)),)
    years = grouped((story.year or 0, story) for story in stories)
    newest_first = sorted(years.items(), reverse=True)
    return tuple(_stele(listing, year, found, catalogue) for year, found in newest_first)


def _term_row(listing: Listing, ranking: Ranking, catalogue: Catalogue) -> SteleRow:
    """A term of a group, with what has it, newest first."""
    inscribed = tuple(_inscription(story, ranking, catalogue) for story in listing.stories)
    return SteleRow(Item(listing.heading, listing.path), inscribed, wide=True)


def _stele(listing: Listing, year: int, stories: Sequence[Story], catalogue: Catalogue) -> Stele:
    path = index_of(listing.kind, "year", str(year))
    return Stele(tuple(_rows(stories, catalogue)), year, path)


def _rows(stories: Sequence[Story], catalogue: Catalogue) -> Iterator[SteleRow]:
    """A row for each rank that was reached, from the highest."""
    ranking = stories[0].about.ranking
    assert ranking is not None, "only ranked kinds have stelae"
    for place, rank in enumerate(_ranks(stories[0], ranking, catalogue)):
        reached = [story for story in stories if getattr(story, ranking.by) == rank]
        if entries := tuple(_inscription(story, ranking, catalogue) for story in reached):
            yield SteleRow(entries[0].rank, entries, wide=place < ranking.wide)


def _ranks(story: Story, ranking: Ranking, catalogue: Catalogue) -> list[str]:
    """The slugs of all ranks, the highest first."""
    vocabulary = _declared(story, ranking.by).field.vocabulary
    return [term.slug for term in catalogue.settings.vocabulary(vocabulary).terms]


def _inscription(story: Story, ranking: Ranking, catalogue: Catalogue) -> Inscription:
    """What was given, by whom and to whom."""
    facts = facts_of(story, catalogue.site)
    by, to, giver = (
        fact.items if (fact := facts.get(_declared(story, name).key)) else ()
        for name in (ranking.by, ranking.to, ranking.giver)
    )
    card = catalogue.cards[story.address]
    return Inscription(card, by[0], to, giver[0] if giver else None)


def _declared(story: Story, name: str) -> Declared:
    return next(each for each in declared_fields(type(story)) if each.name == name)
