"""The words in a file of any sort, as far as they stand there plainly: what an object of another
program says, or a drawing of Windows."""

from collections.abc import Iterator

from builder.regex import regex

_MOST = 1_000_000
"""Bytes at its beginning that are looked through."""
_ASCII = regex(rb"[\x20-\x7e]{6,}")
_WIDE = regex(r"[\x20-\x7e\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]{2,}")
"""Letters, Chinese ones too, as Windows keeps them: two bytes each."""


def legible_text(content: bytes) -> str:
    """All of a text file; of another one its runs of letters, a line each."""
    head = content[:_MOST]
    plain = _as_text(head)
    return plain if plain is not None else "\n".join(_runs(head))


def _as_text(content: bytes) -> str | None:
    if b"\0" in content:
        return None
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _runs(content: bytes) -> Iterator[str]:
    for found in _ASCII.finditer(content):
        yield found[0].decode("ascii")
    for start in (0, 1):
        yield from _WIDE.findall(content[start:].decode("utf-16-le", "ignore"))
