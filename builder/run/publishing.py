"""Publishing what was made and what stands, and remembering it for the next run."""

from collections.abc import Sequence

import msgspec

from builder.digest import digest_of
from builder.problems import Problem
from builder.publish import Promise, Summary
from builder.run.prepare import Prepared
from builder.run.produce import Produced
from builder.run.reasons import Reason, reasons
from builder.run.remember import remember, standing_after
from builder.run.result import RunResult, result_of
from builder.run.run import Run
from builder.run.wanted import Wanted


def publish(
    wanted: Wanted, outcomes: tuple[Produced, ...], prepared: Prepared, run: Run
) -> RunResult:
    """Changes the published site to what these outcomes and the standing files promise, in one go,
    and remembers what it was made from; or tells why nothing was changed."""
    result = result_of(prepared)
    why = _why(outcomes, run)
    standing = standing_after(prepared, wanted.record, run)
    committed = _committed(_promises(wanted, outcomes, run), standing, run)
    if not isinstance(committed, Summary):
        return result.telling(committed)
    remember(prepared, outcomes, standing, run)
    told = result.telling((*run.publication.notices, *committed.notices))
    return msgspec.structs.replace(told, summary=committed, reasons=why)


def _why(outcomes: Sequence[Produced], run: Run) -> tuple[Reason, ...]:
    """Why each file was made, where that was asked for."""
    if not run.options.explain:
        return ()
    return tuple(reasons(outcomes, run.publication, run.store))


def _promises(wanted: Wanted, outcomes: Sequence[Produced], run: Run) -> Sequence[Promise]:
    """One for every file that shall stand: what was looked at now, and what was not and stays."""
    kept = run.publication.kept() if wanted.plan.is_partial else {}
    now = {outcome.promise.path: outcome.promise for outcome in outcomes}
    return tuple({**kept, **now}.values())


def _committed(
    promises: Sequence[Promise], standing: bytes, run: Run
) -> Summary | tuple[Problem, ...]:
    """The published site changed; its ledger names what is remembered of it."""
    with run.watch.timing("publish"):
        return run.publication.commit(promises, run.mark + digest_of(standing))
