"""A new story's first text: what must be filled in, and every other field of its kind ready behind
``#``."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from builder.forms.words import PHOTO, reference_in_words
from builder.model.field import Choice, Declared, declared_fields, is_struct
from builder.model.kinds.known import BUILT_IN, Kinds
from builder.model.samples import MAY_STAY_EMPTY, SKELETON_BODY
from builder.model.story import Story
from builder.regex import regex

_FIRST = ("title", "date", "status", "slug")
_LAST = (
    "summary",
    "branch",
    "tags",
    "gallery",
    "author",
    "photographer",
    "source",
    "consent",
    "review",
)
"""What most stories have, whatever their kind, in the order of writing; the kind's own fields stand
before it."""
_WORDS = 6
"""Words of a vocabulary that a remark names; the manual has them all."""
_KEYS = 3
"""Fields that a block's example shows, unless more are required."""

_LIKE_YAML = regex(r"""^[\[\]{}&*!|>'"%@`#?,-]|: | #|:$""")
_MUST = "必填的几行；# 后面是说明，不起作用"
_GROUPS = {
    "常用": "要用哪一项，就删掉行首的“# ”，再改成自己的内容；下面缩进的几行也一起删",
    "少用": "用不着就不管它",
}


def skeleton(
    kind: type[Story], title: str, slug: str, today: dt.date, kinds: Kinds = BUILT_IN
) -> str:
    """The text of a new story's file.

    An example behind ``#`` can be read as it stands once its ``# `` is taken away; ``kinds`` are
    those of the site. The text begins with a field and has no empty line before its end, so that a
    ``---`` which is lost later is missed where it was.
    """
    given = {"title": _as_value(title), "date": today.isoformat(), "status": "草稿", "slug": slug}
    must, often, seldom = _sorted(kind)
    asked = (line for each in must for line in _asked(each, given.get(each.name, ""), kinds))
    lines = (*asked, *_offered("常用", often, kinds), *_offered("少用", seldom, kinds))
    return "\n".join(["---", *lines, "---", SKELETON_BODY])


def _offered(group: str, fields: Iterable[Declared], kinds: Kinds) -> Iterator[str]:
    """Fields that may be written, each behind ``#``, under a heading that says how."""
    yield f"# ── {group}：{_GROUPS[group]} ──"
    for each in fields:
        yield from (f"# {line}" for line in _example(each, kinds))


def _sorted(kind: type[Story]) -> Iterator[list[Declared]]:
    """The fields that must be filled in, those that often are, the others."""
    fields = {declared.name: declared for declared in declared_fields(kind)}
    must = tuple(_must(kind, fields))
    often = (*(name for name in _own(kind) if name not in must), *_LAST)
    seldom = (name for name in fields if name not in must and name not in often)
    for names in (must, often, seldom):
        yield [fields[name] for name in names]


def _must(kind: type[Story], fields: Mapping[str, Declared]) -> Iterator[str]:
    """The names of what every story begins with, and of what its kind cannot do without; of a kind
    that can, the field that its folder is known by."""
    first = [name for name in _FIRST if name != "date" or _is_dated(kind)]
    needed = [name for name, each in fields.items() if each.required and name not in first]
    yield from (*first, *(needed or _known_by(kind)))


def _known_by(kind: type[Story]) -> list[str]:
    return list(_own(kind))[:1] if kind.about.came_later else []


def _is_dated(kind: type[Story]) -> bool:
    """Whether a story of this kind has its place by its date: of a grid, a service or an honour the
    day it was written down says nothing."""
    return kind.about.sorted_by_date and kind.day is Story.day


def _own(kind: type[Story]) -> Iterator[str]:
    """The names of the fields that not every story has."""
    shared = {declared.name for declared in declared_fields(Story)}
    return (each.name for each in declared_fields(kind) if each.name not in shared)


def _as_value(text: str) -> str:
    """Between quotes where YAML would take it for something else."""
    if not re.search(r"""[:#"\[\]{}&*!|>%@`\\]|^['\-?,=~]""", text):
        return text
    return "'" + text.replace("'", "''") + "'" if re.search(r'["\\]', text) else f'"{text}"'


