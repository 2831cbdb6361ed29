"""The lock of an output: one build at a time. The operating system holds it, so that a dead process
never does."""

import errno
import os
import sys
from pathlib import Path
from typing import IO

from builder.problems import Problem

_UNSUPPORTED = (errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS)
_FAR = 1 << 30
"""Windows keeps others from reading locked bytes, so the lock is on a byte far behind the process's
number."""
_held: set[IO[bytes]] = set()


class Lock:
    """Held until it is closed, or until the process ends in whatever way; forked children do not
    hold it."""

    def __init__(self, handle: IO[bytes]) -> None:
        self._handle = handle
        _held.add(handle)

    @classmethod
    def take(cls, folder: Path, place: str) -> "Lock | Problem":
        """The lock of this folder (made where missing), or a problem that names who holds it; never
        waits."""
        folder.mkdir(parents=True, exist_ok=True)
        handle = (folder / "lock").open("a+b")
        try:
            _lock(handle)
        except OSError as error:
            if error.errno not in _UNSUPPORTED:
                return _occupied(handle, place)
        handle.truncate(0)
        handle.write(str(os.getpid()).encode())
        handle.flush()
        return cls(handle)

    def close(self) -> None:
        """Releases the lock."""
        _held.discard(self._handle)
        self._handle.close()


def _occupied(handle: IO[bytes], place: str) -> Problem:
    with handle:
        handle.seek(0)
        holder = handle.read(20).decode("ascii", "replace").strip() or "未知"
    said = f"另一个生成正在进行（进程号 {holder}）"
    mend = f"等它结束再生成；它若早已没有反应，在任务管理器里结束进程 {holder}"
    return Problem(path=place, code="FC804", message=said, mend=mend)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: IO[bytes]) -> None:
        handle.seek(_FAR)
        msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        handle.seek(0)

else:
    import fcntl

    def _lock(handle: IO[bytes]) -> None:
        fcntl.flock(handle.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _let_go() -> None:
        for handle in _held:
            handle.close()
        _held.clear()

    # A worker that outlives a killed build must not keep the next build out.
    os.register_at_fork(after_in_child=_let_go)
