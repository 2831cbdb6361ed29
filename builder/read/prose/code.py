"""Code in a manuscript: nothing in it is changed, and no mark in it means anything."""

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from builder.regex import regex

_FENCE = regex(r"[ \t>]{0,12}(`{3,}|~{3,})([^\n]*)$")
_RUNS = regex(r"\n[ \t]*(?=\n)|`+")
_BACKTICKS = regex("`+")
_MOST = 50
"""Closing fences that are looked at for each opening one; all but the first are too short."""


class _Fence(NamedTuple):
    """A line that may be a fence: its signs, and what is written behind them."""

    line: int
    signs: str
    words: str

    @property
    def may_open(self) -> bool:
        """Whether it is no code within a line (CommonMark 4.5: no backtick behind backticks)."""
        return self.signs[0] != "`" or "`" not in self.words


def fences(texts: Sequence[str]) -> dict[int, int]:
    """By the line of each opening fence, the line that closes it; a fence that is never closed is
    none."""
    found = [fence for line, text in enumerate(texts) if (fence := _fence(line, text))]
    closing = [fence for fence in found if not fence.words]
    ends: dict[int, int] = {}
    behind = -1
    for fence in found:
        end = _end_of(fence, closing) if fence.line > behind and fence.may_open else 0
        if end:
            ends[fence.line] = behind = end
    return ends


def fence_around(code: str) -> str:
    """A fence that nothing in this code closes: longer than any run of backticks in it."""
    longest = max(map(len, _BACKTICKS.findall(code)), default=0)
    return "`" * max(3, longest + 1)


def _fence(line: int, text: str) -> _Fence | None:
    found = _FENCE.match(text) if "```" in text or "~~~" in text else None
    return _Fence(line, found[1], found[2].strip()) if found else None


def _end_of(fence: _Fence, closing: list[_Fence]) -> int:
    """The line of the fence that closes this one, 0 where none does."""
    at = bisect_right(closing, fence.line, key=attrgetter("line"))
    below = closing[at : at + _MOST]
    return next((other.line for other in below if other.signs.startswith(fence.signs)), 0)


def code_spans(text: str) -> dict[int, int]:
    """By the position of a run of backticks, where the code span ends that it opens; spans end with
    their paragraph."""
    ends: dict[int, int] = {}
    following: dict[int, int] = {}
    for found in reversed(list(_RUNS.finditer(text))):
        length = len(found[0])
        if found[0][0] == "\n":
            following.clear()
            continue
        if length in following:
            ends[found.start()] = following[length]
        following[length] = found.end()
    return ends


def code_in(text: str) -> dict[int, int]:
    """By the position where code begins (a span or a fence), where it ends."""
    return code_spans(text) | _fenced(text)


def _fenced(body: str) -> dict[int, int]:
    """Where fenced code begins → where it ends."""
    if "```" not in body and "~~~" not in body:
        return {}
    lines = body.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    return {
        starts[first] + len(lines[first]) - len(lines[first].lstrip(" \t>")): starts[last + 1]
        for first, last in fences(lines).items()
    }
