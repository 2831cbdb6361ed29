"""The walk through content/: which files there are. The only disk access of reading."""

import os
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

import msgspec

from builder.media.suffixes import FILM_SUFFIXES, PICTURE_SUFFIXES, SOUND_SUFFIXES
from builder.model.attached import DOCUMENT_SUFFIXES
from builder.model.metrics import METRICS_FILES
from builder.problems import Problem, Severity, Where
from builder.regex import NONCHARACTERS, regex

_NO_STORIES = ("readme.md", "credits.md")
_LITTER = ("thumbs.db", "ehthumbs.db", "desktop.ini", "picasa.ini", "icon\r", "@eadir")
"""What Windows, Picasa, macOS and network disks lay beside photos."""
_PASSED_OVER = frozenset((*_NO_STORIES, *_LITTER))
_UNSEEN = regex(f"[\x00-\x1f\x7f-\x9f\ud800-\udfff{NONCHARACTERS}]")
"""Control characters, and what is left of names that are no Unicode: from a ZIP made on a GBK
system, say."""
TEXT_SUFFIXES = (".md", ".markdown")
SIDECAR_SUFFIXES = (".yaml", ".yml")
_SETTINGS_FILES = ("content/site.yaml", "content/site.yml")
_KINDS_FILES = ("content/kinds.yaml", "content/kinds.yml")


class File(msgspec.Struct, frozen=True, dict=True):
    """A file of the site as the scan saw it; ``path`` is relative to the site's folder, with
    forward slashes."""

    path: str
    size: int
    mtime_ns: int
    inode: int
    changed_ns: int = 0

    @property
    def folder(self) -> str:
        """The path of the folder it lies in."""
        return self.path.rpartition("/")[0]

    @cached_property
    def stem(self) -> str:
        """Its name without the suffix."""
        return self.path.rpartition("/")[2].rpartition(".")[0]

    @cached_property
    def suffix(self) -> str:
        """``.md``, in small letters of ordinary width, whatever blanks stand behind it."""
        end = self.path.rpartition(".")[2]
        plain = end if end.isascii() else unicodedata.normalize("NFKC", end)
        return f".{plain.strip().lower()}"


def scan(site: Path) -> tuple[tuple[File, ...], tuple[Problem, ...]]:
    """Every file below content/ that staff mean, in path order, and what could not be entered."""
    walk = _Walk(site.resolve())
    files = sorted(walk.below(site / "content", "content"), key=lambda file: file.path)
    return tuple(files), tuple(walk.problems)


class _Walk:
    """One walk through a site's folder, and what it could not enter."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.problems: list[Problem] = []

    def below(self, folder: Path, path: str) -> Iterator[File]:
        """Every file in the folder and in those below it."""
        try:
            entries = list(os.scandir(folder))
        except OSError as failure:
            self.problems.append(unreadable(path, failure))
            return
        for entry in entries:
            yield from self._entry(entry, f"{path}/{entry.name}")

    def _entry(self, entry: os.DirEntry[str], path: str) -> Iterator[File]:
        """The files that an entry of a folder is or holds; told where it cannot be taken in."""
        if _is_ignored(entry.name):
            self.problems.extend(_set_aside(entry, path))
        elif _UNSEEN.search(entry.name):
            self.problems.append(_cannot_be_named(path))
        elif entry.is_symlink() and not _is_file_inside(entry, self.site):
            self.problems.append(_is_a_link(path))
        elif entry.is_dir():
            yield from self.below(Path(entry.path), path)
        else:
            yield from self._file(entry, path)

    def _file(self, entry: os.DirEntry[str], path: str) -> Iterator[File]:
        """A file by its stat; told where it is a pipe, a device, or not to be read."""
        try:
            found = entry.stat()
        except OSError as failure:
            self.problems.append(unreadable(path, failure))
            return
        if stat.S_ISREG(found.st_mode):
            yield File(path, found.st_size, found.st_mtime_ns, found.st_ino, found.st_ctime_ns)
        else:
            self.problems.append(_is_no_file(path))


def _is_ignored(name: str) -> bool:
    """Editors' and systems' own files, and whatever staff hide with a leading ``.``, ``_`` or
    ``~$``."""
    lower = name.lower()
    return lower.startswith((".", "_", "~$", "~wrl")) or lower in _PASSED_OVER


def _set_aside(entry: os.DirEntry[str], path: str) -> Iterator[Problem]:
    """FC520: stories in a folder that an underscore hides, as other generators call theirs; said
    once for the folder."""
    if not entry.name.startswith("_") or not entry.is_dir(follow_symlinks=False):
        return
    if count := _count_texts(entry.path):
        said = f"文件夹名字以下划线开头，里面的 {count} 篇稿件没有收进来"
        mend = "要发布的，移到 content/posts 这样的栏目文件夹里；不想发布的，放着没关系"
        yield Where(_UNSEEN.sub("\ufffd", path)).notice("FC520", said, mend)


def _count_texts(folder: str) -> int:
    files = (name for _, _, names in os.walk(folder) for name in names)
    return sum(name.lower().endswith(TEXT_SUFFIXES) for name in files)


def _is_file_inside(link: os.DirEntry[str], site: Path) -> bool:
    """Whether a link leads to a file of content/; one that leads in a circle, or nowhere we may
    look, does not."""
    try:
        return not link.is_dir() and Path(link.path).resolve().is_relative_to(site / "content")
    except (OSError, RuntimeError):  # Python before 3.13 reports a circle by a RuntimeError
        return False


def pictures_among(files: Iterable[File]) -> tuple[File, ...]:
    """The files that are pictures by their name."""
    return tuple(file for file in files if file.suffix in PICTURE_SUFFIXES)


def films_among(files: Iterable[File]) -> tuple[File, ...]:
    """The files that are videos by their name."""
    return tuple(file for file in files if file.suffix in FILM_SUFFIXES)


def sounds_among(files: Iterable[File]) -> tuple[File, ...]:
    """The files that are recordings by their name."""
    return tuple(file for file in files if file.suffix in SOUND_SUFFIXES)


def papers_among(files: Iterable[File]) -> tuple[File, ...]:
    """The files that may be attached to a story by their name."""
    return tuple(file for file in files if file.suffix in DOCUMENT_SUFFIXES)


def is_settings(path: str) -> bool:
    """Whether this is the file of the site's settings, however its name was typed."""
    return path.lower() in _SETTINGS_FILES


