"""Losses: what stood in a manuscript and cannot stand on the page, told with its line and what to
do."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html import unescape

from builder.problems import Severity
from builder.read.prose.angles import TEXT_ANGLE, Removed
from builder.read.prose.line_marks import SEPARATOR, Numbered, without_marks
from builder.read.prose.remarks import Remark
from builder.regex import regex

_UNSEEN = regex(
    r"<!--.*?-->|<(script|style|noscript|template|noembed|noframes|select|svg|math)\b[^<>]*>"
    r".*?</\1\s*>",
    re.S | re.I,
)
_TAG = regex(r"</?[A-Za-z!?](?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>")
_SAID = {
    "video": "视频",
    "audio": "录音",
    "mpvoice": "录音",
    "qqmusic": "音乐",
    "svg": "画",
    "canvas": "画",
    "math": "算式",
}
_WAYS = {
    "录音": "要紧的话写成文字；别的网站上能听的，写成链接  [听录音](https://……)",
    "音乐": "别的网站上能听的，写成链接  [听音乐](https://……)",
    "画": "存成一张 JPG 或 PNG，放进稿件的文件夹，写成  ![画上有什么](01.png)",
    "算式": "写成文字，或者存成一张图片放进稿件的文件夹",
}


def taken_out(removed: Sequence[Removed]) -> Iterator[Remark]:
    """Remarks on the elements that no story can hold: one for each embed, one for all code
    together."""
    for each in (each for each in removed if each.is_embed):
        yield _embed(each)
    code = [each for each in removed if not each.is_embed]
    if code:
        yield _code(code)


def _embed(removed: Removed) -> Remark:
    """FC306: a video or a page of another site."""
    what = _SAID.get(removed.name, "视频或网页")
    where = f"（{removed.source[:60]}）" if removed.source else ""
    link = removed.source if removed.source.startswith(("http://", "https://", "//")) else ""
    see = f"https:{link}" if link.startswith("//") else link or "https://……"
    film = f"视频存成 MP4，放进稿件的文件夹，就排进图集；或者写成链接  [看视频]({see})"
    return Remark(
        line=removed.line,
        code="FC306",
        message=f"别处引来的{what}{where}不能放在网页里，这里没有显示",
        mend=_WAYS.get(what, film),
    )


def _code(code: Sequence[Removed]) -> Remark:
    """FC307: scripts, forms and the like, told once for all."""
    names = "、".join(dict.fromkeys(f"<{each.name}>" for each in code))
    return Remark(
        line=code[0].line,
        code="FC307",
        message=f"网页代码 {names} 不能放到网站上，已经去掉（这样的有 {len(code)} 处）",
        mend="不用它就删掉；要让人填写、点选的，写一个链接",
        severity=Severity.NOTICE,
    )


def lost_words(unsafe: str, html: str) -> Iterator[Remark]:
    """Remarks on visible characters of what Markdown made that cleaning left out of ``html``."""
    numbered = _visible(unsafe)
    before, after = without_marks(numbered), without_marks(_visible(html))
    if lost := _lost(before, after):
        at = _first_difference(before, after)
        yield Remark(
            line=Numbered(numbered).line(at),
            code="FC308",
            message=f"从“{before[at : at + 20]}”起，有 {lost} 个字没有显示出来："
            "夹在读不懂的网页代码里",
            mend="把这里的 <……> 删掉，只留要给人看的字",
        )


def _lost(before: str, after: str) -> int:
    """How many characters are missing; their order counts for nothing."""
    return (Counter(before) - Counter(after)).total() if before != after else 0


def _first_difference(before: str, after: str) -> int:
    pairs = enumerate(zip(before, after, strict=False))
    return next((at for at, (one, other) in pairs if one != other), len(after))


def _visible(html: str) -> str:
    text = unescape(_TAG.sub("", _UNSEEN.sub("", html.replace(TEXT_ANGLE, "&lt;"))))
    return "".join(
        each for each in text if each >= SEPARATOR or (each.isprintable() and not each.isspace())
    )
