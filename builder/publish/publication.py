"""The output folder during one build: what stands, what waits, how all changes at once."""

import shutil
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Self

import msgspec

from builder.digest import Digest
from builder.model.addresses import ancestors, same_file
from builder.model.artifact import Rank
from builder.problems import Problem, Severity
from builder.publish.disk import demand, demand_free, long_form, moment, trouble
from builder.publish.journal import Journal, Outcome, begin, finish, recover
from builder.publish.ledger import (
    Ledger,
    LedgerEntry,
    Tree,
    confirmed,
    read_sealed,
    survey,
    write_sealed,
)
from builder.publish.lock import Lock
from builder.publish.notices import aside_notices, foreign_notices, half_committed, lost_notices
from builder.publish.paths import MARKER, QUIET, named, path_problems, refusal
from builder.publish.stage import Staged, damaged

_RANKS = {int(rank): rank for rank in Rank}


class Promise(msgspec.Struct, frozen=True):
    """A file of the coming site: staged now, or (``staged`` None) standing already."""

    path: str
    key: Digest
    rank: Rank
    staged: Staged | None = None

    @property
    def is_written(self) -> bool:
        """Whether new bytes wait for it."""
        return self.staged is not None and self.staged.mtime_ns > 0


class Summary(msgspec.Struct, frozen=True):
    """What a commit did; ``bytes`` counts those of the made files."""

    made: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int
    bytes: int
    notices: tuple[Problem, ...] = ()


