"""Pictures and their sources as files, each named by the digest of its bytes."""

import datetime as dt
import os
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

import msgspec

from builder.digest import Digest, digest_of

_numbers = count()


class Objects(msgspec.Struct, frozen=True):
    """A folder of objects ``ab/cdef…``. A plain value, so that workers in other processes can keep
    and get with it, too."""

    folder: Path

    def keep(self, content: bytes) -> Digest:
        """Writes these bytes, if they are not there yet, and gives their digest; raises OSError
        where the disk is full."""
        digest = digest_of(content)
        file = self._file(digest)
        if self.size(digest) != len(content):
            _write_whole(file, content)
        else:
            _touch(file)
        return digest

    def get(self, digest: Digest) -> bytes | None:
        """The bytes with this digest, None where they are missing; a file that no longer holds them
        is dropped, so that they are made again."""
        file = self._file(digest)
        try:
            content = file.read_bytes()
        except OSError:
            return None
        if digest_of(content) == digest:
            return content
        with suppress(OSError):  # another program reads it
            file.unlink()
        return None

    def size(self, digest: Digest) -> int | None:
        """Bytes on disk, None where there is no such object."""
        try:
            return self._file(digest).stat().st_size
        except OSError:
            return None

    def prune(self, needed: set[str], now: dt.datetime, keep: dt.timedelta) -> None:
        """Drops the objects that are not ``needed`` and were not used for ``keep``; a file dated in
        the future counts as used today."""
        moment, before = now.timestamp(), (now - keep).timestamp()
        for file in self._others(needed):
            with suppress(OSError):  # another program reads it; next time, then
                used = file.stat().st_mtime
                if used < before:
                    file.unlink()
                elif used > moment:
                    os.utime(file, (moment, moment))

    def keep_only(self, needed: set[str]) -> None:
        """Drops what is not ``needed``."""
        for file in self._others(needed):
            with suppress(OSError):  # another program reads it; next time, then
                file.unlink()

    def _others(self, needed: set[str]) -> Iterator[Path]:
        return (
            file for file in self.folder.glob("??/*") if file.parent.name + file.name not in needed
        )

    def _file(self, digest: Digest) -> Path:
        return self.folder / digest[:2] / digest[2:]


def _write_whole(file: Path, content: bytes) -> None:
    """All of it or nothing, whoever else writes the same bytes at this moment."""
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = file.with_name(f"{file.name}.{os.getpid()}-{next(_numbers)}")
    try:
        temporary.write_bytes(content)
        temporary.replace(file)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _touch(file: Path) -> None:
    with suppress(OSError):  # only its day of use would be lost
        os.utime(file)
