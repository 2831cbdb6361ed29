"""The block reader: lines become paragraphs, lists, tables, quotations and code, each as Markdown
of one kind."""

import re
from collections import Counter
from collections.abc import Callable
from functools import cached_property

import msgspec

from builder.read.prose.apart import add_apart
from builder.read.prose.code import fence_around, fences
from builder.read.prose.joints import SENTENCE_END, VERSE, begins_anew, paragraphs
from builder.read.prose.line_marks import line_mark, marked
from builder.read.prose.lines import Block, Line, LineSort, line_of, shifted
from builder.read.prose.lists import end_of_note, indented, item_text, list_as_markdown, list_from
from builder.read.prose.pasted import pasted
from builder.read.prose.remarks import Remark, surplus_cells, too_deep, unclosed
from builder.read.prose.single import as_text, line_block
from builder.read.prose.tables import Table, drawn, printed_table
from builder.regex import regex

DEEPEST_BLOCK = 12
"""Lists and quotations within each other; nobody means more."""

_QUOTE = regex(r">[ \t\u3000]?")
_UNDERLINE = regex(r"(?:=+|-{2,})\s*$")
_TITLE_LENGTH = 60
_NOTE = regex(r"\[\^[^\]\n]+\]:[ \t]*")
_LABEL = regex(r"\[[^\[\]\n]*\](?!:)")
_DEFINED = regex(
    r"(\[[^\[\]\n]*\]):[ \t]*<?(?:(?:https?:|\.{0,2}/|#)\S|\S+\.[A-Za-z]{2,5}\b|[!-~]+(?:[ \t]|$))"
)
"""The address of links: what else stands behind a label is a remark."""


class BodyContext:
    """What holds for a whole body: the labels in square brackets, and the remarks so far."""

    def __init__(self, body: str) -> None:
        self.body = body
        self.remarks: list[Remark] = []

    @cached_property
    def labels(self) -> Counter[str]:
        """How often each text stands in square brackets: a definition to which nothing refers is
        text."""
        return Counter(found.lower() for found in _LABEL.findall(self.body))


