"""Who works: this process for little, a pool of processes for much. ``concurrent.futures.Executor`` is the seam."""

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from types import TracebackType
from typing import Any, Self

_BATCHES_EACH = 4
"""Batches a worker gets of one job: few enough to be cheap, many enough that none waits long for the last."""


class Crew:
    """Carries out a function over many items, in order; the pool is started by the first job worth it."""

    def __init__(self, workers: int | None = None, start_method: str | None = None) -> None:
        self._workers = workers or os.cpu_count() or 1
        self._start_method = start_method
        self._executor: Executor | None = None

    def map(self, function: Callable[[Any], Any], items: Sequence[Any], worth: int = 64) -> Iterator[Any]:
        """The results in the items' order; here where there are fewer than ``worth`` items, else in the pool."""
        if self._workers == 1 or len(items) < worth:
            return map(function, items)
        batch = max(1, min(64, len(items) // (self._workers * _BATCHES_EACH)))
        return self._pool().map(function, items, chunksize=batch)

    def _pool(self) -> Executor:
        if self._executor is None:
            context = multiprocessing.get_context(self._start_method)
            self._executor = ProcessPoolExecutor(self._workers, mp_context=context)
        return self._executor

    def close(self) -> None:
        """Ends the workers; what was not begun is dropped."""
        if self._executor:
            self._executor.shutdown(cancel_futures=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def counted(results: Iterable[Any], tell: Callable[[int], None]) -> Iterator[Any]:
    """The results as they come, telling after each how many there are."""
    for done, result in enumerate(results, 1):
        tell(done)
        yield result
