"""A snapshot: the files of a site at one moment, each with the digest of its bytes; files with the
same stat are not read again."""

import time
from collections.abc import Iterable
from pathlib import Path

import msgspec

from builder.digest import Digest, digest_of, key_of
from builder.media.signature import HEAD, Known, known_by
from builder.problems import Problem
from builder.read.files.folder import File, moved, scan, unreadable
from builder.store.memory import Memory
from builder.store.stamps import Stamp, digest_file, files_below, read_whole
from builder.store.store import Store


class Snapshot(msgspec.Struct, frozen=True):
    """The files of a site, in path order, with their digests by path, and what could not be read;
    nothing is understood yet."""

    root: Path
    files: tuple[File, ...]
    digests: dict[str, Digest]
    problems: tuple[Problem, ...]

    def digest_of(self, file: File) -> Digest:
        """The digest of a file at the time of the snapshot."""
        return self.digests[file.path]

    def on_disk(self, file: File) -> Path:
        """Where it lies on the disk."""
        return self.root / file.path

    def bytes_of(self, file: File) -> bytes | Problem:
        """A file's bytes; FC114 where they have changed since the snapshot."""
        content = bytes_listed_as(self.on_disk(file), self.digest_of(file))
        return moved(file.path) if content is None else content

    def known(self, file: File) -> Known | None:
        """What a file is by its first bytes, whatever it is called."""
        try:
            with self.on_disk(file).open("rb") as opened:
                return known_by(opened.read(HEAD))
        except OSError:  # said where its digest is taken
            return None


def bytes_listed_as(file: Path, digest: Digest) -> bytes | None:
    """A file's bytes if they have this digest; None where they have changed, or the file is
    gone."""
    try:
        content = read_whole(file)
    except OSError:
        return None
    return content if digest_of(content) == digest else None


def take_snapshot(root: Path, store: Store) -> Snapshot:
    """Walks content/ and digests every file, reading only those that are new."""
    scanned_ns = time.time_ns()
    files, problems = scan(root)
    digests = Memory(store).digests(root, {each.path: _stamp(each) for each in files}, scanned_ns)
    read = tuple(file for file in files if file.path in digests)
    unread = (_unread(root, file.path) for file in files if file.path not in digests)
    return Snapshot(root, read, digests, (*problems, *unread))


def _stamp(file: File) -> Stamp:
    return Stamp(file.size, file.mtime_ns, file.inode, file.changed_ns)


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


def digest_of_folders(folders: Iterable[Path]) -> Digest:
    """The digest of all files in these folders, by name and bytes."""
    return key_of([named for folder in folders for named in _files_of(folder)])


def _files_of(folder: Path) -> list[tuple[str, str]]:
    files = sorted(files_below(folder))
    return [(name, digest_file(Path(place), 0) or "") for name, place in files]
