"""HTML in a manuscript: tags of layout go, those with a meaning stand in blocks of their own.

CommonMark reads Markdown again below an HTML block's blank line; writers expect it within a
``<div>``, between ``<details>`` and below a ``<p align="center">`` they forgot to close, too. So a
tag of layout becomes the end of a paragraph, and an element that stays stands in one line.
"""

import re
from collections.abc import Iterator
from html import unescape

import msgspec

from builder.read.prose.angles import COUNTED
from builder.read.prose.code import code_in
from builder.read.prose.places import mark_of

BLANK, END = "\f", "\x0e"
"""Within a line of the file: a blank line, and a line's end."""

_LAYOUT = frozenset(
    {
        *("address", "article", "aside", "body", "center", "div", "fieldset", "footer", "head"),
        *("header", "hgroup", "html", "legend", "li", "main", "menu", "nav", "p", "section"),
        *("caption", "col", "colgroup", "dd", "dt", "figcaption", "tbody", "td", "tfoot", "th"),
        *("thead", "tr"),
    }
)
_WHOLE = frozenset(
    ["table", "ul", "ol", "dl", "pre", "figure", "summary", "h1", "h2", "h3", "h4", "h5", "h6"]
)
"""Kept with all that stands in them, where they are closed; else layout."""
_PAIRED = frozenset({"details", "blockquote"})
"""Kept where they are closed; what stands between is a manuscript like any other."""
_EMBEDDED = frozenset(
    {
        *("script", "style", "iframe", "video", "audio", "object", "svg", "math", "form", "select"),
        *("textarea", "noscript", "canvas"),
    }
)
"""Kept in one piece where they are closed, for cleaning to judge."""

_ATTRIBUTES = r"(?:[^<>\"']++|\"[^\"<>]{0,2000}\"|'[^'<>]{0,2000}')*+"
_TAG = re.compile(rf"<(/?)([A-Za-z][A-Za-z0-9]*)((?:[\s/]{_ATTRIBUTES})?)>")
_WORDS = re.compile(r"</?[ovwmx]:[A-Za-z]+[^<>]{0,200}>")
_TOKEN = re.compile(rf"`+|~{{3,}}|<!--|{_TAG.pattern}|{_WORDS.pattern}")
_GAP = re.compile(r"[ \t]*\n[ \t>]*|<(?=(?:img|a)\s)", re.I)
_WITHIN = re.compile(r"[ \t]*(?:[-*+>]|\d{1,3}[.)])[ \t]|[ \t]{2,}")
_ANY_TAG = re.compile(r"</?[A-Za-z][^<>]*>")


class _Tag(msgspec.Struct):
    """A tag outside code; ``partner`` is the end of the one that closes it, 0 where there is
    none."""

    start: int
    end: int
    name: str
    is_end: bool
    partner: int = 0


def laid_out(body: str) -> str:
    """The body without tags of layout, and with every other element of blocks in its own."""
    tags = list(_tags(body))
    _pair(tags)
    return "".join(_pieces(body, tags))


def _tags(body: str) -> Iterator[_Tag]:
    """The tags outside code; comments and Word's own tags, which nobody sees, are called ``!``."""
    code = code_in(body)
    behind = 0
    for found in _TOKEN.finditer(body):
        start, end = found.span()
        if start < behind:
            continue
        if found[0][0] != "<":
            behind = code.get(start, 0)
        elif found[0] == "<!--":
            behind = body.find("-->", end) + 3
            if behind > 2:
                yield _Tag(start, behind, "!", is_end=False)
        else:
            yield _Tag(start, end, (found[2] or "!").lower(), is_end=found[1] == "/")


def _pair(tags: list[_Tag]) -> None:
    """Gives each opening tag that is closed its partner, and both sides of a pair a mark of it."""
    open_tags: dict[str, list[_Tag]] = {}
    for tag in tags:
        if not tag.is_end:
            open_tags.setdefault(tag.name, []).append(tag)
        elif waiting := open_tags.get(tag.name):
            opening = waiting.pop()
            opening.partner = tag.partner = tag.end


def _pieces(body: str, tags: list[_Tag]) -> Iterator[str]:
    behind = 0
    lines = _Counted(body)
    for tag in tags:
        if tag.start < behind:
            continue
        yield body[behind : tag.start]
        piece, behind = _kept(body, tag, lines.at(tag.start))
        yield piece
    yield body[behind:]


class _Counted:
    """The number of a place's line, asked for in rising order."""

    def __init__(self, body: str) -> None:
        self.body = body
        self.reached = 0
        self.line = 0

    def at(self, place: int) -> int:
        """The line on which this place stands; the body's first is 0."""
        self.line += self.body.count("\n", self.reached, place)
        self.reached = place
        return self.line


def _kept(body: str, tag: _Tag, line: int) -> tuple[str, int]:
    """What takes the place of this tag, or of its whole element, and where that ends."""
    typed = body[tag.start : tag.end]
    if tag.name in _WHOLE and tag.partner and not tag.is_end:
        whole = body[tag.start : tag.partner]
        if tag.name == "pre":
            return _fence_of(whole), tag.partner
        if tag.name != "figure" or "<img" in whole:
            return f"{BLANK}{_in_one_line(whole, line)}{BLANK}", tag.partner
    if tag.name in _PAIRED and tag.partner:
        return f"{BLANK}{_in_one_line(typed, line)}{BLANK}", tag.end
    if tag.name in _EMBEDDED and tag.partner and not tag.is_end:
        return _in_one_line(body[tag.start : tag.partner], line), tag.partner
    if tag.name in _LAYOUT or tag.name in _WHOLE or tag.name in _PAIRED or tag.name == "!":
        is_within = tag.name == "!" or _is_within(body, tag.start)
        return ("" if is_within else BLANK) + COUNTED * typed.count("\n"), tag.end
    return (_in_one_line(typed, line) if "\n" in typed else typed), tag.end


def _is_within(body: str, place: int) -> bool:
    """Whether this line is a list's or a quotation's, out of which no paragraph may fall."""
    start = body.rfind("\n", 0, place) + 1
    return _WITHIN.match(body, start, place) is not None


def _in_one_line(text: str, line: int) -> str:
    """HTML without line ends, each picture and link in it with its number."""

    def settled(found: re.Match[str]) -> str:
        nonlocal line
        if found[0] == "<":
            return mark_of(line) + "<"
        line += 1
        is_within_words = (
            text[found.start() - 1 : found.start()] > "\u2e7f" < text[found.end() : found.end() + 1]
        )
        return COUNTED if is_within_words else " " + COUNTED

    return _GAP.sub(settled, text)


def _fence_of(element: str) -> str:
    """Preformatted text as fenced code."""
    code = unescape(_ANY_TAG.sub("", element))
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", code)), default=0))
    return f"{BLANK}{fence}{END}{code}{END}{fence}{BLANK}"


def flattened(body: str) -> tuple[str, list[int]]:
    """The body with each of its lines in one of its own, and for each the number it had."""
    texts: list[str] = []
    numbers: list[int] = []
    number = 0
    for line in body.split("\n"):
        pieces = line.replace(BLANK, f"{END}{END}").split(END)
        for piece in pieces:
            number_here = number
            number += piece.count(COUNTED)
            texts.append(piece.replace(COUNTED, ""))
            numbers.append(number_here)
        number += 1
    return "\n".join(texts), numbers
