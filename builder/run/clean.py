"""Taking back what builds made, and dropping what no edition is made of any more."""

import errno
import shutil
from collections.abc import Iterator
from pathlib import Path

from builder.crew.crew import crew_of
from builder.model.artifact import Rank, inputs_of
from builder.problems import Problem
from builder.publish import Publication, Summary
from builder.publish.disk import trouble
from builder.run.build_options import BuildOptions
from builder.run.parts import kept_keys
from builder.run.prepare import Prepared, Resources, prepare, workshop_of
from builder.run.progress import Stopwatch
from builder.run.reasons import inputs_key
from builder.run.run import Run
from builder.run.standing import memory_key, sources_of
from builder.store.memory import Memory
from builder.store.store import Store


def clear(root: Path, output: Path) -> tuple[int, tuple[Problem, ...]]:
    """Takes back everything that builds made: the files in the output, and the store."""
    opened = Publication.open(output, sources_of(root))
    if isinstance(opened, Problem):
        return 0, (opened,)
    with opened as publication:
        committed = publication.commit(())
        if not isinstance(committed, Summary):
            return 0, committed
        return len(committed.removed), tuple(_without(root / ".fengcai"))


def _without(store: Path) -> Iterator[Problem]:
    """Takes away all of a store that can be; what another program holds of it may still have
    withdrawn words."""
    shutil.rmtree(store, ignore_errors=True)
    if store.exists():
        yield trouble(PermissionError(errno.EACCES, store.name), store.name)


def clear_unused(options: BuildOptions) -> tuple[int, tuple[Problem, ...]]:
    """Drops from the store what the present edition is not made of; tells how many bytes that
    freed."""
    opened = Publication.open(options.output, sources_of(options.root))
    if isinstance(opened, Problem):
        return 0, (opened,)
    with (
        opened as publication,
        Store.open(options.root / ".fengcai") as store,
        crew_of(options.hands) as crew,
    ):
        before = store.room
        run = Run(options, publication, store, lambda *_: None, Stopwatch())
        prepared = prepare(options, run.snapshot, Resources(Memory(store), crew, run.watch))
        if prepared.blocking:  # who knows what the mended edition will need
            return 0, prepared.blocking
        hold(prepared, run)
        store.prune_now(options.now)
        return before - store.room, store.notices


def hold(prepared: Prepared, run: Run) -> None:
    """Counts everything that this edition is made of as used, whether or not this build had to look
    at it."""
    bodies = (story.prose.body for story in prepared.library.stories)
    run.store.use_memos([memory_key(run.options), *kept_keys(run.store, run.options), *bodies])
    run.store.use_memos(inputs_key(entry.key) for entry in run.publication.stands.values())
    workshop = workshop_of(prepared, run.options, run.store)
    recipes = (each.recipe() for each in prepared.plan.artifacts if each.rank is Rank.PICTURE)
    workshop.keep_made(workshop.key(recipe, inputs_of(recipe)) for recipe in recipes)
    workshop.warm_up()
