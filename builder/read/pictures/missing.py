"""Pictures and videos that a story names and that cannot be found: what staff can do about each."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from posixpath import basename, dirname, splitext
from typing import NamedTuple

import msgspec

from builder.chinese import natural
from builder.media.suffixes import FILM_SUFFIXES
from builder.model.filenames import Meant, as_written_in, spelling
from builder.model.kinds.known import Kinds
from builder.model.story import Story
from builder.problems import Certainty, Fix, Problem, Severity, Spot, Where, certain, choice_of
from builder.read.pictures.shelf import Shelf

_OFFERED = 12
"""Files that a choice names."""
_MARKDOWN = frozenset(" ()<>\"'")
"""What a file's name would have to be escaped for in a body."""


class Mention(msgspec.Struct, frozen=True):
    """A file as a story names it: in a field, by the field's key, or in the body, on a line."""

    file: str
    key: str = ""
    line: int = 0

    @property
    def wants_film(self) -> bool:
        """Whether a video is named where one may stand."""
        return is_film(self.file) and self.key.endswith(".file")

    def spot(self, story: Story) -> Spot:
        """The place in the file where it is named."""
        path = story.fields_path if self.key else story.path
        return Spot(path, self.line or story.line_of(self.key), self.file)


def is_film(name: str) -> bool:
    """Whether a file is a video by its name."""
    return unicodedata.normalize("NFKC", name).lower().endswith(FILM_SUFFIXES)


def spelled_otherwise(mention: Mention, story: Story, path: str) -> Problem:
    """FC632: a file that was found although its name is spelled otherwise."""
    spot, name = mention.spot(story), as_written_in(dirname(story.path), path)
    fixes = (certain(spot, name),) if _can_be_written(name, mention) else ()
    how = "照文件的名字写，大小写、全角半角都一样"
    if not fixes:
        how = "给文件改个名字，不要空格和括号，再照它写"
    message = f"写的是“{mention.file}”，文件叫“{name}”，就当是它，已经放上了"
    problem = _about(spot, "FC632", message, f"不用改；想去掉这条提示，{how}", fixes)
    return msgspec.structs.replace(problem, severity=Severity.NOTICE)


def _can_be_written(name: str, mention: Mention) -> bool:
    """Whether the name means itself where it stands: YAML drops blanks at its ends, Markdown ends
    at others."""
    return name == name.strip() and (bool(mention.key) or _MARKDOWN.isdisjoint(name))


def not_to_be_had(mention: Mention, story: Story, shelf: Shelf, meant: Meant) -> Problem:
    """The problem of a named file that cannot be read, is of the wrong sort, or is not there."""
    spot = mention.spot(story)
    if len(meant.paths) > 1:
        home = dirname(story.path)
        return _several(spot, [as_written_in(home, each) for each in meant.paths])
    if is_film(mention.file) and not mention.wants_film:
        mend = "写一张照片的文件名；视频写在“图集”里，或者放在稿件旁边"
        return _about(spot, "FC603", f"“{mention.file}”是视频，这里只能放照片", mend)
    return _refused(spot, shelf, meant.path) or _not_there(mention, story, shelf)


def _about(spot: Spot, code: str, message: str, mend: str, fixes: tuple[Fix, ...] = ()) -> Problem:
    return Where(spot.path, spot.line).problem(code, message, mend, *fixes)


def _several(spot: Spot, names: Sequence[str]) -> Problem:
    """FC602: a name that means several files."""
    message = (
        f"写的是“{spot.written}”，有 {len(names)} 个文件的名字和它只差大小写、全角半角或空格，"
        "不知道是哪一个"
    )
    mend = "照要用的那一个的名字写，一字不差"
    return _about(spot, "FC602", message, mend, (choice_of(names),))


