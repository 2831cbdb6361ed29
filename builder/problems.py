"""What is wrong, said as a value: collected, never raised, in the writer's own language."""

from collections.abc import Iterable
from enum import IntEnum

import msgspec


class Severity(IntEnum):
    """How much a problem stops: an error keeps a story from being published, the others only
    inform."""

    NOTICE = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word staff read."""
        return {1: "提示", 2: "提醒", 3: "错误"}[self.value]


class Problem(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """One thing to mend: where it stands, what was found there, and what to write instead.

    ``path`` is relative to the site's folder, with forward slashes; ``line`` counts from the file's
    top (1), 0 where the whole file is meant. Every code is listed in ``content/README.md``.
    """

    path: str
    line: int = 0
    code: str
    message: str
    mend: str = ""
    severity: Severity = Severity.ERROR

    @property
    def place(self) -> str:
        """``content/posts/a.md:3``, as editors make it clickable."""
        return f"{self.path}:{self.line}" if self.line else self.path

    def __str__(self) -> str:
        said = f"{self.place}  {self.severity.label} {self.code}：{self.message}"
        return f"{said}\n    改法：{self.mend}" if self.mend else said


class Stopped(Exception):
    """The machine ended our work, and nothing of ours can go on; ``problem`` says it to staff."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that keep something from being published."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)
