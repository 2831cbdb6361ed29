"""Metadata as a few lines of text, read as far as a test wants it."""

import datetime as dt
from zoneinfo import ZoneInfo

from builder.model.vocabularies import VOCABULARIES
from builder.read.fields.frontmatter import parse
from builder.read.fields.keys import form_of
from builder.read.fields.notes import FieldNotes
from builder.read.fields.schema import known_keys
from builder.read.fields.spots import WrittenMetadata
from builder.read.fields.tree import Entries, Entry, Metadata

WORDS = {each.name: each for each in VOCABULARIES}
FILE = "content/posts/河灯.md"
HERE = ZoneInfo("Asia/Shanghai")


def block_of(text: str, struct: type) -> Metadata:
    """The tree of this text, in which the struct's keys are known."""
    found = parse(text, FILE, 1, known_keys(struct))
    assert isinstance(found, Metadata), found
    return found


def notes_of(block: Entries, zone: dt.tzinfo = HERE) -> FieldNotes:
    """Empty notes about this block."""
    return FieldNotes(WrittenMetadata(FILE, block), WORDS, zone)


def entry_of(text: str, struct: type) -> Entry:
    """The only entry of this text."""
    (entry,) = block_of(text, struct).entries
    return entry


def field_of(struct: type, name: str):
    """The declaration of one of a struct's fields."""
    return form_of(struct).by_name[name]
