"""How a run ended."""

import pytest

from builder.model.library import Withheld
from builder.problems import Problem, Severity
from builder.publish import Summary
from builder.run.result import RunResult

WRONG = Problem(path="content/a.md", code="FC201", message="……")
NOTED = Problem(path="content/a.md", code="FC506", message="……", severity=Severity.NOTICE)
DONE = Summary(made=(), removed=(), unchanged=1, bytes=0)
BROKEN = Withheld("content/a.md", "甲", "有错误", is_broken=True)
WAITING = Withheld("content/a.md", "甲", "状态是“草稿”")


@pytest.mark.parametrize(
    ("summary", "problems", "withheld", "is_clean"),
    [
        (DONE, (), (), True),
        (DONE, (NOTED,), (WAITING,), True),
        (None, (), (), False),
        (DONE, (WRONG,), (), False),
        (DONE, (), (BROKEN,), False),
    ],
)
def test_it_is_clean_where_all_is_published_that_should_be(summary, problems, withheld, is_clean):
    result = RunResult(summary=summary, problems=problems, withheld=withheld)
    assert result.is_clean is is_clean


def test_what_was_told_is_not_told_twice():
    result = RunResult(problems=(WRONG,))
    assert result.telling((WRONG, NOTED)).problems == (WRONG, NOTED)
