"""Prints the answers of ``fengcai why``, and gives them to machines."""

from collections.abc import Iterable, Iterator

import msgspec

from builder.check.masked import shortened
from builder.commands.terminal import Out
from builder.model.library import Withheld
from builder.model.traditional import simplified_path
from builder.run.origin import Origin, State, Unmade, Used

_SHOWN = 12
"""Files that one line names; ``--report`` names them all."""
_SORTS = {
    "story": "一篇稿件的网页",
    "list": "一个列表",
    "album": "一页相册",
    "calendar": "活动日历的一页",
    "home": "首页",
    "plain": "找不到网页时显示的一页",
    "redirect": "转向页：打开它，就转到新的网址",
    "feed": "订阅",
    "sitemap": "网站地图",
    "robots": "给搜索引擎的说明",
    "screen": "一块大屏",
    "pictures": "由一张照片做成的各种大小里的一个",
    "share": "转发时的配图",
    "video": "一段视频，去掉了拍摄地点、时间和机型",
    "copy": "主题里的文件",
    "ics": "可以订阅的日历",
    "text": "给程序读的小文件",
    "traditional": "网页上的脚本",
}
_STATES = {
    State.AS_MADE: ("和做好的时候一样，现在再生成也是这样", ""),
    State.OUTDATED: ("是以前做的", "再运行 fengcai build 会重做"),
    State.CHANGED: ("做好以后被改动过", "再运行 fengcai build 会恢复"),
    State.GONE: ("做好以后不见了", "再运行 fengcai build 会补上"),
    State.NOT_YET: ("还没有做", "运行 fengcai build 才会有"),
    State.LEFT_OVER: ("是以前做的，照现在的稿件和设置不再有", "再运行 fengcai build 会删去"),
    State.PRIVATE: ("这个文件夹里放的是内部预览，不是公开的网站，没有拿来比", ""),
    State.FOREIGN: ("在生成的文件夹里，但不是程序做的，程序不动它", ""),
}
"""What staff are told of a file as it stands, and what the next build does where nothing holds it
back."""
_NOTHING = "照现在的稿件和设置，网站里没有这个文件"
_NO_PLAN = "主题或网站设置有错误，现在看不出它从哪里来"


def say_origin(out: Out, origin: Origin) -> None:
    """Prints where a file comes from, a line for each sort of thing it is made of."""
    edition = "" if origin.path == simplified_path(origin.path) else "，繁体版的"
    out.print(f"{origin.path}：{_SORTS.get(origin.sort, '网站的一个文件')}{edition}")
    for label, named in _labelled(origin):
        _say(out, label, named)
    _say_errors(out, origin.errors)


def _labelled(origin: Origin) -> Iterator[tuple[str, Iterable[str]]]:
    """What is named, by its label."""
    made_of = origin.ingredients
    yield "由来", (origin.plan,)
    yield "稿件", made_of.stories
    yield "还用到这些稿件", made_of.shown
    yield "照片和视频", made_of.pictures
    yield "模板", (origin.template,)
    yield "模板由主题的这些文件拼成", origin.theme
    yield "主题一层一层是", origin.layers
    yield "另外用到", made_of.files
    yield "这几样变了就要重做", ("；".join(origin.inputs),)
    yield "现在", (_standing(origin),)
    yield "变了的", ("；".join(origin.why),)


def say_used(out: Out, used: Used) -> None:
    """Prints what a file of the theme is part of."""
    out.print(f"{used.path}：主题的文件，自己不在网站上，网页是用它做的")
    _say(out, "用到它的模板", used.templates)
    _say_errors(out, used.errors)


def say_unmade(out: Out, unmade: Unmade) -> None:
    """Prints that nothing makes a path, and why a story is not public, or else the nearest
    paths."""
    if unmade.withheld:
        out.print(f"{unmade.path}：{_not_public(unmade.withheld)}")
        _say(out, "稿件", (unmade.withheld.path,))
    else:
        out.print(f"{unmade.path}：{_NO_PLAN if unmade.state is State.UNKNOWN else _NOTHING}")
        _say(out, "最像的", unmade.near)
    _say(out, "现在", (_standing(unmade),))
    _say_errors(out, unmade.errors)


def told_to_machines(answer: Origin | Used | Unmade) -> bytes:
    """The answer as JSON in UTF-8 (``--report``)."""
    told = _shortened(answer) if isinstance(answer, Unmade) else answer
    made = {"made": isinstance(answer, Origin), **msgspec.to_builtins(told)}
    return msgspec.json.format(msgspec.json.encode(made), indent=2) + b"\n"


def _shortened(unmade: Unmade) -> Unmade:
    """With no number whole that a title may hold."""
    if unmade.withheld is None:
        return unmade
    title = shortened(unmade.withheld.title)
    withheld = msgspec.structs.replace(unmade.withheld, title=title)
    return msgspec.structs.replace(unmade, withheld=withheld)


def _not_public(withheld: Withheld) -> str:
    title = f"《{shortened(withheld.title)}》" if withheld.title else "这一篇"
    return f"{title}没有公开：{withheld.reason}"


def _standing(answer: Origin | Unmade) -> str:
    now, then = _STATES.get(answer.state, ("", ""))
    return f"{now}，{then}" if then and not answer.errors else now


def _say_errors(out: Out, count: int) -> None:
    if count:
        said = (
            f"有 {count} 处错误要改（fengcai check 会列出来），改好之前 fengcai build 不会更新网站"
        )
        out.print(f"    注意：{said}")


def _say(out: Out, label: str, named: Iterable[str]) -> None:
    """One line; none where there is nothing to name."""
    found = [each for each in named if each]
    more = f" 等 {len(found)} 个" if len(found) > _SHOWN else ""
    if found:
        out.print(f"    {label}：{'、'.join(found[:_SHOWN])}{more}")
