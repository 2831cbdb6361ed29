"""Where a story names other stories, and by what names a story may be named."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import msgspec

from builder.model.field import Declared, declared_fields
from builder.model.story import Address, Story, Value


class Reference(msgspec.Struct, frozen=True):
    """A field of a story that names another: its attribute path, label, text as written, kinds it may name."""

    key: str
    label: str
    text: str
    to: tuple[str, ...]
    or_text: bool


def references(story: Story) -> Iterator[Reference]:
    """Every reference a story makes, in the order of its fields."""
    return _in(story, "")


def _in(value: Any, prefix: str) -> Iterator[Reference]:
    struct: type[msgspec.Struct] = type(value)
    for declared in _referring(struct):
        found = getattr(value, declared.name)
        for position, each in enumerate(found if declared.many else (found,)):
            key = f"{prefix}{declared.name}" + (f".{position}" if declared.many else "")
            if isinstance(each, Value):
                yield from _in(each, f"{key}.")
            elif each:
                yield Reference(key, declared.field.label, each, declared.field.to, declared.field.or_text)


@cache
def _referring(struct: type[msgspec.Struct]) -> tuple[Declared, ...]:
    """The fields that hold references, or blocks that do."""
    return tuple(each for each in declared_fields(struct) if each.field.to or _holds_references(each.type))


def _holds_references(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Value) and bool(_referring(kind))


def names_of(story: Story) -> tuple[str, ...]:
    """Every text that may name this story: title, name, slug, address, and its path in several forms."""
    inside = story.path.removeprefix("content/")
    bare = inside.removesuffix(".md").removesuffix("/index")
    return tuple(dict.fromkeys((story.title, story.name, story.slug, story.address, story.path, inside, bare)))


def name_index(stories: Iterable[Story]) -> dict[str, dict[str, Address]]:
    """Kind folder → every text that names exactly one of its stories → that story's address.

    A text that two stories of a kind answer to names neither; the check of references says so.
    """
    index: dict[str, dict[str, Address]] = {}
    doubtful: set[tuple[str, str]] = set()
    for story in stories:
        names = index.setdefault(story.about.folder, {})
        for text in names_of(story):
            if names.setdefault(text, story.address) != story.address:
                doubtful.add((story.about.folder, text))
    for folder, text in doubtful:
        del index[folder][text]
    return index
