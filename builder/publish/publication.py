"""An output folder during one build: what stands in it, what is staged, and how all of it changes
at once."""

import shutil
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Self

import msgspec

from builder.digest import Digest
from builder.model.artifact import Rank
from builder.problems import Problem
from builder.publish.disk import demand, demand_free, long_form, moment, trouble
from builder.publish.journal import Journal, begin, finish, recover
from builder.publish.ledger import (
    Ledger,
    LedgerEntry,
    confirmed,
    read_sealed,
    survey,
    write_sealed,
)
from builder.publish.lock import Lock
from builder.publish.notices import (
    foreign_notices,
    half_committed,
    outcome_notices,
    recovery_notices,
)
from builder.publish.paths import MARKER, named, path_problems, refusal
from builder.publish.promises import OutputState, Promise, Summary, commit_summary, journal_of
from builder.publish.stage import damaged

_RANKS = {int(rank): rank for rank in Rank}


class Publication:
    """One build's hold on an output folder: opened, staged into, committed once, closed."""

    def __init__(self, root: Path, lock: Lock, name: str) -> None:
        self._root = root
        self._lock = lock
        self._name = name
        self._found = OutputState()
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
        """Takes the folder over: finishes what a killed build began, clears the stage, surveys;
        lets the lock go where that fails."""
        with ExitStack() as otherwise:
            otherwise.callback(self._lock.close)
            if outcome := recover(self._root):
                self.notices = recovery_notices(self._name, outcome)
            self._clear_stage()
            ledger = self._read_ledger()
            if isinstance(ledger, Problem):
                return ledger
            self._found = self._look(ledger)
            otherwise.pop_all()
            return self

    def _read_ledger(self) -> Ledger | Problem:
        """The ledger, a new one in a new folder; FC803 where it cannot be read."""
        file = self._root / MARKER / "ledger"
        if not file.exists():
            self._write_ledger(Ledger())
        ledger = read_sealed(file, Ledger)
        if ledger is not None:
            return ledger
        return _unreadable_ledger(self._name)

    def _look(self, ledger: Ledger) -> OutputState:
        """What lies in the folder, and which of our files stand; what had to be read for that is
        noted in the ledger."""
        now_ns = moment(self._root / MARKER)
        tree = survey(self._root)
        standing = confirmed(self._root, ledger, tree, now_ns)
        read = {
            path: entry for path, entry in standing.items() if entry is not ledger.entries[path]
        }
        if read:  # once: from now on their stamps prove what they hold
            ledger = msgspec.structs.replace(ledger, entries=ledger.entries | read)
            self._write_ledger(ledger)
        return OutputState(ledger, tree, standing)

    @property
    def root(self) -> Path:
        """The output folder."""
        return self._root

    @property
    def mark(self) -> str:
        """The mark that the last commit gave: it names everything that site was made from."""
        return self._found.ledger.mark

    @property
    def is_whole(self) -> bool:
        """Whether every file of the last commit stands as it was made."""
        return len(self._found.standing) == len(self._found.ledger.entries)

    @property
    def stands(self) -> Mapping[str, LedgerEntry]:
        """Every file that stands exactly as it was made, by path."""
        return self._found.standing

    def made_by(self, path: str) -> Digest | None:
        """The key of the recipe by which the last commit made this file, whether or not it stands;
        None where it made none."""
        entry = self._found.ledger.entries.get(path)
        return entry.key if entry else None

    def kept(self) -> dict[str, Promise]:
        """A promise for every file that stands, to keep it as it stands."""
        return {
            path: Promise(path, entry.key, _RANKS[entry.rank])
            for path, entry in self._found.standing.items()
        }

    def commit(self, promises: Sequence[Promise], mark: str = "") -> Summary | tuple[Problem, ...]:
        """Publishes the whole new site: what is promised stands, every other file of ours goes;
        where that cannot be, gives the problems and has changed nothing.

        A promise without ``staged`` must be of a file that ``stands``. The journal and the ledger
        are flushed to the disk, the pages are not: 10,000 flushes take 2 s on a fast disk and
        minutes on an office one, and the survey after a restart finds what a power cut took
        (``ledger.confirmed``).
        """
        try:
            if problems := self._problems(promises):
                return problems
            now_ns = moment(self._root / MARKER)
            journal = journal_of(self._found, promises, mark, now_ns)
            self._demand(journal)
            return self._carry_out(journal, promises)
        except OSError as error:
            self._drop_stage()
            return (trouble(error, self._name),)

    def _problems(self, promises: Sequence[Promise]) -> tuple[Problem, ...]:
        paths = [promise.path for promise in promises]
        is_known = sorted(paths) == sorted(self._found.ledger.entries)
        unsafe = () if is_known else path_problems(paths, self._name)
        staged = (promise.staged for promise in promises if promise.staged)
        return (*unsafe, *damaged(self.stage_folder, staged))

    def _carry_out(
        self, journal: Journal, promises: Sequence[Promise]
    ) -> Summary | tuple[Problem, ...]:
        """Commits a journal; a problem where the disk fails half-way. A ledger alone is written
        without one."""
        if not journal.changes_files:
            if journal.ledger != self._found.ledger:
                self._write_ledger(journal.ledger)
            return commit_summary(journal, promises, self._foreign(journal))
        begin(self._root, journal)
        try:
            outcome = finish(self._root, journal)
        except OSError as error:
            return (half_committed(trouble(error, self._name)),)
        notices = (*self._foreign(journal), *outcome_notices(self._name, outcome))
        return commit_summary(journal, promises, notices)

    def _foreign(self, journal: Journal) -> tuple[Problem, ...]:
        """Each file of others is told of once."""
        new = journal.ledger.reported - self._found.ledger.reported
        return foreign_notices(self._name, new)

    def _write_ledger(self, ledger: Ledger) -> None:
        write_sealed(self._root / MARKER / "ledger", ledger)

    def _demand(self, journal: Journal) -> None:
        """Finds out what would stop the commit half-way, while nothing has happened yet."""
        paths = (*journal.moves, *journal.deletions, *journal.releases)
        for folder in {path.rpartition("/")[0] for path in paths}:
            demand(self._root / folder)
        demand_free(self._root / path for path in paths)

    def _clear_stage(self) -> None:
        self._drop_stage()
        self.stage_folder.mkdir(exist_ok=True)

    def _drop_stage(self) -> None:
        """Unless a journal still needs it."""
        if not (self._root / MARKER / "journal").exists():
            shutil.rmtree(self.stage_folder, ignore_errors=True)

    def close(self) -> None:
        """Releases the folder for the next build."""
        self._drop_stage()
        self._lock.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _unreadable_ledger(name: str) -> Problem:
    """FC803: nothing tells which files builds made."""
    said = f"里面的账本（{MARKER}/ledger）读不出来，分不清哪些文件是程序做的"
    mend = "把这个文件夹改名（例如加上“-旧”）再生成一次；手工放进去的文件从旧文件夹拷回来"
    return Problem(path=name, code="FC803", message=said, mend=mend)
