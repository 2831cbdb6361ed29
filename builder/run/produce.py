"""The assembly line: promises become staged files, batch by batch, here or in a pool of processes.

Every worker has the plan, so that only numbers cross to it: a forked one as it was, a started one
draws it up again from the site. It works a recipe out, asks by its key whether that file stands
already, and makes it if not.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

import msgspec

from builder.crew.crew import Crew, crew_of
from builder.crew.hands import Hands
from builder.digest import Digest
from builder.make.workshop import Workshop
from builder.media.traces import Trace, film_traces, told, traces
from builder.model.artifact import Artifact, CopyFile, Rank, Recipe, inputs_of
from builder.plan import Plan
from builder.plan.clashes import clashes
from builder.problems import Problem
from builder.publish import LedgerEntry, Promise, Publication, Staged, stage_file
from builder.publish.stage import waiting
from builder.run.order import Tell

_BATCH = 32
"""Files that cross to a worker together: large enough to make the crossing cheap, small enough to
share out evenly."""


class Produced(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A file that is promised; ``inputs`` (see ``Workshop.checksums``) tell what it was made from, b""
    where it stood."""

    promise: Promise
    inputs: bytes = b""


class Production(msgspec.Struct, frozen=True):
    """What came of all artifacts: an outcome for each, or the problems that kept some from being
    made."""

    outcomes: tuple[Produced, ...]
    problems: tuple[Problem, ...]


class Bench(msgspec.Struct, frozen=True):
    """All that a worker needs; ``failed`` are the keys of ladders that could not be made."""

    plan: Plan
    workshop: Workshop
    stage: Path
    stands: Mapping[str, LedgerEntry]
    failed: Mapping[Digest, Problem]

    def outcome(self, artifact: Artifact) -> Produced | Problem:
        """What stands as it should is promised as it is; what does not is made and staged."""
        recipe = artifact.recipe()
        inputs = inputs_of(recipe)
        key = self.workshop.key(recipe, inputs)
        standing = self.stands.get(artifact.path)
        if standing and standing.key == key:
            return Produced(Promise(artifact.path, key, artifact.rank))
        content = self.failed.get(key) or self.workshop.make(recipe, artifact.part)
        staged = (
            content if isinstance(content, Problem) else self._staged(artifact, recipe, content)
        )
        if isinstance(staged, Problem):
            return staged
        promise = Promise(artifact.path, key, artifact.rank, staged)
        return Produced(promise, self.workshop.checksums(recipe, inputs))

    def _staged(
        self, artifact: Artifact, recipe: Recipe, content: bytes | Iterable[bytes]
    ) -> Staged | Problem:
        """The file put aside; a problem where it betrays anything. A film is too large to be looked
        at before."""
        if isinstance(content, bytes) and (carried := traces(content)):
            return self._refused(artifact, recipe, carried)
        standing = self.stands.get(artifact.path)
        staged = stage_file(
            self.stage, artifact.path, content, standing.digest if standing else None
        )
        if (
            isinstance(staged, Staged)
            and not isinstance(content, bytes)
            and (carried := self._film_traces(staged))
        ):
            return self._refused(artifact, recipe, carried)
        return staged

    def _film_traces(self, staged: Staged) -> tuple[Trace, ...]:
        """What a film carries; nothing new where it stands already."""
        if not staged.mtime_ns or not staged.size:
            return ()
        with waiting(self.stage, staged.path).open("rb") as film:
            return film_traces(film)

    def _refused(self, artifact: Artifact, recipe: Recipe, carried: Sequence[Trace]) -> Problem:
        """What we made betrays more than it shows: a fault of ours, or of the theme where it is its
        own file."""
        if isinstance(recipe, CopyFile):
            said, mend = "主题的这个文件里带着", "请做主题的人去掉这些信息，再生成一次"
        else:
            said = "做好的网页文件里还带着"
            mend = "这是程序的毛病，不是照片的：把这一条发给维护的人；急着发布，先把这一张移走"
        return Problem(
            path=self.workshop.source_of(recipe) or artifact.path,
            code="FC695",
            message=f"{said}{told(carried)}，这次什么都没有发布",
            mend=mend,
        )


def produce(
    plan: Plan, workshop: Workshop, publication: Publication, hands: Hands, tell: Tell
) -> Production:
    """Makes what does not stand already; pictures first, since pages only name them."""
    if refused := tuple(clashes(plan.artifacts)):
        return Production((), refused)
    with crew_of(hands) as crew:
        pictures = [each for each in plan.artifacts if each.rank is Rank.PICTURE]
        failed = _derived(pictures, workshop, crew, tell)
    workshop.warm_up()
    bench = Bench(plan, workshop, publication.stage_folder, publication.stands, failed)
    total = len(plan.artifacts)
    spans = [range(start, min(start + _BATCH, total)) for start in range(0, total, _BATCH)]
    outcomes: list[Produced | Problem] = []
    with crew_of(hands, partial(_set_up, bench)) as crew:
        for batch in crew.flow(_carry_out, spans):
            outcomes.extend(batch)
            tell("文件", len(outcomes), total)
    problems = dict.fromkeys(each for each in outcomes if isinstance(each, Problem))
    return Production(
        tuple(each for each in outcomes if isinstance(each, Produced)), tuple(problems)
    )


def _derived(
    pictures: Sequence[Artifact], workshop: Workshop, crew: Crew, tell: Tell
) -> dict[Digest, Problem]:
    """Makes every ladder that is new, once for all its files; what could not be made, by key."""
    ladders = dict(_ladders(pictures, workshop))
    workshop.keep_made(ladders)
    return workshop.make_ahead(ladders, crew, partial(tell, "照片"))


def _ladders(pictures: Sequence[Artifact], workshop: Workshop) -> Iterator[tuple[Digest, Recipe]]:
    for artifact in pictures:
        recipe = artifact.recipe()
        yield workshop.key(recipe, inputs_of(recipe)), recipe


_benches: list[Bench] = []
"""This process's bench, laid out when it begins to work; the last one counts."""


def _set_up(bench: Bench) -> None:
    _benches[:] = [msgspec.structs.replace(bench, workshop=bench.workshop.here())]


def _carry_out(span: range) -> list[Produced | Problem]:
    """Makes and stages a batch."""
    bench = _benches[0]
    return [bench.outcome(artifact) for artifact in bench.plan.artifacts[span.start : span.stop]]
