"""Where new files wait, on the output's own file system, until all of them are there."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from builder.digest import Digest, digest_of, digest_of_pieces
from builder.problems import Problem
from builder.publish.disk import trouble

_SMALL = 4096
"""Bytes up to which a staged file is read again before it is committed."""


class Staged(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A file that waits; ``mtime_ns`` is 0 where the same bytes stand in the output already and
    none were written."""

    path: str
    digest: Digest
    size: int
    mtime_ns: int = 0


def waiting(stage: Path, path: str) -> Path:
    """Where this path's bytes wait: a flat name of fixed length, so no path is too long and none
    collide."""
    return stage / digest_of(path.encode())


def stage_file(
    stage: Path, path: str, content: bytes | Iterable[bytes], standing: Digest | None = None
) -> Staged | Problem:
    """Puts these bytes aside for this path, in whatever process; not where ``standing`` says that
    they stand already.

    What is too large for memory comes in pieces. The digest is of the bytes as given: a caller that
    expected another knows that its source is damaged.
    """
    if not isinstance(content, bytes):
        return _stage_pieces(stage, path, content, standing)
    digest = digest_of(content)
    if digest == standing:
        return Staged(path, digest, len(content))
    file = waiting(stage, path)
    try:
        file.write_bytes(content)
        return Staged(path, digest, len(content), file.stat().st_mtime_ns)
    except OSError as error:
        return trouble(error, path)


def _stage_pieces(
    stage: Path, path: str, pieces: Iterable[bytes], standing: Digest | None
) -> Staged | Problem:
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
    """Those that do not wait as they were staged: a scanner took them away, or the disk lost their
    end."""
    with os.scandir(stage) as entries:
        sizes = {entry.name: entry.stat().st_size for entry in entries}
    for one in staged:
        if one.mtime_ns and not _waits(waiting(stage, one.path), one, sizes):
            mend = "再生成一次；若总是如此，请检查杀毒软件的隔离区和磁盘"
            yield Problem(
                path=one.path,
                code="FC812",
                message="准备好的文件丢失或残缺，这次没有发布",
                mend=mend,
            )


def _waits(file: Path, one: Staged, sizes: dict[str, int]) -> bool:
    if sizes.get(file.name) != one.size:
        return False
    return one.size > _SMALL or digest_of(file.read_bytes()) == one.digest
