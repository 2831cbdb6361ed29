"""What lies in a site's folder, named by its bytes; what was read before is known by its stat."""

import time
from collections.abc import Sequence
from pathlib import Path

from builder.digest import Digest, digest_of
from builder.make.facts import Stamp
from builder.make.store import Store
from builder.read.folder import File, Stock, scan


def take_stock(root: Path, store: Store) -> Stock:
    """Walks content/ and names every file by its bytes, reading only those that are new."""
    scanned_ns = time.time_ns()
    files, problems = scan(root)
    digests = Memory(store).digests(root, files, scanned_ns)
    return Stock(root, tuple(file for file in files if file.path in digests), digests, problems)


class Memory:
    """The store as reading knows it: digests of files by their stat, values by their key."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.recall = store.memos
        self.remember = store.remember

    def digests(self, root: Path, files: Sequence[File], scanned_ns: int) -> dict[str, Digest]:
        """The digest of every file that can be read, by its path, in the files' order whatever was known before."""
        stats = {file.path: Stamp(file.size, file.mtime_ns, file.inode) for file in files}
        known = self._store.facts.known(stats)
        new = {path: digest for path in stats if path not in known if (digest := _digest_file(root / path))}
        self._store.facts.learn({path: (stats[path], digest) for path, digest in new.items()}, scanned_ns)
        return {path: digest for path in stats if (digest := known.get(path) or new.get(path))}


def _digest_file(path: Path) -> Digest | None:
    try:
        return digest_of(path.read_bytes())
    except OSError:
        return None
