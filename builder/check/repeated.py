"""Repeated faults: of the same fault many times in one file the first are told one by one, the
others together, so that nobody has to read a thousand lines to find another fault among them."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from builder.grouping import grouped_by
from builder.problems import Problem

_MANY = 30
"""So many are told one by one; of more than these only the first ``_FIRST``."""
_FIRST, _LINES = 20, 10


def once_told(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems, of which many of one code in one file are told as one; in any order."""
    for alike in grouped_by(_sort_of, problems).values():
        if len(alike) <= _MANY:
            yield from alike
        else:
            in_order = sorted(alike)
            yield from in_order[:_FIRST]
            yield _rest(in_order[_FIRST:])


def _sort_of(problem: Problem) -> tuple[str, str, int]:
    return problem.path, problem.code, problem.severity


def _rest(others: Sequence[Problem]) -> Problem:
    """The others as one problem, at the first of them."""
    lines = list(dict.fromkeys(each.line for each in others if each.line))
    more = " 等行" if len(lines) > _LINES else " 行"
    at = f"，在第 {'、'.join(map(str, lines[:_LINES]))}{more}" if lines else ""
    said = f"这个文件里还有 {len(others)} 处和上面一样的问题{at}"
    mend = "先改好上面的，再检查一次；都是一样的毛病，可以在编辑器里一起替换"
    return msgspec.structs.replace(others[0], message=said, mend=mend, fixes=())
