"""豁免: what staff accept is gone or softened; what nobody may accept is told."""

import pytest

from builder.check.waive import PRIVATE, WAIVABLE, waived
from builder.model.blocks import Waiver
from builder.problems import Problem, Severity
from tests.kit.small_library import post

MOBILE = Problem(
    path="a.md", line=9, code="FC403", message="这里有手机号", severity=Severity.WARNING
)
CHILD = Problem(path="a.md", line=9, code="FC405", message="写到了孩子", severity=Severity.WARNING)
TYPO = Problem(path="a.md", line=9, code="FC410", message="“甲”应为“乙”", mend="改")


def told(code: str, *problems: Problem) -> list[tuple[str, Severity]]:
    story = post("lamp", waive=(Waiver(code=code, reason="看过了"),))
    return [(each.code, each.severity) for each in waived(story, problems)]


@pytest.mark.parametrize("code", ["FC403", "fc403", "403", "ＦＣ４０３", "FC 403"])
def test_a_warning_is_gone_however_its_code_is_spelt(code):
    assert told(code, MOBILE, CHILD) == [("FC405", Severity.WARNING)]


@pytest.mark.parametrize("codes", ["FC403、FC405", "403,405", "FC403 FC405", "fc403和fc405"])
def test_one_waiver_may_name_several(codes):
    assert told(codes, MOBILE, CHILD) == []


def test_an_error_stays_as_a_notice_that_gives_the_reason():
    story = post("lamp", waive=(Waiver(code="FC410", reason="引文如此"),))
    (problem,) = waived(story, [TYPO])
    assert (problem.severity, problem.mend) == (Severity.NOTICE, "")
    assert "引文如此" in problem.message


@pytest.mark.parametrize("code", sorted(PRIVATE))
def test_privacy_is_nobodys_to_waive(code):
    blocked = Problem(path="a.md", line=9, code=code, message="……")
    assert told(code, blocked) == [(code, Severity.ERROR), ("FC230", Severity.ERROR)]


@pytest.mark.parametrize("code", ["FC503", "FC499", "FC4", "全部", "手机号"])
def test_what_cannot_be_waived_is_told_with_all_that_can(code):
    story = post("lamp", waive=(Waiver(code=code, reason="看过了"),))
    (problem,) = waived(story, [])
    assert (problem.code, problem.line, problem.fixes[0].texts) == ("FC231", 2, WAIVABLE)
    assert code in problem.message


def test_a_waiver_that_meets_nothing_is_told():
    assert told("FC406") == [("FC409", Severity.NOTICE)]


@pytest.mark.parametrize("written", ["fc５０３", "不用查手机号了，都是座机", "Fc 499"])
def test_what_cannot_be_waived_is_quoted_as_it_was_written(written):
    story = post("lamp", waive=(Waiver(code=written, reason="看过了"),))
    (problem,) = waived(story, [])
    assert f"“{written}”" in problem.message


def test_of_several_in_one_each_is_quoted_by_itself():
    story = post("lamp", waive=(Waiver(code="ＦＣ４０３、fc503", reason="看过了"),))
    (problem,) = waived(story, [MOBILE])
    assert "“fc503”" in problem.message
