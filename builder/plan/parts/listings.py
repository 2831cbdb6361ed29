"""Which lists a site has: every kind, vocabulary term, branch, tag, year and series; and how a list
is cut into pages.

Pages number from the oldest and, once full, never change: the newest page, at the list's own
address, takes what is left over, between one and two pages' worth, so that it is never nearly
empty. An older page links to its neighbours by number only; the number that is not there yet is a
redirect to the newest page.
"""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from builder.chinese import natural
from builder.grouping import grouped
from builder.model.addresses import index_of
from builder.model.field import Declared, declared_fields
from builder.model.parts import CountedLink, Link
from builder.model.sequence import as_listed, foremost, led_by
from builder.model.story import Address, Story
from builder.model.terms import Spelt
from builder.model.traits import Ownership
from builder.plan.catalogue import Catalogue
from builder.plan.parts.filed import Filed

BY_YEAR = "年份"
"""The way to narrow a kind by year."""


class Listing(msgspec.Struct, frozen=True, kw_only=True):
    """One list: its folder, its name, its stories newest first; ``kind`` is the folder of their
    kind, "" where kinds mix.

    ``choice`` is the label of the field by which it narrows its kind (“类型”), "" for the kind's own
    list; ``inside`` are the lists of the terms that a group gathers; ``elsewhere`` are folders from
    which readers are redirected here.
    """

    folder: str
    kind: str
    label: str
    heading: str
    stories: tuple[Story, ...]
    choice: str = ""
    note: str = ""
    inside: tuple["Listing", ...] = ()
    elsewhere: tuple[str, ...] = ()

    @property
    def has_own_feed(self) -> bool:
        """Whether it may have a feed of its own: not the list of a year, which comes to an end."""
        return self.choice != BY_YEAR

    @property
    def home(self) -> str:
        """The folder of all lists of its kind; of all tags, of all series."""
        return self.folder.partition("/")[0]

    @property
    def path(self) -> str:
        """The path of its newest page."""
        return index_of(self.folder)

    def foremost(self, most: int) -> tuple[Story, ...]:
        """Those of one dated kind that staff have numbered, which stand before the newest."""
        is_dated = bool(self.kind) and self.stories[0].about.sorted_by_date
        return foremost(self.stories, most) if is_dated else ()


class ListPage(msgspec.Struct, frozen=True):
    """One page of a list: number 0 is the newest, at the list's own address."""

    number: int
    stories: tuple[Story, ...]


