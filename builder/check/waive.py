"""豁免: findings that staff have looked at and accept, with a reason."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import chain

import msgspec

from builder.chinese import shorten
from builder.model.story import Story
from builder.problems import Problem, Severity, Where, choice_of
from builder.regex import regex

PRIVATE = frozenset({"FC401", "FC402", "FC404", "FC408", "FC508", "FC654", "FC655", "FC658"})
"""What blocks for privacy: nobody can waive it."""
WAIVABLE = ("FC403", "FC405", "FC406", "FC407", "FC410")
"""What the checks of one story's text report and staff may accept; only these can be judged here."""
_WAIVABLE = choice_of(WAIVABLE)
_CODE = regex(r"(?:FC)?\s*(\d{3})", re.I)
_BETWEEN = regex(r"(?<=\d)[、，,；;／/和及\s]+(?=(?:[FＦ][CＣ])?\s*\d{3})", re.I)
_LONGEST = 40
"""Characters of what was written that are quoted."""


class _Waived(msgspec.Struct, frozen=True):
    """A code that a waiver names: as it was written, with its reason and its place."""

    code: str
    written: str
    reason: str
    where: Where


def waived(story: Story, problems: Sequence[Problem]) -> list[Problem]:
    """A story's problems after its waivers.

    A waived warning is gone, a waived error stays as a notice; a waiver that matches nothing is
    told of. Waiving what blocks for privacy is an error itself, and changes nothing.
    """
    given = list(_waivers(story))
    reasons = {each.code: each.reason for each in given if each.code in WAIVABLE}
    judged = (
        _softened(each, reasons[each.code]) if each.code in reasons else each for each in problems
    )
    found = {each.code for each in problems}
    said = chain.from_iterable(_of_waiver(each, found) for each in given)
    return [*filter(None, judged), *said]


def _waivers(story: Story) -> Iterator[_Waived]:
    for number, waiver in enumerate(story.waive):
        where = story.where(f"waive.{number}.code")
        for written in _BETWEEN.split(waiver.code.strip()):
            yield _Waived(_code(written), written, waiver.reason, where)


def _code(written: str) -> str:
    """``fc403``, ``４０３`` and ``403`` are FC403."""
    said = unicodedata.normalize("NFKC", written).strip()
    number = _CODE.fullmatch(said)
    return f"FC{number[1]}" if number else said.upper()


def _softened(problem: Problem, reason: str) -> Problem | None:
    if problem.severity is not Severity.ERROR:
        return None
    message = f"{problem.message}（已豁免：{reason}）"
    return msgspec.structs.replace(
        problem, severity=Severity.NOTICE, message=message, mend="", fixes=()
    )


def _of_waiver(waiver: _Waived, found: set[str]) -> Iterator[Problem]:
    """What is wrong with a waiver itself."""
    code, where = waiver.code, waiver.where
    if code in PRIVATE:
        said = f"{code} 关系到个人隐私，谁也不能豁免，这一条豁免没有用"
        yield where.problem("FC230", said, f"删掉这一条豁免；报了 {code} 的地方，照那里的改法改")
    elif code not in WAIVABLE:
        said = f"豁免里写了“{shorten(waiver.written, _LONGEST)}”，这一样不能豁免，这一条没有用"
        mend = "删掉这一条豁免，照那一处的改法改；编号写错了的，换成对的"
        yield where.warning("FC231", said, mend, _WAIVABLE)
    elif code not in found:
        said = f"豁免了 {code}，稿件里却没有这个问题"
        yield where.notice("FC409", said, "可以删掉这一条豁免")
