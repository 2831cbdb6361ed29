"""Pictures and links that no reader can reach: on another site, on the writer's own disk, or
without an address. One problem a story, with their number and the first three."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from builder.model.headings import nearest_headings
from builder.model.prose import Heading
from builder.problems import Severity, choice_of
from builder.read.prose.remarks import Remark
from builder.regex import regex

_FOREIGN = r"((?!https?:|mailto:|tel:)[A-Za-z][A-Za-z0-9+.-]*:(?:[^\n()\"'<>]|\([^\n()]*\))*)"
UNUSABLE_PICTURE = regex(
    rf"(?:!\[[^\]\n]*\]\(|<img\b[^<>]*?\bsrc\s*=\s*[\"']?)\s*<?{_FOREIGN}"
    r"|(<img\b(?![^>]*\ssrc\s*=\s*[\"']?[^\s\"'>])[^>]*>|!\[[^\]\n]*\]\(\s*\))",
    re.I,
)
"""An address that no page can load, or none: WeChat's editor writes it elsewhere."""
UNUSABLE_LINK = regex(
    rf"(?:(?<!!)\[[^\]\n]*\]\(|<a\b[^<>]*?\bhref\s*=\s*[\"']?)\s*<?{_FOREIGN}"
    r"|((?<!!)\[[^\]\n]+\]\(\s*\))",
    re.I,
)
NOTE_REFERENCE = "fnref:"
"""Before a footnote's name in the address by which it leads back."""
_LISTED = 3
_PUT_BESIDE = "图片要放在稿件旁边：把它存到稿件的文件夹里，写成  ![替代文字](01.jpg)"
_WRITE_WHOLE = "网上的从 https:// 写起，本站的写那一篇的网址名；不要链接，去掉方括号和后面的圆括号"


class WrittenAddress(msgspec.Struct, frozen=True):
    """An address as it was written, and its line (the body's first is 0)."""

    written: str
    line: int


def far_pictures(found: Sequence[WrittenAddress]) -> Iterator[Remark]:
    """What is said of pictures on other sites."""
    if found:
        said = _counted(found, "图片{}在别的网站上", "有 {} 张图片在别的网站上：{}")
        yield _remark("FC302", found, said, _PUT_BESIDE, Severity.ERROR)


def lost_pictures(found: Sequence[WrittenAddress]) -> Iterator[Remark]:
    """What is said of pictures on the writer's own disk, and of those without a name."""
    if found:
        one = "图片{}只在写稿的电脑上，或者没有写文件名，网站上看不到"
        several = "有 {} 张图片只在写稿的电脑上，或者没有写文件名，网站上看不到：{}"
        said = _counted(found, one, several)
        yield _remark("FC303", found, said, _PUT_BESIDE, Severity.ERROR)


def dead_ends(found: Sequence[WrittenAddress]) -> Iterator[Remark]:
    """What is said of links that cleaning left without an address."""
    if found:
        one = "链接{}打不开：它不是网上的地址，或者没有写网址，网页上只显示文字"
        several = "有 {} 个链接打不开：不是网上的地址，或者没有写网址，网页上只显示文字：{}"
        said = _counted(found, one, several)
        yield _remark("FC309", found, said, _WRITE_WHOLE, Severity.WARNING)


def no_heading(missed: WrittenAddress, headings: Sequence[Heading]) -> Remark:
    """What is said of a link to a heading that its page has not."""
    near = nearest_headings(missed.written, headings)
    return Remark(
        line=missed.line,
        code="FC310",
        message=f"链接“#{missed.written[:60]}”在这一篇里没有对应的小标题，网页上只显示文字",
        mend="" if near else "这一篇没有小标题；不要链接，去掉方括号和后面的圆括号",
        fixes=(choice_of(near),) if near else (),
    )


def unreferred(missed: WrittenAddress) -> Remark:
    """What is said of a footnote that no word of the text refers to."""
    name = missed.written.removeprefix(NOTE_REFERENCE)[:60]
    return Remark(
        line=missed.line,
        code="FC304",
        message=f"脚注“[^{name}]”写了，正文里没有一处引用它，网页上只在文末显示",
        mend=f"在要注的字后面写上  [^{name}]；不要的删掉这条脚注",
    )


def _remark(
    code: str, found: Sequence[WrittenAddress], said: str, mend: str, severity: Severity
) -> Remark:
    return Remark(line=found[0].line, code=code, message=said, mend=mend, severity=severity)


def _counted(found: Sequence[WrittenAddress], one: str, several: str) -> str:
    quoted = [f"“{each.written[:60]}”" for each in found[:_LISTED]]
    if len(found) == 1:
        return one.format(quoted[0])
    return several.format(len(found), "".join(quoted) + ("等" if len(found) > _LISTED else ""))
