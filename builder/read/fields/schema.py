"""Typing: the tree of a block of metadata becomes a struct, driven only by how its fields are
declared."""

import datetime as dt
from functools import cache
from typing import Any, Generic, NamedTuple, TypeVar
from zoneinfo import ZoneInfo

import msgspec

from builder.model.field import Declared, is_mapping, is_struct
from builder.problems import Problem
from builder.read.fields.assign import assigned
from builder.read.fields.coerce import Vocabularies
from builder.read.fields.keys import Form, form_of, known_keys
from builder.read.fields.lacking import tell_behind, tell_lacking
from builder.read.fields.notes import FieldNotes, Sample
from builder.read.fields.shorthand import spelt_out
from builder.read.fields.spots import WrittenMetadata
from builder.read.fields.timing import Timing
from builder.read.fields.tree import Entries, Entry, Items, Node, Text
from builder.read.fields.values import Read, many, mapping, scalar

__all__ = ["Typed", "known_keys", "typed"]

_BEIJING = ZoneInfo("Asia/Shanghai")
_T = TypeVar("_T", bound=msgspec.Struct)


class Typed(NamedTuple, Generic[_T]):
    """A block as a struct.

    ``value`` is None where a required field is missing or unreadable; ``lines`` says where each
    field stands, ``samples`` which of them still hold their examples.
    """

    value: _T | None
    problems: tuple[Problem, ...]
    lines: dict[str, int]
    samples: tuple[Sample, ...]


def typed(
    block: Entries,
    struct: type[_T],
    path: str,
    vocabularies: Vocabularies,
    zone: dt.tzinfo = _BEIJING,
) -> Typed[_T]:
    """Reads a block as this struct; every problem at once, each with its line.

    ``lines`` has ``title`` and, inside lists and blocks, ``gallery.0.file``. A value is made
    wherever the required fields could be read, even when others could not: the problems say what is
    missing.
    """
    notes = FieldNotes(WrittenMetadata(path, block), vocabularies, zone)
    value = _filled(block, struct, notes)
    return Typed(value, tuple(notes.problems), notes.lines, tuple(notes.samples))


class _Inside(NamedTuple):
    """Where a block stands: the field whose value it is (None: the metadata as a whole), and the
    beginning of its keys (``gallery.0.``)."""

    owner: Declared | None = None
    prefix: str = ""


_WHOLE = _Inside()


def _filled(
    block: Entries, struct: type[_T], notes: FieldNotes, inside: _Inside = _WHOLE
) -> _T | None:
    """The struct, or None without its required fields."""
    form = form_of(struct)
    given = assigned(block, form, notes)
    values = _values(given, struct, notes, inside.prefix)
    if form.timed:
        Timing(values, given, form, notes, inside.prefix).settle()
    said = {*given, *values}
    if len(given) < len(block.entries):
        said |= tell_behind(block, form, notes)
    tell_lacking(said, block, form, notes, inside.owner)
    return struct(**values) if form.is_whole(values) else None


def _values(
    given: dict[str, Entry], struct: type[msgspec.Struct], notes: FieldNotes, prefix: str
) -> dict[str, Any]:
    """The value of each field that has one, days and times as they were said."""
    _note_samples(given, form_of(struct), notes)
    reads = _reads(struct)
    values: dict[str, Any] = {}
    for name, entry in given.items():
        place = prefix + name
        notes.lines[place] = entry.line
        value = reads[name](entry.node, notes, place)
        if value is not msgspec.UNSET:
            values[name] = value
    return values


def _note_samples(given: dict[str, Entry], form: Form, notes: FieldNotes) -> None:
    """Notes examples that stand as values."""
    for name, entry in given.items():
        example = form.samples.get(name)
        if example and (line := _line_of_sample(entry, example)):
            notes.samples.append(Sample(form.by_name[name], line))


def _line_of_sample(entry: Entry, example: str) -> int:
    """The line on which an example stands as the value, as all of a list, or as one of its items;
    0 where it does not."""
    node = entry.node
    if not isinstance(node, Items):
        return entry.line if node.raw == example else 0
    texts = [each.raw for each in node.items]
    if "、".join(texts) == example:
        return entry.line
    return node.items[texts.index(example)].line if example in texts else 0


@cache
def _reads(struct: type[msgspec.Struct]) -> dict[str, Read]:
    """How each field of a struct is read, worked out once."""
    return {each.name: _read_of(each) for each in form_of(struct).fields}


def _read_of(declared: Declared) -> Read:
    if is_mapping(declared):
        return mapping(declared, _read_of)
    one = _block(declared) if is_struct(declared.type) else scalar(declared)
    return many(declared, one) if declared.many else one


def _block(declared: Declared) -> Read:
    """A block of fields within another; one word alone may stand for its first field."""
    form = form_of(declared.type)
    word = _lone_word(declared)

    def read(node: Node, notes: FieldNotes, place: str) -> Any:
        if word and isinstance(node, Text):
            return word(node, notes, place)
        block = spelt_out(node, form)
        if block is None:
            return notes.misshapen(declared, node)
        value = _filled(block, declared.type, notes, _Inside(declared, f"{place}."))
        return msgspec.UNSET if value is None else value

    return read


def _lone_word(declared: Declared) -> Read | None:
    """How one word is read as a whole block, by its first field; None where no word can be one."""
    if declared.word is declared:
        return None
    one, first = scalar(declared.word), form_of(declared.type).fields[0].name

    def read(node: Node, notes: FieldNotes, place: str) -> Any:
        said = one(node, notes, place)
        return said if said is msgspec.UNSET else declared.type(**{first: said})

    return read
