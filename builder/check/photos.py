"""Photos and videos seen against all stories: which no story shows, and which outlive a story's
takedown."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from posixpath import basename, dirname
from typing import NamedTuple

from builder.check.withholding import PublishingDay
from builder.chinese import listed, natural
from builder.digest import Digest
from builder.grouping import grouped
from builder.media.unplayed import MOST_FRAMES, OWN_BYTES, Why
from builder.model.artifact import MOVING_WIDTH
from builder.model.attached import enclosures
from builder.model.choices import Status
from builder.model.kinds.known import Kinds
from builder.model.library import Edition, Library, Shown
from builder.model.photo import Photo
from builder.model.pictures import StoryPictures
from builder.model.site import Site
from builder.model.story import Story
from builder.problems import Problem, Where


def unused_media(library: Library, shown: Shown) -> Iterator[Problem]:
    """FC628: pictures and videos that no story shows, by folder; silent in folders with a story
    that could not be read."""
    media = library.photos.keys() | library.films.keys()
    unread = {dirname(path) for path in library.unread}
    paths = media - shown.used - {library.emblem.path}
    for folder, names in _by_folder(paths):
        home = _home(folder, library)
        if unread.isdisjoint((folder, home)):
            yield _idle(folder, names, home, library.kinds)


def _by_folder(paths: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """The names of files in each folder, both in their order."""
    ordered = sorted(paths, key=lambda path: (dirname(path), natural(path)))
    for folder, inside in groupby(ordered, key=dirname):
        yield folder, [basename(path) for path in inside]


def lingering(
    library: Library, edition: Edition, shown: Shown, day: PublishingDay
) -> Iterator[Problem]:
    """FC629: photos and documents of a story that was withdrawn, or whose people no longer agree,
    and that another story still publishes."""
    today = day.now.date()
    withdrawn = [story for story in library.stories if _left(story, today)]
    if not withdrawn:
        return
    said = _Sources(library)
    public, paths = _public(edition.site, said), _paths_of(library)
    for story in withdrawn:
        own = said.of(story, shown.pictures[story.path])
        for place, sources in _by_place(public, own).items():
            yield _lingers(story, _names_beside(story, sources, paths), place)


class _Sources(NamedTuple):
    """The digests of the files that stories show."""

    library: Library

    def of(self, story: Story, pictures: StoryPictures) -> Iterator[Digest]:
        """Every picture, film and document of a story."""
        yield from pictures.sources
        attached = self.library.attached.get(story.path, ())
        for each in enclosures(attached, self.library.documents):
            yield each.document.source


def _public(site: Site, sources: _Sources) -> dict[Digest, str]:
    """The path of a public story that shows it, for everything that any shows, by its bytes."""
    return {
        source: story.path
        for story in site.stories
        for source in sources.of(story, site.pictures[story.address])
    }


def _left(story: Story, today: dt.date) -> bool:
    """Whether its pictures ought to be gone with it."""
    has_ended = story.consent is not None and story.consent.has_ended(today)
    return has_ended or story.status is Status.WITHDRAWN


def _paths_of(library: Library) -> dict[Digest, tuple[str, ...]]:
    """All files that hold the same picture, film or document, by its bytes."""
    sources = {path: photo.source for path, photo in library.photos.items()}
    sources |= {path: film.source for path, film in library.films.items()}
    sources |= {path: document.source for path, document in library.documents.items()}
    return grouped((source, path) for path, source in sources.items())


def _by_place(public: Mapping[Digest, str], own: Iterable[Digest]) -> dict[str, tuple[Digest, ...]]:
    """Which of these are public yet, each once, by the path of the story that shows them."""
    return grouped((public[each], each) for each in dict.fromkeys(own) if each in public)


def _names_beside(
    story: Story, sources: Iterable[Digest], paths: Mapping[Digest, Sequence[str]]
) -> list[str]:
    """What a story's own copies of these are called, in natural order."""
    return sorted((_name_beside(story, paths[source]) for source in sources), key=natural)


def _name_beside(story: Story, paths: Sequence[str]) -> str:
    """The name of the copy that lies beside a story, else of the first."""
    folder = dirname(story.path)
    return basename(min(paths, key=lambda path: (dirname(path) != folder, path)))


def _home(folder: str, library: Library) -> str:
    """The nearest folder above that is a story's own, "" where there is none."""
    homes = {dirname(path) for path in library.gathering}
    while folder and folder not in homes:
        folder = dirname(folder)
    return folder


def _idle(folder: str, names: list[str], home: str, kinds: Kinds) -> Problem:
    said = f"有 {len(names)} 张照片（或视频）没有一篇稿件用到，没有放到网站上：{listed(names)}"
    return Where(folder).problem("FC628", said, _use_of(folder, names[0], home, kinds))


def _use_of(folder: str, name: str, home: str, kinds: Kinds) -> str:
    """How a picture that lies idle could be used: in its story's folder, or shared by many."""
    if home:
        inside = folder.removeprefix(home + "/")
        return f"移到 {home} 里，和稿件放在一起；或者在正文、“图集”里写成  {inside}/{name}"
    away = "用不着的移走，或者在名字前面加一个下划线"
    shared = f"{folder}/{name}".removeprefix("content/")
    if kinds.of(shared.partition("/")[0]):
        return f"移进要用它的那一篇稿件的文件夹里；{away}"
    return f"要用的，在稿件里写成  {shared}；{away}"


def _lingers(story: Story, names: list[str], place: str) -> Problem:
    said = f"这一篇撤下了，它的照片（或视频、附件）还在“{place}”里公开着：{listed(names)}"
    mend = (
        "那一篇也不该用的，从它的文件夹和正文里去掉，再生成一次；"
        "可以用的，把这一篇旁边的那一份移走，就不再提醒"
    )
    return story.where_in_body().problem("FC629", said, mend)


def dark_photos(library: Library, shown: Shown) -> Iterator[Problem]:
    """FC601: picture files that cannot be read and that no story names; where one is named, that
    line has the error."""
    for path, unshown in library.dark.items():
        if path not in shown.used:
            said, mend = f"没有收进图集：这张图片{unshown.reason}", f"{unshown.mend}；或者把它移走"
            yield Where(path).problem("FC601", said, mend)


def still_pictures(library: Library) -> Iterator[Problem]:
    """FC610: moving pictures of which only the first frame is shown, each with what keeps it from
    being played."""
    for path, photo in library.photos.items():
        if photo.still:
            why, way = _why_still(photo)
            said = f"这张动图有 {photo.frames} 个画面，{why}，网页只显示第一个画面"
            mend = f"不需要它动就不用改；要它动，{way}，或者换成 MP4 视频放进图集"
            yield Where(path).problem("FC610", said, mend)


def _why_still(photo: Photo) -> tuple[str, str]:
    """What is too much of a moving picture, and to what it would have to come down."""
    size = f"{photo.width}×{photo.height}"
    match photo.still:
        case Why.MANY:
            return "太多了", f"剪短到 {MOST_FRAMES} 个画面以内"
        case Why.HEAVY:
            megabytes = f"{photo.bytes / 1e6:.1f} MB"
            return (
                f"文件有 {megabytes}，手机上要下载很久",
                f"改到宽 {MOVING_WIDTH} 像素、{OWN_BYTES / 1e6:.1f} MB 以内",
            )
        case Why.LARGE:
            return (
                f"每个画面 {size} 像素，合起来太大，手机一下子放不出来",
                f"把画面改小（宽 {MOVING_WIDTH} 像素以内），或者少留几个画面",
            )
    return "后面的画面读不出来，或者比第一个画面大", "用看图软件重新存一次 GIF"
