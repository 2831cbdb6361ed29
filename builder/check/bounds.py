"""Numbers that exceed the whole they are part of, and counts that are written twice."""

from collections.abc import Iterator
from functools import cache

import msgspec

from builder.model.amount import Amount
from builder.model.field import Declared, declared_fields, is_struct
from builder.model.passage import Passage
from builder.model.story import Story
from builder.problems import Problem

_MEND = "看看是不是写反了、写错了；没有错的不用改"
_ONE_OF_THEM = "只留一个，或者写上各是哪一年"


def more_than_all(story: Story, _passages: tuple[Passage, ...]) -> Iterator[Problem]:
    """FC251: a part larger than its whole; a question, which holds no story back."""
    yield from _within(story, story, "")


def _within(story: Story, block: msgspec.Struct, prefix: str) -> Iterator[Problem]:
    for part, whole in _parts(type(block)):
        if said := _excess(block, part, whole):
            yield story.where(prefix + part.name).warning("FC251", said, _MEND)
    for name in _blocks(type(block)):
        for number, each in enumerate(getattr(block, name)):
            yield from _within(story, each, f"{prefix}{name}.{number}.")


@cache
def _parts(struct: type[msgspec.Struct]) -> tuple[tuple[Declared, Declared], ...]:
    """The numbers that are part of another, each with that one."""
    by_name = {each.name: each for each in declared_fields(struct)}
    parts = (each for each in by_name.values() if each.field.within)
    return tuple((part, by_name[part.field.within]) for part in parts)


@cache
def _blocks(struct: type[msgspec.Struct]) -> tuple[str, ...]:
    """The lists of blocks in which some number is part of another."""
    lists = (each for each in declared_fields(struct) if each.many and is_struct(each.type))
    return tuple(each.name for each in lists if _parts(each.type))


def _excess(block: msgspec.Struct, part: Declared, whole: Declared) -> str:
    """What is said of a part that is more than its whole; "" where it is not."""
    some: Amount | None = getattr(block, part.name)
    all_of_it: Amount | None = getattr(block, whole.name)
    if not some or not all_of_it or all_of_it.uncounted or some.number <= all_of_it.number:
        return ""
    return (
        f"“{part.field.label}”写的是“{some.words}”，"
        f"比“{whole.field.label}”的“{all_of_it.words}”还多"
    )


def said_twice(story: Story, _passages: tuple[Passage, ...]) -> Iterator[Problem]:
    """FC252: two counts for one year."""
    for blocks, key in _counted_once(type(story)):
        seen: set[object] = set()
        for number, block in enumerate(getattr(story, blocks.name)):
            value = getattr(block, key.name)
            if value in seen:
                said = f"“{blocks.field.label}”里{_twice_in_words(key, value)}"
                yield story.where(f"{blocks.name}.{number}").warning("FC252", said, _ONE_OF_THEM)
            seen.add(value)


def _twice_in_words(key: Declared, value: object) -> str:
    label = key.field.label
    return f"“{label}”是“{value}”的写了两次" if value else f"没有写“{label}”的有两个"


@cache
def _counted_once(struct: type[msgspec.Struct]) -> tuple[tuple[Declared, Declared], ...]:
    """The lists of blocks, each with the field in which no two of them are the same."""
    lists = (each for each in declared_fields(struct) if each.many and is_struct(each.type))
    return tuple(
        (blocks, key) for blocks in lists for key in declared_fields(blocks.type) if key.field.once
    )
