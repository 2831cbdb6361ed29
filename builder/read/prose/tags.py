"""HTML tags in a manuscript: those of layout are removed, those with a meaning stand in blocks of
their own.

CommonMark reads Markdown again below an HTML block's blank line; writers expect it within a
``<div>``, between ``<details>`` and below a ``<p align="center">`` they forgot to close, too. So a
tag of layout becomes the end of a paragraph, and an element that stays stands in one line.
"""

import re
from collections.abc import Iterator
from html import unescape

import msgspec

from builder.read.prose.angles import COUNTED
from builder.read.prose.code import code_in, fence_around
from builder.read.prose.line_marks import line_mark
from builder.regex import regex

BLANK, END = "\f", "\x0e"
"""Within a line of the file: a blank line, and a line's end."""

_LAYOUT = frozenset(
    {
        *("address", "article", "aside", "body", "center", "div", "fieldset", "footer", "head"),
        *("header", "hgroup", "html", "legend", "li", "main", "menu", "nav", "p", "section"),
        *("caption", "col", "colgroup", "dd", "dt", "figcaption", "tbody", "td", "tfoot", "th"),
        *("thead", "tr", "hr"),
    }
)
_WHOLE = frozenset(
    ["table", "ul", "ol", "dl", "pre", "figure", "summary", "h1", "h2", "h3", "h4", "h5", "h6"]
)
"""Kept with all that stands in them, where they are closed; else layout."""
_PAIRED = frozenset({"details", "blockquote"})
"""Kept where they are closed; what stands between is a manuscript like any other."""
_LAID_OUT = _LAYOUT | _WHOLE | _PAIRED | {"!"}
_EMBEDDED = frozenset(
    {
        *("script", "style", "iframe", "video", "audio", "object", "svg", "math", "form", "select"),
        *("textarea", "noscript", "canvas"),
    }
)
"""Kept in one piece where they are closed, for cleaning to judge."""

_DEEPEST = 12
"""Elements of one name within each other; nobody means more."""

_ATTRIBUTES = r"(?:[^<>\"']++|\"[^\"<>]{0,2000}\"|'[^'<>]{0,2000}')*+"
_TAG = regex(rf"<(/?)([A-Za-z][A-Za-z0-9]*)((?:[\s/]{_ATTRIBUTES})?)>")
_WORDS = regex(r"</?[ovwmx]:[A-Za-z]+[^<>]{0,200}>")
_TOKEN = regex(rf"`+|~{{3,}}|<!--|{_TAG.pattern}|{_WORDS.pattern}")
_GAP = regex(r"[ \t]*\n[ \t]*|<(?=(?:img|a)\s)", re.I)
_GAP_IN_QUOTE = regex(r"[ \t]*\n[ \t>]*|<(?=(?:img|a)\s)", re.I)
_WITHIN = regex(r"[ \t]*(?:[-*+>]|\d{1,3}[.)])[ \t]|[ \t]{2,}")
_ANY_TAG = regex(r"</?[A-Za-z][^<>]*>")


class _Tag(msgspec.Struct):
    """A tag outside code; ``partner`` is the end of the one that closes it, 0 where there is
    none."""

    start: int
    end: int
    name: str
    is_end: bool
    partner: int = 0


def laid_out(body: str) -> str:
    """The body without tags of layout, and with every other block element in a block of its own."""
    tags = list(_tags(body))
    _pair(tags)
    return "".join(_pieces(body, tags))


def _tags(body: str) -> Iterator[_Tag]:
    """The tags outside code; comments and Word's own tags, which nobody sees, are called ``!``."""
    code = code_in(body)
    last_comment = body.rfind("-->")
    behind = 0
    for found in _TOKEN.finditer(body):
        start, end = found.span()
        if start < behind:
            continue
        if found[0][0] != "<":
            behind = code.get(start, 0)
        elif found[0] != "<!--":
            yield _Tag(start, end, (found[2] or "!").lower(), is_end=found[1] == "/")
        elif end < last_comment:
            behind = body.find("-->", end) + 3
            yield _Tag(start, behind, "!", is_end=False)


