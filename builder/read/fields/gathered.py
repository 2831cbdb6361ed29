"""Entries that YAML took apart, put together again: a block behind its key, a list below it."""

from builder.model.field import is_struct
from builder.read.fields.keys import Form, form_of
from builder.read.fields.tree import Entries, Entry, Items, Node, Text


def indented_again(entries: tuple[Entry, ...], form: Form) -> list[Entry]:
    """Keys that were not indented below the empty key they belong to (``审核:`` / ``初审: …``), put
    there."""
    if all(entry.key in form.by_key for entry in entries):
        return list(entries)
    found: list[Entry] = []
    for entry in (_parted(each, form) for each in entries):
        above = form.known(found[-1].key) if found and not form.known(entry.key) else None
        if (
            above
            and is_struct(above.type)
            and form_of(above.type).within(entry.key)
            and _takes_in(found[-1].node)
        ):
            inside = found[-1].node.entries if isinstance(found[-1].node, Entries) else ()
            found[-1] = Entry(found[-1].key, found[-1].line, Entries(entry.line, (*inside, entry)))
        else:
            found.append(entry)
    return found


def _parted(entry: Entry, form: Form) -> Entry:
    """``{姓名: 周敏, 日期：2026-05-01}``: inside braces YAML takes a pair with a full-width colon for one
    long key."""
    key, colon, value = entry.key.partition("：")
    if not colon or not is_empty(entry.node) or not form.find(key.strip()):
        return entry
    return Entry(key.strip(), entry.line, Text(entry.line, value.strip()))


def _takes_in(node: Node) -> bool:
    return is_empty(node) or (isinstance(node, Entries) and not node.raw)


def is_empty(node: Node) -> bool:
    """Whether nothing was written there."""
    if isinstance(node, Text):
        return (
            node.text[:1] <= "\u3000"
            and not node.quoted
            and node.text.strip(" \u3000\xa0\n") in ("", "~", "null")
        )
    return not (node.items if isinstance(node, Items) else node.entries)
