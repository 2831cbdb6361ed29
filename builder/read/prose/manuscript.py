"""What staff really type → Markdown that means what they see.

Word's habits survive pasting: an indent of two full-width spaces, a paragraph a line without blank
lines, full-width marks. Only Markdown's own marks and the space between lines change; ``一、`` stays.
"""

import re
from collections.abc import Iterator
from enum import Enum, auto
from itertools import pairwise

import msgspec

from builder.read.prose.pasted import with_tables

VERSE = 26
"""Characters; lines no longer than this, all in a row, are a poem or an address: their breaks
stay."""
LONG = 60
"""Characters; nobody wraps by hand after so many, so such a line is a paragraph."""


class Sort(Enum):
    """What a line is to Markdown."""

    BLANK = auto()
    TEXT = auto()
    ITEM = auto()
    HEADING = auto()
    PICTURE = auto()
    TABLE = auto()
    FENCE = auto()
    RULE = auto()
    QUOTE = auto()
    OTHER = auto()


class Line(msgspec.Struct, frozen=True):
    """A line without its indent, and whether it had one that means “new paragraph”."""

    sort: Sort
    text: str
    indented: bool = False


_IN_RUNS = frozenset({Sort.TEXT, Sort.QUOTE})
_BLANK = Line(Sort.BLANK, "")
_INDENT = re.compile(
    r"[ \t]*[\u3000\xa0][ \t\u3000\xa0]*"  # as Word and WeChat write it
    # Before Chinese text
    r"|(?: {4,}| *\t[ \t]*)(?=(?:(?:[-*+]|\d{1,3}[.)])[ \t]+)?(?:[^\x00-\u200f]|\d{1,2}、))"
)
_SORTS = (
    (Sort.FENCE, re.compile(r" {0,3}(?:```|~~~)")),
    (Sort.HEADING, re.compile(r" {0,3}#{1,6}(?!#)")),
    (Sort.RULE, re.compile(r" {0,3}(?:=+|-{2,}|(?:[-*_][ \t]*){3,})[ \t]*$")),
    (Sort.ITEM, re.compile(r"[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+\S")),
    (Sort.TABLE, re.compile(r" {0,3}\||(?=.*\|) {0,3}:?-+:?[ \t]*\|")),
    (Sort.PICTURE, re.compile(r"(?:\s*!\[[^\]\n]*\]\((?:[^()\n]|\([^()\n]*\))*\))+\s*$")),
    (Sort.QUOTE, re.compile(r" {0,3}>")),
    (Sort.OTHER, re.compile(r" {0,3}(?:</?[A-Za-z!]|\[[^\]\n]+\]:)| {4,}|\t")),
)
_QUOTE = re.compile(r" {0,3}> ?")
_MARKED = re.compile(r"[ \t]*[-#*+>|<=~`\d!_:\[]|\t| {4}")
_SENTENCE_END = re.compile(r"[。！？!?…；;：:][”’」』）)》】*_\"']*$|[”」』]$")
_ENUMERATED = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、．.](?!\d)|[①-⑳]|第[一二三四五六七八九十]{1,3}[，、章节]"
)
_HASHTAGS = re.compile(r"#[^#\s]+#|#[^#\s]+(?:\s+#[^#\s]+)+\s*$")
_WIDE_HEADING = re.compile(r"^[ \t\u3000\xa0]*(?:＃+#*|#+＃[#＃]*)[ \u3000]*", re.M)
_WIDE_PICTURE = re.compile(
    r"[!！][\[【［]([^\]】］\n]{0,200})[\]】］][ \t]?[(（]([^()（）\n]{1,200})[)）]"
)
_WIDE_LINK = re.compile(
    r"(?<![!！])[\[【［]([^\[\]【】［］\n]{1,100})[\]】］][(（]"
    r"((?:https?:|mailto:|tel:|\.{0,2}/)[^()（）\s]{1,500}|[^()（）\s]{1,200}\.(?:md|html))[)）]"
)
_TITLE = re.compile(
    r"(!?\[[^\]\n]*\]\([^()\n“”‘’\"]{1,200}?)[ \t\u3000]*(?:[“”]([^“”\"\n]{0,200})[“”]|‘([^‘’\"\n]{0,200})’)\)"
)
_BULLET = re.compile(
    r"^[ \t\u3000\xa0]*(?:[•●▪][ \t\u3000\xa0]*|[■◆◇○➢·][ \t\u3000\xa0]+)(?=\S)", re.M
)


