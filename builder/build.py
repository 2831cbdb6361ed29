"""The pipeline on one screen: open → scan → read → judge → plan → make → publish."""

from typing import TYPE_CHECKING

import msgspec

from builder.digest import digest_of
from builder.problems import Problem, Stopped
from builder.publish import Publication, Summary
from builder.run.order import Order, Stopwatch, Tell
from builder.run.result import RunResult, result_of
from builder.run.run import Run
from builder.run.standing import mixed_up, sources_of
from builder.store.store import Lost, Store

if TYPE_CHECKING:  # half of the start-up time, and a build with nothing to do needs none of it
    from builder.plan import Plan
    from builder.run.prepare import Prepared
    from builder.run.produce import Production
    from builder.run.standing import Record


def build(order: Order, tell: Tell) -> RunResult:
    """A whole build, from the folder of stories to the published site.

    On any error nothing is changed; with ``keep_going`` what is broken is held back, and what was
    taken down leaves in any case.
    """
    watch = Stopwatch()
    with watch.timing("survey"):
        opened = Publication.open(order.output, sources_of(order.root))
    if isinstance(opened, Problem):
        return RunResult(problems=(opened,))
    with opened as publication, Store.open(order.root / ".fengcai", order.day) as store:
        result = _carried_out(Run(order, publication, store, tell, watch))
        with watch.timing("store"):
            store.commit()
        return msgspec.structs.replace(result.telling(store.notices), seconds=watch.seconds)


def _carried_out(run: Run) -> RunResult:
    if problem := mixed_up(run.order, run.publication):
        return RunResult(problems=(problem,))
    try:
        return _as_it_stands(run) or _built(run)
    except (Lost, msgspec.DecodeError):  # the store is damaged: nothing it remembers is believed
        run.store.forget()
        return _built(Run(run.order, run.publication, run.store, run.tell, run.watch))


def _as_it_stands(run: Run) -> RunResult | None:
    """The end of a build that has nothing to do: no input changed, no file, no story's hour has
    come, no week is over.

    Once a week the store is pruned, and only a whole build knows what it still needs.
    """
    publication, now = run.publication, run.order.now
    is_of_these = publication.mark.startswith(
        run.mark
    )  # from now on, every file must stay as it is
    if not (is_of_these and publication.whole and run.standing):
        return None
    report = run.standing.report
    is_due = run.store.is_due(now) and not run.order.marked
    if is_due or not report.since <= now < report.until:
        return None
    return RunResult(
        problems=(*report.problems, *publication.notices),
        published=report.published,
        withheld=report.withheld,
        summary=Summary(made=(), removed=(), unchanged=len(publication.stands), bytes=0),
    )


def _built(run: Run) -> RunResult:
    """Read, judged, planned, made, published; or, where that cannot be, only what must leave."""
    from builder.run.attempts import prepared_for
    from builder.run.takedown import take_down

    try:
        prepared = prepared_for(run)
    except Stopped as stopped:
        return RunResult(problems=(stopped.problem,))
    try:
        result = _published(prepared, run)
    except Stopped as stopped:
        result = RunResult(prepared=prepared, problems=(stopped.problem,))
    except (Lost, msgspec.DecodeError):
        raise
    except Exception:  # a fault of ours keeps nothing public that was taken down
        take_down(prepared, run, result_of(prepared))
        raise
    return result if result.summary else take_down(prepared, run, result)


def _published(prepared: "Prepared", run: Run) -> RunResult:
    """Makes what does not stand already, then changes the published site in one go, or not at
    all."""
    from builder.run.attempts import stopping, with_last_theme
    from builder.run.prepare import workshop_of
    from builder.run.produce import produce
    from builder.run.standing import record_of

    result = result_of(prepared)
    if stopping(prepared, run.order):
        return result
    if moved := run.moved:
        return result.telling(moved)
    with run.watch.timing("plan"):
        record = record_of(prepared.plan)
        plan = _narrowed(prepared.plan, record, run)
        workshop = workshop_of(prepared, run.order, run.store)
    with run.watch.timing("make"):
        made = produce(plan, workshop, run.publication, run.order.hands, run.tell)
    if made.problems:
        again = with_last_theme(prepared, made.problems, run)
        return _published(again, run) if again else result.telling(made.problems)
    return _committed(prepared, plan, record, made, run)


def _committed(
    prepared: "Prepared", plan: "Plan", record: "Record", made: "Production", run: Run
) -> RunResult:
    """Everything that was made and everything that stands, published; and remembered."""
    from builder.run.reasons import reasons
    from builder.run.remember import remember, standing_after

    why = tuple(reasons(made.outcomes, run.publication, run.store)) if run.order.explain else ()
    kept = run.publication.kept() if plan.is_partial else {}
    promises = kept | {outcome.promise.path: outcome.promise for outcome in made.outcomes}
    standing = standing_after(prepared, record, run)
    with run.watch.timing("publish"):
        committed = run.publication.commit(tuple(promises.values()), run.mark + digest_of(standing))
    if not isinstance(committed, Summary):
        return result_of(prepared).telling(committed)
    remember(prepared, made.outcomes, standing, run)
    told = result_of(prepared).telling((*run.publication.notices, *committed.notices))
    return msgspec.structs.replace(told, summary=committed, reasons=why)


def _narrowed(plan: "Plan", record: "Record", run: Run) -> "Plan":
    """The plan of those files alone that can differ from what stands, where that is known."""
    from builder.run.standing import revised

    if not (run.publication.whole and run.standing):
        return plan
    return revised(plan, record, run.standing.record)
