"""A site looked through without making anything: for ``check`` and ``why``."""

from builder.crew.crew import crew_of
from builder.read.files.snapshot import take_snapshot
from builder.run.build_options import BuildOptions
from builder.run.prepare import Prepared, Resources, prepare
from builder.run.progress import Stopwatch
from builder.store.memory import Memory
from builder.store.store import Store


def examine(options: BuildOptions) -> Prepared:
    """The site read, judged and planned, with every problem that this shows; the output is not
    looked at."""
    with crew_of(options.workers) as crew, Store.open(options.root / ".fengcai") as store:
        resources = Resources(Memory(store), crew, Stopwatch())
        prepared = prepare(options, take_snapshot(options.root, store), resources)
        store.commit()
        from builder.plan.clashes import clashes

        return prepared.telling(tuple(clashes(prepared.plan.artifacts)))
