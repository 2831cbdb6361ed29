"""Bullets and numbers as Word, WPS and WeChat write them, made Markdown's own markers."""

import re
from collections.abc import Iterator
from itertools import pairwise

from builder.regex import regex

_SPACE = r"[ \t\u3000\xa0]"
_DOTS = "•●▪◦‣⁃⬤➢❖\uf0b7\uf06c\uf0d8\uf0a7\uf075\uf06e\uf0fc"
_SHAPES = "·■◆◇○►▶–"
_SURE = regex(
    rf"^({_SPACE}*)(?:[{_DOTS}](?![{_DOTS}]){_SPACE}*|[{_SHAPES}]{_SPACE}+)(?=[^\s{_DOTS}{_SHAPES}])",
    re.M,
)
_LIKELY = regex(
    rf"({_SPACE}*)(?:(?P<shape>[{_SHAPES[:-1]}])(?![{_SHAPES}])|(?P<letter>[lnuvoqwØü§])\t"
    rf"|(?P<bullet>-) |(?P<number>[\d０-９]{{1,2}})）){_SPACE}*(?=\S)"
)
_NUMBERED = regex(rf"^{_SPACE}*[\d０-９]{{1,2}}）", re.M)
_SIGNS = (*_DOTS, *_SHAPES, "\t")


def with_markers(body: str) -> str:
    """The body with ``- `` for a bullet and ``1) `` for ``1）``.

    Some signs stand before other words, too; they are bullets where a line beside has one as well.
    """
    if any(sign in body for sign in _SIGNS) or ("）" in body and _NUMBERED.search(body)):
        return "\n".join(_settled(_SURE.sub(r"\1- ", body).split("\n")))
    return body


def _settled(lines: list[str]) -> Iterator[str]:
    """The lines with the bullets of runs made Markdown's own."""
    found = [_LIKELY.match(line) for line in lines]
    in_runs = _in_runs(lines, found)
    for number, (line, match) in enumerate(zip(lines, found, strict=True)):
        is_bullet = match and number in in_runs and not match["bullet"]
        yield _with_marker(line, match) if match and is_bullet else line


def _in_runs(lines: list[str], found: list[re.Match[str] | None]) -> set[int]:
    """The numbers of the lines that begin like the next one above or below that holds words."""
    filled = [number for number, line in enumerate(lines) if line and not line.isspace()]
    in_runs: set[int] = set()
    for above, below in pairwise(filled):
        if _kind(found[above]) and _kind(found[above]) == _kind(found[below]):
            in_runs |= {above, below}
    return in_runs


def _kind(found: re.Match[str] | None) -> str:
    """What a line that may be an item begins with; Word's letters are as good as any bullet."""
    if not found:
        return ""
    return found["shape"] or ("number" if found["number"] else "bullet")


def _with_marker(line: str, found: re.Match[str]) -> str:
    """The line with Markdown's marker; Word's letter for the second level is a level in."""
    level = "  " if found["letter"] in ("o", "§") else ""
    marker = f"{int(found['number'])}) " if found["number"] else "- "
    return found[1] + level + marker + line[found.end() :]
