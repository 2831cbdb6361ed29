"""A database that may be lost at any time: sealed rows by key, moved aside when damaged, never a
reason to stop."""

import sqlite3
import time
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any
from zlib import crc32

import msgspec

from builder.digest import Digest
from builder.problems import Problem, Severity

FORMAT = 1
"""Raised whenever a row changes its form; a store of another format is moved aside."""
_TABLES = ("memos", "made", "notes")
_JOURNALS = ("-journal", "-wal", "-shm")  # one left behind would be played into the new file
_DAMAGE = (
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_ERROR,
    sqlite3.SQLITE_MISMATCH,
)
_FAULTS = (sqlite3.DatabaseError, ValueError, TypeError, LookupError, OverflowError)
"""What reading a damaged file raises (measured on 1,500 files with flipped bytes): SQLite's own
errors, and those of Python where it cannot make a value, or even the error's text, of the bytes."""
_BATCH = 500
_BUFFER = 32 * 1024 * 1024
"""Bytes of new rows that wait in memory at most; each is true by itself, so some may be written
before the rest."""
_SECONDS = 10.0
"""How long another process's writing is waited for; it takes well under one."""
_OFTEN = 10.0
"""Seconds after which new rows are written in the midst of a build, so that a killed one need not
begin anew."""

Rows = dict[str, dict[bytes, bytes]]
"""By table, contents by key."""


def _no_keys() -> dict[str, set[bytes]]:
    return {table: set() for table in _TABLES}


class Database:
    """Three tables of one shape (key, sealed content, day of last use) in SQLite.

    New rows wait in memory and are written in one short transaction. A rollback journal (not WAL,
    which needs shared memory and so fails on network drives), and full synchronisation, which costs
    three flushes per build. New rows are dated ``day`` (ordinal) at once, since dating them later
    writes them once more; 0 leaves them to the next ``prune``.
    """

    def __init__(self, file: Path, waiting: Rows | None = None, day: int = 0) -> None:
        self._file, self._day = file, day
        given = waiting or {}
        self._waiting: Rows = {table: dict(given.get(table, {})) for table in _TABLES}
        self._bytes, self._flushed = 0, time.monotonic()
        self._used, self._dated = _no_keys(), _no_keys()
        self._writes = True
        self.notices: list[Problem] = []
        self._base = self._opened()

    def find(self, table: str, keys: Iterable[Digest]) -> dict[Digest, bytes]:
        """The contents under these keys; keys whose row is missing or damaged are left out."""
        wanted = {bytes.fromhex(key): key for key in keys}
        waiting = self._waiting[table]
        rows = {raw: waiting[raw] for raw in wanted if raw in waiting}
        rows |= self._on_disk(table, [raw for raw in wanted if raw not in rows])
        self._used[table].update(rows)
        return {wanted[raw]: content for raw, content in rows.items()}

    def _on_disk(self, table: str, wanted: Sequence[bytes]) -> dict[bytes, bytes]:
        """Those rows that are in the file."""
        found: dict[bytes, bytes] = {}
        for start in range(0, len(wanted), _BATCH):
            batch = wanted[start : start + _BATCH]
            marks = ",".join("?" * len(batch))
            query = f"SELECT key, content, seal FROM {table} WHERE key IN ({marks})"
            found.update(self._whole(self._ask(query, batch), frozenset(batch)))
        return found

    def _whole(
        self, rows: Sequence[tuple[Any, Any, Any]], wanted: Container[bytes] | None = None
    ) -> Iterator[tuple[bytes, bytes]]:
        """Key and content of the rows that are as they were written.

        Where one is not, nobody knows what else is damaged: the file makes way for a new one.
        """
        sound = [(raw, content) for raw, content, seal in rows if _is_whole(raw, content, seal)]
        if len(sound) < len(rows):
            self._give_up(ValueError("rows that are not as they were written"))
        return (each for each in sound if wanted is None or each[0] in wanted)

    def put(self, table: str, key: Digest, content: bytes) -> None:
        """Adds a row to the next transaction."""
        self._waiting[table][bytes.fromhex(key)] = content
        self._bytes += len(content)
        if self._bytes > _BUFFER or time.monotonic() - self._flushed > _OFTEN:
            self.flush()

    def use(self, table: str, keys: Iterable[Digest]) -> None:
        """Marks these rows as used, without reading them."""
        self._used[table].update(map(bytes.fromhex, keys))

    @property
    def waiting(self) -> Rows:
        """The rows that are not written yet."""
        return self._waiting

    def forget(self, table: str) -> None:
        """Drops every row of a table."""
        self._waiting[table].clear()
        self._changed_on_disk(lambda: self._base.execute(f"DELETE FROM {table}"))

    def contents(self, table: str) -> Iterator[bytes]:
        """The content of every undamaged row."""
        rows = self._ask(f"SELECT key, content, seal FROM {table}", [])
        return (content for _, content in self._whole(rows))

    def flush(self) -> None:
        """Writes all waiting rows in one transaction; where that fails they go on waiting, and are
        found all the same."""
        self._bytes, self._flushed = 0, time.monotonic()
        written = any(self._waiting.values()) and any(
            self._changed_on_disk(self._write) for _ in ("here", "in a new file")
        )
        if written:
            for table, rows in self._waiting.items():
                self._used[table].update(rows)
                self._dated[table].update(rows if self._day else ())
                rows.clear()

    def prune(self, table: str, today: int, oldest: int) -> None:
        """Dates the rows used since opening, and drops those last used before ``oldest`` (days).

        A row from the future was dated by a clock that has been put right since: it counts as of
        today.
        """

        def act() -> None:
            self._base.execute(
                f"UPDATE {table} SET used = ? WHERE used = 0 OR used > ?", (today, today)
            )
            known = self._dated[table] if self._day == today else set()
            self._date(table, today, self._used[table] - known)
            self._base.execute(f"DELETE FROM {table} WHERE used < ?", (oldest,))

        self._changed_on_disk(act)

    def keep_used(self, table: str, today: int) -> None:
        """Drops the rows that were not used since this database was opened."""

        def act() -> None:
            self._base.execute(f"UPDATE {table} SET used = 0")
            self._date(table, today, self._used[table])
            self._base.execute(f"DELETE FROM {table} WHERE used = 0")

        self._changed_on_disk(act)

    def _date(self, table: str, today: int, used: Iterable[bytes]) -> None:
        dated = [(today, raw) for raw in used]
        self._base.executemany(f"UPDATE {table} SET used = ? WHERE key = ?", dated)

    def tighten(self) -> None:
        """Gives the disk space of dropped rows back (VACUUM)."""
        self._ask("VACUUM", [])

    def close(self) -> None:
        """Closes the file; rows that were not flushed are lost."""
        self._base.close()

    def _write(self) -> None:
        for table, rows in self._waiting.items():
            values = [
                (raw, content, _seal(raw, content), self._day) for raw, content in rows.items()
            ]
            self._base.executemany(f"INSERT OR REPLACE INTO {table} VALUES (?, ?, ?, ?)", values)

    def _ask(self, query: str, values: Sequence[Any]) -> list[Any]:
        try:
            return self._base.execute(query, values).fetchall()
        except _FAULTS as error:
            self._give_up(error)
            return []

    def _changed_on_disk(self, act: Callable[[], object]) -> bool:
        """Whether it is on disk."""
        if not self._writes:
            return False
        try:
            self._base.execute("BEGIN IMMEDIATE")
            act()
            self._base.execute("COMMIT")
        except _FAULTS as error:
            self._give_up(error)
            return False
        return True

    def _give_up(self, error: Exception) -> None:
        """A damaged file makes way for a new one; one that is busy, full or read-only is written to
        no more."""
        if _is_damage(error):
            self._base.close()
            self._base = self._anew("保存的中间结果损坏了，已另存为 store.damaged.db，这次从头生成")
            return
        with suppress(*_FAULTS):  # there may be none to undo
            self._base.execute("ROLLBACK")
        if self._writes:
            self._notice(f"这次的中间结果没能存下（{error}）；网站不受影响，只是下次生成会慢一些")
        self._writes = False

    def _opened(self) -> sqlite3.Connection:
        """The database on disk, or a new one for another version's."""
        try:
            base = _connected(self._file)
            if _format_of(base) == FORMAT:
                return base
        except _FAULTS as error:
            if _is_damage(error):
                return self._anew("保存的中间结果读不出来，已另存为 store.damaged.db，这次从头生成")
            return self._in_memory(f"保存的中间结果打不开（{error}）")
        base.close()
        return self._anew(
            "保存的中间结果是另一个版本的程序留下的，已另存为 store.damaged.db，这次从头生成"
        )

    def _anew(self, said: str) -> sqlite3.Connection:
        """A new database, the damaged one moved aside; else one in memory."""
        try:
            for ending in _JOURNALS:
                self._file.with_name(self._file.name + ending).unlink(missing_ok=True)
            self._file.replace(self._file.with_name("store.damaged.db"))
            base = _connected(self._file)
        except (OSError, *_FAULTS):
            return self._in_memory(said)
        self._notice(said)
        return base

    def _in_memory(self, said: str) -> sqlite3.Connection:
        self._notice(f"{said}；网站不受影响，只是下次生成会慢一些")
        self._writes = False
        base = sqlite3.connect(":memory:", isolation_level=None)
        _create(base)
        return base

    def _notice(self, said: str) -> None:
        """Told once: that all of it must be made anew, or that something must, is the same news."""
        if not self.notices:
            notice = Problem(path=".fengcai/store.db", code="FC820", message=said)
            self.notices.append(msgspec.structs.replace(notice, severity=Severity.NOTICE))


