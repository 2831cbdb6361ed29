"""What a commit tells staff besides: files of others that it found, put aside or lost."""

from collections.abc import Iterable, Sequence

import msgspec

from builder.chinese import natural
from builder.problems import Problem, Severity
from builder.publish.journal import ASIDE
from builder.publish.paths import MARKER


def half_committed(problem: Problem) -> Problem:
    """Said when a commit stopped half-way: the next one goes on from there."""
    said = f"网站只换到一半，已换好的文件都是完整的：{problem.message}"
    mend = "磁盘满了就腾出一些空间，文件被占用就关闭打开着它的程序；再生成一次，会从中断处接着完成"
    return msgspec.structs.replace(problem, code="FC814", message=said, mend=mend)


def foreign_notices(name: str, paths: Iterable[str]) -> tuple[Problem, ...]:
    """Files that no build made."""
    return _notice(
        name,
        "FC809",
        sorted(paths, key=natural),
        "不是程序做的，没有动；网站里不需要的话请手工删除",
    )


def aside_notices(name: str, paths: Iterable[str]) -> tuple[Problem, ...]:
    """Files of others that stood where a page belongs."""
    return _notice(
        name,
        "FC810",
        sorted(paths, key=natural),
        f"占了网页的位置，原文件已移到 {name}/{MARKER}/{ASIDE}",
    )


def lost_notices(name: str, paths: Iterable[str]) -> tuple[Problem, ...]:
    """Files that another program took away in between."""
    return _notice(
        name, "FC812", sorted(paths, key=natural), "在发布时被别的程序拿走了，请再生成一次"
    )


def _notice(name: str, code: str, paths: Sequence[str], said: str) -> tuple[Problem, ...]:
    if not paths:
        return ()
    listed = "、".join(paths[:5]) + (f" 等 {len(paths)} 个文件" if len(paths) > 5 else "")
    return (Problem(path=name, code=code, message=f"{listed} {said}", severity=Severity.NOTICE),)
