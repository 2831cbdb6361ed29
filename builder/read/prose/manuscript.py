"""What staff really type → Markdown that means what they see.

Word's habits survive pasting: an indent of two full-width spaces, a paragraph a line without blank
lines, full-width marks, numbers with a Tab. Only Markdown's own marks and the space between lines
change; ``一、`` stays. What is written is Markdown of one kind, with a blank line between blocks.
"""

import re
from collections.abc import Iterator
from itertools import count

import msgspec

from builder.read.prose.angles import with_words_kept
from builder.read.prose.code import fences
from builder.read.prose.lines import Block, LineSort, lines_of
from builder.read.prose.losses import taken_out
from builder.read.prose.places import marked
from builder.read.prose.reader import BlockReader, BodyContext, add_apart
from builder.read.prose.remarks import Remark
from builder.read.prose.signs import with_markers
from builder.read.prose.softbreaks import with_soft_breaks
from builder.read.prose.tags import BLANK, END, flattened, laid_out
from builder.read.prose.targets import with_targets

_WIDE_HEADING = re.compile(r"^[ \t\u3000\xa0]*(?:＃+#*|#+＃[#＃]*)[ \u3000]*", re.M)
_FIRST = frozenset("*#>-")
_ALONE_SORTS = {"-": LineSort.ITEM, ">": LineSort.QUOTE}
_ALONE = re.compile(r"#{1,6} +[^#\s]|\*\*[\u3001-\ufeff]|> [\u3001-\ufeff]")
_ITEMS = re.compile(r"(?:- [\u3001-\ufeff][^\n\t\[【［<|｜!！*\\]*+(?:\n|\Z))+\Z")


class Cleaned(msgspec.Struct, frozen=True):
    """Markdown that carries its lines' numbers, and what was found on the way."""

    text: str
    remarks: tuple[Remark, ...] = ()


def clean(body: str) -> Cleaned:
    """The body as Markdown; its words stay as they were typed."""
    numbers: list[int] = []
    remarks: list[Remark] = []
    body = with_soft_breaks(body)
    if "<" in body:
        angled = with_words_kept(body)
        remarks += taken_out(angled.removed)
        body = laid_out(angled.text)
    if "<" in body or END in body or BLANK in body:
        body, numbers = flattened(body)
    has_fences = "```" in body or "~~~" in body
    body = _outside_code(body) if has_fences else _with_ascii_marks(body)
    context = BodyContext(body)
    blocks: list[Block] = []
    is_one = has_fences or "\t" in body
    for start, text, is_alone in [(0, body, False)] if is_one else _chunks(body):
        if is_alone:
            written = marked(text, numbers[start] if numbers else start)
            add_apart(blocks, [Block(_ALONE_SORTS.get(text[0], LineSort.TEXT), written, "-")])
        else:
            texts = text.split("\n")
            typed = numbers[start : start + len(texts)] or count(start)
            lines = lines_of(zip(typed, texts, strict=False))
            add_apart(blocks, BlockReader(lines, context).blocks())
    written = "\n\n".join(block.text for block in blocks)
    return Cleaned(written, (*remarks, *context.remarks))


def _chunks(body: str) -> Iterator[tuple[int, str, bool]]:
    """What blank lines part, each with its first line: what needs no look, and all between."""
    waiting: list[str] = []
    line = start = 0
    for part in body.split("\n\n"):
        text = part.strip("\n")
        if _stands_alone(text):
            if waiting:
                yield start, "\n\n".join(waiting), False
                waiting = []
            yield line + part.startswith("\n"), text.rstrip(), True
        else:
            start = start if waiting else line
            waiting.append(part)
        line += part.count("\n") + 2
    if waiting:
        yield start, "\n\n".join(waiting), False


def _stands_alone(text: str) -> bool:
    """Whether this, between blank lines, is one block to which nothing is done: a paragraph or a
    heading of one line, plain items."""
    if "\n" in text:
        return text[:2] == "- " and _ITEMS.match(text) is not None
    first = text[:1]
    if first in _FIRST:
        return _ALONE.match(text) is not None
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
    return with_markers(with_targets(body))
