"""Lines of a manuscript, each with its number, its indent and what it is to Markdown."""

from collections.abc import Iterable
from enum import Enum, auto
from html import unescape

import msgspec

from builder.regex import regex


class LineSort(Enum):
    """What a line by itself is to Markdown."""

    BLANK = auto()
    TEXT = auto()
    ITEM = auto()
    HEADING = auto()
    PICTURE = auto()
    TABLE = auto()
    FENCE = auto()
    RULE = auto()
    QUOTE = auto()
    CODE = auto()
    DEFINITION = auto()


class Line(msgspec.Struct, frozen=True):
    """A line as typed (``raw``) and without its indent; ``columns`` is how far it is indented.

    ``wide`` is an indent of full-width or unbreakable spaces, as Word and WeChat write it: it
    begins a paragraph wherever it stands.
    """

    sort: LineSort
    number: int
    raw: str
    text: str = ""
    columns: int = 0
    wide: bool = False

    @property
    def is_indented(self) -> bool:
        """Whether its indent begins a paragraph: four spaces do so only before Chinese text."""
        return self.wide or (self.columns > 1 and is_chinese(self.text))

    @property
    def is_code(self) -> bool:
        """Whether this is code where a block may begin."""
        return self.columns > 3 and not self.wide and not is_chinese(self.text)


class Block(msgspec.Struct, frozen=True):
    """A paragraph, a list, a table, … as Markdown, without blank lines around it.

    ``sign`` is what the items of a list begin with, or stands behind their numbers.
    """

    sort: LineSort
    text: str
    sign: str = ""


_SPACES = regex(r"(?:[ \t\u3000\xa0\u2002\u2003]|&(?:nbsp|e[nm]sp|#160|#12288|#819[45]);)*")
_BEGINS_WITH_SPACE = frozenset(" \t\u3000\xa0\u2002\u2003&")
_HASHTAGS = regex(r"#[^#\s]+#|#[^#\s]+(?:\s+#[^#\s]+)+\s*$")
_RULE = r"(?:=+|-{2,}|(?:[-*_][ \t]*){3,}|(?:[—－＝─━═＿＊～][ \t]*){3,})\s*$"
_PICTURES = r"(?:!\[[^\]\n]*\]\((?:[^()\n]|\([^()\n]*\))*\)\s*)+$"
_SORTS = (
    (LineSort.FENCE, regex(r"`{3,}[^`]*$|~{3,}")),
    (LineSort.RULE, regex(_RULE)),
    (LineSort.ITEM, regex(r"(?:[-*+]|[\d０-９]{1,9}[.)])(?:[ \t\u3000\xa0]+\S|\s*$)")),
    (LineSort.HEADING, regex(r"#{1,6}(?!#)")),
    (LineSort.TABLE, regex(r"[|｜]|(?=.*[|｜]) *:?[-－—]+:? *[|｜]")),
    (LineSort.PICTURE, regex(_PICTURES)),
    (LineSort.QUOTE, regex(r">")),
    (LineSort.DEFINITION, regex(r"\[[^\]\n]+\]:")),
)
_MARKED = frozenset("-#*+|=~`!_:[>0123456789—｜－＝─━═＿＊～０１２３４５６７８９")
_CHINESE = regex(
    r"(?:(?:[-*+]|\d{1,3}[.)])[ \t]+)?"
    r"(?:[^\x00-\u200f]|[（(“‘\"'《]?[A-Za-z0-9]{1,10}[^\x00-\u200f])"
)


def is_chinese(text: str) -> bool:
    """Whether this, behind an indent, is a sentence and no code."""
    return text[:1] > "\u200f" or _CHINESE.match(text) is not None


def lines_of(texts: Iterable[tuple[int, str]]) -> list[Line]:
    """Each numbered text as a line."""
    return [line_of(number, text) for number, text in texts]


def line_of(number: int, raw: str) -> Line:
    """This text as a line."""
    if not raw or raw.isspace():
        return Line(LineSort.BLANK, number, raw)
    if raw[0] not in _BEGINS_WITH_SPACE:
        return Line(sort_of(raw), number, raw, raw)
    return _indented_line(number, raw)


def _indented_line(number: int, raw: str) -> Line:
    """A line that begins with any sort of space."""
    indent = _SPACES.match(raw)
    assert indent, "the pattern matches nothing, too"
    spaces, text = unescape(indent[0]), raw[indent.end() :]
    if not text:
        return Line(LineSort.BLANK, number, raw)
    is_wide = not set(spaces) <= {" ", "\t"}
    return Line(sort_of(text), number, raw, text, columns_of(spaces), is_wide)


def columns_of(indent: str) -> int:
    """How wide this is: a Tab leads to the next fourth column, a full-width space takes two."""
    columns = 0
    for space in indent:
        columns += 4 - columns % 4 if space == "\t" else 1 + (space in "\u3000\u2003")
    return columns


def shifted(line: Line, columns: int) -> Line:
    """The line with so many columns of its indent taken away."""
    left = max(0, line.columns - columns)
    raw = " " * left + line.text
    return Line(line.sort, line.number, raw, line.text, left, line.wide and left > 1)


def sort_of(text: str) -> LineSort:
    """What this is, seen without its indent."""
    if text[0] not in _MARKED:
        return LineSort.TEXT
    if text[0] == "#" and _HASHTAGS.match(text):
        return LineSort.TEXT
    return next((sort for sort, pattern in _SORTS if pattern.match(text)), LineSort.TEXT)
