"""The directory of a kind that is looked up: by whom its stories are for, by what they do, and by
place."""

from collections.abc import Iterable, Iterator

import msgspec

from builder.grouping import grouped
from builder.model.addresses import index_of
from builder.model.directory import Directory, DirectoryEntry, DirectoryGroup, DirectoryRow
from builder.model.field import Declared, declared_fields
from builder.model.parts import CountedLink, Link
from builder.model.story import Address, Story
from builder.model.traits import LookedUp
from builder.plan.catalogue import Catalogue
from builder.plan.parts.facts import facts_of
from builder.plan.parts.filed import Filed, filed_under
from builder.plan.parts.listings import Listing


def directory_of(listing: Listing, catalogue: Catalogue) -> Directory | None:
    """The directory of a list's stories, on the kind's own list with the ways into it; None where
    the kind is not looked up."""
    kind = type(listing.stories[0])
    looked_up = kind.about.looked_up if listing.kind else None
    if looked_up is None:
        return None
    return _directory(listing, _axes_of(kind, looked_up), catalogue)


def ways_in(folder: str, catalogue: Catalogue) -> tuple[CountedLink, ...]:
    """The words of the first field of a kind that is looked up (for whom), each with its page and
    how many stories; empty where the kind is not looked up."""
    kind = catalogue.site.kinds.by_folder[folder]
    if kind.about.looked_up is None:
        return ()
    return _Ways(folder, _axes_of(kind, kind.about.looked_up), catalogue).first


def _axes_of(kind: type[Story], looked_up: LookedUp) -> "_Axes":
    fields = {each.name: each for each in declared_fields(kind)}
    return _Axes(fields[looked_up.first], fields[looked_up.second], fields[looked_up.at])


class _Axes(msgspec.Struct, frozen=True):
    """The two fields by whose words a directory is sorted, and the field that says where."""

    first: Declared
    second: Declared
    at: Declared


def _directory(listing: Listing, axes: _Axes, catalogue: Catalogue) -> Directory:
    """The directory of a list; the ways into it only on the kind's own list."""
    ways = None if listing.choice else _Ways(listing.kind, axes, catalogue)
    return Directory(
        first_label=axes.first.field.label,
        second_label=axes.second.field.label,
        groups=_groups(listing, axes.second, catalogue),
        first=ways.first if ways else (),
        rows=ways.rows if ways else (),
        sites=tuple(_sites(listing.stories, axes.at, catalogue)) if ways else (),
    )


def _groups(listing: Listing, second: Declared, catalogue: Catalogue) -> tuple[DirectoryGroup, ...]:
    """The stories by their words of the second field; all in one, where the list has one of them
    alone."""
    if listing.choice == second.field.label:
        return (DirectoryGroup(Link(""), _entries(listing.stories, catalogue)),)
    return tuple(
        DirectoryGroup(
            Link(filed.label, index_of(listing.kind, second.key, filed.slug)),
            _entries(filed.stories, catalogue),
        )
        for filed in filed_under(listing.stories, second, catalogue.site)
    )


def _entries(stories: Iterable[Story], catalogue: Catalogue) -> tuple[DirectoryEntry, ...]:
    return tuple(
        DirectoryEntry(catalogue.cards[story.address], facts_of(story, catalogue.site))
        for story in stories
    )


class _Ways:
    """The ways into a kind's directory: the words of the first field, and the table of both."""

    def __init__(self, folder: str, axes: _Axes, catalogue: Catalogue) -> None:
        self._folder, self._axes = folder, axes
        self._firsts = catalogue.filed[folder, axes.first.key]
        self._seconds = catalogue.filed[folder, axes.second.key]

    @property
    def first(self) -> tuple[CountedLink, ...]:
        """The words of the first field, each with how many there are."""
        return tuple(
            CountedLink(each.label, self._page(self._axes.first, each), len(each.stories))
            for each in self._firsts
        )

    @property
    def rows(self) -> tuple[DirectoryRow, ...]:
        """For each word of the second field, those that have it and each word of the first."""
        return tuple(map(self._row, self._seconds))

    def _row(self, filed: Filed) -> DirectoryRow:
        head = Link(filed.label, self._page(self._axes.second, filed))
        own = {story.address for story in filed.stories}
        return DirectoryRow(head, tuple(_cell(first, own) for first in self._firsts))

    def _page(self, declared: Declared, filed: Filed) -> str:
        return index_of(self._folder, declared.key, filed.slug)


def _cell(filed: Filed, own: set[Address]) -> tuple[Link, ...]:
    shared = (story for story in filed.stories if story.address in own)
    return tuple(Link(story.name, story.address) for story in shared)


def _sites(
    stories: Iterable[Story], at: Declared, catalogue: Catalogue
) -> Iterator[DirectoryGroup]:
    """Where these stories are, in the order of the list of those places; what is nowhere in
    particular is left out."""
    told = ((catalogue.site.find(getattr(each, at.name), at.field.to), each) for each in stories)
    found = grouped((where.address, story) for where, story in told if where)
    for address in sorted(found, key=catalogue.rank.__getitem__):
        yield _site(catalogue.site.by_address[address], found[address], catalogue)


def _site(where: Story, stories: Iterable[Story], catalogue: Catalogue) -> DirectoryGroup:
    link = Link(where.name, where.address)
    return DirectoryGroup(link, _entries(stories, catalogue), where.note)
