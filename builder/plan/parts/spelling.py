"""What a conversion to Traditional characters must know of a site: the names that it would
misspell."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import msgspec

from builder.model.blocks import Review, Value
from builder.model.field import Declared, declared_fields
from builder.model.references import Reference, references
from builder.model.settings import Settings
from builder.model.site import Site
from builder.model.traditional import AMBIGUOUS, Spelling
from builder.plan.parts.news import people_in

_ASKED_FOR = frozenset(("姓名", "书记", "队长", "格长", "负责人", "责任人", "联系人"))
"""The labels of fields that hold a person's name."""
_BEGINS_A_PLACE = tuple("于范余岳")


def spelling_of(site: Site) -> Spelling:
    """The names of people, bodies and places of this site, and its own pairs; of names only those
    that can be misspelt, so that another one makes no page anew."""
    settings = site.settings
    return Spelling(
        script=settings.traditional,
        home=settings.url,
        people=_listed(each for each in _people(site) if not AMBIGUOUS.isdisjoint(each)),
        signed=_listed(each for each in _signed(site) if not AMBIGUOUS.isdisjoint(each)),
        places=_listed(filter(_is_misspelt, _bodies(site))),
        pairs=tuple(sorted(settings.traditional_words.items())),
    )


def _listed(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(names)))


def _is_misspelt(place: str) -> bool:
    return "里" in place or place.startswith(_BEGINS_A_PLACE)


def _person_kinds(site: Site) -> frozenset[str]:
    return frozenset(kind.about.folder for kind in site.kinds.all if kind.about.shape == "person")


def _people(site: Site) -> Iterator[str]:
    """Whoever has a page, and whoever is named where people are."""
    kinds = _person_kinds(site)
    for story in site.stories:
        if story.about.folder in kinds:
            yield story.name
        yield from (each.text for each in references(story) if _names_one_of(each, kinds))
        yield from _holders(story)


def _holders(block: msgspec.Struct) -> Iterator[str]:
    """The names that stand where a block asks for one."""
    for declared in _asking(type(block)):
        found = getattr(block, declared.name)
        for each in found if declared.many else (found,):
            if isinstance(each, Value):
                yield from _holders(each)
            elif each:
                yield each


@cache
def _asking(struct: type[msgspec.Struct]) -> tuple[Declared, ...]:
    """The fields that ask for somebody's name, and blocks with such; who reviewed is not shown."""
    shown = (each for each in declared_fields(struct) if not each.field.secret)
    return tuple(each for each in shown if each.field.label in _ASKED_FOR or _asks(each.type))


def _asks(kind: Any) -> bool:
    is_block = isinstance(kind, type) and issubclass(kind, Value) and kind is not Review
    return is_block and bool(_asking(kind))


def _names_one_of(reference: Reference, kinds: frozenset[str]) -> bool:
    return not kinds.isdisjoint(reference.to)


def _signed(site: Site) -> Iterator[str]:
    """Whoever wrote or photographed something; bodies sign, too."""
    for story in site.stories:
        yield from (*people_in(story.author), *people_in(story.photographer))


def _bodies(site: Site) -> Iterator[str]:
    """Places, branches and whatever else is called by a name, as headlines are not; what is named
    where none of it has a page."""
    kinds = _person_kinds(site)
    yield from _of_settings(site.settings)
    for story in site.stories:
        if story.about.folder not in kinds and (story.name != story.title or not story.day):
            yield story.name
        yield from (each.text for each in references(story) if not _names_one_of(each, kinds))


def _of_settings(settings: Settings) -> Iterator[str]:
    yield from (settings.name, settings.subtitle, settings.publisher, settings.address)
