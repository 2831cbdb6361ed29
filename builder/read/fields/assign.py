"""Puts the entries of a block to the fields they are for, however their keys were written."""

from collections.abc import Iterator

import msgspec

from builder.model.field import Declared
from builder.problems import Problem
from builder.read.fields import messages
from builder.read.fields.coerce import is_yes
from builder.read.fields.gathered import indented_again, is_empty
from builder.read.fields.keys import Form
from builder.read.fields.notes import FieldNotes
from builder.read.fields.runs import may_hold_several, taken_apart
from builder.read.fields.tree import Entries, Entry, Text


def assigned(block: Entries, form: Form, notes: FieldNotes) -> dict[str, Entry]:
    """The entry of each field that was written, by the field's name; entries with empty values are
    left out.

    Unknown keys, other words for a key and fields given twice are noted.
    """
    found = _as_declared(block, form)
    if found is None:
        found = _Assigning(form, notes).of(block)
    return {name: entry for name, entry in found.items() if not is_empty(entry.node)}


def _as_declared(block: Entries, form: Form) -> dict[str, Entry] | None:
    """The entries of a block in which nothing is out of the ordinary, as in most; None of
    another."""
    found: dict[str, Entry] = {}
    for entry in block.entries:
        declared = form.by_key.get(entry.key)
        if declared is None or declared.name in found or may_hold_several(entry.node):
            return None
        found[declared.name] = entry
    return found


class _Assigning(msgspec.Struct):
    """The work of going through the entries of one block."""

    form: Form
    notes: FieldNotes
    found: dict[str, Entry] = {}
    doubled: set[str] = set()

    def of(self, block: Entries) -> dict[str, Entry]:
        """The entries by the names of their fields."""
        for entry in self.each(block):
            self.put(entry)
        self.tell_renamed()
        return self.found

    def put(self, entry: Entry) -> None:
        """Puts one entry to its field; of a field given twice the first one counts."""
        path, declared = self.notes.path, self.form.known(entry.key)
        if declared is None:
            self.tell(messages.unknown(path, entry, self.form))
        elif before := self.found.get(declared.name):
            self.doubled.add(declared.name)
            self.tell(messages.twice(path, declared, before, entry))
        else:
            self.found[declared.name] = entry

    def each(self, block: Entries) -> Iterator[Entry]:
        """Every entry; of several that were typed on one line, each by itself."""
        entries = indented_again(block.entries, self.form)
        for entry in entries:
            meant = self.unflagged(entry)
            if may_hold_several(meant.node):
                yield from self.apart(meant, entries)
            else:
                yield meant

    def apart(self, typed: Entry, entries: list[Entry]) -> list[Entry]:
        """The entries that were typed on this one line; tells where there are several."""
        given = {known.name for each in entries if (known := self.form.known(each.key))}
        found = taken_apart(typed, self.form, given)
        if len(found) > 1:
            self.tell(messages.run_together(self.notes.written, typed, found))
        return found

    def unflagged(self, entry: Entry) -> Entry:
        """``draft: true`` as ``状态: 草稿``; any other entry as it is."""
        flag = self.form.by_flag.get(entry.key.strip().lower())
        said = is_yes(entry.node.raw) if flag else None
        if flag is None or said is None:
            return entry
        declared, value = flag.declared, flag.value_where(yes=said)
        self.tell(messages.flagged(self.notes.written, entry, declared, value))
        return Entry(declared.key, entry.line, Text(entry.line, value))

    def tell_renamed(self) -> None:
        """Says which keys are other words for a field: they are read all the same."""
        for name, entry in self.found.items():
            if name not in self.doubled and (declared := self.renamed(entry)):
                self.tell(messages.renamed(self.notes.written, entry, declared))

    def renamed(self, entry: Entry) -> Declared | None:
        """The field whose key should stand there instead of another word for it; None where its key
        was written."""
        return None if entry.key in self.form.by_key else self.form.renamed(entry.key)

    def tell(self, problem: Problem) -> None:
        """Notes what is wrong."""
        self.notes.problems.append(problem)
