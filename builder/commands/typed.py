"""The words of a command line as they were meant: dashes that a chat window joined, full-width
signs, Chinese quotes."""

import re
from collections.abc import Iterable, Iterator

from builder.regex import regex

_OPTION = regex(r"[-‐‑–—―－−]{1,4}([A-Za-z][A-Za-z-]*)(?:[=＝](.*))?$", re.DOTALL)
_QUOTES = {"“": "”", "「": "」", "『": "』", "‘": "’", "＂": "＂"}
_LONGEST, _BYTES = 60, 180
"""Characters and bytes of a folder's name: Windows counts the whole path, Linux bytes."""
_NOT_IN_NAMES = regex(
    r'[\\/:*?"<>|\x00-\x1f\x7f-\x9f\ud800-\udfff\u200b-\u200f\u202a-\u202e\ufeff]'
)
_RESERVED = regex(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$", re.IGNORECASE)


def as_meant(words: Iterable[str]) -> list[str]:
    """The words of a command line: options begin with two ASCII dashes, and what stands in Chinese
    quotes is one word without them."""
    return [_option(word) for word in _unquoted(words)]


def _option(word: str) -> str:
    found = _OPTION.match(word)
    if not found or word.isascii():
        return word
    name, value = found[1], found[2]
    dashes = "-" if len(name) == 1 else "--"
    return f"{dashes}{name}" + ("" if value is None else f"={_bare(value)}")


def _unquoted(words: Iterable[str]) -> Iterator[str]:
    """A shell knows no Chinese quotes, and parts what stands in them at its spaces."""
    waiting: list[str] = []
    for word in words:
        opening = (waiting[0] if waiting else word)[:1]
        closing = _QUOTES.get(opening, "")
        waiting.append(word)
        if not closing or word.endswith(closing) or closing in word:
            yield _bare(" ".join(waiting))
            waiting = []
    yield from waiting


def _bare(word: str) -> str:
    """Without the quotes that stand around all of it."""
    closing = _QUOTES.get(word[:1], "")
    is_around = len(word) > 1 and closing and word.find(closing, 1) == len(word) - 1
    return word[1:-1] if is_around else word


def folder_name(title: str) -> str:
    """The name of a new story's folder, from its title: one that Windows and Linux take and that is
    not hidden."""
    name = _NOT_IN_NAMES.sub("", title)[:_LONGEST]
    name = name.encode()[:_BYTES].decode(errors="ignore").strip(" .").lstrip("_~.$ ")
    return f"{name} 稿件" if _RESERVED.match(name) else name or "新稿件"
