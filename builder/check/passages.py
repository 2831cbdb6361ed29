"""Passages: all text that readers may see of a story, of the settings, of a screen, with the line
of each piece."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import msgspec

from builder.model.amount import Amount
from builder.model.field import Declared, declared_fields, is_mapping
from builder.model.passage import Passage
from builder.model.story import Story
from builder.problems import line_among

_NOT_READ = frozenset({"review", "waive"})
"""Fields of the editors': no page shows them. Addresses are read by whoever gets a link."""
_LONG = 10**10
"""From so many on, an amount may be the number of a person."""


def passages_of(story: Story, body: str, body_line: int) -> tuple[Passage, ...]:
    """A story's passages: every filled text field in its order, the name the public reads of a
    person, then the body as it was written."""
    fields = passages_in(story, story.fields_path, story.lines)
    seen = (each for each in fields if each.field.partition(".")[0] not in _NOT_READ)
    return (*seen, *_named(story), Passage(body, story.path, body_line))


def passages_in(struct: msgspec.Struct, path: str, lines: Mapping[str, int]) -> tuple[Passage, ...]:
    """The passages of a struct's declared fields; ``lines`` has the line of each in the file at
    ``path``."""
    return tuple(Passage(text, path, line_among(lines, at), at) for at, text in _texts(struct, ""))


def _named(story: Story) -> Iterator[Passage]:
    """The name of the person a story is about, as pages give it."""
    persona = story.persona
    if persona:
        key = "shown_as" if persona.is_hidden else "person"
        yield Passage(persona.name, story.fields_path, story.line_of(key), key)


def _texts(struct: msgspec.Struct, prefix: str) -> Iterator[tuple[str, str]]:
    for declared in _with_text(type(struct)):
        yield from _texts_in(getattr(struct, declared.name), prefix + declared.name)


def _texts_in(value: Any, place: str) -> Iterator[tuple[str, str]]:
    """Every text in a value with its key, however deep."""
    if not value:
        return
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, Amount):
        yield place, value.text or (f"{value.number:.0f}" if value.number >= _LONG else "")
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from _texts_in(each, f"{place}.{number}")
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _texts_in(each, f"{place}.{key}")
    elif isinstance(value, msgspec.Struct):
        yield from _texts(value, place + ".")


@cache
def _with_text(struct: type[msgspec.Struct]) -> tuple[Declared, ...]:
    return tuple(each for each in declared_fields(struct) if _holds_text(each))


def _holds_text(declared: Declared) -> bool:
    field, kind = declared.field, declared.type
    if field.secret or field.photo or field.vocabulary:
        return False
    is_block = isinstance(kind, type) and issubclass(kind, msgspec.Struct)
    return kind is str or is_block or is_mapping(declared)
