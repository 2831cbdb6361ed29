"""The walk through content/: which files there are, and which of them make a story. The only disk
access of reading."""

import os
import re
import stat
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

import msgspec

from builder.digest import Digest
from builder.media.films.look import FILM_SUFFIXES
from builder.media.pixels import PICTURE_SUFFIXES
from builder.model.kinds import KINDS, kind_of
from builder.problems import Problem, Severity

_NO_STORIES = ("readme.md", "credits.md")
_LITTER = ("thumbs.db", "ehthumbs.db", "desktop.ini", "picasa.ini", "icon\r", "@eadir")
"""What Windows, Picasa, macOS and network disks lay beside photos."""
_NOT_YET = (".doc", ".docx", ".wps", ".rtf", ".txt")
"""What staff write before it is Markdown; Windows hides the second suffix of ``index.md.txt``."""
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters, and what is left of names that are no Unicode: from a ZIP made on a GBK
system, say."""
_SETTINGS_FILES = ("content/site.yaml", "content/site.yml")


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
        """``.md``, in small letters."""
        return "." + self.path.rpartition(".")[2].lower()


class StoryFiles(msgspec.Struct, frozen=True):
    """The files of one story: its Markdown, its sidecar, and the name its slug falls back to."""

    kind: str
    name: str
    text: File
    sidecar: File | None = None

    @property
    def folder(self) -> str:
        """The folder its photo paths are relative to."""
        return self.text.folder

    @property
    def gathers(self) -> bool:
        """Whether the photos beside it are its own: a story that is a folder."""
        return _is_index(self.text)


class Stock(msgspec.Struct, frozen=True):
    """What lies in a site's folder before anything is read: files by path, digests, and what could
    not be entered."""

    root: Path
    files: tuple[File, ...]
    digests: dict[str, Digest]
    problems: tuple[Problem, ...]


def scan(site: Path) -> tuple[tuple[File, ...], tuple[Problem, ...]]:
    """Every file below content/ that staff mean, in path order, and what could not be entered."""
    problems: list[Problem] = []
    files = sorted(
        _walk(site / "content", "content", site.resolve(), problems), key=lambda file: file.path
    )
    return tuple(files), tuple(problems)


def _walk(folder: Path, path: str, site: Path, problems: list[Problem]) -> Iterator[File]:
    try:
        entries = list(os.scandir(folder))
    except OSError as failure:
        problems.append(unreadable(path, failure))
        return
    for entry in entries:
        if _is_ignored(entry.name):
            continue
        below = f"{path}/{entry.name}"
        if _UNSEEN.search(entry.name):
            problems.append(_cannot_be_named(below))
        elif entry.is_symlink() and not _is_file_inside(entry, site):
            problems.append(_is_a_link(below))
        elif entry.is_dir():
            yield from _walk(Path(entry.path), below, site, problems)
        else:
            yield from _file(entry, below, problems)


def _file(entry: os.DirEntry[str], path: str, problems: list[Problem]) -> Iterator[File]:
    try:
        found = entry.stat()
    except OSError as failure:
        problems.append(unreadable(path, failure))
        return
    if stat.S_ISREG(found.st_mode):
        yield File(path, found.st_size, found.st_mtime_ns, found.st_ino, found.st_ctime_ns)
    else:
        problems.append(_is_no_file(path))


def _is_ignored(name: str) -> bool:
    """Editors' and systems' own files, and whatever staff hide with a leading ``.``, ``_`` or
    ``~$``."""
    lower = name.lower()
    return lower.startswith((".", "_", "~$", "~wrl")) or lower in (*_NO_STORIES, *_LITTER)


def _is_file_inside(link: os.DirEntry[str], site: Path) -> bool:
    """Whether a link leads to a file of content/; one that leads in a circle, or nowhere we may
    look, does not."""
    try:
        return not link.is_dir() and Path(link.path).resolve().is_relative_to(site / "content")
    except (OSError, RuntimeError):  # Python before 3.13 reports a circle by a RuntimeError
        return False


def stories_among(files: Iterable[File]) -> tuple[tuple[StoryFiles, ...], tuple[Problem, ...]]:
    """Which files make which story; a Markdown file where no kind is at home is a problem."""
    listed = tuple(files)
    sidecars = {
        file.path.rpartition(".")[0]: file for file in listed if file.suffix in (".yaml", ".yml")
    }
    texts = tuple(file for file in listed if file.suffix in (".md", ".markdown"))
    strays = tuple(_stray(file) for file in texts if kind_of(_kind_folder(file)) is None)
    stories = (
        _story(file, sidecars.get(file.path.rpartition(".")[0]))
        for file in texts
        if kind_of(_kind_folder(file))
    )
    return tuple(stories), (*strays, *_manuscripts(listed, texts))


def _manuscripts(files: Iterable[File], texts: Iterable[File]) -> Iterator[Problem]:
    """Word and text files without a story beside them: somebody takes them for stories."""
    told = {
        place
        for text in texts
        for place in (text.path.rpartition(".")[0], text.folder if _is_index(text) else "")
    }
    for file in files:
        if (
            file.suffix in _NOT_YET
            and kind_of(_kind_folder(file))
            and not {file.folder, f"{file.folder}/{file.stem}"} & told
        ):
            yield _no_story(file)


def _story(file: File, sidecar: File | None) -> StoryFiles:
    name = file.folder.rpartition("/")[2] if _is_index(file) else file.stem
    return StoryFiles(_kind_folder(file), name, file, sidecar)


def _is_index(file: File) -> bool:
    return file.stem.lower() == "index"


def _kind_folder(file: File) -> str:
    """The folder below content/ it lies in, "" for a file of content/ itself."""
    return file.path.split("/")[1] if file.path.count("/") > 1 else ""


def pictures_among(files: Iterable[File]) -> tuple[File, ...]:
    """The files that are pictures by their name."""
    return tuple(file for file in files if file.suffix in PICTURE_SUFFIXES)


def films_among(files: Iterable[File]) -> tuple[File, ...]:
    """The files that are videos by their name."""
    return tuple(file for file in files if file.suffix in FILM_SUFFIXES)


def settings_among(files: Iterable[File]) -> File | None:
    """site.yaml."""
    return next((file for file in files if file.path in _SETTINGS_FILES), None)


def screens_among(files: Iterable[File]) -> tuple[File, ...]:
    """The playlists of lobby screens."""
    return tuple(
        file
        for file in files
        if file.folder == "content/screens" and file.suffix in (".yaml", ".yml")
    )


def _stray(file: File) -> Problem:
    folder = _kind_folder(file)
    where = (
        f"稿件放在“{folder}”文件夹里，网站没有这个栏目"
        if folder
        else "稿件直接放在 content 里，不属于哪个栏目"
    )
    meant = next((kind.about.folder for kind in KINDS if kind.about.label == folder), "")
    known = "、".join(f"{kind.about.folder}（{kind.about.label}）" for kind in KINDS)
    return Problem(
        path=file.path,
        code="FC110",
        message=f"{where}，这篇没有收进来",
        mend=f"移到 content/{meant} 文件夹里" if meant else f"移到这些文件夹之一：{known}",
        severity=Severity.WARNING,
    )


def _no_story(file: File) -> Problem:
    mend = f"运行  fengcai new {_kind_folder(file)} {file.stem}，把文字粘到新建的 index.md 里"
    if file.suffix == ".txt":
        name = file.stem if file.stem.lower().endswith(".md") else f"{file.stem}.md"
        mend = f"改名为 {name}；看不到“.txt”的，先在文件夹的“查看”里勾上“文件扩展名”"
    return Problem(
        path=file.path,
        code="FC113",
        message=f"程序只读 .md 的稿件，这是一个 {file.suffix} 文件，没有收进来",
        mend=mend,
        severity=Severity.WARNING,
    )


def moved(path: str) -> Problem:
    """A file that changed or went while the edition was made."""
    return Problem(
        path=path,
        code="FC114",
        message="这个文件在生成的时候被改动或移走了",
        mend="等它保存好（或同步完），再生成一次",
    )


def _is_a_link(path: str) -> Problem:
    return Problem(
        path=path,
        code="FC111",
        message="这是一个快捷链接，指向别处的文件或文件夹，里面的内容没有收进来",
        mend="把原来的文件复制到这里，代替这个链接",
    )


def _is_no_file(path: str) -> Problem:
    return Problem(
        path=path,
        code="FC112",
        message="这不是一个普通的文件（是系统的管道或设备），没有读它",
        mend="把它移走；要用照片，把照片文件复制过来",
    )


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
    return Problem(
        path=path,
        code="FC112",
        message=f"读不了这个文件或文件夹（{failure.strerror or '原因不明'}）",
        mend="看看它是否正被别的程序占用，或者没有读取权限",
    )
