"""Cells pasted from Excel or Word, a Tab between each: a Markdown table."""

from collections.abc import Iterator
from itertools import groupby

_NO_CELL = ("", " ", "\t", "\u3000", "\xa0", "-", "*", "+", ">", "#", "|")
"""How a line begins that is indented, or has a mark of Markdown's."""


def with_tables(body: str) -> str:
    """The body with runs of lines that have the same number of Tabs as tables; the first line is
    the head."""
    return "\n".join(_lines(body.split("\n")))


def _lines(lines: list[str]) -> Iterator[str]:
    for tabs, run in groupby(lines, key=lambda line: line.rstrip(" \u3000").count("\t")):
        rows = list(run)
        if _is_table(rows, tabs):
            head, *rest = (_row(row) for row in rows)
            yield from ("", head, "|" + " --- |" * (tabs + 1), *rest, "")
        else:
            yield from rows


def _is_table(rows: list[str], tabs: int) -> bool:
    """Three columns or three rows at least: a label and its words behind a Tab are no table, nor
    are indented lines."""
    if not tabs or len(rows) < 2 or rows[0][:1] in _NO_CELL:
        return False
    return tabs > 1 or (
        len(rows) > 2 and not any(row.split("\t")[0].rstrip().endswith((":", "：")) for row in rows)
    )


def _row(line: str) -> str:
    cells = (cell.strip().replace("|", "\\|") for cell in line.split("\t"))
    return f"| {' | '.join(cells)} |"