_BULLETS = "•●▪■◆◇○➢·"


def clean(body: str) -> str:
    """The body as Markdown; text stays as it was typed, lines may move: look for a place in the
    original."""
    body = _with_ascii_marks(body)
    if "```" in body or "~~~" in body:
        return _by_line(body)
    cleaned: list[str] = []
    others: list[str] = []
    for part in body.split("\n\n"):
        if not _stands_alone(part):
            others.append(part)
            continue
        if others:
            cleaned.append(_by_line("\n\n".join(others)))
            others = []
        cleaned.append(part)
    return "\n\n".join([*cleaned, _by_line("\n\n".join(others))] if others else cleaned)


def _stands_alone(part: str) -> bool:
    """Whether this, between blank lines, is a paragraph or a heading of one line, to which nothing
    is done."""
    line = part.strip("\n")
    if "\n" in line:
        return False
    first = line[:1]
    if first == "*":
        return line[1:2] == "*" and line[2:3] > "\u3000"
    return first > "\u3000" or (first == "#" and not _HASHTAGS.match(line))


def _by_line(body: str) -> str:
    return "\n".join(_spaced(list(_lines(body))))


def _quoted(lines: list[str]) -> Iterator[str]:
    """A quotation is a manuscript of its own; one that quotes again is left as it is."""
    inner = [_QUOTE.sub("", line) for line in lines]
    if any(_QUOTE.match(line) for line in inner):
        return iter(lines)
    return (f"> {line}" for line in clean("\n".join(inner)).split("\n"))


def _with_ascii_marks(body: str) -> str:
    if "＃" in body:
        body = _WIDE_HEADING.sub(lambda found: "#" * len(re.findall("[#＃]", found[0])) + " ", body)
    if "（" in body or "【" in body or "［" in body:
        body = _WIDE_PICTURE.sub(r"![\1](\2)", body)
        body = _WIDE_LINK.sub(r"[\1](\2)", body)
    if "\t" in body and "```" not in body:
        body = with_tables(body)
    if "”)" in body or "“)" in body or "’)" in body:
        body = _TITLE.sub(lambda found: f'{found[1]} "{found[2] or found[3] or ""}")', body)
    return _BULLET.sub("- ", body) if any(mark in body for mark in _BULLETS) else body


def _lines(body: str) -> Iterator[Line]:
    """Each line with its sort; what is fenced, in a table or indented below a list item belongs to
    that."""
    fence, in_list, above = "", False, _BLANK
    for text in body.split("\n"):
        if fence:
            yield Line(Sort.FENCE, text)
            fence = (
                "" if text.strip().startswith(fence) and not text.strip(fence[0] + " ") else fence
            )
            continue
        line = _line(text, in_list=in_list)
        if line.sort is Sort.TEXT and above.sort is Sort.TABLE and "|" in text:
            line = Line(Sort.TABLE, text)
        yield line
        above = line
        if line.sort is Sort.FENCE:
            fence = line.text.strip()[:3]
        in_list = line.sort is Sort.ITEM or (
            in_list and (line.sort is Sort.BLANK or text[0] in " \t")
        )


def _line(text: str, *, in_list: bool) -> Line:
    if text[:1] > "\u3000":
        return Line(Sort.TEXT, text)
    if text[1:2] == " " and text[2:3] > "\u3000" and text[0] in "-*+>":
        return Line(Sort.QUOTE if text[0] == ">" else Sort.ITEM, text)
    if not text or text.isspace():
        return _BLANK
    indent = _INDENT.match(text)
    if indent and not (in_list and "\u3000" not in indent[0]):
        return Line(_sort(text[indent.end() :]), text[indent.end() :], indented=True)
    if in_list and text[0] in " \t" and _sort(text) is Sort.TEXT:
        return Line(Sort.OTHER, text)
    if text[0] == "#" and _HASHTAGS.match(text):
        return Line(Sort.TEXT, "\\" + text)
    return Line(_sort(text), text)


