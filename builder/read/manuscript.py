"""What staff really type → Markdown that means what they see.

Word's habits survive pasting: an indent of two full-width spaces, a paragraph a line without blank
lines, full-width marks. Only Markdown's own marks and the space between lines change; ``一、`` stays.
"""

import re
from collections.abc import Iterator
from enum import Enum, auto

import msgspec

VERSE = 26
"""Characters; lines no longer than this, all in a row, are a poem or an address: their breaks stay."""
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
    OTHER = auto()


class Line(msgspec.Struct, frozen=True):
    """A line without its indent, and whether it had one that means “new paragraph”."""

    sort: Sort
    text: str
    indented: bool = False


_INDENT = re.compile(r"(?:[ \t]*[\u3000\xa0][ \t\u3000\xa0]*|(?: {4,}|[ ]*\t+ *))(?=(?:[-*+][ \t]+|\d{1,3}[.)][ \t]+)?[^\x00-\u2fff])|[ \t]*[\u3000\xa0][\s\u3000]*|(?: {4,}|\t+)(?=[“”‘’—…·①-⑳]|\d{1,2}、)")
_SORTS = (
    (Sort.FENCE, re.compile(r" {0,3}(?:```|~~~)")),
    (Sort.HEADING, re.compile(r" {0,3}#{1,6}(?!#)")),
    (Sort.RULE, re.compile(r" {0,3}(?:=+|-{2,}|(?:[-*_][ \t]*){3,})[ \t]*$")),
    (Sort.ITEM, re.compile(r"[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+\S")),
    (Sort.TABLE, re.compile(r" {0,3}\||(?=.*\|) {0,3}:?-+:?[ \t]*\|")),
    (Sort.PICTURE, re.compile(r"(?:\s*!\[[^\]\n]*\]\([^)\n]*\))+\s*$")),
    (Sort.OTHER, re.compile(r" {0,3}(?:>|</?[A-Za-z!]|\[[^\]\n]+\]:)| {4,}|\t")),
)
_MARKED = re.compile(r"[ \t]*[-#*+>|<=~`\d!_:\[]|\t")
_SENTENCE_END = re.compile(r"[。！？!?…；;：:][”’」』）)》】*_\"']*$|[”」』]$")
_ENUMERATED = re.compile(r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、．.](?!\d)|[①-⑳]|第[一二三四五六七八九十]{1,3}[，、章节]")
_HASHTAGS = re.compile(r"#[^#\s]+#|#[^#\s]+(?:\s+#[^#\s]+)+\s*$")
_WIDE_HEADING = re.compile(r"^[ \t\u3000\xa0]*(?:＃+#*|#+＃[#＃]*)", re.M)
_WIDE_BOLD = re.compile(r"＊＊([^＊\n]+)＊＊")
_WIDE_PICTURE = re.compile(r"[!！][\[【［]([^\]】］\n]*)[\]】］][ \t]*[(（]([^()（）\n]+)[)）]")
_WIDE_LINK = re.compile(r"(?<![!！])[\[【［]([^\[\]【】［］\n]+)[\]】］][(（]((?:https?:|mailto:|tel:|\.{0,2}/)[^()（）\s]+|[^()（）\s]+\.(?:md|html))[)）]")
_BULLET = re.compile(r"^[ \t\u3000\xa0]*(?:[•●▪][ \t\u3000\xa0]*|[■◆◇○➢·][ \t\u3000\xa0]+)(?=\S)", re.M)


def clean(body: str) -> str:
    """The body as Markdown; text stays as it was typed, lines may move: look for a place in the original."""
    lines = list(_lines(_with_ascii_marks(body)))
    return "\n".join(_spaced(lines))


def _with_ascii_marks(body: str) -> str:
    if "＃" in body:
        body = _WIDE_HEADING.sub(lambda found: "#" * len(re.findall("[#＃]", found[0])) + " ", body)
    if "＊＊" in body:
        body = _WIDE_BOLD.sub(r"**\1**", body)
    if "（" in body or "【" in body or "［" in body:
        body = _WIDE_PICTURE.sub(r"![\1](\2)", body)
        body = _WIDE_LINK.sub(r"[\1](\2)", body)
    return _BULLET.sub("- ", body)


def _lines(body: str) -> Iterator[Line]:
    fence, in_list = "", False
    for text in body.split("\n"):
        if fence:
            yield Line(Sort.FENCE, text)
            fence = "" if text.strip().startswith(fence) and not text.strip(fence[0] + " ") else fence
            continue
        line = _line(text, in_list=in_list)
        yield line
        if line.sort is Sort.FENCE:
            fence = line.text.strip()[:3]
        elif line.sort is Sort.ITEM:
            in_list = True
        elif line.sort is not Sort.BLANK and not text.startswith((" ", "\t")):
            in_list = False


def _line(text: str, *, in_list: bool) -> Line:
    if not text or text.isspace():
        return Line(Sort.BLANK, "")
    indent = _INDENT.match(text)
    if indent and not (in_list and "\u3000" not in indent[0]):
        return Line(_sort(text[indent.end() :]), text[indent.end() :], indented=True)
    if text[0] == "#" and _HASHTAGS.match(text):
        return Line(Sort.TEXT, "\\" + text)
    return Line(_sort(text), text)


def _sort(text: str) -> Sort:
    if not _MARKED.match(text):
        return Sort.TEXT
    return next((sort for sort, pattern in _SORTS if pattern.match(text)), Sort.TEXT)


def _spaced(lines: list[Line]) -> Iterator[str]:
    """The lines with blank ones where a paragraph, a list or a table begins, and wrapped ones joined."""
    at = 0
    while at < len(lines):
        end = at + 1
        if lines[at].sort is Sort.TEXT:
            while end < len(lines) and lines[end].sort is Sort.TEXT:
                end += 1
            yield from _paragraphs(lines[at:end], lines[end] if end < len(lines) else None)
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
        case Sort.TEXT, Sort.RULE:
            return bool(_SENTENCE_END.search(above.text)) or len(above.text) > VERSE
        case Sort.TEXT, Sort.TABLE:
            return below.text.lstrip().startswith("|")
        case (Sort.TEXT | Sort.PICTURE, Sort.ITEM) | (Sort.TEXT, Sort.FENCE) | (Sort.ITEM | Sort.TABLE, Sort.PICTURE):
            return True
        case (Sort.PICTURE, Sort.TEXT) | (Sort.TEXT, Sort.PICTURE) | (Sort.TABLE, Sort.TEXT):
            return not below.text.startswith("{")
        case Sort.ITEM, Sort.TEXT:
            return below.indented
    return False


def _paragraphs(run: list[Line], below: Line | None) -> Iterator[str]:
    """Lines of text without a blank one between them: a verse, a wrapped paragraph, or a paragraph each."""
    if len(run) == 1 or (below and below.sort is Sort.TABLE and "|" in run[-1].text):
        yield from (line.text for line in run)
        return
    verse = all(len(line.text.rstrip()) <= VERSE and not line.indented for line in run)
    wrapped = not verse and _is_wrapped(run)
    written = run[0].text
    for above, line in zip(run, run[1:], strict=False):
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
