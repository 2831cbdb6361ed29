"""The store of earlier results, in ``.fengcai/``: memos by key, objects by digest; written once,
never changed."""

import datetime as dt
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self

import msgspec

from builder.digest import Digest, digest_of, key_of
from builder.problems import Problem, Severity
from builder.store.database import Database, Rows
from builder.store.objects import Objects
from builder.store.stamps import Facts, KnownFile, Stamp

_WEEK = 7
"""Days between two prunings, so that most builds do without."""
_MONTH = dt.timedelta(days=30)
_FACTS = key_of("facts", KnownFile.__struct_fields__, Stamp._fields)
_PRUNED = key_of("pruned")

_Parts = dict[str, tuple[Digest, int]]
_parts_of = msgspec.msgpack.Decoder(_Parts).decode
_day_of = msgspec.msgpack.Decoder(int).decode


class Lost(Exception):
    """Raised where something that must be in the store is missing or damaged; then nothing in it is
    trusted, and the caller calls ``forget`` and starts anew."""


class Store:
    """What earlier builds found out and made, in ``.fengcai/`` beside ``content/``.

    Everything in it can be made again, so nothing wrong with it stops a build: ``notices`` says
    what was. Any number of processes may have it open; each writes in one moment, at ``commit``.
    """

    def __init__(self, folder: Path, waiting: Rows | None = None, day: int = 0) -> None:
        self.folder = folder
        self._stand_in: TemporaryDirectory[str] | None = None
        self._shelf = Database(folder / "store.db", waiting, day)
        self.objects = Objects(folder / "objects")
        self.facts = Facts(self._shelf.find("notes", [_FACTS]).get(_FACTS))

    @classmethod
    def open(cls, folder: Path, day: int = 0) -> Self:
        """The store in this folder, made where missing; where nothing can be written, one for this
        time only.

        ``day`` (ordinal) is when what is remembered from now on counts as used; 0 leaves that to
        the next pruning.
        """
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with TemporaryDirectory(prefix="trial-", dir=folder):
                return cls(folder, day=day)
        except OSError:
            stand_in = TemporaryDirectory(prefix="fengcai-", ignore_cleanup_errors=True)
            store = cls(Path(stand_in.name))
            store._stand_in = stand_in
            return store

    def reopened(self) -> "Store":
        """The same for another process: a connection of its own, and what waits to be written."""
        return Store(self.folder, self._shelf.waiting)

    def __reduce__(self) -> tuple[Any, ...]:
        """A started (not forked) worker opens it for itself."""
        return Store, (self.folder, self._shelf.waiting)

    @property
    def notices(self) -> tuple[Problem, ...]:
        """What was lost or could not be kept."""
        return (*self._shelf.notices, *([_stands_in()] if self._stand_in else []))

    @property
    def room(self) -> int:
        """Bytes that it takes on disk."""
        return sum(map(_size, self.folder.rglob("*")))

    def memo(self, key: Digest) -> bytes | None:
        """The value remembered under this key, None where there is none."""
        return self.memos([key]).get(key)

    def memos(self, keys: Iterable[Digest]) -> dict[Digest, bytes]:
        """The values remembered under these keys, in few queries; unknown keys are left out."""
        return self._shelf.find("memos", keys)

    def recall(self, key: Digest) -> bytes:
        """The value remembered under its own digest; raises Lost where it is missing or is not this
        value."""
        content = self.memo(key)
        if content is None or digest_of(content) != key:
            raise Lost(key)
        return content

    def forget(self) -> None:
        """Drops every memo, so that all is computed anew; pictures stay, as their names prove what
        they hold."""
        self._shelf.forget("memos")

    def use_memos(self, keys: Iterable[Digest]) -> None:
        """Marks memos as used that nobody asked for, so that pruning keeps them."""
        self._shelf.use("memos", keys)

    def remember(self, items: Iterable[tuple[Digest, bytes]]) -> None:
        """Keeps values by their keys; on disk after ``commit``."""
        for key, content in items:
            self._shelf.put("memos", key, content)

    def made(self, key: Digest) -> dict[str, Digest] | None:
        """The digests of the objects that a recipe made, by part; None where one is missing or
        damaged."""
        content = self._shelf.find("made", [key]).get(key)
        parts = _parts_in(content) if content else {}
        if not parts or any(self.objects.size(digest) != size for digest, size in parts.values()):
            return None
        return {part: digest for part, (digest, _) in parts.items()}

    def record(self, key: Digest, parts: Mapping[str, Digest]) -> None:
        """Notes which objects a recipe made; each must have been kept already."""
        sizes: _Parts = {
            part: (digest, self.objects.size(digest) or 0) for part, digest in parts.items()
        }
        self._shelf.put("made", key, msgspec.msgpack.encode(sizes))

    def use_made(self, keys: Iterable[Digest]) -> None:
        """Marks recipes as used whose files stand in the output, so that nobody asked for their
        objects."""
        self._shelf.use("made", keys)

    def commit(self) -> None:
        """Writes what is new, in one transaction."""
        if self.facts.changed:
            self._shelf.put("notes", _FACTS, self.facts.encoded())
            self.facts.changed = False
        self._shelf.flush()

    def is_due(self, now: dt.datetime) -> bool:
        """Whether a week has gone by since the last pruning."""
        pruned = self._pruned_on()
        return not pruned or abs(now.toordinal() - pruned) >= _WEEK

    def prune(self, now: dt.datetime, keep: dt.timedelta = _MONTH) -> None:
        """Once a week, after a whole build: drops what no build used for at least ``keep``.

        A time without builds counts as a week, and one that a clock went back as none: a wrong
        clock drops nothing.
        """
        if not self.is_due(now):
            return
        today, pruned = now.toordinal(), self._pruned_on()
        lived = min(today, pruned + _WEEK) if pruned else today
        self.commit()
        for table in ("memos", "made"):
            self._shelf.prune(table, today, lived - keep.days - _WEEK)
        self.objects.prune(self._needed(), now, keep)
        self._pruned(today)

    def prune_now(self, now: dt.datetime) -> None:
        """Drops at once whatever was not used since the store was opened, and gives its space
        back."""
        self.commit()
        for table in ("memos", "made"):
            self._shelf.keep_used(table, now.toordinal())
        self.objects.keep_only(self._needed())
        self._pruned(now.toordinal())
        self._shelf.tighten()

    def _needed(self) -> set[str]:
        made = (_parts_in(content) for content in self._shelf.contents("made"))
        return {str(digest) for parts in made for digest, _ in parts.values()}

    def _pruned(self, today: int) -> None:
        self.facts.prune()
        with suppress(OSError):  # it may be gone, or held by another program
            (self.folder / "store.damaged.db").unlink()
        self._shelf.put("notes", _PRUNED, msgspec.msgpack.encode(today))
        self.commit()

    def _pruned_on(self) -> int:
        """The day of the last pruning, 0 where there was none."""
        content = self._shelf.find("notes", [_PRUNED]).get(_PRUNED)
        try:
            return _day_of(content) if content else 0
        except msgspec.DecodeError:
            return 0

    def close(self) -> None:
        """Closes the files; what was not committed is lost."""
        self._shelf.close()
        if self._stand_in:
            self._stand_in.cleanup()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _size(file: Path) -> int:
    """0 for a file that another process has taken away meanwhile, as it does with temporary
    ones."""
    try:
        return file.stat().st_size if file.is_file() else 0
    except FileNotFoundError:
        return 0


def _parts_in(content: bytes) -> _Parts:
    """What a recipe made; nothing where the row says something else."""
    try:
        return _parts_of(content)
    except msgspec.DecodeError:
        return {}


def _stands_in() -> Problem:
    said = "缓存的文件夹不能写入，这次的中间结果存不下；网站不受影响，只是每次生成都会慢一些"
    mend = "确认 .fengcai 文件夹可以写入，或者把它删掉，下次会重新建"
    return Problem(path=".fengcai", code="FC821", message=said, mend=mend, severity=Severity.NOTICE)
