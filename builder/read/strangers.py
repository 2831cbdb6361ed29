"""Folders that a site had for something else before a kind of that name existed: told of once, and
left alone."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from builder.model.field import declared_fields
from builder.model.kinds.known import Kinds
from builder.model.story import Story
from builder.problems import Problem, Where
from builder.read.fields.keys import form_of

_NAMED = 3
"""Fields of a kind that are named to show what is meant."""


def is_of_its_kind(kind: type[Story], attributes: Iterable[str]) -> bool:
    """Whether one of these attributes belongs to this kind alone; always true of kinds whose folder
    no older site can have meant otherwise."""
    return not kind.about.came_later or not _own_fields(kind).keys().isdisjoint(attributes)


def attributes_of(kind: type[Story], keys: Iterable[str]) -> Iterator[str]:
    """The attributes that these keys (as typed) mean."""
    known = map(form_of(kind).known, keys)
    return (each.name for each in known if each)


@cache
def _own_fields(kind: type[Story]) -> dict[str, str]:
    """The Chinese keys of the fields that not every story has, the required ones first."""
    shared = {each.name for each in declared_fields(Story)}
    own = [each for each in declared_fields(kind) if each.name not in shared]
    own.sort(key=lambda each: not each.required)
    return {each.name: each.field.label for each in own}


def strangers(of_kind: Mapping[str, Sequence[bool]], kinds: Kinds) -> Iterator[Problem]:
    """FC262: a folder of a kind in which no story has a field of that kind.

    ``of_kind`` has, by folder and for each story, whether it does.
    """
    for folder, stories in of_kind.items():
        kind = kinds.of(folder)
        if kind and not any(stories):
            yield _stranger(kind, len(stories))


def _stranger(kind: type[Story], count: int) -> Problem:
    """FC262, with how many texts lie there and what such a story would say."""
    folder, label = kind.about.folder, kind.about.label
    fields = "、".join(list(_own_fields(kind).values())[:_NAMED])
    said = (
        f"“{folder}”现在是“{label}”栏目的文件夹，里面的 {count} 篇都没有写{label}的项"
        f"（{fields}……），没有收进来"
    )
    mend = (
        f"是{label}的，每篇加上这些项；不是的，移到 content/posts 这样的栏目里，"
        "或者把整个文件夹移到 content 外面"
    )
    return Where(f"content/{folder}").notice("FC262", said, mend)