def _quoted(declared: Declared) -> str:
    """An example as it is read back: a text between quotes where it begins or goes on like YAML."""
    example = declared.field.example
    is_taken = declared.type is str and _LIKE_YAML.search(example)
    return _as_value(example) if is_taken else example


def _asked(declared: Declared, given: str, kinds: Kinds) -> Iterator[str]:
    """A required field: what is known already, or an empty place with an example beside it."""
    label, example = declared.field.label, declared.field.example
    if declared.name == "title":
        yield f"{label}: {given} # {_MUST}"
    elif given:
        yield f"{label}: {given}{_remark(_explanation(declared, kinds))}"
    elif is_struct(declared.type):
        yield f"{label}:{_remark(_explanation(declared, kinds))}"
        yield from (f"# {line}" for line in _block_lines(declared))
    else:
        such = f"例如 {example}" if example else ""
        free = "" if declared.required else MAY_STAY_EMPTY
        yield f"{label}:{_remark(free, _explanation(declared, kinds), such)}"


def _example(declared: Declared, kinds: Kinds) -> Iterator[str]:
    """An optional field as it may be written, a block over several lines."""
    label, example = declared.field.label, declared.field.example
    if is_struct(declared.type) and not example:
        yield f"{label}:{_remark(_explanation(declared, kinds))}"
        yield from _block_lines(declared)
    else:
        yield f"{label}: {_quoted(declared)}{_remark(_explanation(declared, kinds))}"


def _remark(*parts: str) -> str:
    text = "；".join(part for part in parts if part)
    return f"    # {text}" if text else ""


def _block_lines(declared: Declared) -> Iterator[str]:
    """The lines below a block's label, each entry of a list behind a dash."""
    marks = ("  - ", "    ") if declared.many else ("  ", "  ")
    for position, each in enumerate(_shown(declared.type)):
        value = _flow(each.type) if is_struct(each.type) else _quoted(each)
        yield f"{marks[position > 0]}{each.field.label}: {value}"


def _shown(struct: type[msgspec.Struct]) -> list[Declared]:
    """The fields of a block that its example has: all that are required, then the first others."""
    fields = declared_fields(struct)
    optional = [each for each in fields if not each.required]
    room = max(0, _KEYS - (len(fields) - len(optional)))
    return [each for each in fields if each.required or each in optional[:room]]


def _flow(struct: type[msgspec.Struct]) -> str:
    """``{姓名: 周敏, 日期: 2026-05-01}``: the required fields of a block inside a block."""
    return (
        "{"
        + ", ".join(
            f"{e.field.label}: {e.field.example}" for e in declared_fields(struct) if e.required
        )
        + "}"
    )


def _explanation(declared: Declared, kinds: Kinds) -> str:
    """What may stand there, and what the declaration says of it."""
    return "；".join(part for part in (_allowed(declared, kinds), declared.field.hint) if part)


def _allowed(declared: Declared, kinds: Kinds) -> str:
    """What may stand in a field, as a new story's remark says it; "" where its example says
    enough."""
    field = declared.field
    if field.vocabulary:
        vocabulary = next(each for each in kinds.vocabularies if each.name == field.vocabulary)
        return _choices(term.label for term in vocabulary.terms)
    if isinstance(declared.type, type) and issubclass(declared.type, Choice):
        return _choices(choice.label for choice in declared.type)
    if field.photo:
        return f"{PHOTO}，照片和稿件放在同一个文件夹"
    if field.to:
        return f"写{reference_in_words(declared, kinds)}"
    return "几项之间用顿号" if declared.many and not is_struct(declared.type) else ""


def _choices(labels: Iterable[str]) -> str:
    listed = list(labels)
    more = " 等，见 content/README.md" if len(listed) > _WORDS else ""
    return f"可写：{'、'.join(listed[:_WORDS])}{more}"
