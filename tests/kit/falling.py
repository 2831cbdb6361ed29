"""Work at which workers die; it imports nothing, so that started workers are there at once."""

import os
import signal
from pathlib import Path


def die() -> None:
    """As when the system runs out of memory: killed at once, without a word."""
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))


def squared(work: tuple[int, Path]) -> int:
    """The square of a number; at one of them the worker dies, unless one has died there already."""
    number, grave = work
    if number == 7 and not grave.exists():
        grave.touch()
        die()
    return number * number


def never_squared(number: int) -> int:
    """The same, but every worker dies at one of the numbers."""
    if number == 5:
        die()
    return number * number


def process_of(_: object) -> int:
    """The process that does it."""
    return os.getpid()
