"""Videos that cannot be shown, or that residents would wait for."""

from collections.abc import Iterator

from builder.model.library import Library
from builder.problems import Problem, Severity

_HEAVY = 50_000_000
"""Bytes: at two megabits a second, more than three minutes."""


def films(library: Library) -> Iterator[Problem]:
    """What is wrong with video files themselves; where a gallery names one that cannot be shown, that is an error."""
    for path, refused in library.unplayable.items():
        yield _about(path, "FC620", f"没有收进图集：这段视频{refused.reason}", refused.mend)
    for path, film in library.films.items():
        if film.bytes > _HEAVY:
            said = f"这段视频有 {film.bytes // 1_000_000} MB，手机上要等很久"
            yield _about(path, "FC623", said, "剪短一些，或者用剪映导出 720P 的 MP4，最好不到 50 MB")
        if not film.early:
            said = "这段视频的目录在文件末尾，网速慢时要等一会儿才开始播"
            mend = "能用就不用改；用剪映重新导出一份，就会马上开始播"
            yield _about(path, "FC624", said, mend, Severity.NOTICE)


def _about(path: str, code: str, message: str, mend: str, severity: Severity = Severity.WARNING) -> Problem:
    return Problem(path=path, code=code, message=message, mend=mend, severity=severity)