def _refused(spot: Spot, shelf: Shelf, path: str) -> Problem | None:
    """What is said of a file that is there and cannot be shown."""
    if film := shelf.unplayable.get(path):
        return _about(spot, "FC621", f"视频“{spot.written}”{film.reason}", film.mend)
    if photo := shelf.dark.get(path):
        mend = f"{photo.mend}；或者删掉这一处"
        return _about(spot, "FC603", f"图片“{spot.written}”{photo.reason}", mend)
    return None


class _Around(NamedTuple):
    """The files of one sort around a story, by folder; ``is_folder`` where the story has a folder
    of its own."""

    story: Story
    by_folder: Mapping[str, tuple[str, ...]]
    is_folder: bool

    @property
    def near(self) -> list[str]:
        """The files beside it, as the story would write them."""
        folder = dirname(self.story.path)
        if self.is_folder:
            return _within(folder, self.by_folder)
        return list(map(basename, self.by_folder.get(folder, ())))

    @property
    def home(self) -> str:
        """Where a file of its own belongs, in words."""
        folder, name = dirname(self.story.path), basename(self.story.path)
        if self.is_folder:
            return f"把它放进 {folder} 文件夹，和 {name} 在一起"
        return f"在 {folder} 里建一个文件夹，把稿件移进去，改名 index.md，图片也放进去"


def _not_there(mention: Mention, story: Story, shelf: Shelf) -> Problem:
    """FC602: a name that means no file."""
    sort, beside = ("视频", shelf.films_beside) if mention.wants_film else ("图片", shelf.beside)
    around = _Around(story, beside, story.path in shelf.gathering)
    way = _way(mention.file, around, _shared(beside, shelf.kinds))
    fixes = (choice_of(way.choice[:_OFFERED], len(way.choice)),) if way.choice else ()
    message = f"找不到{sort}“{mention.file}”"
    return _about(mention.spot(story), "FC602", message, way.words, fixes)


class _Way(NamedTuple):
    """How staff may find a missing file again: in words, and as fixes."""

    words: str
    choice: tuple[str, ...] = ()


def _way(file: str, around: _Around, shared: Sequence[str]) -> _Way:
    """Which of the files that are there may be meant; else where the file belongs."""
    likely = (way for way in _likely(file, around.near, shared) if way.choice)
    return next(likely, _Way(around.home))


def _likely(file: str, near: Sequence[str], shared: Sequence[str]) -> Iterator[_Way]:
    """The likeliest first: ``near`` are the files beside the story."""
    yield _Way("或者把它从里面的文件夹移出来，和稿件放在一起", _called(file, near))
    yield _Way("后缀也要一样", tuple(name for name in near if _is_alike(name, file)))
    yield _Way("它在几篇稿件共用的文件夹里，连文件夹的名字一起写", _called(file, shared))
    yield _Way("看看名字有没有写错；已经不要了的，把这一处删掉", tuple(near))


def _within(folder: str, beside: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The files of a folder, then those of the folders in it, as a story in it would write them."""
    below = sorted((each for each in beside if each.startswith(folder + "/")), key=natural)
    folders = (folder, *below)
    return [path.removeprefix(folder + "/") for each in folders for path in beside.get(each, ())]


def _shared(beside: Mapping[str, tuple[str, ...]], kinds: Kinds) -> list[str]:
    """The files of content/'s folders that belong to no kind of story, as any story writes them."""
    paths = (path.removeprefix("content/") for paths in beside.values() for path in paths)
    return [path for path in paths if not kinds.of(path.partition("/")[0])]


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
    """A known problem with another place that names the same file, and what to write there."""
    is_certain = again.fixes and again.fixes[0].certainty is Certainty.CERTAIN
    fixes = tuple(dict.fromkeys((*known.fixes, *again.fixes))) if is_certain else known.fixes
    message = known.message if again.location == known.location else _naming_both(known, again)
    return msgspec.structs.replace(known, fixes=fixes, message=message)


def _naming_both(known: Problem, again: Problem) -> str:
    where = f"第 {again.line} 行" if again.path == known.path else again.location
    said, _, others = known.message.partition("；还写在")
    return f"{said}；还写在{others}{'、' if others else ''}{where}"
