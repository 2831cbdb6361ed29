"""Manuscripts: what staff really type, made into Markdown that means what they see.

Word's habits survive pasting: an indent of two full-width spaces, a paragraph a line without blank
lines, full-width marks, numbers with a Tab. Only Markdown's own marks and the space between lines
change; ``一、`` stays. What is written is Markdown of one kind, with a blank line between blocks.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

import msgspec

from builder.read.prose.angles import Removed, with_words_kept
from builder.read.prose.apart import add_apart
from builder.read.prose.code import fences
from builder.read.prose.line_marks import marked
from builder.read.prose.lines import Block, LineSort, lines_of
from builder.read.prose.losses import taken_out
from builder.read.prose.reader import BlockReader, BodyContext
from builder.read.prose.remarks import Remark
from builder.read.prose.signs import with_markers
from builder.read.prose.softbreaks import with_soft_breaks
from builder.read.prose.tags import BLANK, END, flattened, laid_out
from builder.read.prose.targets import with_targets
from builder.regex import regex

_WIDE_HEADING = regex(r"^[ \t\u3000\xa0]*(?:＃+#*|#+＃[#＃]*)[ \u3000]*", re.M)
_FIRST = frozenset("*#>-")
_BEFORE_WORDS = ("**", "> ")
"""Begins a paragraph in bold, or a quotation."""
_ALONE_SORTS = {"-": LineSort.ITEM, ">": LineSort.QUOTE}
_ALONE = regex(r"#{1,6} +[^#\s]")
_ITEMS = regex(r"(?:- [\u3001-\ufeff][^\n\t\[【［<|｜!！*\\]*+(?:\n|\Z))+\Z")


class Cleaned(msgspec.Struct, frozen=True):
    """Markdown with line marks, and what was found on the way."""

    text: str
    remarks: tuple[Remark, ...] = ()


def clean(body: str) -> Cleaned:
    """The body as Markdown; its words stay as they were typed."""
    flat = _flat(with_soft_breaks(body))
    text = _with_ascii_marks(flat.text)
    context = BodyContext(text)
    blocks: list[Block] = []
    for chunk in _chunks(text):
        add_apart(blocks, _blocks(chunk, flat.numbers, context))
    written = "\n\n".join(block.text for block in blocks)
    return Cleaned(written, (*taken_out(flat.removed), *context.remarks))


class _Flat(msgspec.Struct, frozen=True):
    """A body in which every line is a line of its own, the number that each has in the file, and
    what was taken out."""

    text: str
    numbers: Sequence[int]
    removed: tuple[Removed, ...] = ()


def _flat(body: str) -> _Flat:
    """The body without HTML of a page, and where each character stood before."""
    if "<" in body:
        angled = with_words_kept(body)
        return _Flat(*flattened(laid_out(angled.text)), angled.removed)
    if END in body or BLANK in body:
        return _Flat(*flattened(body))
    return _Flat(body, range(len(body) + 1))


class _Chunk(msgspec.Struct, frozen=True):
    """The lines between two blank ones, or several such stretches; ``is_alone`` where they stay as
    they are."""

    start: int
    text: str
    is_alone: bool = False


def _blocks(chunk: _Chunk, numbers: Sequence[int], context: BodyContext) -> list[Block]:
    if chunk.is_alone:
        return [_alone(chunk.text, numbers[chunk.start])]
    lines = lines_of(zip(numbers[chunk.start :], chunk.text.split("\n"), strict=False))
    return BlockReader(lines, context).blocks()


def _alone(text: str, number: int) -> Block:
    return Block(_ALONE_SORTS.get(text[0], LineSort.TEXT), marked(text, number), "-")


def _chunks(body: str) -> Iterator[_Chunk]:
    """What needs no look, and all between; code and cells may hold blank lines."""
    if "\t" in body or _has_fences(body):
        yield _Chunk(0, body)
        return
    for is_alone, chunks in groupby(_parts(body), key=attrgetter("is_alone")):
        if is_alone:
            yield from chunks
        else:
            first, *others = chunks
            yield _Chunk(first.start, "\n\n".join(each.text for each in (first, *others)))


def _parts(body: str) -> Iterator[_Chunk]:
    """What stands between blank lines."""
    line = 0
    for part in body.split("\n\n"):
        text = part.strip("\n")
        if _stands_alone(text):
            yield _Chunk(line + part.startswith("\n"), text.rstrip(), is_alone=True)
        else:
            yield _Chunk(line, part)
        line += part.count("\n") + 2


def _has_fences(body: str) -> bool:
    return "```" in body or "~~~" in body


def _stands_alone(text: str) -> bool:
    """Whether this, between blank lines, is one block to which nothing is done: a paragraph or a
    heading of one line, plain items."""
    if "\n" in text:
        return text[:2] == "- " and _ITEMS.match(text) is not None
    first = text[:1]
    if first in _FIRST:
        return _is_wide(text[2:3]) if text[:2] in _BEFORE_WORDS else _ALONE.match(text) is not None
    return _is_wide(first) or first == "（"


def _is_wide(character: str) -> bool:
    """Whether it is a Chinese character or mark, and no full-width form of an ASCII one; in an
    expression, this range takes 1 ms to compile."""
    return "\u3000" < character < "\uff00"


def _with_ascii_marks(body: str) -> str:
    """The body with Markdown's marks in ASCII where it is not code."""
    if not _has_fences(body):
        return _in_ascii(body)
    lines = body.split("\n")
    written: list[str] = []
    behind = 0
    for first, last in fences(lines).items():
        between = lines[behind:first]
        written += _in_ascii("\n".join(between)).split("\n") if between else ()
        written += lines[first : last + 1]
        behind = last + 1
    return "\n".join([*written, _in_ascii("\n".join(lines[behind:]))])


def _in_ascii(text: str) -> str:
    if "＃" in text:
        text = _WIDE_HEADING.sub(lambda found: "#" * len(re.findall("[#＃]", found[0])) + " ", text)
    return with_markers(with_targets(text))
