"""Several items that were typed on one line (``标题: 测试 日期: 2026-03-20 类型: 党课``), taken
apart."""

import re
from collections.abc import Collection

from builder.model.field import Declared, is_struct
from builder.read.fields.keys import Form
from builder.read.fields.tree import LINE_END, Entry, Node, Text
from builder.regex import regex

_ITEM = regex(r"[\s\u3000，,、；;]+([^\s:：，,、；;{}\[\]\"“”]{1,12})\s*[:：]\s*")


def taken_apart(entry: Entry, form: Form, given: Collection[str]) -> list[Entry]:
    """The entries that were typed on one line; the entry alone where it is one.

    In a value of words or numbers any known key begins another entry; in free text (“时间：周六” may be
    said in a title) only a required one that is not among ``given``, the names of fields that stand
    elsewhere.
    """
    declared, node = form.known(entry.key), entry.node
    if declared is None or not isinstance(node, Text) or not may_hold_several(node):
        return [entry]
    cuts = [found for found in _ITEM.finditer(node.text) if _begins(found[1], form, given)]
    if not cuts or (_is_free(declared) and not _is_needed(cuts, form)):
        return [entry]
    return _cut(entry, node, cuts)


def _cut(entry: Entry, node: Text, cuts: list[re.Match[str]]) -> list[Entry]:
    """The text before the first cut, and what stands behind each."""
    first = _item(entry.key, node.text[: cuts[0].start()], entry)
    ends = [*(cut.start() for cut in cuts[1:]), len(node.text)]
    behind = ((cut, node.text[cut.end() : end]) for cut, end in zip(cuts, ends, strict=True))
    return [first, *(_item(cut[1], text, entry) for cut, text in behind)]


def _item(key: str, text: str, typed: Entry) -> Entry:
    """One of the items that were typed as this one."""
    return Entry(key, typed.line, Text(typed.node.line, text))


def may_hold_several(node: Node) -> bool:
    """Whether a word with a colon stands within this value: a cheap test, and most have no
    colon."""
    if not isinstance(node, Text) or node.quoted:
        return False
    has_colon = ":" in node.text or "：" in node.text
    return has_colon and LINE_END not in node.text and _ITEM.search(node.text) is not None


def _begins(key: str, form: Form, given: Collection[str]) -> bool:
    declared = form.known(key)
    return declared is not None and declared.name not in given


def _is_needed(cuts: list[re.Match[str]], form: Form) -> bool:
    return any(form.known(cut[1]) in form.required for cut in cuts)


def _is_free(declared: Declared) -> bool:
    """Whether anything may be said there: free text, and blocks written as a sentence."""
    kind = declared.type
    is_strict = isinstance(kind, type) and kind is not str and not is_struct(kind)
    return not (declared.field.vocabulary or is_strict)
