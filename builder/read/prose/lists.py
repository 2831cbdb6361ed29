"""Lists as staff type them, written as Python-Markdown reads them: four columns a level.

CommonMark nests by where an item's words begin, Word by Tabs and signs of its own; both are read,
and an item's content is a manuscript of its own.
"""

from itertools import pairwise

import msgspec

from builder.read.prose.joints import SENTENCE_END, VERSE, is_broken_off
from builder.read.prose.line_marks import SEPARATOR
from builder.read.prose.lines import Block, Line, LineSort, line_of, shifted
from builder.regex import regex

_MARKER = regex(r"(?:([-*+])|([\d０-９]{1,9})(?=[.)]))([.)]?)")
_SPACES = " \t\u3000\xa0"
INDENT = " " * 4


class ListItem(msgspec.Struct):
    """One item: its number as typed (none for a bullet) and the lines of its content."""

    number: int | None
    content: list[Line]


class Listed(msgspec.Struct, frozen=True):
    """The items of one list, its sign, whether blank lines part them, and the line behind the last."""

    items: list[ListItem]
    sign: str
    is_loose: bool
    end: int


def list_from(lines: list[Line], start: int) -> Listed:
    """The list that begins at this line."""
    base, items, at = lines[start].columns, [], start
    sign = _sign(lines[start])
    is_loose = False
    while True:
        end = _end_of(lines, at, base)
        items.append(_item(lines[at:end]))
        at = _behind_blanks(lines, end)
        if not _is_next(lines, at, base, sign):
            return Listed(items, sign, is_loose, end)
        is_loose = is_loose or at > end


def _is_next(lines: list[Line], at: int, base: int, sign: str) -> bool:
    """Whether this line is one more item of a list."""
    if at >= len(lines) or lines[at].sort is not LineSort.ITEM:
        return False
    return lines[at].columns < base + 2 and _sign(lines[at]) == sign


def _sign(line: Line) -> str:
    marker = _MARKER.match(line.text)
    assert marker, "an item begins with its marker"
    return marker[1] or marker[3]


def _behind_blanks(lines: list[Line], at: int) -> int:
    while at < len(lines) and lines[at].sort is LineSort.BLANK:
        at += 1
    return at


def _end_of(lines: list[Line], start: int, base: int) -> int:
    """The first line that is none of this item's content; blank ones at its end are neither's."""
    end, at = start + 1, start + 1
    while at < len(lines):
        line = lines[at]
        if line.sort is LineSort.BLANK:
            at += 1
            continue
        is_inside = line.columns > base + 1 and not (line.wide and line.sort is LineSort.TEXT)
        if not is_inside and not (at == end and _is_lazy(lines[at - 1], line)):
            break
        at += 1
        end = at
    return end


def _is_lazy(above: Line, below: Line) -> bool:
    """Whether a line without indent goes on with the item's sentence."""
    if below.sort is not LineSort.TEXT or below.is_indented:
        return False
    if is_broken_off(above.text, below.text):
        return True
    is_open = not SENTENCE_END.search(above.text.rstrip())
    return is_open and len(above.text) > VERSE and len(below.text) <= len(above.text)


def _item(lines: list[Line]) -> ListItem:
    """One item: its lines as they would stand without its marker and indent."""
    first, *below = lines
    number, words = _without_marker(first)
    offset = first.columns + len(first.text) - len(words)
    inner = [line.columns for line in below if line.columns > first.columns + 1]
    shift = min([offset, *inner])
    head = line_of(first.number, words)
    return ListItem(number, [head, *(shifted(line, shift) for line in below)])


def _without_marker(line: Line) -> tuple[int | None, str]:
    """The number of an item, None of a bullet, and the words behind its marker."""
    marker = _MARKER.match(line.text)
    assert marker, "an item begins with its marker"
    words = line.text[marker.end() :].lstrip(_SPACES)
    return int(marker[2]) if marker[2] else None, words


def end_of_note(lines: list[Line], start: int) -> int:
    """The line behind the last of a footnote's."""
    end = start + 1
    while end < len(lines) and lines[end].sort is LineSort.TEXT and not lines[end].wide:
        end += 1
    at = end
    while at < len(lines) and (lines[at].sort is LineSort.BLANK or lines[at].columns > 1):
        at += 1
        end = end if lines[at - 1].sort is LineSort.BLANK else at
    return end


def list_as_markdown(found: Listed, contents: list[list[Block]]) -> list[Block]:
    """The list as Markdown; where its numbers jump, another one begins."""
    pairs = zip(found.items, contents, strict=True)
    items = [_printed_item(item, content) for item, content in pairs]
    blocks: list[Block] = []
    for begin, end in pairwise([*_starts(found.items), len(items)]):
        if blocks:
            blocks.append(Block(LineSort.TEXT, SEPARATOR))
        blocks.append(Block(LineSort.ITEM, _joined(items[begin:end], found), found.sign))
    return blocks


def _starts(items: list[ListItem]) -> list[int]:
    """The places of the items whose number is not the next; all may have the same, or none."""
    numbers = [item.number for item in items]
    if len(set(numbers)) == 1:
        return [0]
    expected = (None if number is None else number + 1 for number in numbers)
    jumps = zip(numbers[1:], expected, strict=False)
    return [0, *(at for at, (number, due) in enumerate(jumps, 1) if number != due)]


def _joined(items: list[str], found: Listed) -> str:
    """The items below each other; one of several blocks ends with a blank line."""
    written = items[0]
    for above, below in pairwise(items):
        written += ("\n\n" if found.is_loose or "\n\n" in above else "\n") + below
    return written


def _printed_item(item: ListItem, content: list[Block]) -> str:
    marker = "-" if item.number is None else f"{item.number}."
    return f"{marker} {item_text(content) or SEPARATOR}"


def item_text(content: list[Block]) -> str:
    """The content of an item, or of a footnote, as it stands behind the marker."""
    if not content:
        return ""
    first, *others = content
    written = _behind_marker(first)
    is_tight = first.sort is LineSort.TEXT and all(each.sort is LineSort.ITEM for each in others)
    for each in others:
        written += ("\n" if is_tight else "\n\n") + indented(each.text)
        is_tight = False
    return written


def _behind_marker(first: Block) -> str:
    """An item's first block, whose first line needs no indent."""
    if first.sort is LineSort.ITEM:
        return indented(first.text).removeprefix(INDENT)
    if first.sort is LineSort.TEXT:
        return first.text.replace("\n\n", f"\n\n{INDENT}")
    return first.text


def indented(text: str) -> str:
    """The text within an item: four columns in, blank lines left empty."""
    return "\n".join(INDENT + line if line else line for line in text.split("\n"))
