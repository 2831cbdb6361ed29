"""Making: planned artifacts become staged files, batch by batch, in this process or in a pool.

Every worker has the plan, so that only numbers cross to it: a forked one as it was, a started one
draws it up again from the site. It works a recipe out, asks by its key whether that file stands
already, and makes it if not.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

import msgspec

from builder.crew.crew import crew_of
from builder.digest import Digest
from builder.grouping import grouped_by
from builder.make.workshop import Workshop
from builder.media.traces import Trace, film_traces, told
from builder.model.artifact import Artifact, CopyFile, Rank, Recipe, inputs_of
from builder.plan import Plan
from builder.plan.clashes import clashes
from builder.problems import Problem, Stopped
from builder.publish import LedgerEntry, Promise, Staged, stage_file
from builder.publish.stage import waiting
from builder.run.carried import traces_of
from builder.run.prepare import Prepared, workshop_of
from builder.run.run import Run

_BATCH = 32
"""Files that cross to a worker together: large enough to make the crossing cheap, small enough to
share out evenly."""


_FAULT = "FC709"
"""What is said of a template that cannot print a page."""


class Produced(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One file of the coming site: staged, or standing already; ``inputs`` are the checksums of
    what it was made from (see ``Workshop.checksums``), b"" where it stood."""

    promise: Promise
    inputs: bytes = b""


class Production(msgspec.Struct, frozen=True):
    """The result of making a plan: a file for each artifact, or the problems that kept some from
    being made."""

    outcomes: tuple[Produced, ...]
    problems: tuple[Problem, ...]


class Job(msgspec.Struct, frozen=True):
    """All that a worker needs to make artifacts; ``failed`` has the problem of each recipe of
    pictures that could not be made, by key."""

    plan: Plan
    workshop: Workshop
    stage: Path
    stands: Mapping[str, LedgerEntry]
    failed: Mapping[Digest, Problem]

    def outcome(self, artifact: Artifact) -> Produced | Problem:
        """The file of an artifact: as it stands where its key is the same, else made, looked
        through and staged."""
        recipe = artifact.recipe()
        inputs = inputs_of(recipe)
        key = self.workshop.key(recipe, inputs)
        standing = self.stands.get(artifact.path)
        if standing and standing.key == key:
            return Produced(Promise(artifact.path, key, artifact.rank))
        staged = self._made_and_staged(artifact, recipe, key)
        if isinstance(staged, Problem):
            return staged
        promise = Promise(artifact.path, key, artifact.rank, staged)
        return Produced(promise, self.workshop.checksums(recipe, inputs))

    def _made_and_staged(self, artifact: Artifact, recipe: Recipe, key: Digest) -> Staged | Problem:
        """The file made and put aside; a problem where it cannot be made, or carries traces."""
        content = self.failed.get(key) or self.workshop.make(recipe, artifact.part)
        if isinstance(content, Problem):
            return content
        if isinstance(content, bytes):
            staged = self._put_clean(artifact.path, content)
        else:
            staged = self._put_film(artifact.path, content)
        if isinstance(staged, tuple):
            return _refused(self.workshop.source_of(recipe) or artifact.path, recipe, staged)
        return staged

    def _put_clean(self, path: str, content: bytes) -> Staged | Problem | tuple[Trace, ...]:
        """Put aside, unless it carries traces."""
        return traces_of(path, content) or self._put(path, content)

    def _put_film(
        self, path: str, content: Iterable[bytes]
    ) -> Staged | Problem | tuple[Trace, ...]:
        """Put aside, then looked at: a film is too large to be looked at before; nothing is new
        where it stands already."""
        staged = self._put(path, content)
        if isinstance(staged, Problem) or not (staged.mtime_ns and staged.size):
            return staged
        with waiting(self.stage, path).open("rb") as film:
            return film_traces(film) or staged

    def _put(self, path: str, content: bytes | Iterable[bytes]) -> Staged | Problem:
        standing = self.stands.get(path)
        return stage_file(self.stage, path, content, standing.digest if standing else None)


