"""What lies in a site's folder, named by its bytes; what was read before is known by its stat."""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from builder.digest import Digest, digest_of, digest_of_file, key_of
from builder.make.facts import Stamp
from builder.make.store import Store
from builder.notebook import Notebook
from builder.problems import Problem
from builder.read.folder import File, Stock, moved, scan, unreadable

T = TypeVar("T")


def take_stock(root: Path, store: Store) -> Stock:
    """Walks content/ and names every file by its bytes, reading only those that are new."""
    scanned_ns = time.time_ns()
    files, problems = scan(root)
    digests = Memory(store).digests(root, files, scanned_ns)
    unread = (_unread(root, file.path) for file in files if file.path not in digests)
    return Stock(root, tuple(file for file in files if file.path in digests), digests, (*problems, *unread))


def _unread(root: Path, path: str) -> Problem:
    """Why a listed file could not be read: said, since its story would leave the site without a word."""
    try:
        (root / path).open("rb").close()
    except FileNotFoundError:
        return moved(path)
    except OSError as failure:
        return unreadable(path, failure)
    return moved(path)


def name_of_folders(folders: Iterable[Path]) -> Digest:
    """The name of everything in them: which of a theme's files a page is made of, only the theme itself knows."""
    files = ((path, folder) for folder in folders for path in sorted(folder.rglob("*")) if path.is_file())
    return key_of([(path.relative_to(folder).as_posix(), _digest_file(path, 0) or "") for path, folder in files])


class Memory:
    """What is known from before: the store, and what this process worked out last time (a preview's, for long).

    Reading knows it as digests of files by their stat and values by their key.
    """

    def __init__(self, store: Store, notes: Notebook | None = None) -> None:
        self.store = store
        self.notes = notes or Notebook()
        self.remember = store.remember

    def recall(self, keys: Sequence[Digest], decode: Callable[[bytes], T]) -> Mapping[Digest, T]:
        """The values that are remembered under these keys."""
        return self.notes.decoded(decode, keys, self.store.memos)

    def digests(self, root: Path, files: Sequence[File], scanned_ns: int) -> dict[str, Digest]:
        """The digest of every file that can be read, by its path, in the files' order whatever was known before."""
        stats = {file.path: Stamp(file.size, file.mtime_ns, file.inode, file.changed_ns) for file in files}
        known = self.store.facts.known(stats)
        unknown = (file for file in files if file.path not in known)
        new = {file.path: digest for file in unknown if (digest := _digest_file(root / file.path, file.size))}
        self.store.facts.learn({path: (stats[path], digest) for path, digest in new.items()}, scanned_ns)
        return {path: digest for path in stats if (digest := known.get(path) or new.get(path))}


_AT_ONCE = 1 << 23
"""Bytes up to which a file is read in one go."""


def _digest_file(path: Path, size: int) -> Digest | None:
    try:
        if size <= _AT_ONCE:
            return digest_of(path.read_bytes())
        with path.open("rb") as file:
            return digest_of_file(file)
    except OSError:
        return None
