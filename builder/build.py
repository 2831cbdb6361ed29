"""The pipeline on one screen: read → check → plan → make → publish."""

from typing import TYPE_CHECKING

import msgspec

from builder.digest import digest_of
from builder.model.library import Withheld
from builder.problems import Problem, Stopped
from builder.publish import Publication, Summary
from builder.read.files.stock import take_stock
from builder.run.order import Order, Stopwatch, Tell
from builder.run.standing import Remembered, Report, Run, mixed_up, run_of, sources_of, themes_of
from builder.store.memory import Memory
from builder.store.store import Lost, Store

if TYPE_CHECKING:
    from builder.plan import Plan
    from builder.run.prepare import Draft
    from builder.run.reasons import Reason
    from builder.run.standing import Record


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """How a build ended: ``summary`` is None where nothing was published, ``draft`` where nothing
    had to be read.

    ``reasons`` say why each file was made, where the order asked; ``seconds`` how long each room
    took.
    """

    problems: tuple[Problem, ...]
    published: int = 0
    withheld: tuple[Withheld, ...] = ()
    summary: Summary | None = None
    draft: "Draft | None" = None
    reasons: "tuple[Reason, ...]" = ()
    seconds: dict[str, float] = {}

    @property
    def is_clean(self) -> bool:
        """Published, and nothing held back for being broken."""
        return self.summary is not None and not any(each.is_broken for each in self.withheld)


def examine(order: Order) -> "Draft":
    """Reads, checks and plans, and makes nothing."""
    from builder.crew.crew import crew_of
    from builder.run.prepare import prepare

    with crew_of(order.hands) as crew, Store.open(order.root / ".fengcai") as store:
        draft = prepare(order, take_stock(order.root, store), Memory(store), crew, Stopwatch())
        store.commit()
        return draft


def build(order: Order, tell: Tell) -> Result:
    """A whole build, from the folder of stories to the published site; on any error nothing is
    changed."""
    watch = Stopwatch()
    with watch.timing("survey"):
        opened = Publication.open(order.output, sources_of(order.root))
    if isinstance(opened, Problem):
        return Result(problems=(opened,))
    with opened as publication, Store.open(order.root / ".fengcai") as store:
        if problem := mixed_up(order, publication):
            return Result(problems=(problem,))
        run = run_of(order, store, publication, tell, watch)
        try:
            result = _as_it_stands(run) or _built(run)
        except (
            Lost,
            msgspec.DecodeError,
        ):  # the store is damaged: nothing it remembers is believed
            store.forget()
            result = _built(run)
        with watch.timing("store"):
            store.commit()
        problems = (*result.problems, *store.notices)
        return msgspec.structs.replace(result, problems=problems, seconds=watch.seconds)


def _as_it_stands(run: Run) -> Result | None:
    """The end of a build that has nothing to do: no input changed, no file, no story's hour has
    come, no week is over.

    Once a week the store is pruned, and only a whole build knows what it still needs.
    """
    if not (run.publication.whole and run.remembered and run.publication.mark.startswith(run.mark)):
        return None
    if run.store.is_due(run.order.now) and not run.order.marked:
        return None
    report = run.remembered.report
    if not report.since <= run.order.now < report.until:
        return None
    summary = Summary(made=(), removed=(), unchanged=len(run.publication.stands), bytes=0)
    told = (*report.problems, *run.publication.notices)
    return Result(
        problems=told, published=report.published, withheld=report.withheld, summary=summary
    )


def _built(run: Run) -> Result:
    from builder.crew.crew import crew_of
    from builder.run.prepare import (
        prepare,  # half of the start-up time, and a build with nothing to do needs none of it
    )

    try:
        with crew_of(run.order.hands) as crew:
            draft = prepare(run.order, run.stock, Memory(run.store), crew, run.watch)
        run.store.commit()
        return _judged(draft, run)
    except Stopped as stopped:
        return Result(problems=(stopped.problem,))


def _judged(draft: "Draft", run: Run) -> Result:
    """Published, unless something stands against it."""
    public = draft.edition
    result = Result(
        draft=draft,
        problems=draft.problems,
        published=len(public.site.stories),
        withheld=public.withheld,
    )
    if draft.blocking:
        return result
    if themes_of(run.order) != run.themes:
        return msgspec.structs.replace(result, problems=(*draft.problems, _theme_moved()))
    return _published(draft, run, result)


def _published(draft: "Draft", run: Run, result: Result) -> Result:
    """Makes what does not stand already, then changes the published site in one go, or not at
    all."""
    from builder.run.prepare import workshop_of
    from builder.run.produce import produce
    from builder.run.reasons import reasons, remember_inputs
    from builder.run.standing import record_of

    with run.watch.timing("plan"):
        record = record_of(draft.plan)
        plan = _narrowed(draft.plan, record, run)
        workshop = workshop_of(draft, run.order, run.store)
    with run.watch.timing("make"):
        made = produce(plan, workshop, run.publication, run.order.hands, run.tell)
    told = (*draft.problems, *run.publication.notices, *made.problems)
    if made.problems:
        return msgspec.structs.replace(result, problems=told)
    why = tuple(reasons(made.outcomes, run.publication, run.store)) if run.order.explain else ()
    memory = msgspec.msgpack.encode(
        Remembered(_report(draft, run), msgspec.Raw(msgspec.msgpack.encode(record)))
    )
    kept = run.publication.kept() if plan.is_partial else {}
    promises = kept | {outcome.promise.path: outcome.promise for outcome in made.outcomes}
    with run.watch.timing("publish"):
        committed = run.publication.commit(tuple(promises.values()), run.mark + digest_of(memory))
    if not isinstance(committed, Summary):
        return msgspec.structs.replace(result, problems=(*told, *committed))
    run.store.remember([(run.memory_key, memory)])
    remember_inputs(run.store, made.outcomes)
    _tidied(draft, run)
    return msgspec.structs.replace(
        result, problems=(*told, *committed.notices), summary=committed, reasons=why
    )


def _narrowed(plan: "Plan", record: "Record", run: Run) -> "Plan":
    """The plan of those files alone that can differ from what stands, where that is known."""
    from builder.run.standing import Record, revised

    if not (run.publication.whole and run.remembered):
        return plan
    return revised(plan, record, msgspec.msgpack.decode(run.remembered.record, type=Record))


def _tidied(draft: "Draft", run: Run) -> None:
    """Now and then: drops what no edition has been made of for long."""
    from builder.run.clean import hold

    if (
        run.store.is_due(run.order.now) and not run.order.marked
    ):  # a private edition is made for another day
        hold(draft, run)
        run.store.prune(run.order.now)


def _report(draft: "Draft", run: Run) -> Report:
    from builder.check.edition import unchanged_between
    from builder.run.prepare import local_time

    since, until = unchanged_between(draft.library, local_time(run.order, draft.library))
    public = draft.edition
    return Report(
        published=len(public.site.stories),
        withheld=public.withheld,
        problems=draft.problems,
        since=since,
        until=until,
    )


def _theme_moved() -> Problem:
    said, mend = "主题的文件在生成的时候被改动了", "等它保存好（或同步完），再生成一次"
    return Problem(path="theme", code="FC713", message=said, mend=mend)
