"""Old addresses (旧网址): whether a page can stand there, and none other does."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from builder.model.addresses import ancestors, same_file
from builder.model.choices import Status
from builder.model.library import Library
from builder.model.links import Unusable, old_address
from builder.model.reserved import made_at
from builder.model.sequence import oldest_first
from builder.model.story import Story
from builder.problems import Problem, Severity, weighed

_PAGES = (".html", ".htm")
_LEAVE_OUT = "删掉这一个旧网址"
_WHY = {
    Unusable.QUERY: (
        "问号后面的部分网页服务器分不出来，别的编号也会转到这一篇",
        "删掉这一个旧网址；旧链接都是这样的，请管服务器的人设置转向",
    ),
    Unusable.HOME: ("是网站的首页", _LEAVE_OUT),
    Unusable.OUTSIDE: ("不在这个网站里面", "写网站里面的网址，像 栏目文件夹/网址名.html 这样"),
    Unusable.ENCODING: (
        "里面的百分号编码读不出来（多半是很早的网站用的编码）",
        "用浏览器打开旧网址，把地址栏里显示的中文写在这里；或者删掉这一个旧网址",
    ),
    Unusable.NAME: (
        "含有 Windows 或网页地址不能用的字符或名称",
        "删掉这一个旧网址；要让旧链接打得开，请管服务器的人设置转向",
    ),
}


class _Old(NamedTuple):
    """An old address, with the story and the line where it was written."""

    story: Story
    position: int

    @property
    def written(self) -> str:
        """The address as staff wrote it."""
        return self.story.aliases[self.position]

    def problem(self, code: str, said: str, mend: str) -> Problem:
        """A problem of it, at its own line of the story."""
        where = self.story.where(f"aliases.{self.position}")
        return where.problem(code, f"旧网址“{self.written}”{said}", mend)


def old_addresses(library: Library) -> Iterator[Problem]:
    """What is wrong with old addresses.

    Of two stories that claim one, a published one keeps it, else the older.
    """
    moved = [story for story in library.stories if story.aliases and not _has_left(story)]
    if not moved:
        return
    claims = _Claims(library)
    for story in sorted(oldest_first(moved), key=lambda each: each.status is not Status.PUBLISHED):
        for position in range(len(story.aliases)):
            yield from claims.judged(_Old(story, position))


def _has_left(story: Story) -> bool:
    return story.status is Status.WITHDRAWN


class _Claims:
    """Which story has which old address."""

    def __init__(self, library: Library) -> None:
        self.site, self.kinds = library.settings.url, library.kinds
        here = [story for story in library.stories if not _has_left(story)]
        self.current: Mapping[str, Story] = {same_file(story.address): story for story in here}
        self.old: dict[str, Story] = {}
        self.folders: dict[str, Story] = {}

    def judged(self, old: _Old) -> Iterator[Problem]:
        """What is wrong with an old address; one with which nothing is wrong is taken from then
        on."""
        path = old_address(old.written, self.site)
        if isinstance(path, Unusable):
            yield old.problem("FC510", *_WHY[path])
        elif taken := self._taken(old, same_file(path)):
            yield taken
        else:
            yield from _unsure(old, path)
            self._take(same_file(path), old.story)

    def _take(self, path: str, story: Story) -> None:
        self.old.setdefault(path, story)
        for folder in ancestors(path):
            self.folders.setdefault(folder, story)

    def _taken(self, old: _Old, path: str) -> Problem | None:
        """Who or what has this path already."""
        holder = self.current.get(path)
        if holder is old.story or self.old.get(path) is old.story:
            said = "就是这一篇现在的网址" if holder else "写了不止一次"
            return weighed(old.problem("FC513", said, _LEAVE_OUT), Severity.NOTICE)
        if holder:
            return _held(old, holder)
        if made := made_at(path, self.kinds):
            return old.problem("FC511", f"是{made}的位置，不能转到这一篇", _LEAVE_OUT)
        other = self.old.get(path) or self._in_the_way(path)
        return _claimed_twice(old, other) if other else None

    def _in_the_way(self, path: str) -> Story | None:
        """Who has a file where this path needs a folder, or a folder where it needs a file."""
        files = (self.current.get(folder) or self.old.get(folder) for folder in ancestors(path))
        return self.folders.get(path) or next((story for story in files if story), None)


def _held(old: _Old, holder: Story) -> Problem:
    """Another story's address; one that is not published yet only warns."""
    said = f"现在是“{holder.title}”（{holder.path}）的网址"
    if holder.status is Status.PUBLISHED:
        return old.problem("FC502", said, _LEAVE_OUT)
    mend = "那一篇发布以前，删掉这一个旧网址，或者给那一篇换一个网址名"
    return weighed(old.problem("FC502", said, mend), Severity.WARNING)


def _claimed_twice(old: _Old, other: Story) -> Problem:
    said = f"也是“{other.title}”（{other.path}）的旧网址，一个旧网址只能转到一篇"
    return old.problem("FC512", said, "只在其中一篇里写，另一篇的删掉")


def _unsure(old: _Old, path: str) -> Iterator[Problem]:
    """What works, but perhaps not as staff expect."""
    if "#" in old.written:
        said = "里的 # 和后面的部分不用写：整页都转到这一篇"
        yield weighed(old.problem("FC513", said, "删掉 # 和后面的部分"), Severity.NOTICE)
    if not path.endswith(_PAGES):
        suffix = path.rpartition(".")[2]
        said = f"以 .{suffix} 结尾，多数网页服务器不把它当网页打开，读者可能只看到一次下载"
        told = old.problem("FC513", said, "请管服务器的人设置转向，再删掉这一个")
        yield weighed(told, Severity.WARNING)
