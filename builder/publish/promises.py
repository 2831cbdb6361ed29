"""Promises: which files the coming site shall have, and the journal that leads there from what
stands."""

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

import msgspec

from builder.digest import Digest
from builder.model.addresses import ancestors, same_file
from builder.model.artifact import Rank
from builder.problems import Problem
from builder.publish.journal import Journal
from builder.publish.ledger import Ledger, LedgerEntry, Tree
from builder.publish.paths import QUIET
from builder.publish.stage import Staged


class Promise(msgspec.Struct, frozen=True):
    """A file that the coming site shall have: staged now, or (``staged`` None) standing already."""

    path: str
    key: Digest
    rank: Rank
    staged: Staged | None = None

    @property
    def is_written(self) -> bool:
        """Whether new bytes are staged for it."""
        return self.staged is not None and self.staged.mtime_ns > 0


class Summary(msgspec.Struct, frozen=True):
    """What a commit did; ``bytes`` counts those of the files that were made."""

    made: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int
    bytes: int
    notices: tuple[Problem, ...] = ()


class OutputState(msgspec.Struct, frozen=True):
    """What a build found in its output folder: the ledger, what lies on disk, and which of our
    files stand as they were made."""

    ledger: Ledger = Ledger()
    tree: Tree = Tree({}, frozenset(), frozenset())
    standing: Mapping[str, LedgerEntry] = {}


def journal_of(found: OutputState, promises: Sequence[Promise], mark: str, now_ns: int) -> Journal:
    """The journal that turns the output into the promised site.

    Raises ValueError at a promise of a file that is neither staged nor standing.
    """
    entries = _entries(found, promises, now_ns)
    moves, releases = _written(promises)
    new = [path for path in (*moves, *releases) if path not in found.ledger.entries]
    return Journal(
        ledger=Ledger(entries, mark, _foreign(found, entries)),
        recased=_recased(found.tree, new),
        occupied=tuple(filter(found.tree.has, new)),
        moves=moves,
        deletions=_leaving(found.ledger, entries),
        releases=releases,
    )


def _written(promises: Iterable[Promise]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The paths that get new bytes, by rank: before anything is deleted, and after."""
    written = sorted((each for each in promises if each.is_written), key=attrgetter("rank"))
    moves = tuple(each.path for each in written if each.rank is not Rank.RELEASE)
    return moves, tuple(each.path for each in written[len(moves) :])


def commit_summary(
    journal: Journal, promises: Sequence[Promise], notices: tuple[Problem, ...]
) -> Summary:
    """What committing this journal did."""
    made = (*journal.moves, *journal.releases)
    staged = (each.staged for each in promises if each.is_written)
    written = sum(each.size for each in staged if each)
    return Summary(made, journal.deletions, len(promises) - len(made), written, notices)


def _entries(
    found: OutputState, promises: Iterable[Promise], now_ns: int
) -> dict[str, LedgerEntry]:
    stands = found.standing.get
    return {each.path: _entry(each, stands(each.path), now_ns) for each in promises}


def _entry(promise: Promise, stands: LedgerEntry | None, now_ns: int) -> LedgerEntry:
    staged, rank = promise.staged, int(promise.rank)
    if staged and staged.mtime_ns:
        return LedgerEntry(promise.key, staged.digest, staged.size, staged.mtime_ns, now_ns, rank)
    if stands is None or (staged and staged.digest != stands.digest):
        raise ValueError(f"promised, but neither staged nor standing: {promise.path}")
    if (stands.key, stands.rank) == (promise.key, rank):
        return stands
    return msgspec.structs.replace(stands, key=promise.key, rank=rank)


def _leaving(ledger: Ledger, entries: Mapping[str, LedgerEntry]) -> tuple[str, ...]:
    """Backwards: a page goes before the pictures that it names."""
    leaving = ledger.entries.keys() - entries.keys()
    return tuple(sorted(leaving, key=lambda path: (-ledger.entries[path].rank, path)))


def _foreign(found: OutputState, entries: Mapping[str, LedgerEntry]) -> frozenset[str]:
    ours = found.ledger.entries.keys() | entries.keys()
    others = (found.tree.files.keys() | found.tree.others) - ours
    return frozenset(path for path in others if path.rpartition("/")[2] not in QUIET)


def _recased(tree: Tree, new: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Names on disk that differ from ours by case alone, those of folders first."""
    there = tree.files.keys() | tree.folders
    wanted = {name for path in new for name in (path, *ancestors(path))} - there
    actual = {same_file(name): name for name in there} if wanted else {}
    found = ((actual.get(same_file(name)), name) for name in sorted(wanted, key=len))
    return tuple((known, name) for known, name in found if known)
