"""What one field says on all stories of a kind, to be gathered on a page: who promised what, who
holds which post, who learns from whom."""

from collections.abc import Callable, Iterator

import msgspec

from builder.grouping import grouped
from builder.model.blocks import Mentoring
from builder.model.choices import MentoringRole
from builder.model.field import Declared, declared_fields, kinds_named_by
from builder.model.parts import CountedLink
from builder.model.registers import Apprenticeship, Gathers, Holders, Promises, Register, Side
from builder.model.story import Address, Story
from builder.plan.catalogue import Catalogue
from builder.plan.parts.facts import items_of
from builder.plan.parts.listings import Listing, by_term

_SHOWN = 24
"""So many holders of a post stand on the page of all posts."""


_KEPT = "registers"
_Pair = tuple[str, str]
"""Who teaches and who learns: addresses, or names without a page."""


class Told(msgspec.Struct, frozen=True):
    """A field that is gathered, and the stories of its kind that have it."""

    declared: Declared
    stories: tuple[Story, ...]
    catalogue: Catalogue


class Gathered(Listing, frozen=True, kw_only=True):
    """A register as a list of the stories under which its entries stand; ``total`` counts the
    entries."""

    told: Told
    register: Register
    total: int

    @property
    def has_own_feed(self) -> bool:
        """Whether it has a feed of its own: never, since that of its kind has its stories."""
        return False


def registers(catalogue: Catalogue) -> tuple[Gathered, ...]:
    """Every register of the site that has an entry; gathered once, not for every list that links to
    them, and kept with the catalogue as its cached properties are."""
    found: tuple[Gathered, ...] | None = vars(catalogue).get(_KEPT)
    if found is None:
        folders = filter(catalogue.site.kinds.is_section, catalogue.by_kind)
        told = (each for folder in folders for each in _telling(folder, catalogue))
        found = vars(catalogue)[_KEPT] = tuple(filter(_has_entries, map(_gathered, told)))
    return found


def _has_entries(gathered: Gathered) -> bool:
    return gathered.total > 0


def _telling(folder: str, catalogue: Catalogue) -> Iterator[Told]:
    """The fields of a kind that are gathered, each with the stories that say something in it."""
    stories = catalogue.by_kind[folder]
    for declared in declared_fields(type(stories[0])):
        if declared.field.register:
            telling = tuple(each for each in stories if getattr(each, declared.name))
            yield from (Told(declared, telling, catalogue),) if telling else ()


def registers_of(folder: str, catalogue: Catalogue) -> Iterator[Gathered]:
    """The registers of one kind."""
    return (each for each in registers(catalogue) if each.kind == folder)


def register_links(folder: str, catalogue: Catalogue) -> tuple[CountedLink, ...]:
    """Links to the registers of a kind; () for "", where kinds mix."""
    found = registers_of(folder, catalogue)
    return tuple(CountedLink(each.heading, each.path, each.total) for each in found)


def _gathered(told: Told) -> Gathered:
    """A register as a list, with the stories under which its entries stand."""
    folder, register = told.stories[0].about.folder, told.declared.field.register
    assert register
    under, total = _UNDER[register.gathers](told)
    return Gathered(
        folder=f"{folder}/{told.declared.key}",
        kind=folder,
        label=told.catalogue.label(folder),
        heading=register.label,
        choice=register.label,
        stories=under,
        told=told,
        register=register,
        total=total,
    )


def promises_of(told: Told) -> tuple[Promises, ...]:
    """What each of the stories' people has promised."""
    site, declared = told.catalogue.site, told.declared
    return tuple(
        Promises(told.catalogue.cards[story.address], tuple(items_of(story, declared, site)))
        for story in told.stories
    )


def holders_of(told: Told) -> tuple[Holders, ...]:
    """Each post that someone holds, in the order of the vocabulary; then those without a holder of
    which the site says what they ask."""
    folder, catalogue = told.stories[0].about.folder, told.catalogue
    lists = by_term(folder, told.stories, told.declared, catalogue)
    held = [_holders(listing, catalogue) for listing in lists]
    return (*held, *_vacant(told, {each.label for each in held}))


def _holders(listing: Listing, catalogue: Catalogue) -> Holders:
    """The first of those who have a term, and how many there are."""
    return Holders(
        label=listing.heading,
        note=listing.note,
        cards=catalogue.cards_of(listing.stories[:_SHOWN]),
        total=len(listing.stories),
        path=listing.path,
    )


def _vacant(told: Told, held: set[str]) -> Iterator[Holders]:
    vocabulary = told.catalogue.settings.vocabulary(told.declared.field.vocabulary)
    terms = (term for term in vocabulary.terms if term.note and term.label not in held)
    return (Holders(term.label, term.note) for term in terms)


def apprenticeships_of(told: Told) -> dict[Address, tuple[Apprenticeship, ...]]:
    """Every pair once, whoever of the two tells it, under the one who teaches; under the one who
    learns where the other has no page."""
    pairs = _paired(told).items()
    under = grouped(_told_under(pair, tuple(subjects), told.catalogue) for pair, subjects in pairs)
    in_order = sorted(under, key=told.catalogue.rank.__getitem__)
    return {each: under[each] for each in in_order}


def _told_under(
    pair: _Pair, subjects: tuple[str, ...], catalogue: Catalogue
) -> tuple[Address, Apprenticeship]:
    """Under whom of the two a pair stands."""
    mentor, apprentice = (_side(each, catalogue) for each in pair)
    address = Address(pair[0] if mentor.card else pair[1])
    return address, Apprenticeship(mentor, apprentice, subjects)


def _paired(told: Told) -> dict[_Pair, dict[str, None]]:
    """What is taught, by who teaches it to whom."""
    found: dict[_Pair, dict[str, None]] = {}
    for story in told.stories:
        for block in getattr(story, told.declared.name):
            pair = _pair(story, block, told.catalogue)
            if pair[0] != pair[1]:
                found.setdefault(pair, {}).update({block.what: None} if block.what else {})
    return found


def _pair(story: Story, block: Mentoring, catalogue: Catalogue) -> _Pair:
    """The two of whom a story tells."""
    other = _partner(block, catalogue)
    is_mentor = block.role is MentoringRole.MENTOR
    return (story.address, other) if is_mentor else (other, story.address)


def _partner(block: Mentoring, catalogue: Catalogue) -> str:
    """The address of the other one's page; the name as typed where there is none."""
    found = catalogue.site.find(block.partner, kinds_named_by(Mentoring, "partner"))
    return found.address if found else block.partner


def _side(name_or_address: str, catalogue: Catalogue) -> Side:
    story = catalogue.site.by_address.get(Address(name_or_address))
    return Side(story.name, catalogue.card(story)) if story else Side(name_or_address)


def _promised(told: Told) -> tuple[tuple[Story, ...], int]:
    return told.stories, sum(len(each.items) for each in promises_of(told))


def _held(told: Told) -> tuple[tuple[Story, ...], int]:
    return told.stories, len(holders_of(told))


def _taught(told: Told) -> tuple[tuple[Story, ...], int]:
    pairs = apprenticeships_of(told)
    by_address = told.catalogue.site.by_address
    return tuple(by_address[each] for each in pairs), sum(map(len, pairs.values()))


_UNDER: dict[Gathers, Callable[[Told], tuple[tuple[Story, ...], int]]] = {
    Gathers.PROMISES: _promised,
    Gathers.HOLDERS: _held,
    Gathers.PAIRS: _taught,
}
"""Under which stories the entries of a register stand, and how many there are."""
