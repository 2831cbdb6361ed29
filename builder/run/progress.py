"""How far a run is, and how long each part of it took."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Tell = Callable[[str, int, int], None]
"""Progress: what is being done, how much of it is done, of how much."""


class Stopwatch:
    """Seconds that each room took, by its name."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def timing(self, room: str) -> Iterator[None]:
        """Adds the time that the block takes to this room's."""
        began = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[room] = self.seconds.get(room, 0.0) + time.perf_counter() - began