def settings_among(files: Iterable[File]) -> File | None:
    """site.yaml."""
    return next((file for file in files if is_settings(file.path)), None)


def metrics_among(files: Iterable[File]) -> File | None:
    """metrics.yaml."""
    return next((file for file in files if file.path.lower() in METRICS_FILES), None)


def is_kinds_file(path: str) -> bool:
    """Whether this is the file in which a site declares kinds of its own."""
    return path.lower() in _KINDS_FILES


def kinds_among(files: Iterable[File]) -> File | None:
    """kinds.yaml."""
    return next((file for file in files if is_kinds_file(file.path)), None)


def screens_among(files: Iterable[File]) -> tuple[File, ...]:
    """The playlists of lobby screens, one of each name: ``lobby.yaml`` before ``lobby.yml``."""
    return tuple(first for first, *_ in _screens_by_name(files))


def doubled_screens(files: Iterable[File]) -> Iterator[Problem]:
    """FC235: playlists that do not count, since another is called the same."""
    for first, *others in _screens_by_name(files):
        for other in others:
            said = f"旁边还有“{first.path}”，是同一块屏幕：以那一个为准，这一个没有用上"
            yield Where(other.path).warning("FC235", said, "要紧的几行合到那一个里，再删掉这一个")


def _screens_by_name(files: Iterable[File]) -> Iterable[list[File]]:
    """The playlists of each name, the one that counts first."""
    found: dict[str, list[File]] = {}
    for file in files:
        if file.folder == "content/screens" and file.suffix in SIDECAR_SUFFIXES:
            found.setdefault(file.stem.lower(), []).append(file)
    return (sorted(each, key=_as_counted) for each in found.values())


def _as_counted(file: File) -> tuple[int, str]:
    return SIDECAR_SUFFIXES.index(file.suffix), file.path


def moved(path: str) -> Problem:
    """A file that changed or went while the edition was made."""
    return Where(path).problem(
        "FC114", "这个文件在生成的时候被改动或移走了", "等它保存好（或同步完），再生成一次"
    )


def _is_a_link(path: str) -> Problem:
    said = "这是一个快捷链接，指向别处的文件或文件夹，里面的内容没有收进来"
    return Where(path).problem("FC111", said, "把原来的文件复制到这里，代替这个链接")


def _is_no_file(path: str) -> Problem:
    said = "这不是一个普通的文件（是系统的管道或设备），没有读它"
    return Where(path).problem("FC112", said, "把它移走；要用照片，把照片文件复制过来")


def _cannot_be_named(path: str) -> Problem:
    """Of a picture only a reminder, as of one that cannot be read; a story would leave the site."""
    return Problem(
        path=_UNSEEN.sub("\ufffd", path),
        code="FC115",
        message="名字里有显示不出来的字符（多半是解压缩时乱了码），没有收进来",
        mend="给它改名，只用看得见的字，例如 01.jpg",
        severity=Severity.WARNING if path.lower().endswith(PICTURE_SUFFIXES) else Severity.ERROR,
    )


def unreadable(path: str, failure: OSError) -> Problem:
    """A file or folder that cannot be opened."""
    said = f"读不了这个文件或文件夹（{failure.strerror or '原因不明'}）"
    return Where(path).problem("FC112", said, "看看它是否正被别的程序占用，或者没有读取权限")