def sheets_of(
    stories: tuple[Story, ...], size: int, foremost: tuple[Story, ...] = ()
) -> tuple[ListPage, ...]:
    """The newest page first, then the full ones from the newest to the oldest (page 1).

    The ``foremost`` stand before all others on the newest page; on a full one they keep their
    place, since it never changes.
    """
    full = max(0, len(stories) // size - 1)
    cut = len(stories) - full * size
    older = (
        ListPage(number, stories[-number * size : len(stories) - (number - 1) * size])
        for number in range(full, 0, -1)
    )
    return (ListPage(0, led_by(foremost, stories[:cut])), *older)


def listings(catalogue: Catalogue) -> Iterator[Listing]:
    """Every list of the site that has a story."""
    for folder, stories in catalogue.by_kind.items():
        if catalogue.site.kinds.is_section(folder):
            yield kind_listing(folder, stories, catalogue)
            yield from _narrowed(folder, stories, catalogue)
    yield from _tagged(catalogue)
    yield from _in_series(catalogue)


def kind_listing(folder: str, stories: tuple[Story, ...], catalogue: Catalogue) -> Listing:
    """The list of a kind."""
    label = catalogue.label(folder)
    return Listing(folder=folder, kind=folder, label=label, heading=label, stories=stories)


def _narrowed(folder: str, stories: tuple[Story, ...], catalogue: Catalogue) -> Iterator[Listing]:
    """A kind by each of its listed fields, by year and by those whose own its stories are."""
    for declared in declared_fields(type(stories[0])):
        if declared.field.listed:
            yield from by_term(folder, stories, declared, catalogue)
    if type(stories[0]).about.sorted_by_date:
        yield from _by_year(folder, stories, catalogue)
    yield from _by_owner(folder, stories, catalogue)


def by_term(
    folder: str, stories: tuple[Story, ...], declared: Declared, catalogue: Catalogue
) -> Iterator[Listing]:
    """A list for each word of a field, in the order of its vocabulary; a group's list names those
    of its words."""
    kind, words = kind_listing(folder, stories, catalogue), catalogue.filed[folder, declared.key]
    found = {filed.slug: _of_word(kind, filed, declared) for filed in words}
    for filed in words:
        inside = tuple(found[slug] for slug in filed.inside if slug in found)
        yield msgspec.structs.replace(found[filed.slug], inside=inside)


def _of_word(kind: Listing, filed: Filed, declared: Declared) -> Listing:
    """The list of a kind, narrowed to what is filed under one word."""
    return msgspec.structs.replace(
        kind,
        folder=f"{kind.folder}/{declared.key}/{filed.slug}",
        heading=filed.label,
        stories=filed.stories,
        choice=declared.field.label,
        note=filed.note,
    )


def _by_year(folder: str, stories: tuple[Story, ...], catalogue: Catalogue) -> Iterator[Listing]:
    """A list for each year, the newest first."""
    years = grouped((story.year, story) for story in stories if story.year)
    for year in sorted(years, reverse=True):
        yield Listing(
            folder=f"{folder}/year/{year}",
            kind=folder,
            label=catalogue.label(folder),
            heading=f"{year}年",
            stories=years[year],
            choice=BY_YEAR,
        )


def _by_owner(folder: str, stories: tuple[Story, ...], catalogue: Catalogue) -> Iterator[Listing]:
    """A list of the stories of one kind for each story that owns some of them."""
    kind = type(stories[0])
    for owner, owns in owners(catalogue):
        belonging = catalogue.belonging.get(owner.address, ())
        own = as_listed([story for story in belonging if type(story) is kind])
        if own:
            yield Listing(
                folder=f"{folder}/{owns.segment}/{owner.slug}",
                kind=folder,
                label=catalogue.label(folder),
                heading=catalogue.owner_names[owner.address],
                stories=own,
                choice=owns.label,
            )


def owners(catalogue: Catalogue) -> Iterator[tuple[Story, Ownership]]:
    """Every story to which others may belong, and how; those that only gather come last, and of a
    tree each before what stands below it."""
    kinds = [kind.about for kind in catalogue.site.kinds.all if kind.about.owns]
    for about in sorted(kinds, key=lambda each: each.owns is not None and each.owns.gathers):
        for owner in _from_the_top(about.folder, catalogue):
            if about.owns:
                yield owner, about.owns


def _from_the_top(folder: str, catalogue: Catalogue) -> list[Story]:
    """The stories of a kind as its list has them; of a tree each before what stands below it."""
    placed = {address: at for at, address in enumerate(catalogue.forest.descending(folder))}
    listed = catalogue.by_kind.get(folder, ())
    return sorted(listed, key=lambda story: placed.get(story.address, 0))


def _tagged(catalogue: Catalogue) -> Iterator[Listing]:
    tagged = ((tag, story) for story in catalogue.site.stories for tag in story.tags)
    return _of_terms("tags", "标签", _gathered(tagged, catalogue.tags), catalogue)


def _in_series(catalogue: Catalogue) -> Iterator[Listing]:
    terms = sorted({*catalogue.series.values()}, key=lambda term: natural(term.label))
    found = ((term, [*reversed(catalogue.in_series[term.slug])]) for term in terms)
    return _of_terms("series", "系列", found, catalogue)


def _of_terms(
    folder: str, choice: str, found: Iterable[tuple[Spelt, list[Story]]], catalogue: Catalogue
) -> Iterator[Listing]:
    """A list for each tag or series."""
    for term, stories in found:
        yield Listing(
            folder=f"{folder}/{term.slug}",
            kind="",
            label=catalogue.label(folder),
            heading=term.label,
            stories=tuple(reversed(stories)),
            choice=choice,
            note=term.note,
            elsewhere=tuple(f"{folder}/{slug}" for slug in term.elsewhere),
        )


def _gathered(
    pairs: Iterable[tuple[str, Story]], terms: Mapping[str, Spelt]
) -> list[tuple[Spelt, list[Story]]]:
    """The stories of each term, once each, oldest first; the terms by their names."""
    found: dict[Spelt, dict[Address, Story]] = {}
    for text, story in pairs:
        found.setdefault(terms[text], {})[story.address] = story
    by_name = sorted(found, key=lambda term: natural(term.label))
    return [(term, list(found[term].values())) for term in by_name]


def tag_links(catalogue: Catalogue, names: Iterable[str]) -> tuple[Link, ...]:
    """Tags and their pages, each once."""
    terms = dict.fromkeys(catalogue.tags[name] for name in names)
    return tuple(Link(term.label, index_of("tags", term.slug)) for term in terms)


def series_link(catalogue: Catalogue, name: str) -> Link:
    """A series and its page."""
    term = catalogue.series[name]
    return Link(term.label, index_of("series", term.slug))


def series_years(story: Story, catalogue: Catalogue) -> tuple[CountedLink, ...]:
    """The years of a story's series, its own marked; () where it has no other year."""
    if not story.series:
        return ()
    years = catalogue.series_years[catalogue.series[story.series].slug]
    links = tuple(
        CountedLink(str(year), address, current=year == story.year)
        for year, address in years.items()
    )
    return links if len(links) > 1 else ()
