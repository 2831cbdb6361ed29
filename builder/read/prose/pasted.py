"""Tables pasted from Excel, Word or WPS: cells with a Tab between each."""

from builder.read.prose.lines import Line, LineSort
from builder.read.prose.tables import Row, Table
from builder.regex import regex

_NUMBERED = regex(
    r"(?:[\d０-９]{1,3}[.)、．）]|[（(][\d一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳]"
    r"|第[一二三四五六七八九十百\d]{1,4}[章节条款]|[a-zA-Z][.)、．）]|\d{1,2}(?:\.\d{1,2})+)$"
)
"""Word's numbering, with a Tab behind it: a list, no table."""
_CHAPTER = regex(
    r"(?:[一二三四五六七八九十\d]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|第.{1,4}[章节])"
)
_ROWS = frozenset({LineSort.TEXT, LineSort.ITEM, LineSort.RULE, LineSort.TABLE})
_QUOTED = regex(r'(?:^|\t)"(?:[^"]|"")*$')
_MOST_LINES = 12
"""Lines that one cell may hold."""


def pasted(lines: list[Line], start: int) -> Table | None:
    """The table whose first row is this line, if it and those below it are rows."""
    if not _may_begin(lines[start]):
        return None
    rows, end = _rows(lines, start)
    widths = [len(row.cells) for row in rows]
    width = max(widths)
    if widths.count(width) * 2 < len(rows) or not _is_table(rows, width):
        return None
    return Table(rows, ["---"] * width, end)


def _may_begin(line: Line) -> bool:
    """Whether this line holds cells and is no item of a list."""
    is_bullet = line.sort is LineSort.ITEM and line.text[0] in "-*+"
    return line.sort in _ROWS and "\t" in line.text.strip() and not (is_bullet or line.columns)


def _rows(lines: list[Line], start: int) -> tuple[list[Row], int]:
    """The rows from this line on; where a chat put a blank line behind each, the next has as many
    cells."""
    rows: list[Row] = []
    at = end = start
    while found := _row(lines, at):
        row, behind = found
        if at > end and len(row.cells) != len(rows[-1].cells):
            break
        rows.append(row)
        end = behind
        at = end + (end < len(lines) and lines[end].sort is LineSort.BLANK)
    return rows, end


def _row(lines: list[Line], at: int) -> tuple[Row, int] | None:
    """The row that begins with this line, and the line behind it."""
    if at >= len(lines) or lines[at].sort not in _ROWS:
        return None
    text, behind = _whole_row(lines, at)
    cells = _cells(text)
    return (Row(lines[at].number, cells), behind) if len(cells) > 1 else None


def _whole_row(lines: list[Line], at: int) -> tuple[str, int]:
    """A row; Excel writes a cell of several lines between quotation marks."""
    text = lines[at].raw
    if not _QUOTED.search(text):
        return text, at + 1
    whole = text
    for end in range(at + 1, min(at + _MOST_LINES, len(lines))):
        whole += "\n" + lines[end].raw
        if not _QUOTED.search(whole):
            return whole, end + 1
    return text, at + 1


def _cells(text: str) -> list[str]:
    cells = text.strip(" \u3000").split("\t")
    return [_cell(cell) for cell in cells]


def _cell(typed: str) -> str:
    text = typed.strip()
    if len(text) > 1 and text[0] == text[-1] == '"' and ("\n" in text or '""' in text):
        text = text[1:-1].replace('""', '"').strip()
    return text.replace("|", "\\|").replace("\n", "<br>")


def _is_table(rows: list[Row], width: int) -> bool:
    """Three columns or three rows at least: a label and its words behind a Tab are no table, nor
    is what Word numbered."""
    if width > 2:
        return len(rows) > 1
    firsts = [row.cells[0] for row in rows]
    is_numbered = any(_NUMBERED.match(first) for first in firsts)
    is_labelled = any(first.endswith((":", "：")) for first in firsts)
    return len(rows) > 2 and not (is_numbered or is_labelled or _are_contents(rows))


def _are_contents(rows: list[Row]) -> bool:
    """Whether these are chapters, each with its page."""
    return all(_CHAPTER.match(row.cells[0]) and row.cells[-1].isdigit() for row in rows)
