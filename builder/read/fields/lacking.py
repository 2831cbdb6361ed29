"""Fields without a value: left out, left empty, or written behind ``#``."""

from collections.abc import Container, Iterator, Sequence

from builder.model.field import Declared
from builder.problems import Problem
from builder.read.fields import messages
from builder.read.fields.behind import lost_behind, typed_behind
from builder.read.fields.gathered import is_empty
from builder.read.fields.keys import Form, guesses
from builder.read.fields.notes import FieldNotes
from builder.read.fields.tree import Entries, Entry


def tell_behind(block: Entries, form: Form, notes: FieldNotes) -> frozenset[str]:
    """Notes the items whose value was lost behind ``#``; gives the names of their fields."""
    behind = dict(_behind(block, form, notes))
    notes.problems += behind.values()
    return frozenset(behind)


def tell_lacking(
    said: Container[str],
    block: Entries,
    form: Form,
    notes: FieldNotes,
    owner: Declared | None,
) -> None:
    """Notes the required fields that were not written.

    ``said`` are the names of fields of which something was written or told already, ``owner`` is
    the field that the block is the value of.
    """
    unsaid = [each for each in form.required if each.name not in said]
    for each in _untold(unsaid, block, form) if unsaid else ():
        notes.problems.append(_lacking(each, block, form, notes, owner))


def _untold(unsaid: Sequence[Declared], block: Entries, form: Form) -> list[Declared]:
    """Those of which no message speaks yet: a key that may mean one of them ends the matter."""
    unknown = [entry.key for entry in block.entries if not form.known(entry.key)]
    guessed = [each for key in unknown for each in guesses(key, form)]
    return [each for each in unsaid if each not in guessed]


def _behind(block: Entries, form: Form, notes: FieldNotes) -> Iterator[tuple[str, Problem]]:
    """What is said of empty items whose value stands behind ``#``, by field."""
    for entry in block.entries:
        declared = form.known(entry.key) if is_empty(entry.node) else None
        problem = _lost(entry, declared, block, notes) if declared else None
        if declared and problem:
            yield declared.name, problem


def _lost(entry: Entry, declared: Declared, block: Entries, notes: FieldNotes) -> Problem | None:
    """What is said of one of them, None where nothing is."""
    found = typed_behind(notes.written, declared, entry)
    top = block is notes.written.block
    return lost_behind(found, declared, notes.vocabularies, top=top) if found else None


def _lacking(
    declared: Declared, block: Entries, form: Form, notes: FieldNotes, owner: Declared | None
) -> Problem:
    """FC204, by whether its key stands there with nothing behind it."""
    empty = next((entry for entry in block.entries if form.known(entry.key) is declared), None)
    words = messages.countable_words(declared, notes.vocabularies)
    if empty:
        return messages.left_empty(notes.path, declared, empty, words)
    return messages.missing(notes.path, declared, block.line, owner, words)
