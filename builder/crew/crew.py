"""Who works: this process for little, a pool of processes for much. ``concurrent.futures.Executor``
is the seam."""

import gc
import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import chain, repeat
from threading import Thread
from typing import Any, NoReturn, Self

import msgspec

from builder.crew.collector import collect_seldom
from builder.crew.workers import Workers
from builder.media.memory import ROOM
from builder.problems import Problem, Stopped

_BATCHES_EACH, _LARGEST = 4, 64
"""Batches a worker gets of one job: few enough to be cheap, many enough that none waits long for
the last; and how many items one has at most."""

_MOST = 61
"""Workers of one pool: Windows can wait for no more."""

_PATIENCE = 300.0
"""Seconds that one item may keep everything waiting before it counts as never coming to an end."""

_DONE = object()

Act = Callable[[Any], Any]
"""What is done with each item."""
_Task = tuple[Any, int]
"""An item, and the bytes of memory it takes."""


class Crew:
    """Carries out a function over many items, in order; the pool is started by the first job worth
    it.

    ``set_up`` is called once in every worker, and once here if this process does the work itself.
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
        self._executor: ProcessPoolExecutor | None = None

    def map(
        self,
        function: Act,
        items: Sequence[Any],
        worth: int = 64,
        fallen: Act | None = None,
        needs: Sequence[int] = (),
    ) -> Iterator[Any]:
        """The results in the items' order; here where there are fewer than ``worth`` items, else in
        the pool.

        ``fallen`` gives the result of an item at which a worker died (a decoder crashed, or the
        system ended it) or never came to an end; with it every item is a task of its own, without
        it Stopped is raised as by ``flow``. ``needs`` are the bytes of memory that each item takes:
        those under way together keep within ``ROOM``.
        """
        if self._works_here(len(items), worth):
            return map(function, items)
        if not fallen:
            batches = self._batches(items)
            return chain.from_iterable(self.flow(partial(_each, function), batches, worth=1))
        tasks = zip(items, needs or repeat(0, len(items)), strict=True)
        return self._past_the_fallen(_Job(function, fallen, _PATIENCE), tasks)

    def _batches(self, items: Sequence[Any]) -> list[Sequence[Any]]:
        size = max(1, min(_LARGEST, len(items) // (self._workers * _BATCHES_EACH)))
        return [items[start : start + size] for start in range(0, len(items), size)]

    def flow(self, function: Act, batches: Sequence[Any], worth: int = 4) -> Iterator[Any]:
        """The results of batches in their order, however long each takes.

        A batch at which a worker died is tried once more, by a worker alone; raises Stopped where
        that one dies, too.
        """
        if self._works_here(len(batches), worth):
            return map(function, batches)
        job = _Job(function, _stop, None)
        return self._past_the_fallen(job, ((batch, 0) for batch in batches))

    def _works_here(self, count: int, worth: int) -> bool:
        """Whether so few tasks are done by this process, which is then set up for them."""
        is_here = self._workers == 1 or count < worth
        if is_here and self._set_up and not self._is_set_up_here:
            self._set_up()
            self._is_set_up_here = True
        return is_here

    def meanwhile(self, work: Iterator[object]) -> None:
        """Has this process do its own ``work``, piece by piece, while it waits for the pool; what
        is not done by then is left."""
        self._own_work = work

    def _past_the_fallen(self, job: "_Job", tasks: Iterable[_Task]) -> Iterator[Any]:
        """When one worker dies, all do; which item it was at shows when the next ones have a worker
        to themselves."""
        coming = deque(tasks)
        while coming:
            workers = self._pool()
            line = _Line(workers, job, coming, self._workers)
            try:
                for result in line.results(self._own_work):
                    coming.popleft()
                    yield result
            except (BrokenProcessPool, _Endless):
                _kill(workers)
                self.close()
                yield from self._up_to_the_fallen(job, coming)

    def _up_to_the_fallen(self, job: "_Job", coming: deque[_Task]) -> Iterator[Any]:
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

    def _pool(self) -> ProcessPoolExecutor:
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
        """Ends the workers; what was not begun is dropped."""
        if self._executor:
            self._executor.shutdown(cancel_futures=True)
            self._executor = None
            gc.unfreeze()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class _Job(msgspec.Struct, frozen=True):
    """What is done with each item; ``fallen`` gives the result of one at which a worker died, or
    that kept everything waiting for ``patience`` seconds."""

    function: Act
    fallen: Act
    patience: float | None


class _Line:
    """Tasks handed to a pool of so many workers one after the other, as soon as there is room for
    the next beside those under way, or nothing is."""

    def __init__(self, pool: Executor, job: _Job, tasks: Iterable[_Task], workers: int) -> None:
        self._pool, self._job, self._workers = pool, job, workers
        self._coming = deque(tasks)
        self._begun = deque[tuple[Future[Any], int]]()

    def results(self, own_work: Iterator[object]) -> Iterator[Any]:
        """The results in the tasks' order; while none is there, this process does its own work."""
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
    """Nothing came to an end for longer than the crew's patience."""


def _await(begun: Iterable[Future[Any]], patience: float | None) -> None:
    """Until one more of these is done; raises _Endless after so many seconds."""
    under_way = [future for future in begun if not future.done()]
    if under_way and not wait(under_way, patience, FIRST_COMPLETED).done:
        raise _Endless


def _each(function: Act, items: Sequence[Any]) -> list[Any]:
    return [function(item) for item in items]


def _stop(_: object) -> NoReturn:
    said = "干活的一个进程被系统结束了，换一个再试还是这样，多半是内存不够"
    mend = "关掉一些别的程序，再来一次；还是不行，把这一条发给维护的人"
    raise Stopped(Problem(path="content", code="FC815", message=said, mend=mend))


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


def crew_of(workers: Workers, set_up: Callable[[], None] | None = None) -> Crew:
    """A crew of so many workers; ``set_up`` is called once in every worker."""
    return Crew(workers.count or None, workers.start_method or None, set_up)
