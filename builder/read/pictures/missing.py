"""A picture or video that a story names and that is not to be had: what staff can do about it."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from posixpath import basename, dirname, splitext
from typing import NamedTuple

import msgspec

from builder.chinese import natural
from builder.media.suffixes import FILM_SUFFIXES
from builder.model.filenames import Meant, as_written_in, spelling
from builder.model.kinds import kind_of
from builder.model.story import Story
from builder.problems import Certainty, Problem, Severity, Spot, certain, choice_of
from builder.read.pictures.shelf import Shelf

_OFFERED = 12
"""Files that a choice names."""
_MARKDOWN = frozenset(" ()<>\"'")
"""What a file's name would have to be escaped for in a body."""


class Mention(msgspec.Struct, frozen=True):
    """A file as a story names it: in a field, by its key, or in the body, on a line."""

    file: str
    key: str = ""
    line: int = 0

    @property
    def wants_film(self) -> bool:
        """Whether a video may stand there, and one is named."""
        return is_film(self.file) and self.key.endswith(".file")

    def spot(self, story: Story) -> Spot:
        """Where it stands."""
        path = story.fields_path if self.key else story.path
        return Spot(path, self.line or story.line_of(self.key), self.file)


def is_film(name: str) -> bool:
    """Whether a file is a video by its name."""
    return unicodedata.normalize("NFKC", name).lower().endswith(FILM_SUFFIXES)


def spelled_otherwise(mention: Mention, story: Story, path: str) -> Problem:
    """FC632: a file that was found although its name is spelled otherwise."""
    spot, name = mention.spot(story), as_written_in(dirname(story.path), path)
    can_be_written = name == name.strip() and (mention.key or _MARKDOWN.isdisjoint(name))
    how = "照文件的名字写，大小写、全角半角都一样"
    if not can_be_written:
        how = "给文件改个名字，不要空格和括号，再照它写"
    return Problem(
        path=spot.path,
        line=spot.line,
        code="FC632",
        message=f"写的是“{mention.file}”，文件叫“{name}”，就当是它，已经放上了",
        mend=f"不用改；想去掉这条提示，{how}",
        severity=Severity.NOTICE,
        fixes=(certain(spot, name),) if can_be_written else (),
    )


def not_to_be_had(mention: Mention, story: Story, shelf: Shelf, meant: Meant) -> Problem:
    """What is said of a file that cannot be read, is of the wrong sort, or is not there."""
    file, spot, path = mention.file, mention.spot(story), meant.path
    if len(meant.paths) > 1:
        return _several(spot, [as_written_in(dirname(story.path), each) for each in meant.paths])
    if mention.wants_film and path in shelf.unplayable:
        refused = shelf.unplayable[path]
        return _about(spot, "FC621", f"视频“{file}”{refused.reason}", refused.mend)
    if is_film(file) and not mention.wants_film:
        mend = "写一张照片的文件名；视频写在“图集”里，或者放在稿件旁边"
        return _about(spot, "FC603", f"“{file}”是视频，这里只能放照片", mend)
    if path in shelf.dark:
        unshown = shelf.dark[path]
        mend = f"{unshown.mend}；或者删掉这一处"
        return _about(spot, "FC603", f"图片“{file}”{unshown.reason}", mend)
    return _not_there(mention, story, shelf)


def _about(spot: Spot, code: str, message: str, mend: str) -> Problem:
    return Problem(path=spot.path, line=spot.line, code=code, message=message, mend=mend)


def _several(spot: Spot, names: Sequence[str]) -> Problem:
    message = (
        f"写的是“{spot.written}”，有 {len(names)} 个文件的名字和它只差大小写、全角半角或空格，"
        "不知道是哪一个"
    )
    problem = _about(spot, "FC602", message, "照要用的那一个的名字写，一字不差")
    return msgspec.structs.replace(problem, fixes=(choice_of(names),))


def _not_there(mention: Mention, story: Story, shelf: Shelf) -> Problem:
    beside = shelf.films_beside if mention.wants_film else shelf.beside
    way = _way(mention.file, story, beside, is_folder=story.path in shelf.gathering)
    sort = "视频" if mention.wants_film else "图片"
    problem = _about(mention.spot(story), "FC602", f"找不到{sort}“{mention.file}”", way.words)
    if not way.choice:
        return problem
    offered = choice_of(way.choice[:_OFFERED], len(way.choice))
    return msgspec.structs.replace(problem, fixes=(offered,))


class _Way(NamedTuple):
    """How a file that is not to be had may be found again: in words, and what to write instead."""

    words: str
    choice: tuple[str, ...] = ()


_IN_A_FOLDER = "或者把它从里面的文件夹移出来，和稿件放在一起"
_OTHER_END = "后缀也要一样"
_SHARED = "它在几篇稿件共用的文件夹里，连文件夹的名字一起写"
_PERHAPS_WRONG = "看看名字有没有写错；已经不要了的，把这一处删掉"


def _way(
    file: str, story: Story, beside: Mapping[str, tuple[str, ...]], *, is_folder: bool
) -> _Way:
    """Which of the files that are there may be meant, the likeliest sort first; else where the file
    belongs."""
    folder = dirname(story.path)
    near = _within(folder, beside) if is_folder else list(map(basename, beside.get(folder, ())))
    likely = (
        _Way(_IN_A_FOLDER, _called(file, near)),
        _Way(_OTHER_END, tuple(name for name in near if _is_alike(name, file))),
        _Way(_SHARED, _called(file, _shared(beside))),
        _Way(_PERHAPS_WRONG, tuple(near)),
    )
    home = f"把它放进 {folder} 文件夹，和 {basename(story.path)} 在一起"
    if not is_folder:
        home = f"在 {folder} 里建一个文件夹，把稿件移进去，改名 index.md，图片也放进去"
    return next((way for way in likely if way.choice), _Way(home))


def _within(folder: str, beside: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The files of a folder, then those of the folders in it, as a story in it would write them."""
    below = sorted((each for each in beside if each.startswith(folder + "/")), key=natural)
    folders = (folder, *below)
    return [path.removeprefix(folder + "/") for each in folders for path in beside.get(each, ())]


def _shared(beside: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The files of content/'s folders that belong to no kind of story, as any story writes them."""
    paths = (path.removeprefix("content/") for paths in beside.values() for path in paths)
    return [path for path in paths if not kind_of(path.partition("/")[0])]


def _called(file: str, names: Iterable[str]) -> tuple[str, ...]:
    """Those of the same name, in whatever folder."""
    wanted = spelling(basename(file))
    return tuple(name for name in names if spelling(basename(name)) == wanted)


def _is_alike(name: str, file: str) -> bool:
    """Whether two names differ by their suffix: 01.png for 01.jpg, or 01.jpg.jpg where Windows
    hides the second."""
    wanted = spelling(file)
    return splitext(spelling(name))[0] in (wanted, splitext(wanted)[0])


def also_at(known: Problem, again: Problem) -> Problem:
    """What is said of a file, with another place that names it, and what to write there."""
    is_certain = again.fixes and again.fixes[0].certainty is Certainty.CERTAIN
    fixes = tuple(dict.fromkeys((*known.fixes, *again.fixes))) if is_certain else known.fixes
    message = known.message if again.location == known.location else _also_at(known, again)
    return msgspec.structs.replace(known, fixes=fixes, message=message)


def _also_at(known: Problem, again: Problem) -> str:
    where = f"第 {again.line} 行" if again.path == known.path else again.location
    said, _, others = known.message.partition("；还写在")
    return f"{said}；还写在{others}{'、' if others else ''}{where}"
