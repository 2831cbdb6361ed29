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

from builder.crew.garbage import collect_seldom
from builder.crew.hands import Hands
from builder.media.memory import ROOM
from builder.problems import Problem, Stopped

_BATCHES_EACH = 4
"""Batches a worker gets of one job: few enough to be cheap, many enough that none waits long for
the last."""

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
        if self._workers == 1 or len(items) < worth:
            self._set_up_here()
            return map(function, items)
        if fallen:
            tasks = zip(items, needs or repeat(0, len(items)), strict=True)
            return self._past_the_fallen(function, tasks, fallen, _PATIENCE)
        size = max(1, min(64, len(items) // (self._workers * _BATCHES_EACH)))
        batches = [items[start : start + size] for start in range(0, len(items), size)]
        return chain.from_iterable(self.flow(partial(_each, function), batches, worth=1))

    def flow(self, function: Act, batches: Sequence[Any], worth: int = 4) -> Iterator[Any]:
        """The results of batches in their order, however long each takes.

        A batch at which a worker died is tried once more, by a worker alone; raises Stopped where
        that one dies, too.
        """
        if self._workers == 1 or len(batches) < worth:
            self._set_up_here()
            return map(function, batches)
        return self._past_the_fallen(function, ((batch, 0) for batch in batches), _stop, None)

    def meanwhile(self, work: Iterator[object]) -> None:
        """Has this process do its own ``work``, piece by piece, while it waits for the pool; what
        is not done by then is left."""
        self._own_work = work

    def _past_the_fallen(
        self, function: Act, tasks: Iterable[_Task], fallen: Act, patience: float | None
    ) -> Iterator[Any]:
        """When one worker dies, all do; which item it was at shows when the next ones have a worker
        to themselves."""
        coming = deque(tasks)
        while coming:
            workers = self._pool()
            try:
                for result in self._within_room(workers, function, tuple(coming), patience):
                    coming.popleft()
                    yield result
            except (BrokenProcessPool, _Endless):
                _kill(workers)
                self.close()
                yield from self._up_to_the_fallen(function, coming, fallen, patience)

    def _within_room(
        self, workers: Executor, function: Act, tasks: Iterable[_Task], patience: float | None
    ) -> Iterator[Any]:
        """One task after the other, as soon as there is room for it beside those under way, or
        nothing is."""
        coming, begun = deque(tasks), deque[tuple[Future[Any], int]]()
        while coming or begun:
            under_way = {future: need for future, need in begun if not future.done()}
            is_room = not under_way or (coming and coming[0][1] + sum(under_way.values()) <= ROOM)
            if coming and is_room and len(under_way) <= self._workers:
                item, need = coming.popleft()
                begun.append((workers.submit(function, item), need))
            elif begun[0][0].done():
                yield begun.popleft()[0].result()
            elif next(self._own_work, _DONE) is _DONE:
                _await(under_way, patience)

    def _up_to_the_fallen(
        self, function: Act, coming: deque[_Task], fallen: Act, patience: float | None
    ) -> Iterator[Any]:
        """So many as may have been under way, by a worker alone; up to the one at which it dies as
        well."""
        with self._workers_of(1) as worker:
            for _ in range(min(len(coming), self._workers + 1)):
                item, _ = coming.popleft()
                try:
                    future = worker.submit(function, item)
                    _await([future], patience)
                    result = future.result()
                except (BrokenProcessPool, _Endless):
                    _kill(worker)
                    yield fallen(item)
                    return
                yield result

    def _set_up_here(self) -> None:
        if self._set_up and not self._is_set_up_here:
            self._set_up()
            self._is_set_up_here = True

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


class _Endless(Exception):
    """Nothing came to an end for longer than the crew's patience."""


def _await(under_way: Iterable[Future[Any]], patience: float | None) -> None:
    """Until one of these is done; raises _Endless after so many seconds."""
    if not wait(under_way, patience, FIRST_COMPLETED).done:
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


def crew_of(hands: Hands, set_up: Callable[[], None] | None = None) -> Crew:
    """A crew of these hands; ``set_up`` is called once in every worker."""
    return Crew(hands.workers or None, hands.start_method or None, set_up)
