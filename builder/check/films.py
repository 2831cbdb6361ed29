"""Videos that cannot be shown, or that residents would wait for."""

from collections.abc import Iterator

from builder.model.library import Library
from builder.problems import Problem, Severity

_HEAVY = 50_000_000
"""Bytes: at two megabits a second, more than three minutes."""
_LIVE = (
    "没有收进图集：像是苹果手机“实况照片”里的一小段视频，旁边有同名的照片",
    "只要照片的不用管；要放这段视频，用剪映导出一份 MP4（编码选 H.264）放进来，再移走这一份",
)
"""Said of the film of a Live Photo; a photo beside a film that staff want is told of all the
same."""


def films(library: Library) -> Iterator[Problem]:
    """What is wrong with video files themselves; where a gallery names one that cannot be shown,
    that is an error."""
    pictured = {path.rpartition(".")[0].lower() for path in (*library.photos, *library.dark)}
    for path, refused in library.unplayable.items():
        if path.lower().endswith(".mov") and path.rpartition(".")[0].lower() in pictured:
            yield _about(path, "FC620", *_LIVE, Severity.NOTICE)
        else:
            yield _about(path, "FC620", f"没有收进图集：这段视频{refused.reason}", refused.mend)
    for path, film in library.films.items():
        if film.bytes > _HEAVY:
            said = f"这段视频有 {film.bytes // 1_000_000} MB，手机上要等很久"
            yield _about(
                path, "FC623", said, "剪短一些，或者用剪映导出 720P 的 MP4，最好不到 50 MB"
            )
        if film.limited:
            said = f"这段视频是 {film.limited} 编码的，安卓手机多数能放，苹果手机多数放不出来"
            yield _about(path, "FC631", said, "用剪映导出一份 MP4，编码选 H.264，换上")
        if not film.early:
            said = "这段视频的目录在文件末尾，网速慢时要等一会儿才开始播"
            mend = "能用就不用改；用剪映重新导出一份，就会马上开始播"
            yield _about(path, "FC624", said, mend, Severity.NOTICE)


def _about(
    path: str, code: str, message: str, mend: str, severity: Severity = Severity.ERROR
) -> Problem:
    return Problem(path=path, code=code, message=message, mend=mend, severity=severity)