def _sort(text: str) -> Sort:
    if not _MARKED.match(text):
        return Sort.TEXT
    return next((sort for sort, pattern in _SORTS if pattern.match(text)), Sort.TEXT)


def _spaced(lines: list[Line]) -> Iterator[str]:
    """The lines with blank ones where a paragraph, a list or a table begins, and wrapped ones
    joined."""
    at = 0
    while at < len(lines):
        end = at + 1
        sort = lines[at].sort
        while sort in _IN_RUNS and end < len(lines) and lines[end].sort is sort:
            end += 1
        if sort is Sort.TEXT:
            yield from _paragraphs(lines[at:end], lines[end] if end < len(lines) else None)
        elif sort is Sort.QUOTE:
            yield from _quoted([line.text for line in lines[at:end]])
        else:
            yield lines[at].text
        if end < len(lines) and _parted(lines[end - 1], lines[end]):
            yield ""
        at = end


def _parted(above: Line, below: Line) -> bool:
    """Whether Markdown needs a blank line between these to see what a reader sees."""
    match above.sort, below.sort:
        case (Sort.BLANK, _) | (_, Sort.BLANK):
            return False
        case Sort.RULE, _:
            return True
        case Sort.TEXT, Sort.RULE:
            return bool(_SENTENCE_END.search(above.text)) or len(above.text) > VERSE
        case Sort.TEXT, Sort.TABLE:
            return below.text.lstrip().startswith("|")
        case (
            (Sort.TEXT | Sort.PICTURE, Sort.ITEM)
            | (Sort.TEXT, Sort.FENCE)
            | (Sort.ITEM | Sort.TABLE, Sort.PICTURE)
        ):
            return True
        case (Sort.PICTURE, Sort.TEXT) | (Sort.TEXT, Sort.PICTURE) | (Sort.TABLE, Sort.TEXT):
            return not below.text.startswith("{")
        case Sort.ITEM, Sort.TEXT:
            return below.indented
    return False


def _paragraphs(run: list[Line], below: Line | None) -> Iterator[str]:
    """Lines of text without a blank one between them: a verse, a wrapped paragraph, or a paragraph
    each."""
    if len(run) > 1 and below and below.sort is Sort.TABLE and "|" in run[-1].text:
        yield from (*_paragraphs(run[:-1], None), "", run[-1].text)
        return
    verse = all(len(line.text.rstrip()) <= VERSE and not line.indented for line in run)
    wrapped = not verse and _is_wrapped(run)
    written = run[0].text
    for above, line in pairwise(run):
        if above.text.endswith("  ") or above.text.endswith("\\"):
            joint = "\n"
        elif line.indented or _ENUMERATED.match(line.text):
            joint = "\n\n"
        elif verse:
            joint = "  \n"
        elif not wrapped and (_SENTENCE_END.search(above.text.rstrip()) or len(above.text) >= LONG):
            joint = "\n\n"
        else:
            joint = _soft(above.text, line.text)
        written = (written if joint == "\n" else written.rstrip(" ")) + joint + line.text
    yield written


def _is_wrapped(run: list[Line]) -> bool:
    """Lines of nearly one length that mostly end within a sentence: an editor broke them."""
    full = run[:-1]
    lengths = [len(line.text) for line in full]
    open_ended = sum(not _SENTENCE_END.search(line.text.rstrip()) for line in full)
    return len(full) > 1 and max(lengths) - min(lengths) <= 6 and open_ended * 2 > len(full)


def _soft(above: str, below: str) -> str:
    return "" if above.rstrip()[-1:] > "\u2e7f" and below[:1] > "\u2e7f" else "\n"
