"""Where a story names other stories, and by what names a story may be named."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Any

import msgspec

from builder.grouping import grouped
from builder.model.blocks import Value
from builder.model.choices import Status
from builder.model.field import Declared, Field, Meaning, declared_fields
from builder.model.kinds import is_name_enough
from builder.model.story import Address, Story

_KEPT = "references"


class Reference(msgspec.Struct, frozen=True):
    """One mention of another story in a field: the field's path (``members.0``), label, the text as
    written, the kinds it may name, and what naming them means."""

    key: str
    label: str
    text: str
    to: tuple[str, ...]
    or_text: bool
    meaning: Meaning


def references(story: Story) -> tuple[Reference, ...]:
    """Every reference that a story makes, in the order of its fields.

    Found once, then kept with the story.
    """
    found: tuple[Reference, ...] | None = vars(story).get(_KEPT)
    if found is None:
        found = vars(story)[_KEPT] = tuple(_in(story, ""))
    return found


def _in(value: Any, prefix: str) -> Iterator[Reference]:
    struct: type[msgspec.Struct] = type(value)
    for declared in _referring(struct):
        if found := getattr(value, declared.name):
            key = f"{prefix}{declared.name}"
            within = _listed if declared.many else _one
            yield from within(found, key, declared)


def _listed(values: Iterable[Any], key: str, declared: Declared) -> Iterator[Reference]:
    for position, each in enumerate(values):
        yield from _one(each, f"{key}.{position}", declared)


def _one(value: Any, key: str, declared: Declared) -> Iterator[Reference]:
    if isinstance(value, Value):
        yield from _in(value, f"{key}.")
    elif value:
        yield _reference(key, value, declared.field)


def _reference(key: str, text: str, field: Field) -> Reference:
    return Reference(key, field.label, text, field.to, is_name_enough(field), field.meaning)


def is_tree(kind: type[Story]) -> bool:
    """Whether stories of this kind stand one above the other."""
    return any(each.field.meaning is Meaning.ABOVE for each in _referring(kind))


@cache
def _referring(struct: type[msgspec.Struct]) -> tuple[Declared, ...]:
    """The fields that hold references, or blocks that do."""
    return tuple(
        each for each in declared_fields(struct) if each.field.to or _holds_references(each.type)
    )


def _holds_references(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Value) and bool(_referring(kind))


NameInKind = tuple[str, str]
"""A kind's folder, and a text by which stories of that kind may be named."""


class Names(msgspec.Struct, frozen=True):
    """What stories are called.

    ``known``: kind folder → every text that names exactly one of its stories → that story's
    address. ``shared``: (text, kind folder) → the slugs of all that answer to a text which
    therefore names none.
    """

    known: dict[str, dict[str, Address]]
    shared: dict[NameInKind, tuple[str, ...]]


def names_among(stories: Iterable[Story]) -> Names:
    """By which texts each of these stories may be named; a withdrawn one takes no name from the
    others."""
    listed = sorted(stories, key=_has_left)
    known: dict[str, dict[str, Address]] = {}
    twice: set[NameInKind] = set()
    for story in listed:
        taken = _taken(story, known.setdefault(story.about.folder, {}))
        if taken and not _has_left(story):
            twice.update(taken)
    for folder, text in twice:
        del known[folder][text]
    return Names(known, _answering(listed, twice) if twice else {})


def _taken(story: Story, names: dict[str, Address]) -> list[NameInKind]:
    """Enters a story by every text that names none yet; those that name another of its kind."""
    folder, address = story.about.folder, story.address
    return [(folder, text) for text in story.names if names.setdefault(text, address) != address]


def _has_left(story: Story) -> bool:
    return story.status is Status.WITHDRAWN


def _answering(
    stories: Iterable[Story], names: AbstractSet[NameInKind]
) -> dict[NameInKind, tuple[str, ...]]:
    """The slugs of the stories that answer to each of these names."""
    texts = {text for _, text in names}
    asked = (each for each in stories if not texts.isdisjoint(each.names) and not _has_left(each))
    said = ((story, (story.about.folder, text)) for story in asked for text in story.names)
    return grouped((name, story.slug) for story, name in said if name in names)
