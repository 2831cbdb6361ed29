"""What pure functions gave last time, for a process that asks them again and again: the preview.

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
    """One result of each function, with what it was given; a new notebook knows nothing."""

    def __init__(self) -> None:
        self._results: dict[Any, tuple[tuple[Any, ...], Any]] = {}
        self._rows: dict[Any, tuple[tuple[Any, ...], dict[int, tuple[Any, Any]]]] = {}
        self._decoded: dict[Any, dict[Any, Any]] = {}

    def once(self, function: Callable[..., _T], *given: Any) -> _T:
        """What the function gives; worked out anew where it is given anything else than last
        time."""
        known = self._results.get(function)
        if known is None or known[0] != given:
            known = self._results[function] = (given, function(*given))
        result: _T = known[1]
        return result

    def each(self, function: Callable[..., _T], items: Sequence[Any], *context: Any) -> list[_T]:
        """What the function gives for each item and this context; anew for the items that are
        others than last time."""
        name = (function.__module__, function.__qualname__)  # a closure is another object each time
        before, rows = self._rows.get(name, (None, {}))
        known = rows if before == context else {}
        now = {id(item): known.get(id(item)) or (item, function(item, *context)) for item in items}
        self._rows[name] = (context, now)
        return [now[id(item)][1] for item in items]

    def decoded(
        self, decode: Callable[[bytes], _T], keys: Sequence[Any], find: Find
    ) -> dict[Any, _T]:
        """The values under these keys, of those that ``find`` finds; decoded where they are new."""
        before = self._decoded.get(decode, {})
        known = {key: before[key] for key in keys if key in before}
        missing = [key for key in keys if key not in known]
        known.update((key, decode(content)) for key, content in find(missing).items())
        self._decoded[decode] = known
        return known


class Memory:
    """What is known from before: the store, and what this process worked out last time (a
    preview's, for long).

    Reading knows it as digests of files by their stat and values by their key.
    """

    def __init__(self, store: Store, notes: Notebook | None = None) -> None:
        self.store = store
        self.notes = notes or Notebook()
        self.remember = store.remember

    def recall(self, keys: Sequence[Digest], decode: Callable[[bytes], _T]) -> Mapping[Digest, _T]:
        """The values that are remembered under these keys."""
        return self.notes.decoded(decode, keys, self.store.memos)

    def digests(
        self, root: Path, stamps: Mapping[str, Stamp], scanned_ns: int
    ) -> dict[str, Digest]:
        """The digest of every file that can be read, by its path, in the stamps' order whatever was
        known before."""
        known = self.store.facts.known(stamps)
        new = _read(root, {path: stamps[path] for path in stamps if path not in known})
        learnt = {path: (stamps[path], digest) for path, digest in new.items()}
        self.store.facts.learn(learnt, scanned_ns)
        found = known | new
        return {path: found[path] for path in stamps if path in found}


def _read(root: Path, stamps: Mapping[str, Stamp]) -> dict[str, Digest]:
    digests = ((path, digest_file(root / path, stamp.size)) for path, stamp in stamps.items())
    return {path: digest for path, digest in digests if digest}
