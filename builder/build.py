"""The pipeline on one screen: read → check → plan → make → publish."""

import datetime as dt
import shutil
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from builder import makers
from builder.digest import Digest, digest_of, key_of
from builder.make.store import Store
from builder.model.library import Withheld
from builder.order import Order, Stopwatch, Tell
from builder.problems import Problem
from builder.publish import Publication, Summary
from builder.read.folder import Stock
from builder.stock import take_stock

if TYPE_CHECKING:
    from builder.drafting import Draft
    from builder.explanation import Reason
    from builder.plan import Plan
    from builder.revision import Record


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What staff are told of an edition; it holds from ``since`` until ``until``, as long as no input changes."""

    published: int
    withheld: tuple[Withheld, ...]
    problems: tuple[Problem, ...]
    since: dt.datetime
    until: dt.datetime


class Remembered(msgspec.Struct, frozen=True):
    """What the store keeps of an output for the next build; the output's ledger names it, so it is of no other."""

    report: Report
    record: msgspec.Raw


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """How a build ended: ``summary`` is None where nothing was published, ``draft`` where nothing had to be read.

    ``reasons`` say why each file was made, where the order asked; ``seconds`` how long each room took.
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
    from builder.drafting import prepare
    from builder.make.crew import crew_of

    with crew_of(order.hands) as crew, Store.open(order.root / ".fengcai") as store:
        draft = prepare(order, take_stock(order.root, store), store, crew, Stopwatch())
        store.commit()
        return draft


def clear(root: Path, output: Path) -> tuple[int, tuple[Problem, ...]]:
    """Takes back everything that builds made: the files in the output, and the store."""
    opened = Publication.open(output, _sources(root))
    if isinstance(opened, Problem):
        return 0, (opened,)
    with opened as publication:
        committed = publication.commit(())
    if not isinstance(committed, Summary):
        return 0, committed
    shutil.rmtree(root / ".fengcai", ignore_errors=True)
    return len(committed.removed), ()


def _sources(root: Path) -> tuple[Path, ...]:
    """The folders a build reads; the output may not touch them."""
    return (root / "content", root / "theme", root / ".fengcai")


class _Outcome(msgspec.Struct, frozen=True):
    """What came of publishing: None where nothing was changed, what staff are told, and why files were made."""

    summary: Summary | None
    told: tuple[Problem, ...]
    why: "tuple[Reason, ...]" = ()


class _Run(msgspec.Struct, frozen=True, dict=True):
    """One build under way: what it was asked for, what it found in the folder, and what it works with."""

    order: Order
    stock: Stock
    store: Store
    publication: Publication
    tell: Tell
    watch: Stopwatch

    @property
    def memory_key(self) -> Digest:
        """Where the store keeps what was remembered of this output."""
        return key_of("output", str(self.order.output.absolute()))

    @cached_property
    def remembered(self) -> "Remembered | None":
        """What was remembered of the output that stands; nothing of an earlier one, which its ledger does not name."""
        content = self.store.memo(self.memory_key) or b""
        is_of_it = self.publication.mark.endswith(digest_of(content))
        return msgspec.msgpack.decode(content, type=Remembered) if is_of_it else None

    @cached_property
    def mark(self) -> Digest:
        """Which sort of edition a folder holds, and the name of everything it was made from but the clock."""
        order = self.order
        themes = [digest_of(file.read_bytes()) for file in _theme_files(order)]
        inputs = key_of(makers.everything(), self.stock.digests, themes, order.theme, order.drafts, order.keep_going)
        return Digest(f"{_sort(order)}-{order.marked}-{inputs}-")


def build(order: Order, tell: Tell) -> Result:
    """A whole build, from the folder of stories to the published site; on any error nothing is changed."""
    watch = Stopwatch()
    with watch.timing("survey"):
        opened = Publication.open(order.output, _sources(order.root))
    if isinstance(opened, Problem):
        return Result(problems=(opened,))
    with opened as publication, Store.open(order.root / ".fengcai") as store:
        if problem := _mixed_up(order, publication):
            return Result(problems=(problem,))
        with watch.timing("stock"):
            stock = take_stock(order.root, store)
        run = _Run(order, stock, store, publication, tell, watch)
        result = _as_it_stands(run) or _built(run)
        with watch.timing("store"):
            store.commit()
        return msgspec.structs.replace(result, seconds=watch.seconds)


def _as_it_stands(run: _Run) -> Result | None:
    """The end of a build that has nothing to do: no input changed, no file, and no story's hour has come."""
    if not (run.publication.whole and run.remembered and run.publication.mark.startswith(run.mark)):
        return None
    report = run.remembered.report
    if not report.since <= run.order.now < report.until:
        return None
    summary = Summary(made=(), removed=(), unchanged=run.publication.count, bytes=0)
    told = (*report.problems, *run.publication.notices)
    return Result(problems=told, published=report.published, withheld=report.withheld, summary=summary)


