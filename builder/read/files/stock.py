"""What lies in a site's folder, named by its bytes; what was read before is known by its stat."""

import time
from collections.abc import Iterable
from pathlib import Path

from builder.digest import Digest, key_of
from builder.problems import Problem
from builder.read.files.folder import Stock, moved, scan, unreadable
from builder.store.memory import Memory
from builder.store.stamps import Stamp, digest_file
from builder.store.store import Store


def take_stock(root: Path, store: Store) -> Stock:
    """Walks content/ and names every file by its bytes, reading only those that are new."""
    scanned_ns = time.time_ns()
    files, problems = scan(root)
    stamps = {
        file.path: Stamp(file.size, file.mtime_ns, file.inode, file.changed_ns) for file in files
    }
    digests = Memory(store).digests(root, stamps, scanned_ns)
    unread = (_unread(root, file.path) for file in files if file.path not in digests)
    return Stock(
        root, tuple(file for file in files if file.path in digests), digests, (*problems, *unread)
    )


def _unread(root: Path, path: str) -> Problem:
    """Why a listed file could not be read: said, since its story would leave the site without a
    word."""
    try:
        (root / path).open("rb").close()
    except FileNotFoundError:
        return moved(path)
    except OSError as failure:
        return unreadable(path, failure)
    return moved(path)


def name_of_folders(folders: Iterable[Path]) -> Digest:
    """The name of everything in them: which of a theme's files a page is made of, only the theme
    itself knows."""
    files = (
        (path, folder) for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()
    )
    return key_of(
        [
            (path.relative_to(folder).as_posix(), digest_file(path, 0) or "")
            for path, folder in files
        ]
    )
