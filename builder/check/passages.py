"""All the text of a story that readers may see, with the line of each piece."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec

from builder.model.amount import Amount
from builder.model.field import Declared, declared_fields
from builder.model.story import Passage, Story

_NOT_READ = frozenset({"review", "waive"})
"""Fields of the editors': no page shows them. Addresses are read by whoever gets a link."""


def passages_of(story: Story, body: str, body_line: int) -> tuple[Passage, ...]:
    """Every filled text field in its order, then the body as it was written."""
    path = story.fields_path
    fields = [
        Passage(text, path, _line(story.lines, place), place)
        for place, text in _texts(story, "")
        if place.partition(".")[0] not in _NOT_READ
    ]
    return (*fields, Passage(body, story.path, body_line))


def _line(lines: dict[str, int], place: str) -> int:
    while place not in lines and "." in place:
        place = place.rpartition(".")[0]
    return lines.get(place, 0)


def _texts(struct: msgspec.Struct, prefix: str) -> Iterator[tuple[str, str]]:
    for declared in _with_text(type(struct)):
        yield from _texts_in(getattr(struct, declared.name), prefix + declared.name)


def _texts_in(value: Any, place: str) -> Iterator[tuple[str, str]]:
    if not value:
        return
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, Amount):
        yield place, value.text
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from _texts_in(each, f"{place}.{number}")
    else:
        yield from _texts(value, place + ".")


@cache
def _with_text(struct: type[msgspec.Struct]) -> tuple[Declared, ...]:
    return tuple(each for each in declared_fields(struct) if _holds_text(each))


def _holds_text(declared: Declared) -> bool:
    field, kind = declared.field, declared.type
    if field.secret or field.photo or field.vocabulary:
        return False
    return kind is str or (isinstance(kind, type) and issubclass(kind, msgspec.Struct))
