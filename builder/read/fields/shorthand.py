"""Short forms: how staff write a list, or a block of fields, when they are in a hurry."""

import re
from typing import Protocol

from builder.model.amount import Amount
from builder.model.field import Declared, is_struct
from builder.read.fields.amounts import divided
from builder.read.fields.gathered import is_empty
from builder.read.fields.named_apart import named_apart
from builder.read.fields.named_files import NAMED_FILE, file_names, is_file
from builder.read.fields.tree import Entries, Entry, Items, Node, Text

_SEPARATOR = re.compile(r"\s*[、，,；;→\n\x1f]\s*|\s+#(?=\S)")
_BRACKETS = "[]【】［］〔〕{}｛｝"
_QUOTES = "“”‘’\"' \t\u3000#"
_TWO = re.compile(r"(.+?)(?:\s*[：，,|]\s*|\s*:\s+|\s+|（(?=[^）]*）$))(.+)", re.S)


_NUMBERED = re.compile(r"\s*(?:\d{1,2}(?:[、)）]|[.．](?=\s|[^\x00-\x7f]))|[①-⑳]|[-－—•]\s)\s*")


_SHORT_WORD = re.compile("[\u4e00-\u9fff]{2,8}")


class Fields(Protocol):
    """What is asked of a struct's form here."""

    @property
    def fields(self) -> tuple[Declared, ...]:
        """Its fields in order."""

    @property
    def measures(self) -> bool:
        """Whether a figure is among them."""

    def find(self, key: str) -> Declared | None:
        """The field with this key."""


def pieces(node: Node, declared: Declared) -> list[Node]:
    """The values of a list of texts, however it was written.

    A line behind its own dash is one value where it refers to a story (titles have commas) and is
    cut at ``、`` only elsewhere; text in quotes is one value; all else is cut at ``、，,；;`` and line
    ends.
    """
    if isinstance(node, Text):
        return _spaced(node, declared) or _cut(node)
    if isinstance(node, Entries):
        is_several = bool(node.raw) and all(is_empty(each.node) for each in node.entries)
        return _cut(Text(node.line, node.raw)) if is_several else [node]
    if node.raw:
        return [piece for item in node.items for piece in pieces(item, declared)]
    return [piece for item in node.items for piece in _behind_dash(item, declared)]


def _spaced(node: Text, declared: Declared) -> list[Node]:
    """``党旗红 志愿服务``: short Chinese words with nothing but spaces between; none where it is not
    that. A name may have a space in it, so references are left whole."""
    words = node.text.split()
    is_list = len(words) > 1 and all(_SHORT_WORD.fullmatch(word) for word in words)
    if not is_list or node.quoted or declared.field.to:
        return []
    return [Text(node.line, word) for word in words]


def _behind_dash(item: Node, declared: Declared) -> list[Node]:
    if not isinstance(item, Text):
        return pieces(item, declared)
    if declared.field.vocabulary:
        return _cut(item)
    if declared.field.to or item.quoted or "、" not in item.text or "，" in item.text:
        return (
            [Text(item.line, item.text.strip(_QUOTES), item.quoted)]
            if item.text.strip(_QUOTES)
            else []
        )
    return _cut(item)


def _cut(node: Text) -> list[Node]:
    if node.quoted and "、" not in node.text:
        return [node]
    found: list[Node] = []
    for line in unnumbered_lines(node):
        parts = _SEPARATOR.split(line.text.strip().strip(_BRACKETS))
        words = (part.strip(_QUOTES).lstrip("-－—•· ") for part in parts)
        found += [Text(line.line, word) for word in words if word]
    return found


def unnumbered_lines(node: Text) -> list[Text]:
    """The lines of a text, without the numbers or dashes that all of them begin with."""
    lines = [Text(node.line + n, line) for n, line in enumerate(re.split("[\n\x1f]", node.text))]
    filled = [line for line in lines if line.text.strip()]
    if len(filled) > 1 and all(_NUMBERED.match(line.text) for line in filled):
        return [Text(line.line, _NUMBERED.sub("", line.text)) for line in filled]
    return filled


def spelt_out_list(node: Node, form: Fields) -> list[Node]:
    """The entries of a list of blocks: a list, one entry alone, or ``{2019年3月: ……}`` with an entry
    a key."""
    if pairs := pairs_of(node):
        is_one = any(form.find(entry.key) for entry in pairs.entries)
        return [node] if is_one else [Entries(entry.line, (entry,)) for entry in pairs.entries]
    assert not isinstance(node, Entries), "pairs_of has read every one"
    items = node.items if isinstance(node, Items) else unnumbered_lines(node)
    if form.fields[0].field.brief:
        is_in_one_line = bool(node.raw) if isinstance(node, Items) else len(items) == 1
        return named_apart(items, is_in_one_line=is_in_one_line)
    found: list[Node] = []
    for item in items:
        found += file_names(item, form.fields) if isinstance(item, Text) else [item]
    return found


def spelt_out(node: Node, form: Fields) -> Entries | None:
    """A block with the struct's own keys from ``周敏 2026-05-01``, ``01.jpg``, ``2019年3月: 第一次……``, or
    None."""
    block = _spelt_out(node, form)
    return _with_units(block, form) if block and form.measures else block


