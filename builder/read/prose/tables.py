"""Tables drawn with vertical bars, as rows with the same number of cells, so that none is lost."""

from collections.abc import Iterator
from itertools import pairwise, takewhile

import msgspec

from builder.read.prose.line_marks import marked
from builder.read.prose.lines import Block, Line, LineSort
from builder.regex import regex

_PIECES = regex(r"\\.|(`+)(?:(?!\1)[^\n])*?\1(?!`)|\|")
_DELIMITER = regex(r"[|｜]?(?:\s*[:：]?[-－—]+[:：]?\s*[|｜])*\s*[:：]?[-－—]+[:：]?\s*[|｜]?\s*$")
_NOT_ROWS = frozenset(
    {LineSort.BLANK, LineSort.HEADING, LineSort.QUOTE, LineSort.FENCE, LineSort.RULE}
)
_MOST_LINES = 8
"""Lines that one cell may be broken into."""


class Row(msgspec.Struct):
    """A row's cells, as Markdown, and its line."""

    number: int
    cells: list[str]


class Table(msgspec.Struct):
    """The rows, the first of them the head; the alignment of each column, and the number of the
    line behind the last."""

    rows: list[Row]
    columns: list[str]
    end: int

    @property
    def surplus(self) -> list[Row]:
        """The rows with more cells than the head."""
        return [row for row in self.rows if len(row.cells) > len(self.columns)]


def is_delimiter(text: str) -> bool:
    """Whether this is the row of dashes below a table's head."""
    return ("|" in text or "｜" in text) and _DELIMITER.match(text) is not None


class _Outline(msgspec.Struct, frozen=True):
    """Where a table's rows begin, and the line of dashes, -1 where it has none."""

    rows: int
    dashes: int


def drawn(lines: list[Line], start: int) -> Table | None:
    """The table that begins at this line: a head over dashes, or rows between bars; None where none
    begins."""
    outline = _outline(lines, start)
    return _table(lines, outline) if outline else None


def _outline(lines: list[Line], start: int) -> _Outline | None:
    """Where a table begins here and where its dashes are; None where none begins."""
    below = _next_row(lines, start + 1)
    if below is None:
        return None
    first, second = (_with_ascii_strokes(lines[each].text) for each in (start, below))
    if "|" not in first:
        return None
    is_close = below == start + 1
    if is_delimiter(first):
        return _Outline(start + 1, start) if _is_closed(second) else None
    if is_delimiter(second):
        return _Outline(start, below) if is_close or _is_closed(first) else None
    return _Outline(start, -1) if is_close and _is_closed(first) and _is_closed(second) else None


def _next_row(lines: list[Line], at: int) -> int | None:
    """The next line that holds anything, past one blank line."""
    if at < len(lines) and lines[at].sort is LineSort.BLANK:
        at += 1
    return at if at < len(lines) and lines[at].text else None


def _is_closed(text: str) -> bool:
    return len(text) > 2 and text[0] == "|" and text.rstrip().endswith("|")


def _with_ascii_strokes(text: str) -> str:
    return text.replace("｜", "|") if "｜" in text and "|" not in text else text


def _alignment(text: str) -> list[str]:
    """The dashes of each column, with a colon on the side it is aligned to."""
    return [_side(cell.replace("：", ":")) for cell in cells_of(text)]


def _side(cell: str) -> str:
    left = ":" if cell.startswith(":") else ""
    right = ":" if cell.endswith(":") and len(cell) > 1 else ""
    return f"{left}---{right}"


def _table(lines: list[Line], outline: _Outline) -> Table | None:
    """The table of this outline, None where it has no row."""
    has_dashes = outline.dashes >= 0
    columns = _alignment(_with_ascii_strokes(lines[outline.dashes].text)) if has_dashes else []
    rows, end = _rows(lines, outline, len(columns))
    if not rows:
        return None
    missing = len(rows[0].cells) - len(columns)
    return Table(rows, columns + ["---"] * missing, end)


def _rows(lines: list[Line], outline: _Outline, width: int) -> tuple[list[Row], int]:
    """The rows, without the one of dashes, and the line behind the last."""
    rows: list[Row] = []
    at = end = outline.rows
    while (at := _past_blank(lines, at, outline.dashes)) < len(lines):
        text, behind = _whole_row(lines, at, width)
        if "|" not in text or lines[at].sort in _NOT_ROWS:
            break
        if at != outline.dashes:
            rows.append(Row(lines[at].number, cells_of(text)))
        at = end = behind
    return rows, end


def _past_blank(lines: list[Line], at: int, dashes: int) -> int:
    """The line itself, or the one behind it where it is a blank one within the table; the end of
    all where the table ends."""
    if at == len(lines) or lines[at].sort is not LineSort.BLANK:
        return at
    return at + 1 if _goes_on(lines, at, dashes) else len(lines)


def _goes_on(lines: list[Line], blank: int, dashes: int) -> bool:
    """Whether a table with a blank line between its rows goes on behind this one."""
    below = [_with_ascii_strokes(line.text) for line in lines[blank + 1 : blank + 4] if line.text]
    if not below or not lines[blank + 1].text or not _is_closed(below[0]):
        return False
    return blank + 1 == dashes or not any(is_delimiter(text) for text in below[:2])


def _whole_row(lines: list[Line], at: int, width: int) -> tuple[str, int]:
    """A row with the lines its cells were broken into."""
    text = _with_ascii_strokes(lines[at].text.rstrip())
    if text[:1] != "|" or text.endswith("|") or not width:
        return text, at + 1
    whole = text
    for end, line in enumerate(_going_on(lines, at), at + 2):
        whole += "<br>" + _with_ascii_strokes(line.text.rstrip())
        if whole.endswith("|") and len(cells_of(whole)) <= width:
            return whole, end
    return text, at + 1


def _going_on(lines: list[Line], at: int) -> Iterator[Line]:
    """The lines below this one that begin no row of their own."""
    return takewhile(
        lambda line: line.sort not in _NOT_ROWS and line.text[:1] != "|",
        lines[at + 1 : at + _MOST_LINES],
    )


def cells_of(text: str) -> list[str]:
    """The cells between the bars of a row; a bar in code, or behind a backslash, is text."""
    strokes = [found.start() for found in _PIECES.finditer(text) if found[0] == "|"]
    bounds = pairwise([-1, *strokes, len(text)])
    cells = [text[before + 1 : behind].strip() for before, behind in bounds]
    if strokes and not cells[0]:
        cells = cells[1:]
    return cells[:-1] if strokes and not cells[-1] else cells


def printed_table(table: Table) -> Block:
    """The table as Python-Markdown reads it, every row as wide as the widest."""
    width = max(len(table.columns), *(_filled(row) for row in table.rows))
    columns = table.columns + ["---"] * (width - len(table.columns))
    head, *rows = (_printed(row, width) for row in table.rows)
    return Block(LineSort.TABLE, "\n".join([head, f"| {' | '.join(columns)} |", *rows]))


def _filled(row: Row) -> int:
    """The number of cells up to the last that holds anything."""
    return max((number for number, cell in enumerate(row.cells, 1) if cell), default=0)


def _printed(row: Row, width: int) -> str:
    cells = [marked(cell, row.number) for cell in (row.cells + [""] * width)[:width]]
    return f"| {' | '.join(cells)} |"
