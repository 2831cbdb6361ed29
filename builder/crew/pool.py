"""A pool of processes, and a job that is finished in it even where workers die.
``concurrent.futures.Executor`` is the seam."""

import gc
import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from threading import Thread
from typing import Any

import msgspec

from builder.crew.collector import collect_seldom
from builder.media.memory import ROOM

_DONE = object()

Act = Callable[[Any], Any]
"""What is done with each item."""
Task = tuple[Any, int]
"""An item, and the bytes of memory it takes."""


class PoolJob(msgspec.Struct, frozen=True):
    """A function for each item.

    ``fallen`` gives the result of an item at which a worker died, or that kept everything waiting
    for ``patience`` seconds (None: for ever).
    """

    function: Act
    fallen: Act
    patience: float | None


class Pool:
    """A number of processes, started by the first job; ``set_up`` is called once in each."""

    def __init__(
        self, workers: int, start_method: str | None, set_up: Callable[[], None] | None
    ) -> None:
        self._workers = workers
        self._start_method = start_method
        self._set_up = set_up
        self._executor: ProcessPoolExecutor | None = None

    def results(
        self, job: PoolJob, tasks: Iterable[Task], own_work: Iterator[object]
    ) -> Iterator[Any]:
        """The results in the tasks' order.

        When one worker dies, all do; which item killed it shows when the next ones have a worker to
        themselves.
        """
        coming = deque(tasks)
        while coming:
            workers = self._started()
            line = _Line(workers, job, coming, self._workers)
            try:
                for result in line.results(own_work):
                    coming.popleft()
                    yield result
            except (BrokenProcessPool, _Endless):
                _kill(workers)
                self.close()
                yield from self._up_to_the_fallen(job, coming)

    def _up_to_the_fallen(self, job: PoolJob, coming: deque[Task]) -> Iterator[Any]:
        """So many as may have been under way, by a worker alone; up to the one at which it dies as
        well."""
        with self._workers_of(1) as worker:
            for _ in range(min(len(coming), self._workers + 1)):
                task = coming.popleft()
                try:
                    (result,) = _Line(worker, job, (task,), 1).results(iter(()))
                except (BrokenProcessPool, _Endless):
                    _kill(worker)
                    yield job.fallen(task[0])
                    return
                yield result

    def _started(self) -> ProcessPoolExecutor:
        if self._executor is None:
            # What is there already is not walked again by any worker, so its memory stays shared
            gc.freeze()
            self._executor = self._workers_of(self._workers)
        return self._executor

    def _workers_of(self, count: int) -> ProcessPoolExecutor:
        context = multiprocessing.get_context(self._start_method)
        return ProcessPoolExecutor(
            count, mp_context=context, initializer=partial(_begin, self._set_up)
        )

    def close(self) -> None:
        """Ends the workers; tasks that have not begun are dropped."""
        if self._executor:
            self._executor.shutdown(cancel_futures=True)
            self._executor = None
            gc.unfreeze()


class _Line:
    """Tasks handed to the workers of a pool one after the other: the next as soon as its memory
    fits beside the tasks under way, or none is under way."""

    def __init__(self, pool: Executor, job: PoolJob, tasks: Iterable[Task], workers: int) -> None:
        self._pool, self._job, self._workers = pool, job, workers
        self._coming = deque(tasks)
        self._begun = deque[tuple[Future[Any], int]]()

    def results(self, own_work: Iterator[object]) -> Iterator[Any]:
        """The results in the tasks' order; while the next is not there, this process does its own
        work."""
        while self._coming or self._begun:
            if self._is_room:
                item, need = self._coming.popleft()
                self._begun.append((self._pool.submit(self._job.function, item), need))
            elif self._begun[0][0].done():
                yield self._begun.popleft()[0].result()
            elif next(own_work, _DONE) is _DONE:
                _await([future for future, _ in self._begun], self._job.patience)

    @property
    def _is_room(self) -> bool:
        """Whether the next task may begin. One waits, so that no worker has to."""
        if not self._coming:
            return False
        needs = [need for future, need in self._begun if not future.done()]
        fits = self._coming[0][1] + sum(needs) <= ROOM
        return not needs or (fits and len(needs) <= self._workers)


class _Endless(Exception):
    """Nothing was finished for longer than the job's patience."""


def _await(begun: Iterable[Future[Any]], patience: float | None) -> None:
    """Until one more of these is done; raises _Endless after so many seconds."""
    under_way = [future for future in begun if not future.done()]
    if under_way and not wait(under_way, patience, FIRST_COMPLETED).done:
        raise _Endless


def _kill(workers: ProcessPoolExecutor) -> None:
    """Ends workers in the midst of their work (Python 3.14 has ``kill_workers``)."""
    for worker in list((workers._processes or {}).values()):
        worker.kill()


def _begin(set_up: Callable[[], None] | None) -> None:
    """A worker's first act. What libraries print (libtiff, of every tag it dislikes) is not for
    staff to read."""
    collect_seldom()
    Thread(target=_end_with, args=(multiprocessing.parent_process(),), daemon=True).start()
    if set_up:
        set_up()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)


def _end_with(parent: Any) -> None:
    """Ends this worker when the build is killed: it would wait for work for ever, since it holds
    that pipe itself."""
    parent.join()
    os._exit(1)
