"""Marks that were meant to become something and would stand on the page as they were typed."""

import re
from collections.abc import Iterator

import msgspec

from builder.problems import Problem, Severity

_SUFFIX = r"\.(?:jpe?g|jfif|png|webp|gif|bmp|heic|avif|mp4|webm)"
_CODE = ("<code", "<pre")


class Sort(msgspec.Struct, frozen=True):
    """What is looked for wherever one of the ``signs`` stands, and what is said of the first, with
    their number."""

    signs: tuple[str, ...]
    pattern: re.Pattern[str]
    message: str
    mend: str


SORTS = (
    Sort(
        ("[", "【", "!(", "!（", "！(", "！（"),
        re.compile(
            rf"!\[\[?[^\[\]\n]{{1,80}}\]\]?(?!\()|[!！] ?[(（][^()（）\n]{{1,80}}{_SUFFIX} ?[)）]"
            rf"|[\[【][^\[\]【】\n]{{1,80}}{_SUFFIX} ?[\]】]|[\[【](?:图片|视频|照片|动画表情|表情)\d{{0,3}}[\]】]",
            re.I,
        ),
        "“{found}”不是照片的写法，网页上会照原样显示这几个字（这样的有 {count} 处）",
        "照片存到稿件的文件夹里，写成  ![照片上有什么](01.jpg)；不要的删掉",
    ),
    Sort(
        ("**",),
        # Not the stars of 138****5678, nor those behind a surname that stands alone, as in 王**.
        re.compile(r"(?:(?<=[\u4e00-\u9fff]{2})|(?<![*\d\u4e00-\u9fff]))\*\*(?![*\d])[^\n]{0,12}"),
        "“{found}”前面的两个星号没有成对，网页上会显示出星号（这样的有 {count} 处）",
        "要加粗的，两头都写两个星号，星号里边不空格，写成  **这几个字**；不加粗的，删掉星号",
    ),
    Sort(
        ("|", "｜"),
        re.compile(r"^[ ]*[|｜][^|｜\n]+[|｜][^\n]*[|｜][ ]*$", re.M),
        "“{found}”像是表格，没有排成表格，网页上会显示出竖线（这样的有 {count} 行）",
        "表头下面要有一行  | --- | --- |（几栏就写几个），竖线用英文的",
    ),
)


def unfinished(
    text: str, html: str, path: str, original: str, first_line: int
) -> Iterator[Problem]:
    """What stands in a body's ``text``, at most one of each sort; ``original`` is as staff wrote
    it."""
    if any(mark in html for mark in _CODE):
        return
    for sort in SORTS:
        found = (
            [each[0] for each in sort.pattern.finditer(text)]
            if any(sign in text for sign in sort.signs)
            else []
        )
        if found:
            yield Problem(
                path=path,
                line=_line(found[0], original, first_line),
                code="FC304",
                message=sort.message.format(found=found[0].strip()[:40], count=len(found)),
                mend=sort.mend,
                severity=Severity.WARNING,
            )


def _line(found: str, original: str, first_line: int) -> int:
    """Where it was typed; 0 where it was typed otherwise than it reads."""
    at = original.find(found)
    return first_line + original.count("\n", 0, at) if at >= 0 else 0