class Publication:
    """One build's hold on an output folder: opened, staged into, committed once, closed."""

    def __init__(self, root: Path, lock: Lock, name: str) -> None:
        self._root = root
        self._lock = lock
        self._name = name
        self._ledger = Ledger()
        self._tree = Tree({}, frozenset(), frozenset())
        self._standing: dict[str, LedgerEntry] = {}
        self.stage_folder = root / MARKER / "stage"
        self.notices: tuple[Problem, ...] = ()

    @classmethod
    def open(cls, output: Path, sources: tuple[Path, ...] = ()) -> "Publication | Problem":
        """Takes the folder's lock, finishes what a killed build began, and surveys what stands.

        ``sources`` are folders that a build reads, ``content`` first: the output may touch none of
        them.
        """
        name = named(output, sources)
        try:
            if problem := refusal(output, sources):
                return problem
            root = long_form(output)
            lock = Lock.take(root / MARKER, name)
            return lock if isinstance(lock, Problem) else cls(root, lock, name)._begin()
        except OSError as error:
            return trouble(error, name)

    def _begin(self) -> "Publication | Problem":
        with ExitStack() as otherwise:
            otherwise.callback(self._lock.close)
            self._note_recovery(recover(self._root))
            self._clear_stage()
            ledger = self._read_ledger()
            if isinstance(ledger, Problem):
                return ledger
            self._look(ledger)
            otherwise.pop_all()
            return self

    def _read_ledger(self) -> Ledger | Problem:
        file = self._root / MARKER / "ledger"
        if not file.exists():
            write_sealed(file, Ledger())
        ledger = read_sealed(file, Ledger)
        if ledger is not None:
            return ledger
        said = f"里面的账本（{MARKER}/ledger）读不出来，分不清哪些文件是程序做的"
        mend = "把这个文件夹改名（例如加上“-旧”）再生成一次；手工放进去的文件从旧文件夹拷回来"
        return Problem(path=self._name, code="FC803", message=said, mend=mend)

    def _look(self, ledger: Ledger) -> None:
        now_ns = moment(self._root / MARKER)
        self._tree = survey(self._root)
        self._standing = confirmed(self._root, ledger, self._tree, now_ns)
        read = {
            path: entry
            for path, entry in self._standing.items()
            if entry is not ledger.entries[path]
        }
        if read:  # once: from now on their stamps prove what they hold
            ledger = msgspec.structs.replace(ledger, entries=ledger.entries | read)
            write_sealed(self._root / MARKER / "ledger", ledger)
        self._ledger = ledger

    @property
    def root(self) -> Path:
        """The output folder."""
        return self._root

    @property
    def mark(self) -> str:
        """The name that the last commit gave to all its inputs."""
        return self._ledger.mark

    @property
    def whole(self) -> bool:
        """Whether every file of the last commit stands as it was made."""
        return len(self._standing) == len(self._ledger.entries)

    @property
    def stands(self) -> Mapping[str, LedgerEntry]:
        """Every file that stands exactly as it was made, with the key it was made by."""
        return self._standing

    def made_by(self, path: str) -> Digest | None:
        """The key that the last commit made this file by, whether or not it stands; None: by none."""
        entry = self._ledger.entries.get(path)
        return entry.key if entry else None

    def kept(self) -> dict[str, Promise]:
        """A promise for every file that stands, as it stands."""
        return {
            path: Promise(path, entry.key, _RANKS[entry.rank])
            for path, entry in self._standing.items()
        }

    def commit(self, promises: Sequence[Promise], mark: str = "") -> Summary | tuple[Problem, ...]:
        """Publishes the whole new site: what is promised stands, what is not goes; or problems, and
        nothing changed.

        A promise without ``staged`` must be of a file that ``stands``. The journal and the ledger
        are flushed to the disk, the pages are not: 10,000 flushes take 2 s on a fast disk and
        minutes on an office one, and the survey after a restart finds what a power cut took
        (``ledger.confirmed``).
        """
        try:
            if problems := self._problems(promises):
                return problems
            journal = self._journal(promises, mark)
            self._demand(journal)
            return self._carry_out(journal, promises)
        except OSError as error:
            self._drop_stage()
            return (trouble(error, self._name),)

    def _problems(self, promises: Sequence[Promise]) -> tuple[Problem, ...]:
        paths = [promise.path for promise in promises]
        unsafe = (
            ()
            if sorted(paths) == sorted(self._ledger.entries)
            else path_problems(paths, self._name)
        )
        return (
            *unsafe,
            *damaged(self.stage_folder, (promise.staged for promise in promises if promise.staged)),
        )

    def _carry_out(
        self, journal: Journal, promises: Sequence[Promise]
    ) -> Summary | tuple[Problem, ...]:
        if not (journal.moves or journal.deletions or journal.releases):
            if journal.ledger != self._ledger:
                write_sealed(self._root / MARKER / "ledger", journal.ledger)
            return self._summary(journal, promises, None)
        begin(self._root, journal)
        try:
            return self._summary(journal, promises, finish(self._root, journal))
        except OSError as error:
            return (half_committed(trouble(error, self._name)),)

    def _journal(self, promises: Sequence[Promise], mark: str) -> Journal:
        now_ns = moment(self._root / MARKER)
        entries = {promise.path: self._entry(promise, now_ns) for promise in promises}
        written = sorted(
            (promise for promise in promises if promise.is_written),
            key=lambda promise: promise.rank,
        )
        leaving = self._ledger.entries.keys() - entries.keys()
        new = [promise.path for promise in written if promise.path not in self._ledger.entries]
        return Journal(
            ledger=Ledger(entries, mark, self._foreign(entries)),
            recased=self._recased(new),
            occupied=tuple(
                path for path in new if path in self._tree.files or path in self._tree.others
            ),
            moves=tuple(promise.path for promise in written if promise.rank is not Rank.RELEASE),
            # Backwards: a page goes before the pictures that it names.
            deletions=tuple(
                sorted(leaving, key=lambda path: (-self._ledger.entries[path].rank, path))
            ),
            releases=tuple(promise.path for promise in written if promise.rank is Rank.RELEASE),
        )

    def _entry(self, promise: Promise, now_ns: int) -> LedgerEntry:
        staged, stands = promise.staged, self._standing.get(promise.path)
        if staged and staged.mtime_ns:
            return LedgerEntry(
                promise.key, staged.digest, staged.size, staged.mtime_ns, now_ns, promise.rank
            )
        if stands is None or (staged and staged.digest != stands.digest):
            raise ValueError(f"promised, but neither staged nor standing: {promise.path}")
        same = (stands.key, stands.rank) == (promise.key, promise.rank)
        return (
            stands
            if same
            else msgspec.structs.replace(stands, key=promise.key, rank=int(promise.rank))
        )

    def _foreign(self, entries: dict[str, LedgerEntry]) -> frozenset[str]:
        ours = self._ledger.entries.keys() | entries.keys()
        found = (self._tree.files.keys() | self._tree.others) - ours
        return frozenset(path for path in found if path.rpartition("/")[2] not in QUIET)

    def _recased(self, new: Iterable[str]) -> tuple[tuple[str, str], ...]:
        """Names on disk that differ from ours by case alone, those of folders first."""
        there = self._tree.files.keys() | self._tree.folders
        wanted = {name for path in new for name in (path, *ancestors(path))} - there
        actual = {same_file(name): name for name in there} if wanted else {}
        return tuple(
            (actual[same_file(name)], name)
            for name in sorted(wanted, key=len)
            if same_file(name) in actual
        )

    def _demand(self, journal: Journal) -> None:
        """Finds out what would stop the commit half-way, while nothing has happened yet."""
        paths = (*journal.moves, *journal.deletions, *journal.releases)
        for folder in {path.rpartition("/")[0] for path in paths}:
            demand(self._root / folder)
        demand_free(self._root / path for path in paths)

    def _summary(
        self, journal: Journal, promises: Sequence[Promise], outcome: Outcome | None
    ) -> Summary:
        made = (*journal.moves, *journal.releases)
        written = sum(
            promise.staged.size for promise in promises if promise.staged and promise.is_written
        )
        notices = foreign_notices(self._name, journal.ledger.reported - self._ledger.reported)
        if outcome:
            notices += aside_notices(self._name, outcome.aside) + lost_notices(
                self._name, outcome.lost
            )
        return Summary(made, journal.deletions, len(promises) - len(made), written, notices)

    def _note_recovery(self, outcome: Outcome | None) -> None:
        if outcome:
            said = "上次生成在发布时中断，已经接着完成"
            notice = Problem(path=self._name, code="FC811", message=said, severity=Severity.NOTICE)
            self.notices = (notice, *aside_notices(self._name, outcome.aside))

    def _clear_stage(self) -> None:
        self._drop_stage()
        self.stage_folder.mkdir(exist_ok=True)

    def _drop_stage(self) -> None:
        """Unless a journal still needs it."""
        if not (self._root / MARKER / "journal").exists():
            shutil.rmtree(self.stage_folder, ignore_errors=True)

    def close(self) -> None:
        """Lets the next build in."""
        self._drop_stage()
        self._lock.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
