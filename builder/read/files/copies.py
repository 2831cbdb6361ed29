"""Copies beside an original, by the names that computers, chat programs and network disks give
them."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from builder.model.addresses import ancestors
from builder.problems import Problem, Where
from builder.read.files.folder import SIDECAR_SUFFIXES, TEXT_SUFFIXES, File
from builder.regex import regex

_WRITTEN = (*TEXT_SUFFIXES, *SIDECAR_SUFFIXES)
_COPY = (
    r"(?:副本|复件|复本|复印件|拷贝|备份|複製|複本|拷貝|備份"
    r"|自动保存的?|已?自动(?:恢复|还原)|copy|backup|bak|autosaved?|recovered)"
)
_NUMBER = r"(?:\s*[(]\s*\d{1,3}\s*[)]|[\s_-]*\d{1,8})?"
_COMPUTER = r"(?:desktop|laptop|macbook|win)-[a-z0-9-]+|[a-z0-9_-]+-(?:pc|mac|laptop|desktop)"
_ENDS = regex(
    rf"(?:[\s_.-]*(?:的|{_COPY}\s*of)?[\s_-]*{_COPY}{_NUMBER}"
    rf"|[\s_-]*[(\[【][^()\[\]]*(?:{_COPY}|冲突|衝突|conflict)[^()\[\]]*[)\]】]"
    r"|[\s_.~-]*(?:sync-)?conflict(?:ed)?(?:\W.*)?"
    r"|[\s_-]+(?:冲突|衝突).*"
    rf"|[\s_-]+(?:复制|恢复){_NUMBER}"
    rf"|-(?:{_COMPUTER})(?:-\d+)?"
    r"|\s*[(\[【]\d{1,3}[)\]】]"
    r"|~\d{1,2})$"
)
"""How a copy's name goes on: Windows, macOS, WPS, Word; the disks of OneDrive, Dropbox, 坚果云,
Nextcloud, Syncthing; a file that was received twice."""
_BEGINS = regex(rf"^(?:{_COPY}{_NUMBER}[\s_-]+(?:of\s+)?|[\[(【]{_COPY}[\])】]\s*|副本(?=\w))")
_QUOTED = regex(r"[“\"「](.+)[”\"」]")
"""As macOS quotes a name: “灯会”的副本."""
_DATED = regex(r"[\s_-]+\d{4,8}$")
"""The day on which a copy was put aside: 灯会_20260501_备份."""
_LIKELY = regex(
    r"副本|复[件本制印]|複|拷[贝貝]|[备備]份|自动|恢复|还原|[冲衝]突|copy|conflict|ba[ck]|autosave|recovered"
    r"|pc|mac|laptop|desktop|win-|[)\]】]$|~\d+$"
)


class Kept(NamedTuple):
    """The files without copies, and the problems that tell of the copies."""

    files: tuple[File, ...]
    problems: tuple[Problem, ...]


def without_copies(files: Iterable[File]) -> Kept:
    """FC517: stories, their folders and settings that are copies of one beside them are not read;
    a name alone, without the original, makes no copy."""
    present = tuple(files)
    copies = dict(_copies_among([file for file in present if file.suffix in _WRITTEN]))
    kept = tuple(file for file in present if not _is_within(file, copies))
    return Kept(kept, tuple(_left_out(path, original) for path, original in copies.items()))


def _names_of(file: File) -> Iterator[tuple[str, str, str]]:
    """The folder a file lies in, its name there, its path; an index is its folder, too."""
    yield file.folder, file.stem, file.path
    if file.stem.lower() == "index":
        home, _, name = file.folder.rpartition("/")
        yield home, name, file.folder


def _copies_among(written: Sequence[File]) -> Iterator[tuple[str, str]]:
    """Every file or folder that is a copy, with its original."""
    there: dict[tuple[str, str], str] = {}
    names = [(home, _plain(name), path) for home, name, path in _names(written)]
    for home, name, path in names:
        there.setdefault((home, name), path)
    for home, name, path in names:
        found = (there.get((home, each)) for each in originals(name))
        if original := next(filter(None, found), None):
            yield path, original


def _names(written: Iterable[File]) -> Iterator[tuple[str, str, str]]:
    for file in written:
        yield from _names_of(file)


def originals(rest: str) -> Iterator[str]:
    """The names that the original may have if this name (without suffix) is a copy's, the longest
    first."""
    while _LIKELY.search(rest):
        shorter = _without_mark(rest)
        if shorter in ("", rest):
            return
        rest = shorter
        yield rest
        yield _DATED.sub("", rest)


def _without_mark(name: str) -> str:
    """The name without the mark of one copy."""
    rest = _ENDS.sub("", _BEGINS.sub("", name, count=1)).strip()
    quoted = _QUOTED.fullmatch(rest)
    return quoted[1] if quoted else rest


def _plain(name: str) -> str:
    normal = name if name.isascii() else unicodedata.normalize("NFKC", name)
    return normal.casefold().strip()


def _is_within(file: File, copies: dict[str, str]) -> bool:
    return bool(copies) and (
        file.path in copies or any(map(copies.__contains__, ancestors(file.path)))
    )


def _left_out(path: str, original: str) -> Problem:
    said = f"看名字是“{original}”的副本，没有收进来"
    mend = "用不着的删掉；要用这一份的，拿它换掉原来那一份；是另一篇稿件的，给它起另外的名字"
    return Where(path).warning("FC517", said, mend)
