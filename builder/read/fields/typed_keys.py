"""A line of metadata as a key and its value, however its colon was typed."""

import re
from collections.abc import Set as AbstractSet

from builder.chinese import same_word
from builder.read.fields.dates import half_width
from builder.read.fields.tree import Entries, Node, Trouble, compose
from builder.regex import regex

SPACES = " \t\u3000\xa0"
"""What staff type for a space."""
_KEY = regex(
    r"(?![\[{])(?P<bold>\*{1,3})?[\"'“”‘’「]{0,2}(?P<key>[^:：\"“”「」*]{1,24}?)[\"'“”‘’」*]{0,3}"
    r"[ \t\u3000\xa0]{0,8}(?P<colon>[:：])(?(bold)\**)(?P<value>.*)"
)
_LOOSE_KEY = regex(
    r"(?P<key>[^\s=＝；;,，]{1,12}?)(?P<colon>[ \t\u3000\xa0]*[=＝；;，,]|[ \t\u3000\xa0]+)(?P<value>.+)"
)
_WORD = regex(r"[\w·/（）()【】\-]{1,12}")
_BRACES = str.maketrans({"｛": "{", "｝": "}", "：": ": ", "，": ", "})


def is_known_key(key: str, known: AbstractSet[str]) -> bool:
    """Whether this is one of the known keys, in whatever width, case or spacing it was typed."""
    return key in known or same_word(half_width(key)) in known


def key_of_line(line: str, known: AbstractSet[str]) -> str:
    """The known key this line begins with, "" where there is none."""
    found = _KEY.fullmatch(line.strip(SPACES))
    return found["key"].strip() if found and is_known_key(found["key"], known) else ""


def key_before_colon(line: str) -> re.Match[str] | None:
    """A line as ``key``, ``colon`` and ``value``, whatever its words are; None without a colon."""
    return _KEY.fullmatch(line)


def key_without_colon(line: str, known: AbstractSet[str]) -> re.Match[str] | None:
    """``人数 46``, ``人数=46``: a known key whose colon was forgotten, as ``key`` and ``value``; None
    of other lines."""
    found = _LOOSE_KEY.fullmatch(line)
    return found if found and is_known_key(found["key"], known) else None


def looks_like_key(found: re.Match[str]) -> bool:
    """Whether the words before a colon are a key that nobody knows, and no part of a sentence or
    of a web address."""
    value = found["value"]
    if found["colon"] == ":" and value[:1] in ("", " ", "\t"):
        return True
    is_word = _WORD.fullmatch(found["key"].strip(SPACES)) is not None
    return is_word and not value.startswith("//")


def in_ascii_marks(value: str, known: AbstractSet[str]) -> str:
    """``{初审：{姓名：甲，日期：2026-01-01}}`` in YAML's own marks, where nothing but known keys comes of
    it."""
    ascii_marks = value.translate(_BRACES)
    return ascii_marks if ascii_marks != value and _knows(compose(ascii_marks), known) else value


def _knows(node: Node | Trouble | None, known: AbstractSet[str]) -> bool:
    """Whether this is a block, and every key in it and in the blocks within it is known."""
    if not isinstance(node, Entries):
        return False
    inner = (entry.node for entry in node.entries if isinstance(entry.node, Entries))
    are_known = all(is_known_key(entry.key, known) for entry in node.entries)
    return are_known and all(_knows(each, known) for each in inner)