def _with_units(block: Entries, form: Fields) -> Entries:
    """``数值: 189件`` → the figure and, where the struct's next field is for it and is not given, its
    unit."""
    given = {each.name: entry for entry in block.entries if (each := form.find(entry.key))}
    entries: list[Entry] = []
    for entry in block.entries:
        entries.append(entry)
        figure = form.find(entry.key)
        unit = _after(figure, form) if figure and figure.type is Amount else None
        if unit and isinstance(entry.node, Text):
            entries[-1:] = _parted(entry, entry.node, unit, given.get(unit.name))
    return Entries(block.line, tuple(entries), block.raw)


def _parted(figure: Entry, typed: Text, unit: Declared, given: Entry | None) -> list[Entry]:
    """A figure and its unit, taken apart where the unit is given nowhere else, or given alike."""
    number, named = divided(typed.text.strip())
    said = given.node.text.strip() if given and isinstance(given.node, Text) else ""
    if not named or (said and said != named):
        return [figure]
    bare = Entry(figure.key, figure.line, Text(typed.line, number))
    return [bare] if said else [bare, Entry(unit.key, figure.line, Text(typed.line, named))]


def _after(declared: Declared, form: Fields) -> Declared | None:
    """The text field that follows this one."""
    names = [each.name for each in form.fields]
    at = names.index(declared.name) + 1
    after = form.fields[at] if at < len(names) else None
    return after if after and after.type is str and not after.many else None


def _spelt_out(node: Node, form: Fields) -> Entries | None:
    if isinstance(node, Items):
        return _spelt_out(node.items[0], form) if len(node.items) == 1 else None
    if isinstance(node, Text):
        return _from_text(node, form)
    if _written_full_width(node):
        return _inline(Text(node.line, node.raw))
    is_one = len(node.entries) == 1 and len(form.fields) > 1
    if not is_one or form.find(node.entries[0].key):
        return node
    return _named_by_key(node, form)


def _named_by_key(node: Entries, form: Fields) -> Entries:
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
    pairs = (
        re.split(r"\s*[：:]\s*", part, maxsplit=1)
        for part in re.split("[，,；;、]", node.text.strip(_BRACKETS))
    )
    entries = (
        Entry(pair[0].strip(_QUOTES), node.line, Text(node.line, pair[-1].strip("'\"“” ")))
        for pair in pairs
        if len(pair) == 2
    )
    return Entries(node.line, tuple(entries))


def _from_text(node: Text, form: Fields) -> Entries | None:
    """One line, as the field that has to be there, or as two that may be told apart."""
    text = node.text.strip()
    if text[:1] in "{｛" and "：" in text:
        return _inline(node)
    required = [each for each in form.fields if each.required]
    first, second = _leading(form)
    if first is None or _is_one_of_several(first, required):
        return None
    found = _halves(text, first) if _splits(first, second, required) else None
    if found and second and found[2]:
        return _two(node.line, found, first, second)
    alone = Text(node.line, found[1] if found else text)
    return None if len(required) > 1 else _only(alone, first)


def _two(line: int, halves: re.Match[str], first: Declared, second: Declared) -> Entries:
    tail = Text(line, halves[2].removesuffix("）"))
    return _pair(Text(line, halves[1]), tail, first, second)


def _only(text: Text, first: Declared) -> Entries:
    return Entries(text.line, (Entry(first.key, text.line, text),))


def _leading(form: Fields) -> tuple[Declared | None, Declared | None]:
    """The two fields a text alone is taken for: what is required first."""
    in_turn = sorted(form.fields, key=lambda each: not each.required)
    first, second, *_ = (*in_turn, None, None)
    return first, second


def _halves(text: str, first: Declared) -> re.Match[str] | None:
    return (NAMED_FILE if is_file(first) else _TWO).fullmatch(text)


def _is_one_of_several(first: Declared, required: list[Declared]) -> bool:
    """审核: 是 says nothing of which stage."""
    return not required and (first.type is bool or is_struct(first.type))


def _splits(first: Declared, second: Declared | None, required: list[Declared]) -> bool:
    """Whether a text alone may be cut in two: where both parts are needed, or the second is words,
    too."""
    return second is not None and (len(required) > 1 or (first.type is str and second.type is str))


def _pair(head: Text, tail: Node, first: Declared, second: Declared) -> Entries:
    return Entries(
        head.line, (Entry(first.key, head.line, head), Entry(second.key, head.line, tail))
    )


def single_text(node: Node, declared: Declared) -> Text | None:
    """A single value that YAML took for a list or a block: ``[通知]``, ``{六个有}``, or one line behind
    a dash; not what truly is several."""
    if isinstance(node, Items) and node.raw and declared.type is str and len(node.items) < 2:
        return Text(node.line, node.raw)
    if isinstance(node, Entries) and node.raw and all(is_empty(each.node) for each in node.entries):
        return Text(node.line, node.raw)
    only = node.items[0] if isinstance(node, Items) and len(node.items) == 1 else None
    return only if isinstance(only, Text) else None
