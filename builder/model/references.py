"""Where a story names other stories, and by what names a story may be named."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Any

import msgspec

from builder.grouping import grouped
from builder.model.blocks import Value
from builder.model.choices import Status
from builder.model.field import Declared, Meaning, declared_fields
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
    for field in _referring(struct):
        if found := getattr(value, field.name):
            key = f"{prefix}{field.name}"
            for place, each in _numbered(found, key) if field.many else ((key, found),):
                if isinstance(each, Value):
                    yield from _in(each, f"{place}.")
                elif each:
                    yield field.reference(place, each)


def _numbered(values: Iterable[Any], key: str) -> Iterator[tuple[str, Any]]:
    for position, each in enumerate(values):
        yield f"{key}.{position}", each


class _Referring(msgspec.Struct, frozen=True):
    """A field that holds references, or blocks that do, as ``Reference`` has it."""

    name: str
    label: str
    to: tuple[str, ...]
    many: bool
    or_text: bool
    meaning: Meaning

    def reference(self, key: str, text: str) -> Reference:
        """The reference that stands at this key of a story."""
        return Reference(key, self.label, text, self.to, self.or_text, self.meaning)


def is_tree(kind: type[Story]) -> bool:
    """Whether stories of this kind stand one above the other."""
    return any(each.meaning is Meaning.ABOVE for each in _referring(kind))


@cache
def _referring(struct: type[msgspec.Struct]) -> tuple[_Referring, ...]:
    """The fields that hold references, or blocks that do."""
    declared = declared_fields(struct)
    holding = (each for each in declared if each.field.to or _holds_references(each.type))
    return tuple(map(_referring_field, holding))


def _referring_field(declared: Declared) -> _Referring:
    field = declared.field
    return _Referring(
        declared.name,
        field.label,
        field.to,
        declared.many,
        is_name_enough(field),
        field.meaning,
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
