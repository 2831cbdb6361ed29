"""Decoding: bytes become text, in whatever encoding an editor on Windows saved, without marks that
no reader can see."""

from collections.abc import Iterator

from builder.problems import Problem, Where
from builder.regex import NONCHARACTERS, regex

LARGEST = 500_000
"""Bytes; a story of this size is a mistake (a photo saved as text, a whole archive in one file)."""

_BREAKS = regex(r"\r\n?")
_INVISIBLE = regex(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
    f"{NONCHARACTERS}]"
)
_CONTROLS = bytes([*range(0x09), *range(0x0E, 0x20), 0x7F])
"""Control characters as UTF-8 and GB18030 write them."""
_SOFT_BREAKS = regex("[\u2028\u2029]")
_SOFT_BREAK_OF = str.maketrans("\x0b\x85\x0c", "\u2028\u2028\u2029")
"""Word's line end (a vertical tab) and page end, and the one of old mainframes, as Unicode has them."""
_MULTIBYTE = regex(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def decode(content: bytes, path: str) -> str | Problem:
    """The text with one kind of line end and no control character but Tab, or the problem that
    keeps it from being read.

    Takes UTF-8 with or without BOM, UTF-16 with BOM, and strict GB18030 (GBK, as 记事本 saves “ANSI”).
    """
    text = decode_prose(content, path)
    return without_soft_breaks(text) if isinstance(text, str) else text


def decode_prose(content: bytes, path: str) -> str | Problem:
    """As ``decode``, but a line end within a line of the file stays: U+2028, and U+2029 for the end
    of a paragraph or page."""
    if len(content) > LARGEST:
        return _too_large(content, path)
    text = _text_of(content)
    if text is None:
        return _unreadable(content, path)
    return _cleared(text)


def without_soft_breaks(text: str) -> str:
    """The text with a space for each line end that ends no line of the file."""
    return text if text.isascii() else _SOFT_BREAKS.sub(" ", text)


def dropped_controls(content: bytes, path: str) -> Iterator[Problem]:
    """FC224: control characters that were left out, told once for a file."""
    if len(content) == len(content.translate(None, _CONTROLS)) or b"\0" in content[:4]:
        return
    first = next(at for at, byte in enumerate(content) if byte in _CONTROLS)
    said = "从这一行起有看不见的控制字符，多半是从别处粘来的；已经去掉，没有放到网站上"
    yield Where(path, content.count(b"\n", 0, first) + 1).notice(
        "FC224", said, "不用改；想去掉这条提示，把那几个字重打一遍"
    )


def _text_of(content: bytes) -> str | None:
    """The text in the encoding it was saved in; None where that is none of those that are taken."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _strictly(content, "utf-16")
    if content.count(b"\0") * 8 > len(content):
        return None
    text = _strictly(content, "utf-8")
    return _strictly(content, "gb18030") if text is None and not _mostly_utf8(content) else text


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _mostly_utf8(content: bytes) -> bool:
    """Whether this is UTF-8 with a few damaged bytes; read as GB18030 it would be a page of
    nonsense."""
    high = sum(byte > 0x7F for byte in content)
    return sum(len(found) for found in _MULTIBYTE.findall(content)) * 2 > high


def _cleared(text: str) -> str:
    """Without what no reader can see, with one kind of line end."""
    if "\r" in text:
        text = _BREAKS.sub("\n", text)
    if text.replace("\n", "").replace("\u3000", "").isprintable():  # as most are; a Tab is not
        return text
    return _INVISIBLE.sub("", text).translate(_SOFT_BREAK_OF)


def _too_large(content: bytes, path: str) -> Problem:
    said = f"这个文件有 {len(content) // 1024} KB，不像一篇稿件"
    mend = "看看是不是把照片或整本文集存成了 .md；一篇稿件不超过 500 KB，太长就分成几篇"
    return Where(path).problem("FC102", said, mend)


def _unreadable(content: bytes, path: str) -> Problem:
    said = "文件里有读不出来的字节，可能是编码不对，也可能不是文本文件"
    mend = "用记事本打开，“另存为”，编码选 UTF-8，再保存一次"
    return Where(path, _damaged_line(content)).problem("FC101", said, mend)


def _damaged_line(content: bytes) -> int:
    """The line of the first byte that is no UTF-8, 0 where the whole file is none."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        return content.count(b"\n", 0, error.start) + 1 if _mostly_utf8(content) else 0
    return 0
