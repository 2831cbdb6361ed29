"""How a run ended, for the commands to tell."""

from typing import TYPE_CHECKING, Self

import msgspec

from builder.model.library import Withheld
from builder.problems import Problem, errors
from builder.publish import Summary

if TYPE_CHECKING:  # half of the start-up time, and a build with nothing to do needs none of it
    from builder.run.prepare import Prepared
    from builder.run.reasons import Reason


class RunResult(msgspec.Struct, frozen=True, kw_only=True):
    """How a run ended.

    ``summary`` is None where nothing was published, ``prepared`` where nothing had to be read.
    ``only_removed`` says that nothing but a takedown was published; ``reasons`` why each file was
    made, where that was asked for; ``seconds`` how long each room took.
    """

    problems: tuple[Problem, ...]
    published: int = 0
    withheld: tuple[Withheld, ...] = ()
    summary: Summary | None = None
    only_removed: bool = False
    prepared: "Prepared | None" = None
    reasons: "tuple[Reason, ...]" = ()
    seconds: dict[str, float] = {}

    @property
    def is_clean(self) -> bool:
        """Whether the site was published without an error and without holding back a broken
        story."""
        held = any(each.is_broken for each in self.withheld)
        return self.summary is not None and not held and not errors(self.problems)

    def telling(self, problems: tuple[Problem, ...]) -> Self:
        """The same with these problems, too; none is told twice."""
        known = frozenset(self.problems)
        new = tuple(each for each in problems if each not in known)
        return msgspec.structs.replace(self, problems=(*self.problems, *new))


def result_of(prepared: "Prepared") -> RunResult:
    """The result of a run in which nothing has been published yet."""
    return RunResult(
        prepared=prepared,
        problems=prepared.problems,
        published=len(prepared.edition.site.stories),
        withheld=prepared.edition.withheld,
    )
