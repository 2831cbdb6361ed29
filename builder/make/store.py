"""Bytes by digest: written once, never changed."""

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from builder.digest import Digest, key_of
from builder.make.facts import Facts
from builder.make.objects import Objects
from builder.make.shelf import Shelf
from builder.problems import Problem

_WEEK = 7
"""Days between two prunings, so that most builds do without."""
_MONTH = dt.timedelta(days=30)
_FACTS = key_of("facts")
_PRUNED = key_of("pruned")

_Parts = dict[str, tuple[Digest, int]]
_parts = msgspec.msgpack.Decoder(_Parts).decode


class Store:
    """What earlier builds found out and made, in ``.fengcai/`` beside ``content/``.

    Everything in it can be made again, so nothing wrong with it stops a build: ``notices`` says what was.
    Any number of processes may have it open; each writes in one moment, at ``commit``.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._shelf = Shelf(folder / "store.db")
        self.objects = Objects(folder / "objects")
        self.facts = Facts(self._shelf.find("notes", [_FACTS]).get(_FACTS))

    @classmethod
    def open(cls, folder: Path) -> Self:
        """The store in this folder, made where missing."""
        folder.mkdir(parents=True, exist_ok=True)
        return cls(folder)

    @property
    def notices(self) -> tuple[Problem, ...]:
        """What was lost or could not be kept."""
        return tuple(self._shelf.notices)

    def memo(self, key: Digest) -> bytes | None:
        """What was remembered under this key."""
        return self.memos([key]).get(key)

    def memos(self, keys: Iterable[Digest]) -> dict[Digest, bytes]:
        """What was remembered under these keys, in few queries."""
        return self._shelf.find("memos", keys)

    def remember(self, items: Iterable[tuple[Digest, bytes]]) -> None:
        """Keeps these; on disk after ``commit``."""
        for key, content in items:
            self._shelf.put("memos", key, content)

    def made(self, key: Digest) -> dict[str, Digest] | None:
        """The objects that this recipe made, by part; None where one is missing or not whole."""
        content = self._shelf.find("made", [key]).get(key)
        parts = _parts(content) if content else None
        if parts is None or any(self.objects.size(digest) != size for digest, size in parts.values()):
            return None
        return {part: digest for part, (digest, _) in parts.items()}

    def record(self, key: Digest, parts: Mapping[str, Digest]) -> None:
        """Notes which kept objects a recipe made; each must be kept already."""
        sizes: _Parts = {part: (digest, self.objects.size(digest) or 0) for part, digest in parts.items()}
        self._shelf.put("made", key, msgspec.msgpack.encode(sizes))

    def use(self, keys: Iterable[Digest]) -> None:
        """Counts recipes as used whose files stand in the output, so that nobody asked for their objects."""
        self._shelf.use("made", keys)

    def commit(self) -> None:
        """Writes what is new, in one transaction."""
        if self.facts.changed:
            self._shelf.put("notes", _FACTS, self.facts.encoded())
            self.facts.changed = False
        self._shelf.flush()

    def prune(self, now: dt.datetime, keep: dt.timedelta = _MONTH) -> None:
        """Once a week, after a whole build: drops what no build used for at least ``keep``."""
        today = now.toordinal()
        pruned = self._shelf.find("notes", [_PRUNED]).get(_PRUNED)
        if pruned and today - msgspec.msgpack.decode(pruned, type=int) < _WEEK:
            return
        self.commit()
        for table in ("memos", "made"):
            self._shelf.prune(table, today, today - keep.days - _WEEK)
        made = (_parts(content) for content in self._shelf.contents("made"))
        kept = {str(digest) for parts in made for digest, _ in parts.values()}
        self.objects.prune(kept, (now - keep).timestamp())
        self.facts.prune()
        self._shelf.put("notes", _PRUNED, msgspec.msgpack.encode(today))
        self.commit()

    def close(self) -> None:
        """Closes; what was not committed is forgotten."""
        self._shelf.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