class BlockReader:
    """Reads one text: a body, an item of a list, a quotation, a footnote."""

    def __init__(self, lines: list[Line], context: BodyContext, depth: int = 0) -> None:
        self.lines = lines
        self.context = context
        self.depth = depth
        self.in_item = False
        has_fences = any(line.sort is LineSort.FENCE for line in lines)
        self.fences = _fences(lines) if has_fences else {}

    def blocks(self) -> list[Block]:
        """All blocks, with something between those that would become one."""
        found: list[Block] = []
        at = 0
        while at < len(self.lines):
            if self.lines[at].sort is LineSort.BLANK:
                at += 1
                continue
            blocks, at = self.block(at)
            add_apart(found, blocks)
        return found

    def block(self, at: int) -> tuple[list[Block], int]:
        """The blocks that begin at this line, most often one, and the number of the line behind
        them."""
        line = self.lines[at]
        if at in self.fences:
            return self.fenced(at)
        if line.is_code:
            return self.code(at)
        if table := self.table(at):
            return self.tabular(table), table.end
        return _READ_BY.get(line.sort, BlockReader.text)(self, at)

    def single(self, at: int) -> tuple[list[Block], int]:
        """A heading, a picture or a rule, which are one line each."""
        block = line_block(self.lines[at])
        return ([block] if block.text.strip("#") else []), at + 1

    def fenced(self, at: int) -> tuple[list[Block], int]:
        """Code between fences, below what is said of it in Chinese behind the first."""
        end = self.fences[at]
        opening = self.lines[at]
        inner = [_dedented(line.raw, opening.columns) for line in self.lines[at + 1 : end]]
        words = opening.text.strip("`~ \t")
        said = max(words, default="") > "\u2e7f"
        above = [Block(LineSort.TEXT, marked(words, opening.number))] if said else []
        return above + self.code_of(inner), end + 1

    def code_of(self, inner: list[str]) -> list[Block]:
        """Lines of code; within a list or a quotation they are written as indented code."""
        if self.depth:
            return [Block(LineSort.CODE, indented("\n".join(inner)))] if inner else []
        fence = fence_around("\n".join(inner))
        return [Block(LineSort.FENCE, "\n".join([fence, *inner, fence]))]

    def code(self, at: int) -> tuple[list[Block], int]:
        """Code by its indent; blank lines within it are its own."""
        end = self.end_of_code(at)
        code = "\n".join(line.raw.rstrip() for line in self.lines[at:end])
        return [Block(LineSort.CODE, code)], end

    def end_of_code(self, at: int) -> int:
        """The line behind the last that is indented as code; blank ones at its end are not."""
        end = at + 1
        for number in range(at + 1, len(self.lines)):
            line = self.lines[number]
            if line.is_code:
                end = number + 1
            elif line.sort is not LineSort.BLANK:
                break
        return end

    def table(self, at: int) -> Table | None:
        """The table that begins at this line, drawn or pasted."""
        text = self.lines[at].text
        if "\t" in text and (found := pasted(self.lines, at)):
            return found
        return drawn(self.lines, at) if "|" in text or "｜" in text else None

    def tabular(self, table: Table) -> list[Block]:
        """A table as blocks; cells beyond its head's columns are kept, and told of."""
        if surplus := table.surplus:
            self.context.remarks.append(surplus_cells(surplus, len(table.columns)))
        return [printed_table(table)]

    def container(self, at: int) -> tuple[list[Block], int]:
        """A list or a quotation, with all that stands in it."""
        line = self.lines[at]
        if self.depth == DEEPEST_BLOCK:
            self.context.remarks.append(too_deep(line))
            return [Block(LineSort.TEXT, paragraphs([as_text(line)]))], at + 1
        if line.sort is LineSort.QUOTE:
            return self.quotation(at)
        found = list_from(self.lines, at)
        contents = [self.within(item.content, in_item=True) for item in found.items]
        return list_as_markdown(found, contents), found.end

    def within(self, lines: list[Line], *, in_item: bool) -> list[Block]:
        """The blocks of what stands in an item or a quotation."""
        if len(lines) == 1 and lines[0].sort is LineSort.TEXT:
            return [Block(LineSort.TEXT, paragraphs(lines))]
        inner = BlockReader(lines, self.context, self.depth + 1)
        inner.in_item = in_item
        return inner.blocks()

    def quotation(self, at: int) -> tuple[list[Block], int]:
        """What is quoted, with its marks."""
        inner, end = self.quoted(at)
        blocks = self.within(inner, in_item=False)
        written = "\n\n".join(block.text for block in blocks)
        quoted = "\n".join(f"> {text}" if text else ">" for text in written.split("\n"))
        return ([Block(LineSort.QUOTE, quoted)] if written else []), end

    def quoted(self, at: int) -> tuple[list[Line], int]:
        """The lines of a quotation, without its marks, and lines of text that go on with it."""
        inner: list[Line] = []
        for number in range(at, len(self.lines)):
            line = self.lines[number]
            if line.sort is LineSort.QUOTE:
                inner.append(line_of(line.number, _QUOTE.sub("", line.text, count=1)))
            elif _is_lazy(inner[-1], line):
                inner.append(line)
            else:
                break
        return inner, at + len(inner)

    def is_referred_to(self, line: Line) -> bool:
        """Whether this defines a footnote, or the address of a link that is there."""
        if _NOTE.match(line.text):
            return True
        found = _DEFINED.match(line.text)
        return found is not None and self.context.labels[found[1].lower()] > 0

    def definition(self, at: int) -> tuple[list[Block], int]:
        """A footnote, or the address of links; a remark that only looks like one is text."""
        line = self.lines[at]
        if not self.is_referred_to(line):
            return self.text(at)
        note = _NOTE.match(line.text)
        written = [Block(LineSort.DEFINITION, line.text.rstrip())]
        return self.footnote(at, note) if note else (written, at + 1)

    def footnote(self, at: int, opening: re.Match[str]) -> tuple[list[Block], int]:
        """A footnote with all its paragraphs."""
        line, end = self.lines[at], end_of_note(self.lines, at)
        first = line_of(line.number, line.text[opening.end() :])
        below = [shifted(each, 4) for each in self.lines[at + 1 : end]]
        content = item_text(self.within([first, *below], in_item=True))
        written = f"{opening[0].rstrip()} {line_mark(line.number)}{content}"
        return [Block(LineSort.DEFINITION, written.rstrip())], end

    def text(self, at: int) -> tuple[list[Block], int]:
        """Lines of text, and a heading where the last is underlined."""
        run = self.run_of_text(at)
        end = at + len(run)
        title = self.underlined(run[-1], end)
        if title:
            run, end = run[:-1], end + 1
        words = [Block(LineSort.TEXT, paragraphs(run, in_item=self.in_item))] if run else []
        return words + title, end

    def run_of_text(self, at: int) -> list[Line]:
        """The line, whatever it is, and those of text below it."""
        end = at + 1
        while end < len(self.lines) and self.is_text(end):
            end += 1
        return [self.read_as_text(line) for line in self.lines[at:end]]

    def read_as_text(self, line: Line) -> Line:
        """The line, changed so that Markdown takes it for words."""
        if line.sort is LineSort.FENCE:
            self.context.remarks.append(unclosed(line))
            return msgspec.structs.replace(line, text=line_mark(line.number) + line.text)
        return as_text(line)

    def underlined(self, above: Line, at: int) -> list[Block]:
        """The heading that this line is, if what is below it underlines a title."""
        mark = _heading_mark(above, self.lines[at]) if at < len(self.lines) else ""
        words = marked(above.text.strip(), above.number)
        return [Block(LineSort.HEADING, f"{mark} {words}")] if mark else []

    def is_text(self, at: int) -> bool:
        """Whether this line goes on with a run of text."""
        line = self.lines[at]
        if line.sort is LineSort.FENCE:
            return at not in self.fences
        return line.sort in (LineSort.TEXT, LineSort.TABLE) and not self.table(at)


