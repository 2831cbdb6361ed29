"""The emblem that site.yaml names is there, and can be shown."""

from collections.abc import Iterator

from builder.model.library import Library
from builder.problems import Problem


def missing_emblem(library: Library) -> Iterator[Problem]:
    """FC229: an emblem that is not in content/, or that cannot be read: the head has none."""
    settings = library.settings
    path = f"content/{settings.emblem}"
    if not settings.emblem or path in library.photos:
        return
    dark = library.dark.get(path)
    why = dark.reason if dark else "content 文件夹里没有这个文件"
    yield Problem(
        path=settings.path,
        line=settings.lines.get("emblem", 0),
        code="FC229",
        message=f"“徽标”写成了“{settings.emblem}”，{why}，页面上没有徽标",
        mend=dark.mend if dark else "把图片放进 content 文件夹，写它的文件名（大小写也要一样）",
    )
