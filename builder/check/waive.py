"""豁免: findings that staff have looked at and accept, with a reason."""

import re
import unicodedata
from collections.abc import Sequence

import msgspec

from builder.model.blocks import Waiver
from builder.model.story import Story
from builder.problems import Problem, Severity

TEXT_CODES = "FC4"
"""How the codes begin that the checks of one story's text report; only these can be judged here."""


PRIVATE = frozenset({"FC401", "FC402", "FC404", "FC408", "FC508"})
"""What blocks for privacy: nobody can waive it."""
_CODE = re.compile(r"(?:FC)?\s*(\d{3})", re.I)


def waived(story: Story, problems: Sequence[Problem]) -> list[Problem]:
    """A waived warning is gone, a waived error still is a notice; so is a waiver that matches
    nothing. A waiver of what blocks for privacy is an error itself, and waives nothing."""
    codes = [_code(waiver) for waiver in story.waive]
    given = zip(codes, story.waive, strict=True)
    reasons = {code: waiver.reason for code, waiver in given if code not in PRIVATE}
    kept = [
        each if each.code not in reasons else _softened(each, reasons[each.code])
        for each in problems
    ]
    found = {each.code for each in problems}
    idle = [_of_waiver(story, number, code, found) for number, code in enumerate(codes)]
    return [each for each in (*kept, *idle) if each is not None]


def _code(waiver: Waiver) -> str:
    """``fc403`` and ``403`` are FC403."""
    said = unicodedata.normalize("NFKC", waiver.code).strip()
    number = _CODE.fullmatch(said)
    return f"FC{number[1]}" if number else said.upper()


def _of_waiver(story: Story, number: int, code: str, found: set[str]) -> Problem | None:
    if code in PRIVATE:
        return _refused(story, number, code)
    return _idle(story, number, code) if code not in found else None


def _softened(problem: Problem, reason: str) -> Problem | None:
    if problem.severity is not Severity.ERROR:
        return None
    message = f"{problem.message}（已豁免：{reason}）"
    return msgspec.structs.replace(
        problem, severity=Severity.NOTICE, message=message, mend="", fixes=()
    )


def _refused(story: Story, number: int, code: str) -> Problem:
    return Problem(
        path=story.fields_path,
        line=_line(story, number),
        code="FC230",
        message=f"{code} 关系到个人隐私，谁也不能豁免，这一条豁免没有用",
        mend="照那一处的改法改好稿件，再删掉这一条豁免",
    )


def _idle(story: Story, number: int, code: str) -> Problem | None:
    if not code.startswith(TEXT_CODES):
        return Problem(
            path=story.fields_path,
            line=_line(story, number),
            code="FC231",
            message=f"豁免里写了“{code[:12]}”，只能豁免 FC4 开头的，这一条没有用",
            mend="编号照检查报出来的写",
            severity=Severity.WARNING,
        )
    return Problem(
        path=story.fields_path,
        line=_line(story, number),
        code="FC409",
        message=f"豁免了 {code}，稿件里却没有这个问题",
        mend="可以删掉这一条豁免",
        severity=Severity.NOTICE,
    )


def _line(story: Story, number: int) -> int:
    return story.line_of(f"waive.{number}.code") or story.line_of("waive")