_READ_BY: dict[LineSort, Callable[[BlockReader, int], tuple[list[Block], int]]] = {
    LineSort.ITEM: BlockReader.container,
    LineSort.QUOTE: BlockReader.container,
    LineSort.DEFINITION: BlockReader.definition,
    LineSort.HEADING: BlockReader.single,
    LineSort.PICTURE: BlockReader.single,
    LineSort.RULE: BlockReader.single,
}
"""What begins with a line of this sort; with all others, text does."""


def _heading_mark(above: Line, below: Line) -> str:
    """``#`` or ``##`` where the line below underlines a title, by two strokes or by one."""
    if below.sort is not LineSort.RULE or not _UNDERLINE.match(below.text):
        return ""
    mark, most = ("#", _TITLE_LENGTH) if below.text[0] == "=" else ("##", VERSE)
    is_title = len(above.text) <= most and not SENTENCE_END.search(above.text.rstrip())
    return mark if is_title else ""


def _is_lazy(above: Line, below: Line) -> bool:
    """Whether a line without a mark goes on with the quoted one above it."""
    are_text = above.sort is LineSort.TEXT and below.sort is LineSort.TEXT
    return are_text and not begins_anew(below)


def _fences(lines: list[Line]) -> dict[int, int]:
    return fences([line.text if line.sort is LineSort.FENCE else "" for line in lines])


def _dedented(raw: str, columns: int) -> str:
    """Code without the indent of its fence."""
    most = len(raw) - len(raw.lstrip(" "))
    return raw[min(most, columns) :]