def _refused(path: str, recipe: Recipe, carried: Sequence[Trace]) -> Problem:
    """FC695: a file that we made carries more than it shows.

    A fault of ours, or of the theme where it is the theme's own file.
    """
    said = "做好的网页文件里还带着"
    mend = "这是程序的毛病，不是原来那个文件的：把这一条发给维护的人；急着发布，先把它移走"
    if isinstance(recipe, CopyFile):
        said, mend = "主题的这个文件里带着", "请做主题的人去掉这些信息，再生成一次"
    message = f"{said}{told(carried)}，这次什么都没有发布"
    return Problem(path=path, code="FC695", message=message, mend=mend)


def produce(plan: Plan, prepared: Prepared, run: Run) -> Production:
    """Makes of this plan what does not stand in the output yet."""
    if refused := tuple(clashes(plan.artifacts)):
        return Production((), refused)
    workshop = workshop_of(prepared, run.options, run.store)
    with run.watch.timing("make"):
        try:
            return _produced(plan, workshop, run)
        except Stopped as stopped:
            return Production((), (stopped.problem,))


def _produced(plan: Plan, workshop: Workshop, run: Run) -> Production:
    """Pictures first, since pages only name them."""
    failed = _derived(plan, workshop, run)
    workshop.warm_up()
    if not plan.is_partial:
        plan.work_out_shared()
    stands = run.publication.stands
    job = Job(plan, workshop, run.publication.stage_folder, stands, failed)
    outcomes = list(_outcomes(job, run))
    problems = (each for each in outcomes if isinstance(each, Problem))
    produced = (each for each in outcomes if isinstance(each, Produced))
    return Production(tuple(produced), told_once(problems))


def told_once(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, each once; a fault of a template, which every page printed by it repeats, once
    with the number of the others."""
    return tuple(_of_all(*each) for each in grouped_by(_same_of, dict.fromkeys(problems)).values())


def _same_of(problem: Problem) -> tuple[str, ...]:
    """What is equal in two problems that are told as one."""
    said = "" if problem.code == _FAULT else problem.message
    return problem.code, problem.path, str(problem.line), said


def _of_all(first: Problem, *others: Problem) -> Problem:
    if not others:
        return first
    said = f"{first.message}（另外还有 {len(others)} 页也是这一处）"
    return msgspec.structs.replace(first, message=said)


def _outcomes(job: Job, run: Run) -> Iterator[Produced | Problem]:
    """What came of every artifact, batch by batch, here or in a pool."""
    total = len(job.plan.artifacts)
    spans = [range(start, min(start + _BATCH, total)) for start in range(0, total, _BATCH)]
    with crew_of(run.options.workers, partial(_set_up, job)) as crew:
        for span, batch in zip(spans, crew.flow(_carry_out, spans), strict=True):
            yield from batch
            run.tell("文件", span.stop, total)


def _derived(plan: Plan, workshop: Workshop, run: Run) -> dict[Digest, Problem]:
    """Makes every ladder that is new, once for all its files; what could not be made, by key."""
    ladders = dict(_ladders(plan, workshop))
    workshop.keep_made(ladders)
    with crew_of(run.options.workers) as crew:
        return workshop.make_ahead(ladders, crew, partial(run.tell, "照片"))


def _ladders(plan: Plan, workshop: Workshop) -> Iterator[tuple[Digest, Recipe]]:
    pictures = (each for each in plan.artifacts if each.rank is Rank.PICTURE)
    for artifact in pictures:
        recipe = artifact.recipe()
        yield workshop.key(recipe, inputs_of(recipe)), recipe


_jobs: list[Job] = []
"""This process's job, given to it when it begins to work; the last one counts."""


def _set_up(job: Job) -> None:
    _jobs[:] = [msgspec.structs.replace(job, workshop=job.workshop.here())]


def _carry_out(span: range) -> list[Produced | Problem]:
    """Makes and stages a batch."""
    job = _jobs[0]
    return [job.outcome(artifact) for artifact in job.plan.artifacts[span.start : span.stop]]
