"""How long a page keeps a finger waiting, in processor time, which a busy machine does not
stretch."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

SLOWER = 4
"""How much slower than this machine's a cheap phone's processor is taken to be."""
LONGEST = 200
"""Milliseconds a reader's finger may wait."""
SLOWEST = 6
"""The same of the cheapest phone of all."""
LONG_TASK = 50
"""Milliseconds from which on browsers call a task long: a page that scrolls is seen to stutter."""


@contextmanager
def tasks_of(chromium, page) -> Iterator[list[float]]:
    """The processor time in milliseconds of every task of the page's main thread, once the block
    has ended."""
    found: list[float] = []
    chromium.start_tracing(page=page, categories=["toplevel"])
    yield found
    events = json.loads(chromium.stop_tracing())["traceEvents"]
    named = [e for e in events if e["name"] == "thread_name"]
    main = {(e["pid"], e["tid"]) for e in named if e["args"]["name"] == "CrRendererMain"}
    found += [e["tdur"] / 1000 for e in events if e.get("tdur") and (e["pid"], e["tid"]) in main]


def keeps_nobody_waiting(tasks: list[float]) -> bool:
    """Whether there were tasks at all, and each is short on a cheap phone."""
    return bool(tasks) and max(tasks) * SLOWER < LONGEST


def scrolls_without_stutter(tasks: list[float]) -> bool:
    """Whether there were tasks at all, and not one is long on the cheapest phone."""
    return bool(tasks) and max(tasks) * SLOWEST < LONG_TASK
