"""What staff really type → Markdown that means what they see.

Word's habits survive pasting: an indent of two full-width spaces, a paragraph a line without blank
lines, full-width marks, numbers with a Tab. Only Markdown's own marks and the space between lines
change; ``一、`` stays. What is written is Markdown of one kind, with a blank line between blocks.
"""

import re
from collections.abc import Iterator
from itertools import count

import msgspec

from builder.read.prose.code import fences
from builder.read.prose.lines import lines_of
from builder.read.prose.places import marked
from builder.read.prose.reader import Context, Reader
from builder.read.prose.remarks import Remark
from builder.read.prose.signs import with_markers
from builder.read.prose.tags import flattened, laid_out

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
_ALONE = re.compile(r"#{1,6} +[^#\s]|\*\*[\u3001-\ufeff]")


class Cleaned(msgspec.Struct, frozen=True):
    """Markdown that carries its lines' numbers, and what was found on the way."""

    text: str
    remarks: tuple[Remark, ...] = ()


def clean(body: str) -> Cleaned:
    """The body as Markdown; its words stay as they were typed."""
    numbers: list[int] = []
    if "<" in body:
        body, numbers = flattened(laid_out(body))
    has_fences = "```" in body or "~~~" in body
    body = _outside_code(body) if has_fences else _with_ascii_marks(body)
    chunks = [(0, body, False)] if has_fences else list(_chunks(body))
    context = Context(body)
    cleaned: list[str] = []
    for start, text, is_alone in chunks:
        if is_alone:
            cleaned.append(marked(text, numbers[start] if numbers else start))
        else:
            lines = lines_of(zip(numbers[start:] or count(start), text.split("\n"), strict=False))
            cleaned += (block.text for block in Reader(lines, context).blocks())
    return Cleaned("\n\n".join(cleaned), tuple(context.remarks))


def _chunks(body: str) -> Iterator[tuple[int, str, bool]]:
    """What blank lines part, each with its first line: paragraphs that need no look, and all
    between them."""
    waiting: list[str] = []
    line = start = 0
    for part in body.split("\n\n"):
        if _stands_alone(part):
            if waiting:
                yield start, "\n\n".join(waiting), False
                waiting = []
            yield line + part.startswith("\n"), part.strip("\n").rstrip(), True
        else:
            start = start if waiting else line
            waiting.append(part)
        line += part.count("\n") + 2
    if waiting:
        yield start, "\n\n".join(waiting), False


def _stands_alone(part: str) -> bool:
    """Whether this, between blank lines, is a paragraph or a heading of one line, to which nothing
    is done."""
    line = part.strip("\n")
    if "\n" in line:
        return False
    first = line[:1]
    if first in ("*", "#"):
        return _ALONE.match(line) is not None
    return "\u3000" < first < "\uff00" or first == "（"


def _outside_code(body: str) -> str:
    """The body with Markdown's marks in ASCII where it is not code."""
    lines = body.split("\n")
    written: list[str] = []
    behind = 0
    for first, last in fences(lines).items():
        between = lines[behind:first]
        written += _with_ascii_marks("\n".join(between)).split("\n") if between else ()
        written += lines[first : last + 1]
        behind = last + 1
    return "\n".join([*written, _with_ascii_marks("\n".join(lines[behind:]))])


def _with_ascii_marks(body: str) -> str:
    if "＃" in body:
        body = _WIDE_HEADING.sub(lambda found: "#" * len(re.findall("[#＃]", found[0])) + " ", body)
    if "（" in body or "【" in body or "［" in body:
        body = _WIDE_PICTURE.sub(r"![\1](\2)", body)
        body = _WIDE_LINK.sub(r"[\1](\2)", body)
    if "”)" in body or "“)" in body or "’)" in body:
        body = _TITLE.sub(lambda found: f'{found[1]} "{found[2] or found[3] or ""}")', body)
    return with_markers(body)
