"""Playlists of lobby screens: whether what they name exists, and what they show can be read from
where people stand."""

from collections.abc import Iterator

import msgspec

from builder.check.near import NearNames
from builder.model.field import Meaning, kinds_named_by
from builder.model.kinds.known import Kinds
from builder.model.library import Edition, Library
from builder.model.playing import is_wanted, may_be_played
from builder.model.references import references
from builder.model.screen import Playlist, Selection, Take
from builder.model.site import Site
from builder.model.story import Story
from builder.problems import Problem, Where, choice_of, shape_of

_TOO_SMALL = 1.6
"""From this scale on (55 inches at 8 m) hardly a sentence fits on a slide."""
_SHORTEST = 4
"""Seconds in which the eye finds a slide's title."""
_TAKES = choice_of(f"取: {take.label}" for take in Take)


class _Item(msgspec.Struct, frozen=True):
    """One item of a playlist, and its place in it."""

    playlist: Playlist
    position: int
    asks: Selection

    def where(self, field: str = "") -> Where:
        """The line of one of its fields, or else its own."""
        return self.playlist.where(f"items.{self.position}{'.' if field else ''}{field}")

    @property
    def nth(self) -> str:
        """What staff call it: 第 2 项."""
        return f"第 {self.position + 1} 项"


def playlists(library: Library, edition: Edition) -> Iterator[Problem]:
    """What is wrong with each screen; a screen plays whatever else it names."""
    for playlist in library.screens:
        yield from _sizes(playlist)
        if not playlist.items:
            yield _empty(playlist)
        for position, asks in enumerate(playlist.items):
            yield from _of_item(_Item(playlist, position, asks), library, edition)


def _of_item(item: "_Item", library: Library, edition: Edition) -> Iterator[Problem]:
    """What is wrong with one item of a playlist."""
    yield from _item(item)
    yield from _hurried(item)
    yield from _kinds(item, library.kinds)
    yield from _named(item, library, edition)
    yield from _finds_none(item, edition.site.screened)


def _empty(playlist: Playlist) -> Problem:
    example = shape_of("项目: [{取: 最新, 数量: 8}]", "项目")
    said = "这块大屏没有写放什么，是空的"
    return playlist.where("").problem("FC924", said, "加一行“项目”，下面写放哪些", example)


def _sizes(playlist: Playlist) -> Iterator[Problem]:
    """FC914: no screen and no viewer is there; FC915: the viewer stands too far away."""
    if playlist.diagonal <= 0:
        said = f"“屏幕尺寸”写成了“{playlist.diagonal:g}”，要比 0 大"
        example = shape_of("屏幕尺寸: 55", "屏幕尺寸")
        yield playlist.where("diagonal").problem("FC914", said, "屏幕尺寸写英寸", example)
    if playlist.distance <= 0:
        said = f"“观看距离”写成了“{playlist.distance:g}”，要比 0 大"
        example = shape_of("观看距离: 5", "观看距离")
        yield playlist.where("distance").problem("FC914", said, "观看距离写米", example)
    if playlist.scale > _TOO_SMALL:
        said = f"{playlist.diagonal:g} 英寸的屏幕，{playlist.distance:g} 米外看不清"
        mend = "换大一些的屏幕，或者把“观看距离”写成大家实际站的地方"
        yield playlist.where("distance").problem("FC915", f"{said}，一屏放不下几个字", mend)


def _item(item: _Item) -> Iterator[Problem]:
    """FC916 and FC917: an item that asks for nothing, or for no story."""
    if not item.asks.take and not item.asks.stories:
        mend = "加一行“取”（放哪些）或者“稿件”（放哪几篇）"
        yield item.where().problem("FC916", f"{item.nth}没有说放什么", mend, _TAKES)
    if item.asks.count < 1:
        said = f"“数量”写成了“{item.asks.count}”，至少要放一篇"
        yield item.where("count").problem("FC917", said, "", shape_of("数量: 8", "数量"))


def _hurried(item: _Item) -> Iterator[Problem]:
    """FC918: an item that leaves no time to read."""
    seconds = item.asks.seconds
    if seconds is not None and seconds < _SHORTEST:
        said = f"“秒数”写成了“{seconds:g}”，来不及看，至少写 {_SHORTEST}"
        mend, example = "不写“秒数”，就按字数自动算", shape_of("秒数: 20", "秒数")
        yield item.where("seconds").problem("FC918", said, mend, example)


def _words(kinds: Kinds) -> frozenset[str]:
    """The labels and folders of these kinds."""
    return frozenset(word for kind in kinds.all for word in (kind.about.label, kind.about.folder))


