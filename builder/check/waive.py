"""豁免: findings that staff have looked at and accept, with a reason."""

from collections.abc import Sequence

import msgspec

from builder.model.blocks import Waiver
from builder.model.story import Story
from builder.problems import Problem, Severity

TEXT_CODES = "FC4"
"""How the codes begin that the checks of one story's text report; only these can be judged here."""


def waived(story: Story, problems: Sequence[Problem]) -> list[Problem]:
    """A waived warning is gone, a waived error still is a notice; so is a waiver that matches
    nothing."""
    reasons = {waiver.code.strip().upper(): waiver.reason for waiver in story.waive}
    kept = [
        each if each.code not in reasons else _softened(each, reasons[each.code])
        for each in problems
    ]
    found = {each.code for each in problems}
    idle = [
        _idle(story, n, waiver)
        for n, waiver in enumerate(story.waive)
        if _matches_nothing(waiver, found)
    ]
    return [each for each in kept if each is not None] + idle


def _softened(problem: Problem, reason: str) -> Problem | None:
    if problem.severity is not Severity.ERROR:
        return None
    message = f"{problem.message}（已豁免：{reason}）"
    return msgspec.structs.replace(
        problem, severity=Severity.NOTICE, message=message, mend="", fixes=()
    )


def _matches_nothing(waiver: Waiver, found: set[str]) -> bool:
    code = waiver.code.strip().upper()
    return code.startswith(TEXT_CODES) and code not in found


def _idle(story: Story, number: int, waiver: Waiver) -> Problem:
    return Problem(
        path=story.fields_path,
        line=story.line_of(f"waive.{number}.code") or story.line_of("waive"),
        code="FC409",
        message=f"豁免了 {waiver.code}，稿件里却没有这个问题",
        mend="可以删掉这一条豁免",
        severity=Severity.NOTICE,
    )
