"""Silence for the C libraries of pictures, whose English messages (libtiff's, of every tag it
dislikes) are not for staff."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_STDERR = 2


class _Silence:
    """How many decoders are at work in this process, and the standard error that was taken away
    meanwhile."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._at_work = 0
        self._kept: int | None = None

    def begin(self) -> None:
        """The first decoder takes standard error away."""
        with self._lock:
            self._at_work += 1
            if self._at_work == 1:
                self._kept = _swapped_for_nothing()

    def end(self) -> None:
        """The last one gives it back."""
        with self._lock:
            self._at_work -= 1
            if self._at_work == 0 and self._kept is not None:
                os.dup2(self._kept, _STDERR)
                os.close(self._kept)
                self._kept = None


def _swapped_for_nothing() -> int | None:
    """Leads standard error nowhere; what it led to, or None where there was none (pythonw)."""
    try:
        kept = os.dup(_STDERR)
    except OSError:
        return None
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, _STDERR)
    os.close(nothing)
    return kept


_SILENCE = _Silence()


@contextmanager
def without_chatter() -> Iterator[None]:
    """Nothing that a C library prints reaches the terminal; several threads may be within."""
    _SILENCE.begin()
    try:
        yield
    finally:
        _SILENCE.end()
