"""Bullets and brackets as Word, WPS and WeChat write them → Markdown's own markers."""

import re
from collections.abc import Iterator
from itertools import pairwise

_SPACE = r"[ \t\u3000\xa0]"
_SURE = re.compile(
    rf"^({_SPACE}*)(?:([•●▪◦‣⁃⬤➢❖\uf0b7\uf06c\uf0d8\uf0a7\uf075\uf06e\uf0fc])(?!\2){_SPACE}*|[■◆◇○·–]{_SPACE}+)(?=\S)",
    re.M,
)
_LIKELY = re.compile(
    rf"{_SPACE}*(?:(?P<sign>[·■◆◇○►▶])(?![·■◆◇○►▶])|(?P<letter>[lnuvoqwØü§])\t|(?P<number>[\d０-９]{{1,2}})）){_SPACE}*(?=\S)"
)
_NUMBERED = re.compile(rf"^{_SPACE}*[\d０-９]{{1,2}}）", re.M)
_SIGNS = "•●▪◦‣⁃⬤➢❖\uf0b7\uf06c\uf0d8\uf0a7\uf075\uf06e\uf0fc■◆◇○·–►▶\t"


def with_markers(body: str) -> str:
    """The body with ``- `` for a bullet and ``1) `` for ``1）``.

    Some signs stand before other words, too; they are bullets where the next line has one as well.
    """
    if not any(sign in body for sign in _SIGNS) and not ("）" in body and _NUMBERED.search(body)):
        return body
    body = _SURE.sub(r"\1- ", body)
    return "\n".join(_settled(body.split("\n")))


def _settled(lines: list[str]) -> Iterator[str]:
    found = [_LIKELY.match(line) for line in lines]
    kinds = [_kind(each) for each in found]
    filled = [number for number, line in enumerate(lines) if line and not line.isspace()]
    in_runs: set[int] = set()
    for above, below in pairwise(filled):
        if kinds[above] and kinds[above] == kinds[below]:
            in_runs |= {above, below}
    for number, (line, match) in enumerate(zip(lines, found, strict=True)):
        yield _with_marker(line, match) if match and number in in_runs else line


def _kind(found: re.Match[str] | None) -> str:
    if not found:
        return ""
    return found["sign"] or found["letter"] or "number"


def _with_marker(line: str, found: re.Match[str]) -> str:
    indent = line[: len(line) - len(line.lstrip())]
    marker = f"{int(found['number'])}) " if found["number"] else "- "
    return indent + marker + line[found.end() :]
