"""Where code is: nothing in it is changed, and no mark in it means anything."""

import re
from bisect import bisect_right
from collections.abc import Sequence

_FENCE = re.compile(r"[ \t>]{0,12}(`{3,}|~{3,})([^\n]*)$")
_RUNS = re.compile(r"\n[ \t]*(?=\n)|`+")
_MOST = 50
"""Closing fences that are looked at for each opening one; all but the first are too short."""


def fences(texts: Sequence[str]) -> dict[int, int]:
    """Each opening fence's line → the line of the one that closes it; one left open is none."""
    found = [
        (number, *fence)
        for number, text in enumerate(texts)
        if ("```" in text or "~~~" in text) and (fence := _fence(text))
    ]
    closing = [(number, mark) for number, mark, words in found if not words]
    ends: dict[int, int] = {}
    behind = -1
    for number, mark, words in found:
        if number <= behind or (mark[0] == "`" and "`" in words):
            continue
        at = bisect_right(closing, (number, "~~~~"))
        below = closing[at : at + _MOST]
        end = next((line for line, other in below if other.startswith(mark)), None)
        if end is not None:
            ends[number] = behind = end
    return ends


def _fence(text: str) -> tuple[str, str] | None:
    """The signs of a fence, and what is written behind them."""
    found = _FENCE.match(text)
    return (found[1], found[2].strip()) if found else None


def code_spans(text: str) -> dict[int, int]:
    """Where a run of backticks stands → where the span ends that it may open in its paragraph."""
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
    """Where code begins, a span or a fence → where it ends."""
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
