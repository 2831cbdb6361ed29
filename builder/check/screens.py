"""Playlists of lobby screens: what they name exists, and what they show can be read from where
people stand."""

import difflib
from collections.abc import Iterator

import msgspec

from builder.model.field import Meaning, kinds_named_by
from builder.model.kinds import KINDS
from builder.model.library import Edition, Library
from builder.model.playing import is_wanted
from builder.model.references import references
from builder.model.screen import Playlist, Selection, Take
from builder.model.site import Site
from builder.model.story import Story
from builder.problems import Fix, Problem, Severity, choice_of, shape_of

_TOO_SMALL = 1.6
"""From this scale on (55 inches at 8 m) hardly a sentence fits on a slide."""

_SHORTEST = 4


def playlists(library: Library, edition: Edition) -> Iterator[Problem]:
    """What is wrong with each screen; it plays whatever else it names."""
    for playlist in library.screens:
        yield from _sizes(playlist)
        if not playlist.items:
            mend = "加一行“项目”，下面写放哪些"
            told = _problem(playlist, "", "FC924", "这块大屏没有写放什么，是空的", mend)
            yield _with(told, shape_of("项目: [{取: 最新, 数量: 8}]", "项目"))
        for position, item in enumerate(playlist.items):
            yield from _item(playlist, item, f"items.{position}")
            yield from _named(playlist, item, f"items.{position}", library, edition)
            yield from _finds_none(playlist, item, f"items.{position}", edition)


def _sizes(playlist: Playlist) -> Iterator[Problem]:
    for key, label, value, example in (
        ("diagonal", "屏幕尺寸", playlist.diagonal, "屏幕尺寸: 55"),
        ("distance", "观看距离", playlist.distance, "观看距离: 5"),
    ):
        if value <= 0:
            said = f"“{label}”写成了“{value:g}”，要比 0 大"
            told = _problem(playlist, key, "FC914", said, "屏幕尺寸写英寸，观看距离写米")
            yield _with(told, shape_of(example, label))
    if playlist.scale > _TOO_SMALL:
        said = (
            f"{playlist.diagonal:g} 英寸的屏幕，{playlist.distance:g} 米外看不清，一屏放不下几个字"
        )
        mend = "换大一些的屏幕，或者把“观看距离”写成大家实际站的地方"
        yield _problem(playlist, "distance", "FC915", said, mend)


def _item(playlist: Playlist, item: Selection, key: str) -> Iterator[Problem]:
    if not item.take and not item.stories:
        mend = "加一行“取”（放哪些）或者“稿件”（放哪几篇）"
        told = _problem(playlist, key, "FC916", "这一项没有说放什么", mend)
        yield _with(told, choice_of(f"取: {each.label}" for each in Take))
    if item.count < 1:
        said = f"“数量”写成了“{item.count}”，至少要放一篇"
        told = _problem(playlist, f"{key}.count", "FC917", said)
        yield _with(told, shape_of("数量: 8", "数量"))
    if item.seconds is not None and item.seconds < _SHORTEST:
        said = f"“秒数”写成了“{item.seconds:g}”，来不及看"
        mend = "不写“秒数”，就按字数自动算"
        told = _problem(playlist, f"{key}.seconds", "FC918", said, mend)
        yield _with(told, shape_of("秒数: 20", "秒数"))
    yield from _kinds(playlist, item, key)


def _finds_none(
    playlist: Playlist, item: Selection, key: str, edition: Edition
) -> Iterator[Problem]:
    """FC924: a query that no published story answers."""
    site = edition.site
    owner = site.find(item.branch, kinds_named_by(Selection, "branch")) if item.branch else None
    if not item.take or item.count < 1 or (item.branch and not owner):
        return
    wanted = (story for story in site.stories if is_wanted(story, item))
    if not any(owner is None or _belongs(story, owner, site) for story in wanted):
        mend = "看看“类别”“标签”“单位”有没有写错；有了这样的稿件，再生成一次就会放"
        yield _problem(playlist, key, "FC924", "这一项现在没有稿件可放", mend)


def _belongs(story: Story, owner: Story, site: Site) -> bool:
    belonging = (each for each in references(story) if each.meaning is Meaning.BELONGS)
    found = (site.find(each.text, each.to) for each in belonging)
    return any(each is not None and each.address == owner.address for each in found)


def _kinds(playlist: Playlist, item: Selection, key: str) -> Iterator[Problem]:
    labels = tuple(each.about.label for each in KINDS)
    known = {*labels, *(each.about.folder for each in KINDS)}
    for position, kind in enumerate(item.kinds):
        if kind not in known:
            said = f"“类别”写了“{kind}”，没有这一类稿件"
            told = _problem(playlist, f"{key}.kinds.{position}", "FC913", said)
            yield _with(told, choice_of(labels))


def _named(
    playlist: Playlist, item: Selection, key: str, library: Library, edition: Edition
) -> Iterator[Problem]:
    """The branch and the stories an item names."""
    wanted = [("单位", item.branch, f"{key}.branch")] if item.branch else []
    wanted += [
        ("稿件", text, f"{key}.stories.{position}") for position, text in enumerate(item.stories)
    ]
    for label, text, place in wanted:
        kinds = kinds_named_by(Selection, "branch") if label == "单位" else ("*",)
        if not edition.site.find(text, kinds):
            stories = [
                each for each in library.stories if kinds == ("*",) or each.about.folder in kinds
            ]
            yield _missing((playlist, place), (label, text), stories, edition)


def _missing(
    where: tuple[Playlist, str], named: tuple[str, str], stories: list[Story], edition: Edition
) -> Problem:
    """What is said of a name that leads to no published story."""
    label, text = named
    meant = [story for story in stories if text in story.names]
    if not meant:
        near = _near(text, stories)
        said = f"“{label}”写了“{text}”，网站里没有这一篇"
        told = _problem(*where, "FC911", said, "" if near else "写那篇稿件的标题，或者它的网址名")
        return _with(told, choice_of(near, len(stories))) if near else told
    reason = next((each.reason for each in edition.withheld if each.path == meant[0].path), "")
    if len(meant) == 1 and reason:
        said = f"“{label}”里的“{text}”没有发布（{reason}），大屏先不放"
        return msgspec.structs.replace(_problem(*where, "FC912", said), severity=Severity.NOTICE)
    said = f"“{label}”写了“{text}”，有 {len(meant)} 篇都叫这个名字"
    told = _problem(*where, "FC911", said, "写网址名，就分得清了")
    return _with(told, choice_of(each.slug for each in meant))


def _near(text: str, stories: list[Story]) -> list[str]:
    names = dict.fromkeys(name for story in stories for name in story.names if "/" not in name)
    return difflib.get_close_matches(text, names, n=3, cutoff=0.5)


def _with(problem: Problem, *fixes: Fix) -> Problem:
    return msgspec.structs.replace(problem, fixes=fixes)


def _problem(playlist: Playlist, key: str, code: str, message: str, mend: str = "") -> Problem:
    """A reminder at the line of the field, or of the block it stands in."""
    line = playlist.lines.get(key, 0) or playlist.lines.get(key.rpartition(".")[0], 0)
    return Problem(
        path=playlist.path,
        line=line,
        code=code,
        message=message,
        mend=mend,
    )
