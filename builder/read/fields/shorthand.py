"""Short forms: how staff write a block of fields, or a list of them, when they are in a hurry."""

import re
from typing import NamedTuple

from builder.model.field import Declared, is_struct
from builder.read.fields.keys import Form
from builder.read.fields.named_apart import named_apart
from builder.read.fields.named_files import NAMED_FILE, as_one_pair, file_names, is_file
from builder.read.fields.periods import are_days_and_phone, days_and_phone
from builder.read.fields.pieces import unnumbered_lines
from builder.read.fields.tree import Entries, Entry, Items, Node, Text
from builder.read.fields.units import with_units
from builder.regex import regex

_BRACKETS = "[]【】［］〔〕{}｛｝"
_QUOTES = "“”‘’\"' \t\u3000#"
_TWO = regex(r"(.+?)(?:\s*[：，,|]\s*|\s*:\s+|\s+|（(?=[^）]*）$))(.+)", re.S)


_MOST_IN_A_LINE = 2
"""Fields that have to be there and may be told apart in one line."""


def spelt_out_list(node: Node, form: Form) -> list[Node]:
    """The entries of a list of blocks: a list, one entry alone, or ``{2019年3月: ……}`` with an entry
    a key."""
    if pairs := pairs_of(node):
        is_one = any(form.find(entry.key) for entry in pairs.entries)
        return [node] if is_one else [Entries(entry.line, (entry,)) for entry in pairs.entries]
    listed = _listed(node)
    if form.fields[0].field.brief:
        return named_apart(listed.items, is_in_one_line=listed.is_in_one_line)
    items = as_one_pair(listed.items, form.fields)
    return [each for item in items for each in _one_or_files(item, form)]


class _Listed(NamedTuple):
    """The items of a list, and whether it was written on one line."""

    items: tuple[Node, ...]
    is_in_one_line: bool


def _listed(node: Node) -> _Listed:
    """What a list of blocks was written as: a list, or lines of a text."""
    assert not isinstance(node, Entries), "pairs_of has read every one"
    if isinstance(node, Items):
        return _Listed(node.items, bool(node.raw))
    lines = tuple(unnumbered_lines(node))
    return _Listed(lines, len(lines) == 1)


def _one_or_files(item: Node, form: Form) -> list[Node]:
    """One item, or each of the files that it names."""
    return file_names(item, form.fields) if isinstance(item, Text) else [item]


def spelt_out(node: Node, form: Form) -> Entries | None:
    """A block with the struct's own keys from ``周敏 2026-05-01``, ``01.jpg``, ``2019年3月: 第一次……``, or
    None."""
    block = _spelt_out(node, form)
    return with_units(block, form) if block and form.has_figure else block


def _spelt_out(node: Node, form: Form) -> Entries | None:
    """The block in its own keys, figures and units still together."""
    if isinstance(node, Items):
        return _spelt_out(node.items[0], form) if len(node.items) == 1 else None
    if isinstance(node, Text):
        return _from_text(node, form)
    if _written_full_width(node):
        return _inline(Text(node.line, node.raw))
    return _named_by_key(node, form) if _is_named_by_key(node, form) else node


def _is_named_by_key(node: Entries, form: Form) -> bool:
    """Whether the one key of a block is no field's, and so a value."""
    is_one = len(node.entries) == 1 and len(form.fields) > 1
    return is_one and form.find(node.entries[0].key) is None


def _named_by_key(node: Entries, form: Form) -> Entries:
    """``2019年3月: 第一次……``: the key is the first field's value, what it holds the others'."""
    (head,) = node.entries
    first, second = form.fields[:2]
    name = Text(head.line, head.key)
    if isinstance(head.node, Entries):
        return Entries(node.line, (Entry(first.key, head.line, name), *head.node.entries))
    return _pair(name, head.node, first, second)


def pairs_of(node: Node) -> Entries | None:
    """Names and values, also where YAML took them for a text or for one long key: ``{red: #A50F1A}``,
    ``{2016：3，2022：31}``; None where there are none."""
    if isinstance(node, Entries):
        return _inline(Text(node.line, node.raw)) if _written_full_width(node) else node
    typed = node.text.strip() if isinstance(node, Text) else ""
    pairs = _inline(Text(node.line, typed)) if typed[:1] in ("{", "｛") else None
    return pairs if pairs and pairs.entries else None


def _written_full_width(node: Entries) -> bool:
    """``{姓名：周敏，日期：2026-05-01}``: to YAML, one long key."""
    return bool(node.raw) and len(node.entries) == 1 and "：" in node.entries[0].key


def _inline(node: Text) -> Entries:
    """``{姓名：周敏，日期：2026-05-01}`` cut at its marks; what has no colon is left out."""
    parts = re.split("[，,；;、]", node.text.strip(_BRACKETS))
    pairs = [re.split(r"\s*[：:]\s*", part, maxsplit=1) for part in parts]
    entries = (_inline_entry(pair[0], pair[1], node.line) for pair in pairs if len(pair) == 2)
    return Entries(node.line, tuple(entries))


def _inline_entry(key: str, value: str, line: int) -> Entry:
    return Entry(key.strip(_QUOTES), line, Text(line, value.strip("'\"“” ")))


class _Leading(NamedTuple):
    """The fields that a text alone is taken for, and how many have to be there."""

    first: Declared
    second: Declared | None
    needed: int

    @property
    def is_one_of_several(self) -> bool:
        """``审核: 是`` says nothing of which stage."""
        kind = self.first.type
        return not self.needed and (kind is bool or is_struct(kind))

    def halves(self, text: str) -> tuple[str, str]:
        """The text as the values of both; all of it and "" where it cannot be cut."""
        pattern = NAMED_FILE if is_file(self.first) else _TWO
        found = pattern.fullmatch(text) if self.is_cut else None
        return (found[1], found[2].removesuffix("）")) if found else (text, "")

    @property
    def is_cut(self) -> bool:
        """Whether a text may be cut in two: where both parts are needed, or the second is words,
        too."""
        if self.second is None:
            return False
        return self.needed > 1 or (self.first.type is str and self.second.type is str)


def _leading(form: Form) -> _Leading:
    """What is required comes first."""
    first, second, *_ = (*sorted(form.fields, key=lambda each: not each.required), None)
    assert first is not None, "every form has a field"
    return _Leading(first, second, len(form.required))


def _from_text(node: Text, form: Form) -> Entries | None:
    """One line, as the field that has to be there, or as two that may be told apart."""
    text = node.text.strip()
    if text[:1] in "{｛" and "：" in text:
        return _inline(node)
    required = [each for each in form.fields if each.required]
    if len(required) > _MOST_IN_A_LINE:
        return days_and_phone(node, required) if are_days_and_phone(required) else None
    lead = _leading(form)
    return None if lead.is_one_of_several else _led(node, lead)


def _led(node: Text, lead: _Leading) -> Entries | None:
    """As the two fields that lead the others, or as the first of them alone."""
    head, tail = lead.halves(node.text.strip())
    name = Text(node.line, head)
    if tail and lead.second:
        return _pair(name, Text(node.line, tail), lead.first, lead.second)
    return None if lead.needed > 1 else _only(name, lead.first)


def _only(text: Text, first: Declared) -> Entries:
    return Entries(text.line, (Entry(first.key, text.line, text),))


def _pair(head: Text, tail: Node, first: Declared, second: Declared) -> Entries:
    named = Entry(first.key, head.line, head)
    return Entries(head.line, (named, Entry(second.key, head.line, tail)))
