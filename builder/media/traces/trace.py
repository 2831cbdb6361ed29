"""A trace, something a file carries and should not, as a value; the words are those that staff
read."""

from collections.abc import Iterable
from enum import StrEnum

import msgspec

_LONGEST = 48
"""Characters of found text that a message quotes."""


class AnyTraceKind(StrEnum):
    """A sort of trace; pictures and films have theirs, documents theirs."""

    @property
    def is_damage(self) -> bool:
        """Whether it says only that a file is damaged; every sort of file has one such kind."""
        return self.name == "DAMAGED"


class TraceKind(AnyTraceKind):
    """What was found in a picture or a film besides what is seen."""

    PLACE = "拍摄地点"
    TIME = "拍摄时间"
    CAMERA = "相机或手机的型号"
    MAKER = "相机厂商的备注"
    PERSON = "作者或版权"
    THUMBNAIL = "没有裁过的缩略图"
    EXIF = "EXIF 信息"
    XMP = "XMP 信息"
    IPTC = "IPTC 信息"
    COMMENT = "文字备注"
    PROFILE = "没有去掉的颜色配置文件"
    EXTRA = "别的程序留下的内容"
    TRAILING = "图片后面多出来的内容"
    DAMAGED = "结构不完整"


class Trace(msgspec.Struct, frozen=True, order=True):
    """One thing that a file carries and should not; ``detail`` says where, or quotes it where it can
    be read."""

    kind: AnyTraceKind
    detail: str = ""

    @property
    def is_damage(self) -> bool:
        """Whether it says only that the file is damaged."""
        return self.kind.is_damage

    def __str__(self) -> str:
        return f"{self.kind.value}（{self.detail}）" if self.detail else self.kind.value


def words(found: bytes) -> str:
    """Some bytes of a file as a message may quote them: printable, on one line, not long."""
    letters = found.decode("utf-8", "replace")
    text = "".join(letter if letter.isprintable() else " " for letter in letters)
    short = " ".join(text.replace("\ufffd", " ").split())
    return short if len(short) <= _LONGEST else f"{short[:_LONGEST]}…"


def trailing(content: bytes, end: int) -> tuple[Trace, ...]:
    """The trace of bytes behind the end of the picture; () where there are none."""
    if end >= len(content):
        return ()
    begins = words(content[end : end + 16])
    quoted = f"，开头是“{begins}”" if begins else ""
    return (Trace(TraceKind.TRAILING, f"{len(content) - end} 字节{quoted}"),)


def told(found: Iterable[object]) -> str:
    """All traces of one file in words, for a message."""
    return "、".join(dict.fromkeys(map(str, found)))