def _kinds(item: _Item, kinds: Kinds) -> Iterator[Problem]:
    """FC913: a kind that there is not."""
    known, labels = _words(kinds), tuple(kind.about.label for kind in kinds.all)
    for position, kind in enumerate(item.asks.kinds):
        if kind not in known:
            said = f"“类别”写了“{kind}”，没有这一类稿件"
            yield item.where(f"kinds.{position}").problem("FC913", said, "", choice_of(labels))


def _finds_none(item: _Item, site: Site) -> Iterator[Problem]:
    """FC924: a query that no published story answers, though each of its words is known."""
    asks = item.asks
    owner = _owner(asks, site)
    is_said = not _words(site.kinds).issuperset(asks.kinds) or bool(asks.branch and not owner)
    if is_said or not asks.take or asks.count < 1:
        return
    wanted = (story for story in site.stories if is_wanted(story, asks))
    if not any(owner is None or _belongs(story, owner, site) for story in wanted):
        mend = "看看“类别”“标签”“单位”有没有写错；有了这样的稿件，再生成一次就会放"
        yield item.where().problem("FC924", f"{item.nth}现在没有稿件可放", mend)


def _owner(asks: Selection, site: Site) -> Story | None:
    """The branch whose stories are asked for."""
    return site.find(asks.branch, kinds_named_by(Selection, "branch")) if asks.branch else None


def _belongs(story: Story, owner: Story, site: Site) -> bool:
    belonging = (each for each in references(story) if each.meaning is Meaning.BELONGS)
    found = (site.find(each.text, each.to) for each in belonging)
    return any(each is not None and each.address == owner.address for each in found)


class _Named(msgspec.Struct, frozen=True):
    """A name in an item: the field's label, what staff wrote, and the kinds it may name."""

    label: str
    text: str
    where: Where
    kinds: tuple[str, ...]

    def answers(self, story: Story) -> bool:
        """Whether this story is of one of those kinds."""
        return self.kinds == ("*",) or story.about.folder in self.kinds


def _named(item: _Item, library: Library, edition: Edition) -> Iterator[Problem]:
    """FC911 and FC912: the branch and the stories an item names."""
    for named in _names_in(item):
        if reason := _not_played(named, edition.site):
            said = f"“{named.label}”里的“{named.text}”{reason}，大屏不放"
            yield named.where.notice("FC912", said)
        elif not edition.site.screened.find(named.text, named.kinds):
            yield _missing(
                named, [each for each in library.stories if named.answers(each)], edition
            )


def _not_played(named: _Named, site: Site) -> str:
    """Why screens show nothing of a public story; "" where they do, and of a branch, which is not
    named to be shown."""
    found = site.find(named.text, named.kinds)
    if not found or named.kinds != ("*",):
        return ""
    if not may_be_played(found):
        return "公示已经结束"
    is_there = site.screened.find(named.text, named.kinds)
    return "" if is_there else "的授权范围里没有大屏"


def _names_in(item: _Item) -> Iterator[_Named]:
    if item.asks.branch:
        kinds = kinds_named_by(Selection, "branch")
        yield _Named("单位", item.asks.branch, item.where("branch"), kinds)
    for position, text in enumerate(item.asks.stories):
        yield _Named("稿件", text, item.where(f"stories.{position}"), ("*",))


def _missing(named: _Named, stories: list[Story], edition: Edition) -> Problem:
    """What is said of a name that leads to no published story."""
    meant = [story for story in stories if named.text in story.names]
    if not meant:
        return _unknown(named, stories)
    reason = next((each.reason for each in edition.withheld if each.path == meant[0].path), "")
    if len(meant) == 1 and reason:
        said = f"“{named.label}”里的“{named.text}”没有发布（{reason}），大屏先不放"
        return named.where.notice("FC912", said)
    said = f"“{named.label}”写了“{named.text}”，有 {len(meant)} 篇都叫这个名字"
    slugs = choice_of(story.slug for story in meant)
    return named.where.problem("FC911", said, "写网址名，就分得清了", slugs)


def _unknown(named: _Named, stories: list[Story]) -> Problem:
    names = dict.fromkeys(name for story in stories for name in story.names)
    near = NearNames(names, len(stories)).choice(named.text)
    said = f"“{named.label}”写了“{named.text}”，网站里没有这一篇"
    mend = "" if near else "写那篇稿件的标题，或者它的网址名"
    return named.where.problem("FC911", said, mend, *near)
