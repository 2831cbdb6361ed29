"""The crew: this process for little work, a pool of processes for much."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any, NoReturn, Self

from builder.crew.workers import Workers
from builder.problems import Problem, Stopped

if TYPE_CHECKING:  # what a pool needs is loaded by the first job worth one
    from builder.crew.pool import Act, Pool, Task

_BATCHES_EACH, _LARGEST = 4, 64
"""Batches a worker gets of one job: few enough to be cheap, many enough that none waits long for
the last; and how many items one has at most."""

_MOST = 61
"""Workers of one pool: Windows can wait for no more."""

_FEWEST, _AFRESH = 2, "spawn"

_PATIENCE = 300.0
"""Seconds that one item may keep everything waiting before it counts as never coming to an end."""


class Crew:
    """Carries out a function over many items, in order.

    The pool is started by the first job that is worth it. ``set_up`` is called once in every
    worker, and once here if this process does the work itself.
    """

    def __init__(
        self,
        workers: int | None = None,
        start_method: str | None = None,
        set_up: Callable[[], None] | None = None,
    ) -> None:
        self._workers = min(workers or os.cpu_count() or 1, _MOST)
        self._start_method = start_method
        self._set_up = set_up
        self._is_set_up_here = False
        self._own_work: Iterator[object] = iter(())
        self._pool: Pool | None = None

    def map(
        self,
        function: "Act",
        items: Sequence[Any],
        worth: int = 64,
        fallen: "Act | None" = None,
        needs: Sequence[int] = (),
    ) -> Iterator[Any]:
        """The results in the items' order; computed in this process where there are fewer than
        ``worth`` items, else in the pool.

        ``fallen`` gives the result of an item at which a worker died (a decoder crashed, or the
        system ended it) or never came to an end; with it every item is a task of its own, without
        it Stopped is raised as by ``flow``. ``needs`` are the bytes of memory that each item takes:
        those under way together keep within ``ROOM``.
        """
        if self._works_here(len(items), worth):
            return map(function, items)
        if not fallen:
            batches = self._batches(items)
            return chain.from_iterable(
                self.flow(partial(_acted_on_all, function), batches, worth=1)
            )
        tasks = zip(items, needs or repeat(0, len(items)), strict=True)
        return self._pooled(function, tasks, fallen, _PATIENCE)

    def _batches(self, items: Sequence[Any]) -> list[Sequence[Any]]:
        size = max(1, min(_LARGEST, len(items) // (self._workers * _BATCHES_EACH)))
        return [items[start : start + size] for start in range(0, len(items), size)]

    def flow(self, function: "Act", batches: Sequence[Any], worth: int = 4) -> Iterator[Any]:
        """The results of batches in their order, however long each takes.

        A batch at which a worker died is tried once more, by a worker alone; raises Stopped where
        that one dies, too.
        """
        if self._works_here(len(batches), worth):
            return map(function, batches)
        return self._pooled(function, ((batch, 0) for batch in batches), _stop, None)

    def _works_here(self, count: int, worth: int) -> bool:
        """Whether so few tasks are done by this process, which is then set up for them."""
        is_here = self._workers == 1 or count < worth
        if is_here and self._set_up and not self._is_set_up_here:
            self._set_up()
            self._is_set_up_here = True
        return is_here

    def meanwhile(self, work: Iterator[object]) -> None:
        """Has this process do its own ``work``, piece by piece, while it waits for the pool; what
        is not done when the pool is, is left."""
        self._own_work = work

    def _pooled(
        self, function: "Act", tasks: Iterable["Task"], fallen: "Act", patience: float | None
    ) -> Iterator[Any]:
        """The results of a job worth a pool, in the tasks' order."""
        from builder.crew.pool import Pool, PoolJob

        if not self._pool:
            self._pool = Pool(self._workers, self._start_method, self._set_up)
        return self._pool.results(PoolJob(function, fallen, patience), tasks, self._own_work)

    def close(self) -> None:
        """Ends the workers; tasks that have not begun are dropped."""
        if self._pool:
            self._pool.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _acted_on_all(function: "Act", items: Sequence[Any]) -> list[Any]:
    return [function(item) for item in items]


def _stop(_: object) -> NoReturn:
    said = "干活的一个进程被系统结束了，换一个再试还是这样，多半是内存不够"
    mend = "关掉一些别的程序，再来一次；还是不行，把这一条发给维护的人"
    raise Stopped(Problem(path="content", code="FC815", message=said, mend=mend))


def crew_of(workers: Workers, set_up: Callable[[], None] | None = None) -> Crew:
    """A crew of so many workers; nothing is started yet. ``set_up`` is called once in every
    worker."""
    return Crew(workers.count or None, workers.start_method or None, set_up)


def crew_apart(workers: Workers) -> Crew:
    """A crew that is never this process, which has to go on whatever they meet; they are started
    afresh, since this one may have threads."""
    return Crew(workers.count or max(_FEWEST, os.cpu_count() or 1), workers.start_method or _AFRESH)
