"""The ledger of an output: which files builds made there. Only by it a file is left alone, replaced
or deleted."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from builder.digest import Digest, digest_of, digest_of_file
from builder.publish.disk import leads_away, started, write_durably
from builder.publish.paths import MARKER

_T = TypeVar("_T")
_FORMAT = b"fengcai-output-1\n"
_SEAL = 32
"""Bytes of the checksum at the end of a sealed file."""
_UNENTERED = (MARKER, ".git")
"""Folders that no survey enters."""
_RACY_NS = 2_000_000_000
"""The coarsest time stamp of a file system in use (FAT): within it an edit may leave the stamp as
it was."""
_FLUSH_NS = 120_000_000_000
"""After this long every system has written its cache to the disk (Linux 35 s, Windows some
seconds)."""


class LedgerEntry(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One file that a build made: key, digest and stamp; ``checked_ns`` is when its bytes were last
    known to be these."""

    key: Digest
    digest: Digest
    size: int
    mtime_ns: int
    checked_ns: int
    rank: int

    @property
    def voided(self) -> "LedgerEntry":
        """The entry of a file that is still ours, but must be made again whatever lies there."""
        return msgspec.structs.replace(self, size=-1)


class Ledger(msgspec.Struct, frozen=True):
    """Every file that builds made, by path, the mark of the build that made them, and the foreign
    files that were reported already."""

    entries: dict[str, LedgerEntry] = {}
    mark: str = ""
    reported: frozenset[str] = frozenset()

    def without_bytes(self, paths: Iterable[str]) -> "Ledger":
        """The same ledger, by which these files must be made again."""
        voided = {path: self.entries[path].voided for path in paths}
        return msgspec.structs.replace(self, entries=self.entries | voided)


class Tree(msgspec.Struct, frozen=True):
    """What lies on disk below an output: size and mtime of files, folders, and what is neither
    (links, devices)."""

    files: dict[str, tuple[int, int]]
    folders: frozenset[str]
    others: frozenset[str]

    def has(self, path: str) -> bool:
        """Whether something that is no folder lies at this path."""
        return path in self.files or path in self.others


def write_sealed(file: Path, value: Any) -> None:
    """Writes a value durably, with the format's name before and a checksum behind it."""
    content = _FORMAT + msgspec.msgpack.encode(value)
    write_durably(file, content + digest_of(content).encode())


def read_sealed(file: Path, kind: type[_T]) -> _T | None:
    """The value, or None where the file is missing, damaged or of another format."""
    try:
        sealed = file.read_bytes()
    except FileNotFoundError:
        return None
    content, seal = sealed[:-_SEAL], sealed[-_SEAL:]
    if not content.startswith(_FORMAT) or digest_of(content).encode() != seal:
        return None
    return msgspec.msgpack.decode(content[len(_FORMAT) :], type=kind)


def survey(root: Path) -> Tree:
    """What lies below the output folder, in one walk that follows no link and passes over our
    marker and git."""
    files: dict[str, tuple[int, int]] = {}
    folders: list[str] = []
    others: list[str] = []
    for path, entry in _walk(root):
        if entry.is_file(follow_symlinks=False):
            found = entry.stat(follow_symlinks=False)
            files[path] = (found.st_size, found.st_mtime_ns)
        else:
            (folders if _is_entered(entry) else others).append(path)
    return Tree(files, frozenset(folders), frozenset(others))


def _walk(root: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Path and entry of everything below a folder, folders before what lies in them; links are not
    entered."""
    ahead = [("", str(root))]
    while ahead:
        prefix, folder = ahead.pop()
        with os.scandir(folder) as entries:
            for entry in entries:
                path = prefix + entry.name
                if not _is_entered(entry):
                    yield path, entry
                elif path not in _UNENTERED:
                    yield path, entry
                    ahead.append((f"{path}/", entry.path))


def _is_entered(entry: os.DirEntry[str]) -> bool:
    is_folder = entry.is_dir(follow_symlinks=False)
    return is_folder and not leads_away(entry.stat(follow_symlinks=False))


def confirmed(root: Path, ledger: Ledger, tree: Tree, now_ns: int) -> dict[str, LedgerEntry]:
    """The entries whose files have exactly their bytes on disk; a file is read where its stamp does
    not prove it."""
    started_ns, standing = started(), {}
    for path, entry in ledger.entries.items():
        found = tree.files.get(path)
        if found == (entry.size, entry.mtime_ns) and not _is_doubtful(entry, started_ns):
            standing[path] = entry
        elif found and found[0] == entry.size and holds(root / path, entry.digest):
            standing[path] = msgspec.structs.replace(entry, mtime_ns=found[1], checked_ns=now_ns)
    return standing


def _is_doubtful(entry: LedgerEntry, started_ns: int) -> bool:
    """Whether equal stamps prove nothing: an edit may have left the stamp as it was, or a power cut
    lost the bytes.

    The first as in git's racy-clean rule; the second where the machine was switched on since, and
    the file was never seen at a time when the cache had surely been written.
    """
    age = entry.checked_ns - entry.mtime_ns
    return age < _RACY_NS or (age < _FLUSH_NS and entry.mtime_ns < started_ns)


def holds(file: Path, digest: Digest) -> bool:
    """Whether this file can be read and has the bytes with this digest."""
    try:
        with file.open("rb") as content:
            return digest_of_file(content) == digest
    except OSError:
        return False
