"""Taking back what builds made, and dropping from the store what the present edition does not
need."""

import errno
import shutil
from collections.abc import Iterator
from pathlib import Path

from builder.crew.crew import crew_of
from builder.digest import Digest
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
    """Deletes everything that builds made: their files in the output, and the store; gives how many
    files left the output."""
    opened = Publication.open(output, sources_of(root))
    if isinstance(opened, Problem):
        return 0, (opened,)
    with opened as publication:
        committed = publication.commit(())
        if not isinstance(committed, Summary):
            return 0, committed
        return len(committed.removed), tuple(_store_removed(root / ".fengcai"))


def _store_removed(store: Path) -> Iterator[Problem]:
    """Takes away all of a store that can be; what another program holds of it may still have
    withdrawn words."""
    shutil.rmtree(store, ignore_errors=True)
    if store.exists():
        yield trouble(PermissionError(errno.EACCES, store.name), store.name)


def clear_unused(options: BuildOptions) -> tuple[int, tuple[Problem, ...]]:
    """Drops from the store what the present edition does not need; gives how many bytes that
    freed."""
    publication = Publication.open(options.output, sources_of(options.root))
    if isinstance(publication, Problem):
        return 0, (publication,)
    with publication, Store.open(options.root / ".fengcai") as store:
        before = store.room
        if blocking := _edition_used(Run(options, publication, store, _say_nothing, Stopwatch())):
            return 0, blocking
        store.prune_now(options.now)
        return before - store.room, store.notices


def _say_nothing(*_: object) -> None:
    """Progress that nobody waits for."""


def _edition_used(run: Run) -> tuple[Problem, ...]:
    """Marks everything of the present edition as used; gives its errors, if it has any: then nothing
    may be dropped, since nobody knows what the mended one will need."""
    with crew_of(run.options.workers) as crew:
        resources = Resources(Memory(run.store), crew, run.watch)
        prepared = prepare(run.options, run.snapshot, resources)
    if not prepared.blocking:
        mark_used(prepared, run)
    return prepared.blocking


def mark_used(prepared: Prepared, run: Run) -> None:
    """Marks everything in the store that this edition is made of as used, so that pruning keeps it,
    whether or not this build looked at it."""
    run.store.use_memos(_memos(prepared, run))
    workshop = workshop_of(prepared, run.options, run.store)
    recipes = (each.recipe() for each in prepared.plan.artifacts if each.rank is Rank.PICTURE)
    workshop.keep_made(workshop.key(recipe, inputs_of(recipe)) for recipe in recipes)
    workshop.warm_up()


def _memos(prepared: Prepared, run: Run) -> Iterator[Digest]:
    """Where the store keeps what is remembered of this edition."""
    yield memory_key(run.options)
    yield from kept_keys(run.store, run.options)
    yield from (story.prose.body for story in prepared.library.stories)
    yield from (each.words for each in prepared.library.documents.values())
    yield from (inputs_key(entry.key) for entry in run.publication.stands.values())
