"""Remarks on a manuscript's lines: problems that do not know their file yet."""

import msgspec

from builder.problems import Fix, Severity
from builder.read.prose.lines import Line
from builder.read.prose.tables import Row


class Remark(msgspec.Struct, frozen=True, kw_only=True):
    """A problem of a body that does not know its file yet; its first line is 0."""

    line: int
    code: str
    message: str
    mend: str
    severity: Severity = Severity.WARNING
    fixes: tuple[Fix, ...] = ()


def surplus_cells(rows: list[Row], width: int) -> Remark:
    """The remark on rows that are wider than their table's head."""
    first = rows[0]
    others = f"，这样的有 {len(rows)} 行" if len(rows) > 1 else ""
    return Remark(
        line=first.number,
        code="FC330",
        message=f"表格的这一行有 {len(first.cells)} 格，表头只有 {width} 格{others}；"
        "多出来的格子照样显示，上面没有栏名",
        mend="在表头补上栏名；或者看看是不是多打了一条竖线，正文里要显示的竖线写成 \\|",
    )


def unclosed(line: Line) -> Remark:
    """The remark on a fence that is never closed."""
    sign = line.text[:3]
    return Remark(
        line=line.number,
        code="FC331",
        message=f"“{sign}”开了头，下面没有收尾的“{sign}”，网页上会照原样显示这三个符号",
        mend=f"是代码的，在代码后面另起一行，再写一次 {sign}；不是代码的，删掉这三个符号",
    )


def too_deep(line: Line) -> Remark:
    """The remark on a list within a list within a list."""
    return Remark(
        line=line.number,
        code="FC301",
        message="列表或引用一层套一层，套了十几层，读不下去",
        mend="看看这一行，删掉多余的“- ”“1. ”或“> ”",
        severity=Severity.ERROR,
    )
