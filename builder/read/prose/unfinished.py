"""Unfinished marks: those that were meant to become something and would stand on the page as they
were typed."""

import re
from collections.abc import Callable, Iterator
from functools import cache

import msgspec

from builder.read.prose.line_marks import Numbered, without_marks
from builder.read.prose.remarks import Remark
from builder.read.prose.words import words_of
from builder.regex import regex

_SUFFIX = r"\.(?:jpe?g|jfif|png|webp|gif|bmp|heic|avif|mp4|webm)"
_CODE = regex(r"<(code|pre)>.*?</\1>", re.S)
_PICTURE = regex(
    rf"!\[\[?[^\[\]\n]{{1,80}}\]\]?(?!\()|[!！] ?[(（][^()（）\n]{{1,80}}{_SUFFIX} ?[)）]"
    rf"|[\[【][^\[\]【】\n]{{1,80}}{_SUFFIX} ?[\]】]|[\[【](?:图片|视频|照片|动画表情|表情)\d{{0,3}}[\]】]",
    re.I,
)
_NOTE = regex(r"\[\^[^\[\]\n]{1,40}\]")
_ESCAPED = regex(r"\\(.)")
_ROW = regex(r"^[ ]*[|｜][^|｜\n]+[|｜][^\n]*[|｜][ ]*$", re.M)


class StandingMark(msgspec.Struct, frozen=True):
    """Marks that stand on the page: what to say of them, and their places in the text."""

    words: str
    at: int


class MarkSort(msgspec.Struct, frozen=True):
    """A sort of marks to look for wherever one of its ``signs`` stands, and what to say of the
    first, with their number."""

    signs: tuple[str, ...]
    find: Callable[[str], Iterator[StandingMark]]
    message: str
    mend: str
    code: str = "FC304"


def _matches(pattern: re.Pattern[str]) -> Callable[[str], Iterator[StandingMark]]:
    return lambda text: (
        StandingMark(each[0].strip(), each.start()) for each in pattern.finditer(text)
    )


def _unpaired(text: str) -> Iterator[StandingMark]:
    """Stars that were to be one of a pair."""
    from builder.read.prose.emphasis import left_over  # only where there are stars

    for begin, line in _with_stars(text):
        for start, end in left_over(line):
            yield StandingMark(line[start : end + 12], begin + start)


def _undecided(text: str) -> Iterator[StandingMark]:
    """Lines of which as much speaks for a bold phrase as for hidden words."""
    from builder.read.prose.emphasis import emphasis_of  # only where there are stars

    return (
        StandingMark(line, begin) for begin, line in _with_stars(text) if emphasis_of(line).doubtful
    )


def _with_stars(text: str) -> Iterator[tuple[int, str]]:
    """The lines that hold two stars, each with the place where it begins."""
    begin = 0
    for line in text.split("\n"):
        if "**" in line:
            yield begin, line
        begin += len(line) + 1


MARKS = (
    MarkSort(
        ("[", "【", "!(", "!（", "！(", "！（"),
        _matches(_PICTURE),
        "“{found}”不是照片的写法，网页上会照原样显示这几个字（这样的有 {count} 处）",
        "照片存到稿件的文件夹里，写成  ![照片上有什么](01.jpg)；不要的删掉",
    ),
    MarkSort(
        ("**",),
        _unpaired,
        "“{found}”前面的星号没有成对，网页上会显示出星号（这样的有 {count} 处）",
        "要加粗的，两头都写两个星号，星号里边不空格，写成  **这几个字**；是隐去的字，就不用改",
    ),
    MarkSort(
        ("**",),
        _undecided,
        "“{found}”里的星号，看不出是加粗还是隐去的字，网页上照原样显示星号（这样的有 {count} 处）",
        "要加粗的，写成  <b>这几个字</b>；是隐去的字，就不用改",
        "FC305",
    ),
    MarkSort(
        ("[^",),
        _matches(_NOTE),
        "脚注“{found}”在下面没有写，网页上会照原样显示这几个符号（这样的有 {count} 处）",
        "另起一行写上脚注的话，像  [^1]: 出自社区志；不要的删掉这几个符号",
    ),
    MarkSort(
        ("|", "｜"),
        _matches(_ROW),
        "“{found}”像是表格，没有排成表格，网页上会显示出竖线（这样的有 {count} 行）",
        "表头下面要有一行  | --- | --- |（几栏就写几个），竖线用英文的",
    ),
)


def unfinished(text: str, html: str, original: str) -> Iterator[Remark]:
    """Remarks on unfinished marks in a body's text, at most one of each sort.

    ``html`` tells the lines, ``original`` is as staff wrote it. Code and escaped marks stand there
    on purpose.
    """
    if "<code" in html or "<pre" in html:
        html = _CODE.sub("", html)
        text = without_marks(words_of(html))
    for sort in MARKS:
        if placed := list(_standing(sort, text, html, original)):
            yield _remark(sort, placed)


def _standing(
    sort: MarkSort, text: str, html: str, original: str
) -> Iterator[tuple[int, StandingMark]]:
    """All marks of this sort, each with its line."""
    is_possible = any(sign in text for sign in sort.signs)
    found = list(sort.find(text)) if is_possible else []
    return _placed(found, html, original) if found else iter(())


def _placed(
    found: list[StandingMark], html: str, original: str
) -> Iterator[tuple[int, StandingMark]]:
    """Each with its line, but for what was escaped there."""
    numbered, lines = Numbered(words_of(html)), original.split("\n")
    escaped = cache(lambda line: frozenset(_ESCAPED.findall(lines[line])))
    for each in found:
        line = numbered.line(each.at)
        if each.words[0] not in escaped(line):
            yield line, each


def _remark(sort: MarkSort, found: list[tuple[int, StandingMark]]) -> Remark:
    line, first = found[0]
    words = first.words.strip()[:40]
    message = sort.message.format(found=words, count=len(found))
    return Remark(line=line, code=sort.code, message=message, mend=sort.mend)
