"""Blocks of one line, and lines of text that only begin like one."""

import msgspec

from builder.read.prose.line_marks import marked
from builder.read.prose.lines import Block, Line, LineSort
from builder.regex import regex

_HEADING = regex(r"(#{1,6})[ \t\u3000\xa0]*(.*?)[ \t]*$")
_STROKES = regex(r"(?:[-*_][ \t]*){3,}$|(\S)[ \t]*(?:\1[ \t]*){2,}$")
_MARKER = regex(r"(\d+)\.(?=\s)")
_OF_BLOCKS = frozenset({LineSort.ITEM, LineSort.QUOTE, LineSort.DEFINITION})


def line_block(line: Line) -> Block:
    """A heading, pictures or a rule: a block of one line."""
    text = line.text.rstrip()
    if line.sort is LineSort.RULE:
        return Block(LineSort.RULE, "---" if _STROKES.match(text) else as_text(line).text)
    if line.sort is LineSort.PICTURE:
        return Block(LineSort.PICTURE, marked(text, line.number))
    found = _HEADING.match(text)
    assert found, "the pattern matches all that begins with #"
    return Block(LineSort.HEADING, f"{found[1]} {marked(found[2], line.number)}".rstrip())


def as_text(line: Line) -> Line:
    """The line with a backslash where Markdown would take its beginning for the mark of a block."""
    text = line.text
    if text[0] == "#" or (line.sort in _OF_BLOCKS and text[0] in "-*+>["):
        text = "\\" + text
    elif found := _MARKER.match(text):
        text = f"{found[1]}\\{text[found.end() - 1 :]}"
    return msgspec.structs.replace(line, text=text) if text is not line.text else line