def _connected(file: Path) -> sqlite3.Connection:
    base = sqlite3.connect(file, timeout=_SECONDS, isolation_level=None)
    try:
        base.execute("PRAGMA journal_mode = TRUNCATE")
        base.execute(
            "PRAGMA secure_delete = ON"
        )  # a withdrawn story's words do not stay in the file's free pages
        if not base.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            _create(base)
    except BaseException:
        base.close()
        raise
    return base


def _create(base: sqlite3.Connection) -> None:
    base.execute("BEGIN IMMEDIATE")
    for table in _TABLES:
        row = "key BLOB PRIMARY KEY, content BLOB, seal INTEGER, used INTEGER"
        base.execute(f"CREATE TABLE IF NOT EXISTS {table} ({row})")
        base.execute(f"CREATE INDEX IF NOT EXISTS {table}_used ON {table} (used)")
    base.execute(f"PRAGMA user_version = {FORMAT}")
    base.execute("COMMIT")


def _format_of(base: sqlite3.Connection) -> int:
    found: int = base.execute("PRAGMA user_version").fetchone()[0]
    return found


def _is_damage(error: Exception) -> bool:
    """Whether the file itself is at fault, and not who else holds it or how full the disk is."""
    if not isinstance(error, sqlite3.Error):
        return True
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGE


def _seal(raw: bytes, content: bytes) -> int:
    return crc32(content, crc32(raw))


def _is_whole(raw: Any, content: Any, seal: Any) -> bool:
    return isinstance(raw, bytes) and isinstance(content, bytes) and _seal(raw, content) == seal
