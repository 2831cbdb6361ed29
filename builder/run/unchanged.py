"""The early end of a build that has nothing to do."""

from builder.publish import Summary
from builder.run.result import RunResult
from builder.run.run import Run
from builder.run.standing import Findings


def as_it_stands(run: Run) -> RunResult | None:
    """The result of the last build, where no input has changed, no file of the output, and no
    story's hour has come; None where there is something to do."""
    same_inputs = run.publication.mark.startswith(
        run.mark
    )  # from now on, files must stay as they are
    if not (same_inputs and run.publication.is_whole and run.standing):
        return None
    findings = run.standing.findings
    return None if _is_over(findings, run) else _told_again(findings, run)


def _is_over(findings: Findings, run: Run) -> bool:
    """Whether an hour has come, or the week after which the store is pruned: only a whole build
    knows what it still needs."""
    now = run.options.now
    is_due = run.store.is_due(now) and not run.options.marked
    return is_due or not findings.since <= now < findings.until


def _told_again(findings: Findings, run: Run) -> RunResult:
    unchanged = len(run.publication.stands)
    return RunResult(
        problems=(*findings.problems, *run.publication.notices),
        published=findings.published,
        withheld=findings.withheld,
        summary=Summary(made=(), removed=(), unchanged=unchanged, bytes=0),
    )