def _pair(tags: list[_Tag]) -> None:
    """Gives both sides of each pair the place where it ends; pairs within too many others are
    layout."""
    open_tags: dict[str, list[_Tag]] = {}
    for tag in tags:
        waiting = open_tags.setdefault(tag.name, [])
        if not tag.is_end:
            waiting.append(tag)
        elif waiting:
            opening = waiting.pop()
            if len(waiting) < _DEEPEST:
                opening.partner = tag.partner = tag.end


def _pieces(body: str, tags: list[_Tag]) -> Iterator[str]:
    """The body in pieces, what is not kept of HTML left out."""
    behind = 0
    page = _Page(body, any(tag.name == "details" and tag.partner for tag in tags))
    for tag in tags:
        if tag.start < behind:
            continue
        yield body[behind : tag.start]
        piece, behind = page.kept(tag)
        yield piece
    yield body[behind:]


class _Page:
    """A body and its tags; asked for each tag, from the first to the last, what to put in its
    place."""

    def __init__(self, body: str, has_details: bool) -> None:  # noqa: FBT001
        self.body = body
        self.has_details = has_details
        self.reached = 0
        self.line = 0

    def kept(self, tag: _Tag) -> tuple[str, int]:
        """What to put in place of this tag, or of its whole element, and where that ends."""
        self.line += self.body.count("\n", self.reached, tag.start)
        self.reached = tag.start
        if tag.partner and not tag.is_end and self.is_whole(tag):
            return self.whole(tag), tag.partner
        return self.by_itself(tag), tag.end

    def by_itself(self, tag: _Tag) -> str:
        """What to put in place of a tag whose element is not kept whole."""
        typed = self.body[tag.start : tag.end]
        if tag.name in _PAIRED and tag.partner:
            return f"{BLANK}{self.in_one_line(tag, tag.end)}{BLANK}"
        if tag.name in _LAID_OUT:
            return self.layout(tag) + COUNTED * typed.count("\n")
        return self.in_one_line(tag, tag.end) if "\n" in typed else typed

    def is_whole(self, tag: _Tag) -> bool:
        """Whether all of this element is kept."""
        if tag.name == "figure":
            return "<img" in self.body[tag.start : tag.partner]
        if tag.name == "summary":
            return self.has_details
        return tag.name in _WHOLE or tag.name in _EMBEDDED

    def whole(self, tag: _Tag) -> str:
        """The element in one line; preformatted text as code."""
        if tag.name == "pre":
            return _fence_of(self.body[tag.start : tag.partner])
        written = self.in_one_line(tag, tag.partner)
        return written if tag.name in _EMBEDDED else f"{BLANK}{written}{BLANK}"

    def layout(self, tag: _Tag) -> str:
        """What a tag that only lays out leaves behind."""
        before = self.line_before(tag)
        if tag.name == "!" or _WITHIN.match(before):
            return ""
        if tag.name == "li":
            return "" if tag.is_end else (END if before.strip() else "") + "- "
        if tag.name == "figcaption" and not tag.is_end:
            return BLANK + "▲ "
        return f"{BLANK}---{BLANK}" if tag.name == "hr" else BLANK

    def line_before(self, tag: _Tag) -> str:
        """What stands before the tag in its line."""
        return self.body[self.body.rfind("\n", 0, tag.start) + 1 : tag.start]

    def in_one_line(self, tag: _Tag, end: int) -> str:
        """HTML without line ends, each picture and link in it with its number."""
        gap = _GAP_IN_QUOTE if self.line_before(tag).lstrip()[:1] == ">" else _GAP
        line = self.line
        text = self.body[tag.start : end]

        def settled(found: re.Match[str]) -> str:
            nonlocal line
            if found[0] == "<":
                return line_mark(line) + "<"
            line += 1
            before, after = text[found.start() - 1], text[found.end() : found.end() + 1]
            return COUNTED if before > "\u2e7f" < after else " " + COUNTED

        return gap.sub(settled, text)


def _fence_of(element: str) -> str:
    """Preformatted text as fenced code."""
    code = unescape(_ANY_TAG.sub("", element))
    first = COUNTED if code.startswith("\n") else ""
    code = code.removeprefix("\n").removesuffix("\n")
    fence = fence_around(code)
    return f"{BLANK}{fence}{first}{END}{code}{END}{fence}{BLANK}"


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
