"""The journal of a commit: written to disk first, then carried out. Carrying it out twice does no
harm."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cached_property
from itertools import count
from pathlib import Path

import msgspec

from builder.model.addresses import ancestors, same_file
from builder.publish.disk import below, is_real_folder, is_same, move, remove
from builder.publish.ledger import Ledger, holds, read_sealed, write_sealed
from builder.publish.paths import MARKER
from builder.publish.stage import waiting, waiting_name

ASIDE = "aside"
"""Where foreign files wait that stood in our way; nobody's work is deleted."""


class Journal(msgspec.Struct, frozen=True):
    """Everything that a commit does, in its order, and the ledger that is true afterwards."""

    ledger: Ledger
    recased: tuple[tuple[str, str], ...]
    occupied: tuple[str, ...]
    moves: tuple[str, ...]
    deletions: tuple[str, ...]
    releases: tuple[str, ...]

    @property
    def changes_files(self) -> bool:
        """Whether anything but the ledger is to change."""
        return bool(self.moves or self.deletions or self.releases)


class Outcome(msgspec.Struct, frozen=True):
    """What carrying out a journal came to: the ledger as written, foreign files that were put
    aside, and files that have to be made again."""

    ledger: Ledger
    aside: tuple[str, ...]
    lost: tuple[str, ...]


class Carrier:
    """Carries out one journal in one output folder."""

    def __init__(self, root: Path, journal: Journal) -> None:
        self._root = root
        self._stage = root / MARKER / "stage"
        self._journal = journal
        self._deletions = frozenset(journal.deletions)
        self._real: set[str] = set()
        self.aside: list[str] = []
        self.missing: list[str] = []

    def run(self) -> None:
        """Carries the journal out: old paths that differ by case, new files by rank, deletions, and
        last the screens' release. Raises OSError."""
        for actual, wanted in self._journal.recased:
            self._respell(actual, wanted)
        for path in self._journal.occupied:
            self._copy_aside(path)
        for path in self._journal.moves:
            self._place(path)
        self._delete_all()
        for path in self._journal.releases:
            self._place(path)

    def _respell(self, actual: str, wanted: str) -> None:
        if is_same(self._root / actual, self._root / wanted):
            move(self._root / actual, self._root / wanted)

    def _place(self, path: str) -> None:
        """Moves a staged file to its path, in place of whatever lies there; notes one that waits no
        longer."""
        self._make_folder(path.rpartition("/")[0])
        source, target = below(self._stage, waiting_name(path)), below(self._root, path)
        try:
            move(source, target)
        except FileNotFoundError:
            self.missing.append(path)
        except OSError:
            if not is_real_folder(Path(target)):
                raise
            self._clear_folder(path)
            move(source, target)

    def _make_folder(self, folder: str) -> None:
        """The folder and those above it, each a real one: a link could lead anywhere."""
        if not folder or folder in self._real:
            return
        self._make_folder(folder.rpartition("/")[0])
        place = self._root / folder
        if not is_real_folder(place):
            self._clear_file(folder)
            place.mkdir(exist_ok=True)
        self._real.add(folder)

    def _clear_file(self, path: str) -> None:
        """Makes way: what is ours goes, what is not is put aside."""
        place = self._root / path
        if path in self._deletions:
            remove(place)
        elif place.is_symlink() or place.exists():
            move(place, self._beside(path))

    def _clear_folder(self, path: str) -> None:
        """Takes away a folder that stands where a file belongs; what others laid in it is put
        aside."""
        for place in list((self._root / path).iterdir()):
            inner = f"{path}/{place.name}"
            if is_real_folder(place):
                self._clear_folder(inner)
            else:
                self._clear_file(inner)
        (self._root / path).rmdir()
        self._real.discard(path)

    def _copy_aside(self, path: str) -> None:
        if waiting(self._stage, path).exists():  # else it was replaced before the build was killed
            shutil.copy2(self._root / path, self._beside(path), follow_symlinks=False)

    def _beside(self, path: str) -> Path:
        """The same path in a folder of this commit's own: foreign files that stood side by side
        still can."""
        self.aside.append(path)
        place = self._aside / path
        place.parent.mkdir(parents=True, exist_ok=True)
        return place

    @cached_property
    def _aside(self) -> Path:
        there = self._root / MARKER / ASIDE
        numbered = (there / str(number) for number in count(1))
        return next(place for place in numbered if not place.exists())

    def _delete_all(self) -> None:
        for path in self._journal.deletions:
            if self._is_reached(path) and not self._is_another_name(path):
                self._delete(path)
        emptied = {folder for path in self._journal.deletions for folder in ancestors(path)}
        for folder in sorted(emptied, key=len, reverse=True):
            self._delete_empty(folder)

    def _is_another_name(self, path: str) -> bool:
        """Whether a file of the new site is this one, where case does not count."""
        twin = self._spelled.get(same_file(path))
        return twin is not None and is_same(self._root / path, self._root / twin)

    @cached_property
    def _spelled(self) -> dict[str, str]:
        return {same_file(path): path for path in self._journal.ledger.entries}

    def _delete(self, path: str) -> None:
        if not is_real_folder(self._root / path):
            remove(self._root / path)

    def _delete_empty(self, folder: str) -> None:
        if self._is_reached(folder):
            with suppress(OSError):  # not empty, or gone: both as it should be
                (self._root / folder).rmdir()

    def _is_reached(self, path: str) -> bool:
        """Whether the folders above are real ones, so that the path names something in the
        output."""
        unsure = [folder for folder in ancestors(path) if folder not in self._real]
        reached = all(is_real_folder(self._root / folder) for folder in unsure)
        self._real.update(unsure if reached else ())
        return reached


def begin(root: Path, journal: Journal) -> None:
    """Writes the journal to disk: from here on the next build finishes what this one cannot."""
    try:
        write_sealed(root / MARKER / "journal", journal)
    except OSError:
        remove(root / MARKER / "journal")
        raise


def finish(root: Path, journal: Journal) -> Outcome:
    """Carries the journal out and writes its ledger; a file whose bytes a power cut took is marked
    to be made again."""
    carrier = Carrier(root, journal)
    carrier.run()
    lost = tuple(_lost(root, journal.ledger, carrier.missing))
    ledger = journal.ledger.without_bytes(lost)
    write_sealed(root / MARKER / "ledger", ledger)
    remove(root / MARKER / "journal")
    return Outcome(ledger, tuple(carrier.aside), lost)


def _lost(root: Path, ledger: Ledger, missing: Iterable[str]) -> Iterator[str]:
    """Which of the files that did not wait in the stage do not stand at their place, either."""
    for path in missing:
        if not holds(root / path, ledger.entries[path].digest):
            yield path


def recover(root: Path) -> Outcome | None:
    """Finishes what a killed build had begun; None where there was nothing to finish."""
    file = root / MARKER / "journal"
    journal = read_sealed(file, Journal)
    if journal is None:
        remove(file)
        return None
    for path in (*journal.moves, *journal.releases):
        waits = waiting(root / MARKER / "stage", path)
        if not holds(waits, journal.ledger.entries[path].digest):
            remove(waits)
    return finish(root, journal)
