"""Soft breaks: line ends within a line of the file, as Word (a vertical tab) and web pages (U+2028)
have them.

Each is a line end on the page, too: ``<br>`` within its paragraph, cell, item or heading; but two
in a row end a paragraph, and what begins a block of its own begins one here.
"""

from builder.read.prose.code import fences
from builder.read.prose.joints import begins_anew
from builder.read.prose.lines import LineSort, line_of
from builder.read.prose.tags import BLANK, END
from builder.regex import regex

LINE_END, PARAGRAPH_END = "\u2028", "\u2029"
_ENDS = regex(f"[ \t]*([{LINE_END}{PARAGRAPH_END}]+)")
_ROW = regex(r"[ \t\u3000]*[|｜]|[^\t]*\S[^\t]*\t")


def with_soft_breaks(body: str) -> str:
    """The body with ``<br>``, ``END`` or ``BLANK`` for each line end that ends no line of the
    file."""
    if LINE_END not in body and PARAGRAPH_END not in body:
        return body
    lines = body.split("\n")
    code = _lines_of_code(lines)
    return "\n".join(
        _ENDS.sub(END, line) if number in code else _broken(line)
        for number, line in enumerate(lines)
    )


def _lines_of_code(lines: list[str]) -> set[int]:
    """The numbers of the lines in code between fences, the fences among them."""
    fenced = (range(first, last + 1) for first, last in fences(lines).items())
    return set().union(*fenced)


def _broken(line: str) -> str:
    """A line of the file, outside code, that may be several."""
    if _ROW.match(line):
        return _ENDS.sub("<br>", line)
    written, *others = _ENDS.split(line.strip(LINE_END + PARAGRAPH_END))
    for ends, text in zip(others[::2], others[1::2], strict=True):
        written += _end_before(text, ends) + text
    return written


def _end_before(text: str, ends: str) -> str:
    """What stands for these ends before this text."""
    if len(ends) > 1 or ends == PARAGRAPH_END:
        return BLANK
    line = line_of(0, text)
    begins_a_block = line.sort is not LineSort.TEXT or begins_anew(line)
    return END if begins_a_block else "<br>"
