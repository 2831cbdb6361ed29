"""Blocks that begin with a name, several on a line: ``潘雨声（组织委员）、王八（宣传委员）``."""

import re
from collections.abc import Sequence

from builder.read.fields.tree import Node, Text
from builder.regex import regex

_BETWEEN_NAMES = regex(r"\s*[、；;→]\s*(?![^（(]*[）)])")
_BEHIND_A_BRACKET = regex(r"(?<=[）)])\s*[、；;]\s*")
_SAYS_MORE = regex(r"[：:，,|\s]")
_BRACKETS = "[]【】［］〔〕"


def named_apart(items: Sequence[Node], *, is_in_one_line: bool) -> list[Node]:
    """Each name with what stands in brackets behind it.

    A line of a list is several names only where brackets end them: ``- 打扫、清运`` is one name.
    """
    between = _BETWEEN_NAMES if is_in_one_line else _BEHIND_A_BRACKET
    found: list[Node] = []
    for item in items:
        found += _names(item, between) if isinstance(item, Text) else [item]
    return found


def _names(line: Text, between: re.Pattern[str]) -> list[Text]:
    """The line in its parts; whole where it is quoted or in braces, and where only some say more of
    themselves: in ``收集：上门、打电话`` all that follows the colon is said of one."""
    text = line.text.strip()
    if line.quoted or text[:1] in ("{", "｛"):
        return [line]
    parts = [each for each in between.split(text.strip(_BRACKETS)) if each]
    say_more = {_SAYS_MORE.search(part) is not None for part in parts}
    return [Text(line.line, part) for part in parts] if len(say_more) == 1 else [line]
