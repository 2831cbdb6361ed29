"""Who works: this process for little, a pool of processes for much. ``concurrent.futures.Executor`` is the seam."""

import gc
import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import islice, repeat
from threading import Thread
from types import TracebackType
from typing import Any, Self

from builder.make.hands import Hands
from builder.pixels.need import ROOM

_BATCHES_EACH = 4
"""Batches a worker gets of one job: few enough to be cheap, many enough that none waits long for the last."""

_PATIENCE = 300.0
"""Seconds that one item may keep everything waiting before it counts as never coming to an end."""

Act = Callable[[Any], Any]
"""What is done with each item."""
_Task = tuple[Any, int]
"""An item, and the bytes of memory it takes."""


class Crew:
    """Carries out a function over many items, in order; the pool is started by the first job worth it.

    ``set_up`` is called once in every worker, and once here if this process does the work itself.
    """

    def __init__(
        self, workers: int | None = None, start_method: str | None = None, set_up: Callable[[], None] | None = None
    ) -> None:
        self._workers = workers or os.cpu_count() or 1
        self._start_method = start_method
        self._set_up = set_up
        self._is_set_up_here = False
        self._executor: ProcessPoolExecutor | None = None

    def map(
        self,
        function: Act,
        items: Sequence[Any],
        worth: int = 64,
        fallen: Act | None = None,
        needs: Sequence[int] = (),
    ) -> Iterator[Any]:
        """The results in the items' order; here where there are fewer than ``worth`` items, else in the pool.

        ``fallen`` gives the result of an item at which a worker died (a decoder crashed, or the system ended it)
        or never came to an end; with it every item is a task of its own. ``needs`` are the bytes of memory that
        each item takes: those under way together keep within ``ROOM``.
        """
        if self._workers == 1 or len(items) < worth:
            self._set_up_here()
            return map(function, items)
        if fallen:
            return self._past_the_fallen(function, tuple(zip(items, needs or repeat(0), strict=False)), fallen)
        size = max(1, min(64, len(items) // (self._workers * _BATCHES_EACH)))
        return self._pool().map(function, items, chunksize=size)

    def _past_the_fallen(self, function: Act, tasks: Iterable[_Task], fallen: Act) -> Iterator[Any]:
        """When one worker dies, all do; which item it was at shows when the next ones have a worker each."""
        coming = deque(tasks)
        while coming:
            workers = self._pool()
            try:
                for result in self._within_room(workers, function, tuple(coming)):
                    coming.popleft()
                    yield result
            except (BrokenProcessPool, TimeoutError):
                _kill(workers)
                self.close()
                yield from self._up_to_the_fallen(function, coming, fallen)

    def _within_room(self, workers: Executor, function: Act, tasks: Iterable[_Task]) -> Iterator[Any]:
        """One task after the other, as soon as there is room for it beside those under way, or nothing is."""
        coming, begun = deque(tasks), deque[tuple[Future[Any], int]]()
        while coming or begun:
            under_way = {future: need for future, need in begun if not future.done()}
            is_room = not under_way or (coming and coming[0][1] + sum(under_way.values()) <= ROOM)
            if coming and is_room and len(under_way) <= self._workers:
                item, need = coming.popleft()
                begun.append((workers.submit(function, item), need))
            elif begun[0][0].done():
                yield begun.popleft()[0].result()
            elif not wait(under_way, _PATIENCE, FIRST_COMPLETED).done:
                raise TimeoutError

    def _up_to_the_fallen(self, function: Act, coming: deque[_Task], fallen: Act) -> Iterator[Any]:
        while coming:
            item, _ = coming.popleft()
            with self._workers_of(1) as worker:
                try:
                    result = worker.submit(function, item).result(_PATIENCE)
                except (BrokenProcessPool, TimeoutError):
                    _kill(worker)
                    yield fallen(item)
                    return
            yield result

    def flow(self, function: Callable[[Any], Any], batches: Iterable[Any], worth: int = 4) -> Iterator[Any]:
        """The results of batches that come one by one, never more under way than keep every worker busy."""
        coming = iter(batches)
        first = list(islice(coming, worth))
        if self._workers == 1 or len(first) < worth:
            self._set_up_here()
            yield from map(function, first)
            yield from map(function, coming)
            return
        under_way: deque[Future[Any]] = deque(self._pool().submit(function, batch) for batch in first)
        for batch in coming:
            under_way.append(self._pool().submit(function, batch))
            if len(under_way) > self._workers * _BATCHES_EACH:
                yield under_way.popleft().result()
        yield from (future.result() for future in under_way)

    def _set_up_here(self) -> None:
        if self._set_up and not self._is_set_up_here:
            self._set_up()
            self._is_set_up_here = True

    def _pool(self) -> ProcessPoolExecutor:
        if self._executor is None:
            gc.freeze()  # what is there already is not walked again by any worker, so its memory stays shared
            self._executor = self._workers_of(self._workers)
        return self._executor

    def _workers_of(self, count: int) -> ProcessPoolExecutor:
        context = multiprocessing.get_context(self._start_method)
        return ProcessPoolExecutor(count, mp_context=context, initializer=partial(_begin, self._set_up))

    def close(self) -> None:
        """Ends the workers; what was not begun is dropped."""
        if self._executor:
            self._executor.shutdown(cancel_futures=True)
            self._executor = None
            gc.unfreeze()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _kill(workers: ProcessPoolExecutor) -> None:
    """Ends workers in the midst of their work (Python 3.14 has ``kill_workers``)."""
    for worker in list((workers._processes or {}).values()):
        worker.kill()


def _begin(set_up: Callable[[], None] | None) -> None:
    """A worker's first act. What libraries print (libtiff, of every tag it dislikes) is not for staff to read."""
    Thread(target=_end_with, args=(multiprocessing.parent_process(),), daemon=True).start()
    if set_up:
        set_up()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)


def _end_with(parent: Any) -> None:
    """Ends this worker when the build is killed: it would wait for work for ever, since it holds that pipe itself."""
    parent.join()
    os._exit(1)


def crew_of(hands: Hands, set_up: Callable[[], None] | None = None) -> Crew:
    """A crew of these hands; ``set_up`` is called once in every worker."""
    return Crew(hands.workers or None, hands.start_method or None, set_up)
