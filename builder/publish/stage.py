"""The stage: new files wait on the output's own file system until all of them are there."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from builder.digest import Digest, digest_of, digest_of_pieces
from builder.problems import Problem
from builder.publish.disk import below, trouble

_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
_SMALL = 4096
"""Bytes up to which a staged file is read again before it is committed."""


class Staged(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A file that waits; ``mtime_ns`` is 0 where nothing was written, since the same bytes stand in
    the output already."""

    path: str
    digest: Digest
    size: int
    mtime_ns: int = 0


def waiting(stage: Path, path: str) -> Path:
    """The file in which the bytes for this path wait."""
    return stage / waiting_name(path)


def waiting_name(path: str) -> str:
    """The name of that file: flat and of fixed length, so that no path is too long and no two
    collide."""
    return digest_of(path.encode())


def stage_file(
    stage: Path, path: str, content: bytes | Iterable[bytes], standing: Digest | None = None
) -> Staged | Problem:
    """Puts the bytes for a path aside, in whatever process; writes nothing where ``standing`` is
    their digest.

    What is too large for memory comes in pieces. The result has the digest of the bytes as given: a
    caller that expected another knows that its source is damaged.
    """
    if not isinstance(content, bytes):
        return _stage_pieces(stage, path, content, standing)
    digest = digest_of(content)
    if digest == standing:
        return Staged(path, digest, len(content))
    file = below(stage, waiting_name(path))
    try:
        _write(file, content)
        return Staged(path, digest, len(content), _mtime_ns(file))
    except OSError as error:
        return trouble(error, path)


def _mtime_ns(file: str) -> int:
    """As it is once the file is closed: Windows sets it then."""
    return os.stat(file).st_mtime_ns  # noqa: PTH116 (a Path takes longer than the question)


def _write(file: str, content: bytes) -> None:
    """All of it; without the buffer and the questions of a Python file, which take as long as the
    writing of a page."""
    handle = os.open(file, _NEW, 0o666)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(handle, left) :]
    finally:
        os.close(handle)


def _stage_pieces(
    stage: Path, path: str, pieces: Iterable[bytes], standing: Digest | None
) -> Staged | Problem:
    """As ``stage_file``, for content that comes in pieces: written first, since only then its
    digest is known."""
    file = waiting(stage, path)
    try:
        with file.open("wb") as out:
            digest = digest_of_pieces(_written(pieces, out))
        found = file.stat()
        if digest == standing:
            file.unlink()
    except OSError as error:
        return trouble(error, path)
    return Staged(path, digest, found.st_size, 0 if digest == standing else found.st_mtime_ns)


def _written(pieces: Iterable[bytes], out: BinaryIO) -> Iterator[bytes]:
    for piece in pieces:
        out.write(piece)
        yield piece


def damaged(stage: Path, staged: Iterable[Staged]) -> Iterator[Problem]:
    """Problems of files that no longer wait as they were staged: a virus scanner took them away, or
    the disk lost their end."""
    with os.scandir(stage) as entries:
        sizes = {entry.name: entry.stat().st_size for entry in entries}
    for one in staged:
        if one.mtime_ns and not _waits(stage, one, sizes):
            mend = "再生成一次；若总是如此，请检查杀毒软件的隔离区和磁盘"
            yield Problem(
                path=one.path,
                code="FC812",
                message="准备好的文件丢失或残缺，这次没有发布",
                mend=mend,
            )


def _waits(stage: Path, one: Staged, sizes: dict[str, int]) -> bool:
    name = waiting_name(one.path)
    if sizes.get(name) != one.size:
        return False
    return one.size > _SMALL or digest_of((stage / name).read_bytes()) == one.digest
