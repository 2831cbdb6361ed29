"""Why a file was made again: which of its inputs have changed since it was last made."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from builder.digest import Digest, key_of
from builder.make.makers import MAKERS
from builder.publish import Publication
from builder.run.produce import Produced
from builder.store.store import Store

INPUTS = {
    **{name: words for maker in MAKERS.values() for name, words in maker.inputs.items()},
    "maker": "程序换了版本",
    "source": "来源，或原来的文件",
    "head": "网页的标题、简介和分享信息",
    "opening": "开头的大图",
    "mourning": "哀悼的日子",
    "body": "正文",
    "card": "这一篇的标题、摘要、日期、封面",
    "facts": "这一篇填写的各项",
    "contents": "长文章的目录",
    "crumbs": "所在的栏目",
    "section": "所在的栏目",
    "updated": "修订日期",
    "series": "系列",
    "series_years": "系列的各年",
    "standfirst": "摘要",
    "tags": "标签",
    "author": "供稿",
    "photographer": "摄影",
    "minutes": "阅读时间",
    "images": "各项里的图片",
    "pictures": "正文里的照片",
    "links": "正文里的链接",
    "gallery": "图集",
    "groups": "有关的稿件",
    "tree": "党组织、网格的层级",
    "growth": "每年的人数",
    "registers": "承诺、岗位、师徒的总页",
    "promises": "承诺",
    "holders": "岗位和在岗的人",
    "pairs": "师徒",
    "people": "人数",
    "others": "同一栏目的总页",
    "related": "相关稿件",
    "older": "前一篇",
    "newer": "后一篇",
    "cards": "列出的稿件",
    "total": "总数",
    "choices": "各个分类和篇数",
    "facets": "筛选",
    "chosen": "筛选",
    "stamp": "列出的稿件",
    "months": "月历",
    "shown": "月历",
    "quarters": "月历和主题",
    "coming": "最近和接下来的活动",
    "years": "各年的链接",
    "calendar": "日历的链接",
    "stelae": "列出的稿件",
    "directory": "服务指南",
    "held": "真正开过的会",
    "open": "公示的起止",
    "board": "正在公示的稿件",
    "bodies": "首页上可以选的单位",
    "stream": "首页按日子排的新稿件",
    "lead": "首页头条",
    "entries": "订阅的内容",
    "urls": "网站的全部网址",
    "is_index": "网站地图分成几份",
    "slides": "屏幕播放的内容",
    "release": "屏幕的版次",
    "released": "屏幕内容的日期",
    "album": "相册",
    "subscription": "可以订阅的日历",
    "owner": "相册属于谁",
    "rolls": "相册里的照片",
    "stories": "相册里的稿件",
    "recording": "朗读的录音",
    "videos": "视频",
    "files": "附件",
    "assets": "样式和脚本",
    "canonical": "网址",
    "url": "网址",
    "home": "网址",
    "target": "转到的网址",
    "sitemap": "网站地图的网址",
    "closed": "能不能被搜索",
    "clock": "屏幕上的时钟",
    "motion": "屏幕上的动画",
    "scale": "屏幕上字的大小",
    "offset": "时区",
    "marked": "内部预览的标记",
    "counter": "计数的单位",
    "figures": "数说",
    "figures_page": "数说那一页",
    "kept": "社区的数",
    "told": "稿件里的数",
    "counted": "网站数出来的数",
    "heading": "名称",
    "label": "名称",
    "name": "名称",
    "title": "标题",
    "kind": "栏目",
    "newest": "各页的链接",
    "note": "说明",
    "number": "页码",
    "sections": "首页的栏目",
    "shape": "卡片的样子",
    "span": "包括的月份",
}
"""What staff call an input of a recipe."""

NEW, DAMAGED, FORGOTTEN = "新的文件", "原来的文件不见了，或者被改动过", "上次用了什么，已经不记得了"


class Reason(msgspec.Struct, frozen=True):
    """Why one file was made: the inputs that changed, in the staff's words; or that it is new,
    damaged, or forgotten."""

    path: str
    why: tuple[str, ...]


def remember_inputs(store: Store, outcomes: Iterable[Produced]) -> None:
    """Keeps the checksums of what these files were made from, for the next time somebody asks
    why."""
    store.remember((inputs_key(each.promise.key), each.inputs) for each in outcomes if each.inputs)


def reasons(
    outcomes: Iterable[Produced], publication: Publication, store: Store
) -> Iterator[Reason]:
    """Why each file was made; asked before they are published, while the ledger still has the keys
    of before."""
    for outcome in outcomes:
        if outcome.inputs:
            path = outcome.promise.path
            yield Reason(path, why_made(outcome, publication.made_by(path), store))


def why_made(outcome: Produced, before: Digest | None, store: Store) -> tuple[str, ...]:
    """Why a file is made whose last key was ``before`` (None: it was not there)."""
    if before is None:
        return (NEW,)
    if before == outcome.promise.key:
        return (DAMAGED,)
    remembered = store.memo(inputs_key(before))
    if not remembered:
        return (FORGOTTEN,)
    changed = _changed(_checksums_in(remembered), _checksums_in(outcome.inputs))
    return tuple(dict.fromkeys(INPUTS.get(name, name) for name in changed))


_checksums_in = msgspec.msgpack.Decoder(dict[str, int]).decode


def _changed(then: Mapping[str, int], now: Mapping[str, int]) -> Iterator[str]:
    """The inputs that are others, have come or have gone."""
    return (name for name in {**then, **now} if then.get(name) != now.get(name))


def inputs_key(recipe: Digest) -> Digest:
    """The key under which the store keeps the inputs' checksums of a recipe with this key."""
    return key_of("inputs", recipe)
