"""Which paths and which folder may be written: the same rules on Windows, macOS and Linux."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from builder.model.addresses import ancestors, is_safe_path, same_file
from builder.problems import Problem
from builder.publish.disk import is_link, is_same

MARKER = ".fengcai"
"""The folder inside output/ that says: made by us; with the ledger, the journal and the stage."""
QUIET = frozenset({".gitignore", ".DS_Store", "Thumbs.db", "desktop.ini"})
"""What may lie in any folder without being anybody's work."""


def path_problems(paths: Collection[str], place: str) -> Iterator[Problem]:
    """Problems of paths that some system cannot hold, and of pairs that cannot stand side by
    side."""
    folders = {folder for path in paths for folder in ancestors(path)}
    for path in paths:
        if not is_safe_path(path):
            yield _unsafe(f"{place}/{path}", f"“{path}”含有 Windows 或网页地址不能用的字符或名称")
    for path in sorted(folders & set(paths)):
        yield _unsafe(f"{place}/{path}", f"“{path}”既是文件又是文件夹")
    for one, other in twins([*paths, *(folders - set(paths))]):
        yield _unsafe(f"{place}/{other}", f"“{one}”和“{other}”在 Windows 上是同一个文件")


def twins(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs that are one file where case does not count, or that are given twice."""
    taken: dict[str, str] = {}
    for path in paths:
        key = same_file(path)
        if key in taken:
            yield taken[key], path
        taken.setdefault(key, path)


def _unsafe(path: str, said: str) -> Problem:
    mend = "改短或改写这篇稿件的“网址名”，或者给文件改名：小写字母、数字和“-”最稳妥"
    return Problem(path=path, code="FC808", message=said, mend=mend)


def refusal(output: Path, sources: Sequence[Path]) -> Problem | None:
    """The problem because of which nothing may be published in this folder; None where it may."""
    place, real = named(output, sources), output.resolve()
    refused = _no_folder(output) or _far_too_wide(real) or _overlap(real, sources)
    if refused:
        said, instead = refused
        return Problem(
            path=place, code="FC802", message=f"这里{said}，不能用来放网站", mend=instead
        )
    if not _is_ours(real):
        said = "里面有不是本程序做的文件，没有动它们"
        mend = "换一个空文件夹；若里面确实只有旧网站，先把这个文件夹改名再生成"
        return Problem(path=place, code="FC801", message=said, mend=mend)
    return None


_Refused = tuple[str, str]
"""What the place is, and what to do instead."""
_OF_ITS_OWN = "用 --output 写一个单独的文件夹，例如 output"


def _no_folder(output: Path) -> _Refused | None:
    if is_link(output) or is_link(output / MARKER):
        return "是一个链接，指向别处", "用 --output 写出真正的文件夹"
    if output.exists() and not output.is_dir():
        return "是一个文件，不是文件夹", "给这个文件改名，或者用 --output 写另一个文件夹"
    return None


def _far_too_wide(real: Path) -> _Refused | None:
    if real == Path(real.anchor) or _within(_home(), real):
        return "是整个磁盘或者个人主文件夹", _OF_ITS_OWN
    return None


def _overlap(real: Path, sources: Sequence[Path]) -> _Refused | None:
    for source in sources:
        if _within(source.resolve(), real) or _within(real, source.resolve()):
            return f"和源文件夹“{source.name}”重叠", _OF_ITS_OWN
    return None


def named(output: Path, sources: Sequence[Path]) -> str:
    """The folder as problems name it: relative to the site's folder (that of ``content/``) where it
    lies below that."""
    site = sources[0].parent if sources else output
    return output.relative_to(site).as_posix() if site in output.parents else output.as_posix()


def _is_ours(output: Path) -> bool:
    marker = output / MARKER
    if not output.exists() or (marker / "ledger").is_file() or (marker / "journal").is_file():
        return True
    return {entry.name for entry in output.iterdir()} <= QUIET | {MARKER}


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:  # a service's account may have none
        return Path("/")


def _within(inner: Path, outer: Path) -> bool:
    """By the files themselves, since one folder has many spellings where case does not count."""
    return any(is_same(place, outer) or place == outer for place in (inner, *inner.parents))
