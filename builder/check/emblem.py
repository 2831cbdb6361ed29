"""The emblem that site.yaml names is there, and can be shown."""

from collections.abc import Iterator

import msgspec

from builder.model.filenames import as_written_in
from builder.model.library import Library
from builder.problems import Problem, Spot, certain


def missing_emblem(library: Library) -> Iterator[Problem]:
    """FC229: an emblem that is not in content/, or that cannot be read: the head has none.

    FC632: it is there, and its name is spelled otherwise.
    """
    written, path = library.settings.emblem, library.emblem.path
    if path in library.photos:
        if library.emblem.differs:
            yield _spelled_otherwise(library, as_written_in("content", path))
    elif written:
        yield _missing(library)


def _missing(library: Library) -> Problem:
    dark = library.dark.get(library.emblem.path)
    why = dark.reason if dark else "content 文件夹里没有这个文件"
    return _about(
        library,
        code="FC229",
        message=f"“徽标”写成了“{library.settings.emblem}”，{why}，页面上没有徽标",
        mend=dark.mend if dark else "把图片放进 content 文件夹，写它的文件名",
    )


def _spelled_otherwise(library: Library, name: str) -> Problem:
    problem = _about(
        library,
        code="FC632",
        message=f"“徽标”写成了“{library.settings.emblem}”，文件叫“{name}”，就当是它，已经放上了",
        mend="不用改；想去掉这条提示，照文件的名字写，大小写、全角半角都一样",
    )
    spot = Spot(problem.path, problem.line, library.settings.emblem)
    return msgspec.structs.replace(problem, fixes=(certain(spot, name),))


def _about(library: Library, code: str, message: str, mend: str) -> Problem:
    settings = library.settings
    line = settings.lines.get("emblem", 0)
    return Problem(path=settings.path, line=line, code=code, message=message, mend=mend)
