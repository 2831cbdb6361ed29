"""Playlists of lobby screens: what they name exists, and what they show can be read from where
people stand."""

import difflib
from collections.abc import Iterator

import msgspec

from builder.model.kinds import KINDS
from builder.model.library import Edition, Library
from builder.model.screen import Playlist, Selection
from builder.model.story import Story
from builder.problems import Problem, Severity

_TOO_SMALL = 1.6
"""From this scale on (55 inches at 8 m) hardly a sentence fits on a slide."""

_SHORTEST = 4


def playlists(library: Library, edition: Edition) -> Iterator[Problem]:
    """What is wrong with each screen; it plays whatever else it names."""
    for playlist in library.screens:
        yield from _sizes(playlist)
        for position, item in enumerate(playlist.items):
            yield from _item(playlist, item, f"items.{position}")
            yield from _named(playlist, item, f"items.{position}", library, edition)


def _sizes(playlist: Playlist) -> Iterator[Problem]:
    for key, label, value in (
        ("diagonal", "屏幕尺寸", playlist.diagonal),
        ("distance", "观看距离", playlist.distance),
    ):
        if value <= 0:
            said = f"“{label}”写成了“{value:g}”，要比 0 大"
            yield _problem(
                playlist,
                key,
                "FC914",
                said,
                "屏幕尺寸写英寸，观看距离写米：屏幕尺寸: 55、观看距离: 5",
            )
    if playlist.scale > _TOO_SMALL:
        said = (
            f"{playlist.diagonal:g} 英寸的屏幕，{playlist.distance:g} 米外看不清，一屏放不下几个字"
        )
        yield _problem(
            playlist,
            "distance",
            "FC915",
            said,
            "换大一些的屏幕，或者把“观看距离”写成大家实际站的地方",
        )


def _item(playlist: Playlist, item: Selection, key: str) -> Iterator[Problem]:
    if not item.take and not item.stories:
        said = "这一项没有说放什么"
        yield _problem(
            playlist, key, "FC916", said, "加上  取: 最新  或者  稿件: [一篇稿件的网址名]"
        )
    if item.count < 1:
        said = f"“数量”写成了“{item.count}”，至少要放一篇"
        yield _problem(playlist, f"{key}.count", "FC917", said, "写成  数量: 8")
    if item.seconds is not None and item.seconds < _SHORTEST:
        said = f"“秒数”写成了“{item.seconds:g}”，来不及看"
        yield _problem(
            playlist,
            f"{key}.seconds",
            "FC918",
            said,
            "删掉“秒数”，按字数自动算；或者写成  秒数: 20",
        )
    for position, kind in enumerate(item.kinds):
        labels = [text for each in KINDS for text in (each.about.folder, each.about.label)]
        if kind not in labels:
            said = f"“类别”写了“{kind}”，没有这一类稿件"
            mend = (
                _near(kind, labels) or f"可以写：{'、'.join(each.about.folder for each in KINDS)}"
            )
            yield _problem(playlist, f"{key}.kinds.{position}", "FC913", said, mend)


def _named(
    playlist: Playlist, item: Selection, key: str, library: Library, edition: Edition
) -> Iterator[Problem]:
    """The branch and the stories an item names."""
    wanted = [("单位", item.branch, f"{key}.branch")] if item.branch else []
    wanted += [
        ("稿件", text, f"{key}.stories.{position}") for position, text in enumerate(item.stories)
    ]
    for label, text, place in wanted:
        kinds = ("branches",) if label == "单位" else ("*",)
        if not edition.site.find(text, kinds):
            stories = [
                each for each in library.stories if kinds == ("*",) or each.about.folder in kinds
            ]
            code, said, mend = _missing(label, text, stories, edition)
            problem = _problem(playlist, place, code, said, mend)
            yield problem if mend else msgspec.structs.replace(problem, severity=Severity.NOTICE)


def _missing(label: str, text: str, stories: list[Story], edition: Edition) -> tuple[str, str, str]:
    """Code, message and mend for a name that leads to no published story."""
    meant = [story for story in stories if text in story.names]
    if not meant:
        near = _near(text, [name for story in stories for name in story.names])
        return (
            "FC911",
            f"“{label}”写了“{text}”，网站里没有这一篇",
            near or "写那篇稿件的标题，或者它的网址名",
        )
    reason = next((each.reason for each in edition.withheld if each.path == meant[0].path), "")
    if len(meant) == 1 and reason:
        return "FC912", f"“{label}”里的“{text}”没有发布（{reason}），大屏先不放", ""
    names = "、".join(each.slug for each in meant)
    return "FC911", f"“{label}”写了“{text}”，有 {len(meant)} 篇都叫这个名字", f"改写网址名：{names}"


def _near(text: str, names: list[str]) -> str:
    near = difflib.get_close_matches(text, dict.fromkeys(names), n=3, cutoff=0.5)
    return f"是不是：{'、'.join(near)}" if near else ""


def _problem(playlist: Playlist, key: str, code: str, message: str, mend: str) -> Problem:
    """A reminder at the line of the field, or of the block it stands in."""
    line = playlist.lines.get(key, 0) or playlist.lines.get(key.rpartition(".")[0], 0)
    return Problem(
        path=playlist.path,
        line=line,
        code=code,
        message=message,
        mend=mend,
    )
