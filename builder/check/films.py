"""Videos that cannot be shown, or that residents would wait for."""

from collections.abc import Callable, Iterator

from builder.model.library import Library, Shown
from builder.model.photo import Film
from builder.problems import Problem, Where

_HEAVY = 50_000_000
"""Bytes: at two megabits a second, more than three minutes."""
_LIVE = (
    "没有收进图集：像是苹果手机“实况照片”里的一小段视频，旁边有同名的照片",
    "只要照片的不用管；要放这段视频，用剪映导出一份 MP4（编码选 H.264）放进来，再移走这一份",
)
"""Said of the film of a Live Photo; a photo beside a film that staff want is told of all the
same."""


def films(library: Library, shown: Shown) -> Iterator[Problem]:
    """What is wrong with video files themselves.

    One that a gallery names and that cannot be shown is an error at its own line, and is not told
    of here.
    """
    yield from _unnamed(library, shown)
    for path, film in library.films.items():
        for fault in _FAULTS:
            yield from fault(Where(path), film)


def _unnamed(library: Library, shown: Shown) -> Iterator[Problem]:
    """Films that cannot be shown and that no gallery names."""
    unnamed = [path for path in library.unplayable if path not in shown.used]
    pictured = {_stem(path) for path in (*library.photos, *library.dark)} if unnamed else set()
    yield from (_unplayable(path, library, pictured) for path in unnamed)


def _unplayable(path: str, library: Library, pictured: set[str]) -> Problem:
    if path.lower().endswith(".mov") and _stem(path) in pictured:
        return Where(path).notice("FC620", *_LIVE)
    refused = library.unplayable[path]
    return Where(path).problem("FC620", f"没有收进图集：这段视频{refused.reason}", refused.mend)


def _stem(path: str) -> str:
    return path.rpartition(".")[0].lower()


def _heavy(where: Where, film: Film) -> Iterator[Problem]:
    if film.bytes > _HEAVY:
        said = f"这段视频有 {film.bytes // 1_000_000} MB，手机上要等很久"
        yield where.problem("FC623", said, "剪短一些，或者用剪映导出 720P 的 MP4，最好不到 50 MB")


def _limited(where: Where, film: Film) -> Iterator[Problem]:
    if film.limited:
        said = f"这段视频是 {film.limited} 编码的，安卓手机多数能放，苹果手机多数放不出来"
        yield where.problem("FC631", said, "用剪映导出一份 MP4，编码选 H.264，换上")


def _late(where: Where, film: Film) -> Iterator[Problem]:
    if not film.early:
        said = "这段视频的目录在文件末尾，网速慢时要等一会儿才开始播"
        yield where.problem("FC624", said, "能用就不用改；用剪映重新导出一份，就会马上开始播")


_FAULTS: tuple[Callable[[Where, Film], Iterator[Problem]], ...] = (_heavy, _limited, _late)
