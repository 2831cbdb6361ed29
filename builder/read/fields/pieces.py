"""The values of a list field as staff write them: several on a line, or one that YAML took for
several."""

import re

from builder.model.field import Declared
from builder.read.fields.gathered import is_empty
from builder.read.fields.tree import Entries, Items, Node, Text
from builder.regex import regex

_SEPARATOR = regex(r"\s*[、，,；;→\n\x1f]\s*|\s+#(?=\S)")
_BRACKETS = "[]【】［］〔〕{}｛｝"
_QUOTES = "“”‘’\"' \t\u3000#"
_NUMBERED = regex(r"\s*(?:\d{1,2}(?:[、)）]|[.．](?=\s|[^\x00-\x7f]))|[①-⑳]|[-－—•]\s)\s*")
_COUNTED = regex(r"(?:^|(?<=[\s；;，,、。]))(?:(\d{1,2})(?:[、)）]|[.．](?!\d))|([①-⑳]))\s*")
_LINE_END = regex("[\n\x1f]")
_BETWEEN_COUNTED = " \t\u3000；;，,、。"
_SHORT_WORD = regex("[\u4e00-\u9fff]{2,8}")


def pieces(node: Node, declared: Declared) -> list[Node]:
    """The values of a list of texts, however it was written.

    A line behind its own dash is one value where it refers to a story (titles have commas) and is
    cut at ``、`` only elsewhere; text in quotes is one value; all else is cut at ``、，,；;`` and line
    ends.
    """
    if isinstance(node, Text):
        return _spaced(node, declared) or _cut(node)
    if isinstance(node, Entries):
        words = _words_in_braces(node)
        return _cut(words) if words else [node]
    one = pieces if node.raw else _behind_dash
    return [piece for item in node.items for piece in one(item, declared)]


def single_text(node: Items | Entries, declared: Declared) -> Text | None:
    """The single value that YAML took for a list or a block: ``[通知]``, ``{六个有}``, one line behind a
    dash; None where there truly are several."""
    if isinstance(node, Entries):
        return _words_in_braces(node)
    if node.raw and declared.type is str and len(node.items) < 2:
        return Text(node.line, node.raw)
    only = node.items[0] if len(node.items) == 1 else None
    return only if isinstance(only, Text) else None


def _words_in_braces(node: Entries) -> Text | None:
    """``{六个有，三个无}``: to YAML, keys without values; None where they have values."""
    is_of_words = bool(node.raw) and all(is_empty(each.node) for each in node.entries)
    return Text(node.line, node.raw) if is_of_words else None


def _spaced(node: Text, declared: Declared) -> list[Node]:
    """``党旗红 志愿服务``: short Chinese words with nothing but spaces between; none where it is not
    that. A name may have a space in it, so references are left whole."""
    words = node.text.split()
    is_list = len(words) > 1 and all(_SHORT_WORD.fullmatch(word) for word in words)
    if not is_list or node.quoted or declared.field.to:
        return []
    return [Text(node.line, word) for word in words]


def _behind_dash(item: Node, declared: Declared) -> list[Node]:
    """The values behind one dash: titles and sentences whole, words cut."""
    if not isinstance(item, Text):
        return pieces(item, declared)
    if not _is_one(item, declared):
        return _cut(item)
    text = item.text.strip(_QUOTES)
    return [Text(item.line, text, item.quoted)] if text else []


def _is_one(item: Text, declared: Declared) -> bool:
    """Whether a line behind a dash is one value: a story's title, a quoted text, a sentence."""
    if declared.field.vocabulary:
        return False
    is_list = "、" in item.text and "，" not in item.text
    return bool(declared.field.to) or item.quoted or not is_list


def _cut(node: Text) -> list[Node]:
    """A text at its separators and line ends, without the brackets, quotes and dashes around each
    part."""
    if node.quoted and "、" not in node.text:
        return [node]
    found: list[Node] = []
    lines = unnumbered_lines(node)
    if len(lines) > len(_LINE_END.split(node.text.strip())):
        return [*lines]
    for line in lines:
        parts = _SEPARATOR.split(line.text.strip().strip(_BRACKETS))
        words = (part.strip(_QUOTES).lstrip("-－—•· ") for part in parts)
        found += [Text(line.line, word) for word in words if word]
    return found


def unnumbered_lines(node: Text) -> list[Text]:
    """The lines of a text that are not empty, without the numbers or dashes that all of them begin
    with; a line alone in the parts that it counts itself."""
    lines = [Text(node.line + n, line) for n, line in enumerate(_LINE_END.split(node.text))]
    filled = [line for line in lines if line.text.strip()]
    if len(filled) == 1 and not node.quoted:
        return _counted_apart(filled[0])
    if all(_NUMBERED.match(line.text) for line in filled):
        return [Text(line.line, _NUMBERED.sub("", line.text)) for line in filled]
    return filled


def _counted_apart(line: Text) -> list[Text]:
    """``1.收集 2.商量；3.办``: what stands behind each number; the line itself where it does not count
    from one."""
    text = line.text.strip()
    marks = _counting(text) if text[0] in "1①" else ()
    ends = (*(each.start() for each in marks[1:]), len(text))
    parts = [text[each.end() : end] for each, end in zip(marks, ends, strict=False)]
    return [Text(line.line, part.strip(_BETWEEN_COUNTED)) for part in parts] or [line]


def _counting(text: str) -> tuple[re.Match[str], ...]:
    """The numbers of a text that counts from one to two at least; () of any other."""
    marks = tuple(_COUNTED.finditer(text))
    numbers = [_number_of(each) for each in marks]
    return marks if len(marks) > 1 and numbers == list(range(1, len(marks) + 1)) else ()


def _number_of(mark: re.Match[str]) -> int:
    return int(mark[1]) if mark[1] else ord(mark[2]) - ord("①") + 1
