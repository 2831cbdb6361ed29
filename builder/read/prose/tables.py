"""Tables drawn with upright strokes → rows with the same number of cells, so that none is lost."""

import re

import msgspec

from builder.read.prose.lines import Block, Line, LineSort
from builder.read.prose.places import marked

_PIECES = re.compile(r"\\.|(`+)(?:(?!\1)[^\n])*?\1(?!`)|\|")
_DELIMITER = re.compile(
    r"[|｜]?(?:\s*[:：]?[-－—]+[:：]?\s*[|｜])*\s*[:：]?[-－—]+[:：]?\s*[|｜]?\s*$"
)
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
    """The rows, the first of them the head; how each column is aligned, the line behind the
    last, and a title that stood in the first row."""

    rows: list[Row]
    columns: list[str]
    end: int
    title: str = ""

    @property
    def surplus(self) -> list[Row]:
        """The rows with more cells than the head."""
        return [row for row in self.rows if len(row.cells) > len(self.columns)]


def is_delimiter(text: str) -> bool:
    """Whether this is the row of dashes below a table's head."""
    return ("|" in text or "｜" in text) and _DELIMITER.match(text) is not None


def drawn(lines: list[Line], start: int) -> Table | None:
    """The table that begins at this line: a head over dashes, or rows between strokes."""
    below = _next_row(lines, start + 1)
    if below is None or "|" not in _with_ascii_strokes(lines[start].text):
        return None
    texts = [_with_ascii_strokes(lines[at].text) for at in (start, below)]
    is_close = below == start + 1
    if is_delimiter(texts[0]):
        columns = _alignment(texts[0])
        return _rows(lines, start + 1, columns, start) if _is_closed(texts[1]) else None
    if is_delimiter(texts[1]) and (is_close or _is_closed(texts[0])):
        return _rows(lines, start, _alignment(texts[1]), below)
    is_headless = is_close and all(_is_closed(text) for text in texts)
    return _rows(lines, start, [], -1) if is_headless else None


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
    sides = [cell.replace("：", ":") for cell in cells_of(text)]
    return [
        ":" * cell.startswith(":") + "---" + ":" * (cell.endswith(":") and len(cell) > 1)
        for cell in sides
    ]


def _rows(lines: list[Line], start: int, columns: list[str], dashes: int) -> Table | None:
    """The rows from this line on, without the one of dashes."""
    rows: list[Row] = []
    at = end = start
    while at < len(lines):
        if lines[at].sort is LineSort.BLANK:
            if not _goes_on(lines, at, dashes):
                break
            at += 1
        text, behind = _whole_row(lines, at, len(columns))
        if "|" not in text or lines[at].sort in _NOT_ROWS:
            break
        if at != dashes:
            rows.append(Row(lines[at].number, cells_of(text)))
        at = end = behind
    if not rows:
        return None
    width = max(len(columns), len(rows[0].cells))
    return Table(rows, columns + ["---"] * (width - len(columns)), end)


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
    for end in range(at + 1, min(at + _MOST_LINES, len(lines))):
        line = lines[end]
        if line.sort in _NOT_ROWS or line.text[:1] == "|":
            break
        whole += "<br>" + _with_ascii_strokes(line.text.rstrip())
        if whole.endswith("|") and len(cells_of(whole)) <= width:
            return whole, end + 1
    return text, at + 1


def cells_of(text: str) -> list[str]:
    """The cells between the strokes; a stroke in code, or behind a backslash, is none."""
    strokes = [found.start() for found in _PIECES.finditer(text) if found[0] == "|"]
    starts = [0, *(at + 1 for at in strokes)]
    cells = [text[a:b].strip() for a, b in zip(starts, [*strokes, len(text)], strict=True)]
    first = 1 if strokes and not text[: strokes[0]].strip() else 0
    last = -1 if strokes and not cells[-1] else len(cells)
    return cells[first:last]


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
