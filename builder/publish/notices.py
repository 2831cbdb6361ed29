"""What a commit tells staff besides: files that no build made, and that it found, put aside or
lost."""

from collections.abc import Iterable

import msgspec

from builder.chinese import natural
from builder.problems import Problem, Severity
from builder.publish.journal import ASIDE, Outcome
from builder.publish.paths import MARKER

_LISTED = 5
"""Files that a notice names."""


def half_committed(problem: Problem) -> Problem:
    """FC814: this problem stopped a commit half-way; the next build finishes it."""
    said = f"网站只换到一半，已换好的文件都是完整的：{problem.message}"
    mend = "磁盘满了就腾出一些空间，文件被占用就关闭打开着它的程序；再生成一次，会从中断处接着完成"
    return msgspec.structs.replace(problem, code="FC814", message=said, mend=mend)


def foreign_notices(name: str, paths: Iterable[str]) -> tuple[Problem, ...]:
    """FC809: files that no build made."""
    return _notice(name, "FC809", paths, "不是程序做的，没有动；网站里不需要的话请手工删除")


def aside_notices(name: str, paths: Iterable[str]) -> tuple[Problem, ...]:
    """FC810: files of others that stood where a page belongs."""
    said = f"占了网页的位置，原文件已移到 {name}/{MARKER}/{ASIDE}"
    return _notice(name, "FC810", paths, said)


def lost_notices(name: str, paths: Iterable[str]) -> tuple[Problem, ...]:
    """FC812: files that another program took away in between."""
    return _notice(name, "FC812", paths, "在发布时被别的程序拿走了，请再生成一次")


def outcome_notices(name: str, outcome: Outcome) -> tuple[Problem, ...]:
    """What carrying out a journal met with."""
    return (*aside_notices(name, outcome.aside), *lost_notices(name, outcome.lost))


def recovery_notices(name: str, outcome: Outcome) -> tuple[Problem, ...]:
    """FC811: what a killed build had begun was finished."""
    said = "上次生成在发布时中断，已经接着完成"
    notice = Problem(path=name, code="FC811", message=said, severity=Severity.NOTICE)
    return (notice, *aside_notices(name, outcome.aside))


def _notice(name: str, code: str, paths: Iterable[str], said: str) -> tuple[Problem, ...]:
    found = sorted(paths, key=natural)
    if not found:
        return ()
    more = f" 等 {len(found)} 个文件" if len(found) > _LISTED else ""
    message = f"{'、'.join(found[:_LISTED])}{more} {said}"
    return (Problem(path=name, code=code, message=message, severity=Severity.NOTICE),)
