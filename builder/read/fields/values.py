"""How the node behind a key becomes a value: a single one, a list, or pairs."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, get_args, get_origin

import msgspec

from builder.model.field import Declared, is_struct
from builder.read.fields import messages
from builder.read.fields.coerce import coercion
from builder.read.fields.gathered import is_empty
from builder.read.fields.keys import form_of
from builder.read.fields.notes import FieldNotes
from builder.read.fields.pieces import pieces, single_text
from builder.read.fields.shorthand import pairs_of, spelt_out_list
from builder.read.fields.tree import UNSEEN, Entries, Entry, Node, Text, folded
from builder.read.fields.unclear import Doubtful, Unclear

Read = Callable[[Node, FieldNotes, str], Any]
"""A node, what is noted, and the field's place (``gallery.0.file``) → the value, or UNSET."""


def scalar(declared: Declared) -> Read:
    """The reader of a field with one value."""
    coerce = coercion(declared)

    def read(node: Node, notes: FieldNotes, _place: str) -> Any:
        text = node if isinstance(node, Text) else single_text(node, declared)
        if text is None:
            return notes.misshapen(declared, node)
        value = coerce(_seen(text, declared, notes), notes.vocabularies)
        if isinstance(value, Unclear | Doubtful):
            return notes.told(declared, text, value)
        return value

    return read


def _seen(text: Text, declared: Declared, notes: FieldNotes) -> str:
    """A value in one line, without the characters that nobody sees."""
    written = folded(text.text)
    if written.isprintable() or not UNSEEN.search(written):
        return written
    notes.problems.append(messages.unseen(notes.path, declared, text))
    return UNSEEN.sub("", written)


def many(declared: Declared, one: Read) -> Read:
    """The reader of a field with a list, each value of which is read by ``one``."""
    form = form_of(declared.type) if is_struct(declared.type) else None

    def read(node: Node, notes: FieldNotes, place: str) -> Any:
        nodes = spelt_out_list(node, form) if form else pieces(node, declared)
        notes.number(place, nodes)
        before = len(notes.problems)
        values = [one(each, notes, f"{place}.{number}") for number, each in enumerate(nodes)]
        notes.gather(declared, zip(nodes, values, strict=True), before)
        return tuple(value for value in values if value is not msgspec.UNSET)

    return read


def mapping(declared: Declared, read_of: Callable[[Declared], Read]) -> Read:
    """The reader of a field with pairs of any name and a value, which is read as ``read_of`` says
    for its field."""
    return _Mapping(declared, _value_in(declared), read_of).read


class _Mapping(NamedTuple):
    """A field made of pairs, and the field that each value is by itself."""

    declared: Declared
    value: Declared
    read_of: Callable[[Declared], Read]

    def read(self, node: Node, notes: FieldNotes, place: str) -> Any:
        """The value of each name; UNSET where there are no pairs."""
        block = pairs_of(node)
        if block is None:
            return notes.misshapen(self.declared, node)
        entries = _each_once(block, self.declared, notes)
        found = {each.key: self.one(each, notes, f"{place}.{each.key}") for each in entries}
        return {key: value for key, value in found.items() if value is not msgspec.UNSET}

    def one(self, entry: Entry, notes: FieldNotes, place: str) -> Any:
        """The value of one pair, which problems call by its name."""
        read = self.read_of(msgspec.structs.replace(self.value, name=entry.key))
        value = read(entry.node, notes, place)
        notes.lines[place] = entry.line
        return value


def _value_in(pairs: Declared) -> Declared:
    """What stands behind each name, as a field of its own."""
    inner = get_args(pairs.type)[1]
    is_many = get_origin(inner) is tuple
    kind = get_args(inner)[0] if is_many else inner
    return msgspec.structs.replace(pairs, type=kind, many=is_many)


def _each_once(block: Entries, declared: Declared, notes: FieldNotes) -> Iterator[Entry]:
    """The filled pairs; a name that comes again is told and left out."""
    seen: set[str] = set()
    for entry in block.entries:
        if is_empty(entry.node):
            continue
        if entry.key in seen:
            notes.problems.append(messages.pair_twice(notes.path, declared, entry))
        else:
            seen.add(entry.key)
            yield entry
