"""Watching for changes of anything that the preview is made of: by the system's events, and by
looking every so often, since network drives, synchronised folders and some editors send none."""

import os
import threading
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from watchfiles import watch

_DEBOUNCE_MS = 60
"""An editor's save is several events; they are one change when they come within this time."""
_TICK_MS = 1000
_LEAST, _SHARE = 2.0, 150
"""Seconds between two looks at least, and how many times as long as a look takes: it costs less
than a hundredth of one processor's time."""

Seen = frozenset[tuple[str, int, int, int, int]]
"""Every file by path, size, inode, and when it and its entry were changed."""


def changes(places: Iterable[Path], stop: threading.Event) -> Iterator[None]:
    """Yields once for every change below these folders, also of folders that are made, renamed or
    put back meanwhile; ends when ``stop`` is set."""
    wanted = tuple(places)
    seen = look(wanted)
    while not stop.is_set():
        there = [place for place in wanted if place.is_dir()]
        for found in _news(there, wanted, stop):
            if found != seen:
                seen = found
                yield
            if [place for place in wanted if place.is_dir()] != there:
                break


def _news(there: list[Path], wanted: tuple[Path, ...], stop: threading.Event) -> Iterator[Seen]:
    """What is there whenever an event says that it may be another, and every now and then."""
    began, pause = time.monotonic(), _LEAST
    events = watch(
        *there,
        stop_event=stop,
        debounce=_DEBOUNCE_MS,
        step=20,
        rust_timeout=_TICK_MS,
        yield_on_timeout=True,
        raise_interrupt=False,
    )
    for event in events:
        if event or time.monotonic() - began > pause:
            looking = time.monotonic()
            yield look(wanted)
            began = time.monotonic()
            pause = max(_LEAST, _SHARE * (began - looking))


def look(places: Iterable[Path]) -> Seen:
    """What lies below these folders now, to be compared."""
    return frozenset(found for place in places for found in _below(place))


def _below(folder: Path | str) -> Iterator[tuple[str, int, int, int, int]]:
    """Path, size, inode and times of every file below a folder; what cannot be read is left out."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        try:
            if entry.is_dir(follow_symlinks=False):
                yield from _below(entry.path)
            else:
                stat = entry.stat()
                times = (stat.st_mtime_ns, stat.st_ctime_ns)
                yield (entry.path, stat.st_size, stat.st_ino, *times)
        except OSError:
            continue
