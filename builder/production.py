"""The assembly line: recipes become staged files, batch by batch, here or in a pool of processes."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path

import msgspec

from builder.digest import Digest
from builder.make.crew import Crew, crew_of
from builder.make.hands import Hands
from builder.make.workshop import Workshop
from builder.model.artifact import Artifact, MakePictures, Rank, decode_recipe, encode_recipe
from builder.order import Tell
from builder.problems import Problem
from builder.publish import Promise, Publication, Staged, stage_file

BATCH = 24
"""Pages that cross to a worker together: large enough to make the crossing cheap, small enough to share out evenly."""


class Job(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One file to be made: its recipe as bytes, and the digest of what stands at its path already."""

    path: str
    rank: Rank
    key: Digest
    recipe: bytes
    part: str
    standing: Digest | None


class Production(msgspec.Struct, frozen=True):
    """What came of all artifacts: a promise for each, or the problems that kept some from being made."""

    promises: tuple[Promise, ...]
    problems: tuple[Problem, ...]


def produce(
    artifacts: Sequence[Artifact], workshop: Workshop, publication: Publication, hands: Hands, tell: Tell
) -> Production:
    """Makes what does not stand already; pictures first, since pages only name them."""
    line = _Line(workshop, publication, tell)
    with crew_of(hands) as crew:
        failed = line.derive([each for each in artifacts if each.rank is Rank.PICTURE], crew)
    workshop.warm_up()
    with crew_of(hands, partial(_set_up, workshop, publication.stage_folder)) as crew:
        for results in crew.flow(_carry_out, line.batches(artifacts, failed)):
            line.take(results)
    return Production(tuple(line.promises), tuple(dict.fromkeys((*failed.values(), *line.problems))))


class _Line:
    """Sorts artifacts into those that stand and those to be made, and gathers what comes back."""

    def __init__(self, workshop: Workshop, publication: Publication, tell: Tell) -> None:
        self._workshop, self._publication, self._tell = workshop, publication, tell
        self._jobs: list[tuple[str, Rank, Digest]] = []
        self._total = 0
        self.promises: list[Promise] = []
        self.problems: list[Problem] = []

    def derive(self, pictures: Sequence[Artifact], crew: Crew) -> dict[Digest, Problem]:
        """Makes every ladder that is new, once for all its files."""
        ladders = {}
        for artifact in pictures:
            recipe = artifact.recipe()
            assert isinstance(recipe, MakePictures)
            ladders[self._workshop.key(recipe, encode_recipe(recipe))] = recipe
        self._workshop.keep_pictures(ladders)
        return self._workshop.derive(ladders, crew, partial(self._tell, "照片"))

    def batches(self, artifacts: Sequence[Artifact], failed: dict[Digest, Problem]) -> Iterator[list[Job]]:
        """The jobs, in batches; what stands as it should is promised as it is."""
        self._total = len(artifacts)
        jobs = self._new_jobs(artifacts, failed)
        while batch := list(islice(jobs, BATCH)):
            self._jobs.extend((job.path, job.rank, job.key) for job in batch)
            yield batch

    def _new_jobs(self, artifacts: Sequence[Artifact], failed: dict[Digest, Problem]) -> Iterator[Job]:
        for artifact in artifacts:
            recipe = artifact.recipe()
            encoded = encode_recipe(recipe)
            key = self._workshop.key(recipe, encoded)
            if self._publication.intact(artifact.path, key):
                self.promises.append(Promise(artifact.path, key, artifact.rank))
            elif key not in failed:
                standing = self._publication.standing(artifact.path)
                yield Job(artifact.path, artifact.rank, key, encoded, artifact.part, standing)

    def take(self, results: list[Staged | Problem]) -> None:
        """What a batch came to, in the order of its jobs."""
        first = len(self.promises) + len(self.problems)
        for (path, rank, key), result in zip(self._jobs, results, strict=False):
            if isinstance(result, Problem):
                self.problems.append(result)
            else:
                self.promises.append(Promise(path, key, rank, result))
        del self._jobs[: len(results)]
        self._tell("文件", first + len(results), self._total)


class _Bench(msgspec.Struct):
    """A worker's own place of work."""

    workshop: Workshop
    stage: Path


_benches: list[_Bench] = []
"""This process's bench, laid out when it begins to work; the last one counts."""


def _set_up(workshop: Workshop, stage: Path) -> None:
    _benches[:] = [_Bench(workshop.here(), stage)]


def _carry_out(jobs: list[Job]) -> list[Staged | Problem]:
    """Makes and stages a batch."""
    bench = _benches[0]
    return [_made(job, bench) for job in jobs]


def _made(job: Job, bench: _Bench) -> Staged | Problem:
    content = bench.workshop.make(decode_recipe(job.recipe), job.part)
    return content if isinstance(content, Problem) else stage_file(bench.stage, job.path, content, job.standing)
