"""The pipeline on one screen: open → scan → read → judge → plan → make → publish → remember."""

from typing import TYPE_CHECKING

import msgspec

from builder.problems import Problem, Stopped
from builder.run.build_options import BuildOptions
from builder.run.progress import Tell
from builder.run.result import RunResult, result_of
from builder.run.run import Run, opened
from builder.run.unchanged import as_it_stands
from builder.store.store import Lost

if TYPE_CHECKING:  # half of the start-up time, and a build with nothing to do needs none of it
    from builder.run.prepare import Prepared


def build(options: BuildOptions, tell: Tell) -> RunResult:
    """A whole build, from the folder of stories to the published site.

    On any error nothing is changed and the result says why; with ``keep_going`` what is broken is
    held back and the rest is published, and what was taken down leaves in any case. ``tell`` hears
    how far it is.
    """
    with opened(options, tell) as run:
        if isinstance(run, Problem):
            return RunResult(problems=(run,))
        result = _carried_out(run)
    return msgspec.structs.replace(result.telling(run.store.notices), seconds=run.watch.seconds)


def _carried_out(run: Run) -> RunResult:
    """Ends early where nothing has changed, else builds; where the store turns out to be damaged,
    builds once more without it."""
    try:
        return as_it_stands(run) or _built(run)
    except (Lost, msgspec.DecodeError):
        run.store.forget()
        return _built(run.anew())


def _built(run: Run) -> RunResult:
    """Scanned, read, judged and planned, then made and published; where that cannot be, what was
    taken down is removed alone."""
    from builder.run.attempts import prepared_for
    from builder.run.takedown import take_down, takedown_after_a_fault

    try:
        prepared = prepared_for(run)
    except Stopped as stopped:
        return RunResult(problems=(stopped.problem,))
    with takedown_after_a_fault(prepared, run):
        result = _published(prepared, run)
    return result if result.summary else take_down(prepared, run, result)


def _published(prepared: "Prepared", run: Run) -> RunResult:
    """Makes what is planned and does not stand in the output yet, then changes the published site
    in one go, or not at all.

    Where the theme cannot be printed, tries once more with the theme that was last right.
    """
    from builder.run.attempts import obstacles, with_last_theme
    from builder.run.produce import produce
    from builder.run.publishing import publish
    from builder.run.wanted import wanted_of

    if found := obstacles(prepared, run):
        return result_of(prepared).telling(found)
    wanted = wanted_of(prepared, run)
    made = produce(wanted.plan, prepared, run)
    if not made.problems:
        return publish(wanted, made.outcomes, prepared, run)
    again = with_last_theme(prepared, made.problems, run)
    return _published(again, run) if again else result_of(prepared).telling(made.problems)
