"""The emblem that site.yaml names: whether it is in content/, and can be shown."""

from collections.abc import Iterator

from builder.model.filenames import as_written_in
from builder.model.library import Library, Unshown
from builder.problems import Problem, Spot, certain

_MISSING = Unshown("content 文件夹里没有这个文件", "把图片放进 content 文件夹，写它的文件名")


def missing_emblem(library: Library) -> Iterator[Problem]:
    """FC229: an emblem that is not in content/, or that cannot be read: pages have none. FC632: it
    is there under a name that is spelt otherwise."""
    written, path = library.settings.emblem, library.emblem.path
    if path in library.photos:
        if library.emblem.differs:
            yield _spelled_otherwise(library, as_written_in("content", path))
    elif written:
        why = library.dark.get(path, _MISSING)
        said = f"“徽标”写成了“{written}”，{why.reason}，页面上没有徽标"
        yield library.settings.where("emblem").problem("FC229", said, why.mend)


def _spelled_otherwise(library: Library, name: str) -> Problem:
    where, written = library.settings.where("emblem"), library.settings.emblem
    said = f"“徽标”写成了“{written}”，文件叫“{name}”，就当是它，已经放上了"
    mend = "不用改；想去掉这条提示，照文件的名字写，大小写、全角半角都一样"
    fix = certain(Spot(where.path, where.line, written), name)
    return where.problem("FC632", said, mend, fix)
