"""Who works: this process for little, a pool of processes for much. ``concurrent.futures.Executor`` is the seam."""

import gc
import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from itertools import islice
from types import TracebackType
from typing import Any, Self

from builder.make.hands import Hands

_BATCHES_EACH = 4
"""Batches a worker gets of one job: few enough to be cheap, many enough that none waits long for the last."""


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
        self._executor: Executor | None = None

    def map(self, function: Callable[[Any], Any], items: Sequence[Any], worth: int = 64) -> Iterator[Any]:
        """The results in the items' order; here where there are fewer than ``worth`` items, else in the pool."""
        if self._workers == 1 or len(items) < worth:
            self._set_up_here()
            return map(function, items)
        size = max(1, min(64, len(items) // (self._workers * _BATCHES_EACH)))
        return self._pool().map(function, items, chunksize=size)

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

    def _pool(self) -> Executor:
        if self._executor is None:
            context = multiprocessing.get_context(self._start_method)
            gc.freeze()  # what is there already is not walked again by any worker, so its memory stays shared
            self._executor = ProcessPoolExecutor(self._workers, mp_context=context, initializer=self._set_up)
        return self._executor

    def close(self) -> None:
        """Ends the workers; what was not begun is dropped."""
        if self._executor:
            self._executor.shutdown(cancel_futures=True)
            gc.unfreeze()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def crew_of(hands: Hands, set_up: Callable[[], None] | None = None) -> Crew:
    """A crew of these hands; ``set_up`` is called once in every worker."""
    return Crew(hands.workers or None, hands.start_method or None, set_up)
