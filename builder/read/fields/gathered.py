"""Entries that YAML took apart, put together again: a block that was not indented below its key, a
list below it."""

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
        if found and _belongs(entry, found[-1], form):
            found[-1] = _with(found[-1], entry)
        else:
            found.append(entry)
    return found


def _belongs(entry: Entry, above: Entry, form: Form) -> bool:
    """Whether a key that is nobody's here is one of the block of the key above."""
    outer = None if form.known(entry.key) else form.known(above.key)
    if outer is None or not is_struct(outer.type):
        return False
    return form_of(outer.type).within(entry.key) is not None and _takes_in(above.node)


def _with(above: Entry, entry: Entry) -> Entry:
    """The entry above with this one in its block, which begins with the first of them."""
    inside = above.node.entries if isinstance(above.node, Entries) else ()
    entries = (*inside, entry)
    return Entry(above.key, above.line, Entries(entries[0].line, entries))


def _parted(entry: Entry, form: Form) -> Entry:
    """``{姓名: 周敏, 日期：2026-05-01}``: inside braces YAML takes a pair with a full-width colon for one
    long key."""
    key, colon, value = entry.key.partition("：")
    if not colon or not is_empty(entry.node) or not form.find(key.strip()):
        return entry
    return Entry(key.strip(), entry.line, Text(entry.line, value.strip()))


def _takes_in(node: Node) -> bool:
    """Whether keys below may be of this block: nothing stands there, or no braces end it."""
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