def _built(run: _Run) -> Result:
    from builder.drafting import prepare  # half of the start-up time, and a build with nothing to do needs none of it
    from builder.make.crew import crew_of

    with crew_of(run.order.hands) as crew:
        draft = prepare(run.order, run.stock, run.store, crew, run.watch)
    run.store.commit()
    public = draft.edition
    result = Result(draft=draft, problems=draft.problems, published=len(public.site.stories), withheld=public.withheld)
    if draft.blocking:
        return result
    done = _publish(draft, run)
    problems = (*draft.problems, *done.told)
    return msgspec.structs.replace(result, problems=problems, summary=done.summary, reasons=done.why)


def _publish(draft: "Draft", run: _Run) -> _Outcome:
    """Makes what does not stand already, then changes the published site in one go, or not at all."""
    from builder.drafting import workshop_of
    from builder.explanation import reasons, remember_inputs
    from builder.production import produce
    from builder.revision import record_of

    with run.watch.timing("plan"):
        record = record_of(draft.plan)
        plan = _narrowed(draft.plan, record, run)
        workshop = workshop_of(draft, run.order, run.store)
    with run.watch.timing("make"):
        made = produce(plan, workshop, run.publication, run.order.hands, run.tell)
    told = (*run.publication.notices, *run.store.notices, *made.problems)
    if made.problems:
        return _Outcome(None, told)
    why = tuple(reasons(made.outcomes, run.publication, run.store)) if run.order.explain else ()
    memory = msgspec.msgpack.encode(Remembered(_report(draft, run), msgspec.Raw(msgspec.msgpack.encode(record))))
    kept = run.publication.kept() if plan.is_partial else {}
    promises = kept | {outcome.promise.path: outcome.promise for outcome in made.outcomes}
    with run.watch.timing("publish"):
        committed = run.publication.commit(tuple(promises.values()), Digest(run.mark + digest_of(memory)))
    if not isinstance(committed, Summary):
        return _Outcome(None, (*told, *committed))
    run.store.remember([(run.memory_key, memory)])
    remember_inputs(run.store, made.outcomes)
    if not plan.is_partial:  # a whole plan has seen everything that is in use
        run.store.prune(run.order.now)
    return _Outcome(committed, (*told, *committed.notices), why)


def _narrowed(plan: "Plan", record: "Record", run: _Run) -> "Plan":
    """The plan of those files alone that can differ from what stands, where that is known."""
    from builder.revision import Record, revised

    if not (run.publication.whole and run.remembered):
        return plan
    return revised(plan, record, msgspec.msgpack.decode(run.remembered.record, type=Record))


def _report(draft: "Draft", run: _Run) -> Report:
    from builder.drafting import local_time
    from builder.read.edition import unchanged_between

    since, until = unchanged_between(draft.library, local_time(run.order, draft.library))
    public = draft.edition
    return Report(
        published=len(public.site.stories),
        withheld=public.withheld,
        problems=draft.problems,
        since=since,
        until=until,
    )


def _theme_files(order: Order) -> Iterable[Path]:
    """Every file of every theme at hand: which of them a page is made of, only the theme itself knows."""
    for folder in (order.root / "theme", *order.theme_folders):
        yield from sorted(path for path in folder.rglob("*") if path.is_file())


def _sort(order: Order) -> str:
    return "private" if order.marked else "public"


def _mixed_up(order: Order, publication: Publication) -> Problem | None:
    """A private edition never replaces the public site, nor the other way round."""
    if not publication.mark or publication.mark.startswith(_sort(order)):
        return None
    there, here = ("公开的网站", "内部预览") if order.marked else ("内部预览", "公开的网站")
    return Problem(
        path=order.output.name,
        code="FC813",
        message=f"这个文件夹里放的是{there}，这次要生成的是{here}，两样不能放在一起",
        mend="用 --output 另指定一个文件夹",
    )
