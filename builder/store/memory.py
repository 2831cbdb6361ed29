"""What pure functions returned last time, for a process that calls them again and again: the
preview.

Equal arguments, equal result: nothing here can make an answer wrong, only quicker. Values that were
kept are the same objects again, so that comparing ten thousand of them takes no time.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from builder.digest import Digest
from builder.store.stamps import Stamp, digest_file
from builder.store.store import Store

_T = TypeVar("_T")
Find = Callable[[Sequence[Any]], Mapping[Any, bytes]]
"""Looks up what is kept under keys."""


class Notebook:
    """The last result of each function, with its arguments; a new notebook knows none."""

    def __init__(self) -> None:
        self._results: dict[Any, tuple[tuple[Any, ...], Any]] = {}
        self._rows: dict[Any, tuple[tuple[Any, ...], dict[int, tuple[Any, Any]]]] = {}
        self._decoded: dict[Any, dict[Any, Any]] = {}

    def once(self, function: Callable[..., _T], *given: Any) -> _T:
        """The result of a function for these arguments; the last one where they equal the last
        ones."""
        known = self._results.get(function)
        if known is None or known[0] != given:
            known = self._results[function] = (given, function(*given))
        result: _T = known[1]
        return result

    def each(self, function: Callable[..., _T], items: Sequence[Any], *context: Any) -> list[_T]:
        """The result of a function for each item and this context; computed only for items that are
        not the same objects as last time, or where the context differs."""
        name = (function.__module__, function.__qualname__)  # a closure is another object each time
        before, rows = self._rows.get(name, (None, {}))
        known = rows if before == context else {}
        now = {id(item): known.get(id(item)) or (item, function(item, *context)) for item in items}
        self._rows[name] = (context, now)
        return [now[id(item)][1] for item in items]

    def decoded(
        self, decode: Callable[[bytes], _T], keys: Sequence[Any], find: Find
    ) -> dict[Any, _T]:
        """By key, the decoded values that ``find`` finds; only those of new keys are found and
        decoded."""
        before = self._decoded.get(decode, {})
        known = {key: before[key] for key in keys if key in before}
        missing = [key for key in keys if key not in known]
        known.update((key, decode(content)) for key, content in find(missing).items())
        self._decoded[decode] = known
        return known


class Memory:
    """What is remembered: the store across builds, and in this process (a preview's, for long) the
    last results.

    Reading asks it for the digests of files, by their stat, and for values by their key.
    """

    def __init__(self, store: Store, notes: Notebook | None = None) -> None:
        self.store = store
        self.notes = notes or Notebook()
        self.remember = store.remember

    def recall(self, keys: Sequence[Digest], decode: Callable[[bytes], _T]) -> Mapping[Digest, _T]:
        """By key, the decoded values that the store remembers; keys that it does not know are left
        out."""
        return self.notes.decoded(decode, keys, self.store.memos)

    def digests(
        self, root: Path, stamps: Mapping[str, Stamp], scanned_ns: int
    ) -> dict[str, Digest]:
        """The digest of every readable file, by its path (relative to ``root``); only files whose
        stamp has changed are read.

        ``scanned_ns`` is when the stamps were taken. The order is that of the stamps, whatever was
        known before.
        """
        known = self.store.facts.known(stamps)
        new = _read(root, {path: stamps[path] for path in stamps if path not in known})
        learnt = {path: (stamps[path], digest) for path, digest in new.items()}
        self.store.facts.learn(learnt, scanned_ns)
        found = known | new
        return {path: found[path] for path in stamps if path in found}


def _read(root: Path, stamps: Mapping[str, Stamp]) -> dict[str, Digest]:
    digests = ((path, digest_file(root / path, stamp.size)) for path, stamp in stamps.items())
    return {path: digest for path, digest in digests if digest}
