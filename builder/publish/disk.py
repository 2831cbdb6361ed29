"""The disk as staff's machines have it: busy files, read-only files, links, long paths, a clock of
its own."""

import errno
import os
import stat
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from builder.problems import Problem

_WINDOWS = sys.platform == "win32"
_PATIENCE = (0.01, 0.05, 0.2, 0.5, 1.0) if _WINDOWS else ()
"""Seconds between attempts: a virus scanner or an indexer lets go of a file within a second or
two."""
_AWAY_TAGS = (0xA000000C, 0xA0000003)
"""Windows' reparse tags of symbolic links and junctions; OneDrive's placeholders have others and
are plain files."""
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_DENIED = (errno.EACCES, errno.EPERM, errno.EBUSY, errno.ETXTBSY, errno.EROFS)


def long_form(folder: Path) -> Path:
    r"""The folder's real path, on Windows in the form that lifts the limit of 260 characters
    (``\\?\``)."""
    real = folder.resolve()
    if not _WINDOWS or str(real).startswith("\\\\?\\"):
        return real
    text = str(real)
    return Path("\\\\?\\UNC" + text[1:] if text.startswith("\\\\") else "\\\\?\\" + text)


def leads_away(found: os.stat_result) -> bool:
    """Whether this is a symbolic link or a junction, by its own stat (not its target's)."""
    return stat.S_ISLNK(found.st_mode) or getattr(found, "st_reparse_tag", 0) in _AWAY_TAGS


def is_link(place: Path) -> bool:
    """Whether a link stands at this place."""
    try:
        return leads_away(place.lstat())
    except (FileNotFoundError, NotADirectoryError):
        return False


def is_real_folder(place: Path) -> bool:
    """Whether a folder stands here itself, and no link to one."""
    try:
        found = place.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return stat.S_ISDIR(found.st_mode) and not leads_away(found)


def is_same(one: Path, other: Path) -> bool:
    """Whether two spellings name one file on this disk, as they may where case does not count."""
    try:
        return os.path.samestat(one.lstat(), other.lstat())
    except (FileNotFoundError, NotADirectoryError):
        return False


def below(folder: Path, path: str) -> str:
    """The place of a relative path below a folder, as text: making 10,000 Path values takes longer
    than moving the files."""
    return f"{folder}{os.sep}{path.replace('/', os.sep)}"


def move(source: Path | str, target: Path | str) -> None:
    """Moves a file atomically, over a read-only target too; waits a moment for a program that holds
    one of them. Raises OSError."""
    _patiently(partial(os.replace, source, target), target)


def remove(target: Path) -> None:
    """Deletes the file or link itself, never what a link leads to; does nothing where it is gone
    already. Raises OSError."""
    _patiently(partial(target.unlink, missing_ok=True), target)


def demand(folder: Path) -> None:
    """Raises PermissionError where files in this folder cannot be replaced; a folder to come asks
    the one above it."""
    while not is_real_folder(folder):
        folder = folder.parent
    if not os.access(
        folder, os.W_OK | os.X_OK, effective_ids=os.access in os.supports_effective_ids
    ):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))


def demand_free(targets: Iterable[Path]) -> None:
    """Raises PermissionError where another program holds one of these files open; only Windows lets
    programs do so."""
    for target in targets if _WINDOWS else ():
        if target.is_file():
            move(target, target)


def _patiently(act: Callable[[], object], target: Path | str) -> None:
    """Does it, and tries again for a while where another program holds the file or it is
    read-only."""
    for pause in _PATIENCE:
        try:
            act()
            return
        except PermissionError:
            if (file := Path(target)).is_file():
                file.chmod(stat.S_IREAD | stat.S_IWRITE)
            time.sleep(pause)
    act()


def sync_folder(folder: Path) -> None:
    """Makes new names in a folder survive a power cut (fsync; Windows does so by itself)."""
    if _WINDOWS:
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_durably(target: Path, content: bytes) -> None:
    """Writes a file so that all of it is there or nothing, even after a power cut."""
    temporary = target.with_name(target.name + ".new")
    try:
        with temporary.open("wb") as handle:
            handle.write(content)
            handle.flush()
            os.fsync(handle.fileno())
        move(temporary, target)
    except OSError:
        remove(temporary)
        raise
    sync_folder(target.parent)


def moment(folder: Path) -> int:
    """The present moment in nanoseconds since 1970, by the clock of this folder's file system: a
    network drive has its own."""
    clock = folder / "clock"
    clock.touch()
    return clock.stat().st_mtime_ns


def started() -> int:
    """When this machine was switched on, in nanoseconds since 1970, to a second or so."""
    if sys.platform == "linux":
        return time.time_ns() - time.clock_gettime_ns(time.CLOCK_BOOTTIME)
    return time.time_ns() - time.monotonic_ns()


_MAKE_ROOM = "腾出一些空间（例如清空回收站），再生成一次；已发布的网站没有变"


def trouble(error: OSError, path: str) -> Problem:
    """The problem that tells staff what the machine refused, and what to do."""
    if error.errno in _FULL:
        said, mend = "磁盘满了，写不下", _MAKE_ROOM
        return Problem(path=path, code="FC806", message=said, mend=mend)
    if error.errno in _DENIED:
        said = "不能写入：文件正被别的程序占用，或者没有写入权限"
        mend = "关闭打开着它的程序（浏览器、编辑器、网盘同步），确认文件夹可以写入，再生成一次"
        return Problem(path=path, code="FC805", message=said, mend=mend)
    said = f"电脑读写这个位置时出错（{error.strerror or error}）"
    return Problem(
        path=path, code="FC807", message=said, mend="检查磁盘或网络盘是否还连着，再生成一次"
    )
