"""A file → its metadata as a tree with lines, and its body."""

import re
from collections.abc import Set as AbstractSet

import msgspec

from builder.problems import Problem
from builder.read.fields.repair import key_of_line, repaired, suspicious
from builder.read.fields.tree import Entries, Metadata, Node, Trouble, compose

_FENCE = re.compile(r"^(?:[-－—–−]{3,}|[—–]{2,}|\.\.\.)[ \t\u3000\xa0]*$", re.M)
_START = re.compile(
    r"[ \t\u3000\xa0\n]*^[ \t\u3000\xa0]*(?:[-－—–−]{3,}|[—–]{2,})[ \t\u3000\xa0]*(?:\n|\Z)", re.M
)


_OTHER_FENCE = re.compile(
    r"^[ \t\u3000\xa0]*(?:[-－—–−]{3,}|(?:[-*_][ ]?){3,}|[=＝]{3,}|[*＊]{3,}|_{3,})[ \t\u3000\xa0]*$",
    re.M,
)
_JSON = re.compile(r"\"\w+\"\s*:")


class CutFile(msgspec.Struct, frozen=True):
    """A file cut in two, each part with the line it begins on; ``block`` is None where there is no
    metadata."""

    block: str | None
    block_line: int
    body: str
    body_line: int


def split(text: str, path: str, known: AbstractSet[str]) -> CutFile | Problem:
    """Cuts the metadata between two lines of ``---`` (full-width dashes will do) from the body."""
    start = _START.match(text)
    if not start:
        return _without_fence(text, path, known)
    line = text.count("\n", 0, start.end()) + 1
    end = _FENCE.search(text, start.end()) or _other_end(text, start.end(), known)
    if not end:
        return _without_end(text, start.end(), path, known)
    block, body = text[start.end() : end.start()], text[end.end() + 1 :]
    return CutFile(block, line, body, line + block.count("\n") + 1)


def _other_end(text: str, begin: int, known: AbstractSet[str]) -> re.Match[str] | None:
    """Another line that closes the metadata, where no line of dashes does: indented, ``***``,
    ``===``."""
    end = _OTHER_FENCE.search(text, begin)
    lines = [line for line in text[begin : end.start()].split("\n") if line.strip()] if end else []
    return end if lines and key_of_line(lines[0], known) else None


def _of_another_program(text: str, path: str, known: AbstractSet[str]) -> Problem | None:
    """FC232: metadata as Hugo's TOML, as JSON, or in a block of code."""
    lines = [line for line in text.split("\n", 6)[:6] if line.strip()]
    opening = lines[0].strip() if lines else ""
    second = lines[1] if len(lines) > 1 else ""
    is_code = opening.startswith(("```", "~~~")) and key_of_line(second, known)
    is_toml = opening == "+++" and "=" in second
    is_json = opening.startswith("{") and _JSON.search(text[:400])
    if not (is_code or is_toml or is_json):
        return None
    return Problem(
        path=path,
        line=text[: text.index(opening)].count("\n") + 1,
        code="FC232",
        message=f"开头用的是“{opening[:12]}”，这是别的程序的写法，里面的各项没有读",
        mend="改成：第一行 ---，下面每行一项，像  标题: 邻里节开幕，最后再一行 ---",
    )


def _without_fence(text: str, path: str, known: AbstractSet[str]) -> CutFile | Problem:
    if foreign := _of_another_program(text, path, known):
        return foreign
    head = text.lstrip(" \t\u3000\xa0\n")
    key = key_of_line(head[: head.find("\n")], known)
    if not key:
        return CutFile(None, 1, text, 1)
    return Problem(
        path=path,
        line=text.count("\n", 0, len(text) - len(head)) + 1,
        code="FC104",
        message=f"稿件开头写了“{key}”，前面却没有单独一行 ---",
        mend="在这一行的上面加一行 ---，在最后一个这样的项目下面再加一行 ---",
    )


def _without_end(text: str, begin: int, path: str, known: AbstractSet[str]) -> CutFile | Problem:
    lines = text[begin:].split("\n")
    if not any(key_of_line(line, known) for line in lines[:3]):
        return CutFile(None, 1, text, 1)
    line = text.count("\n", 0, begin) + 1
    length = next((n for n, each in enumerate(lines) if not each.strip("\u3000 \t")), len(lines))
    return Problem(
        path=path,
        line=line + length - 1,
        code="FC103",
        message=f"第 {line - 1} 行的 --- 下面是稿件的开头，开头写完却没有再写一行 ---",
        mend="在最后一个项目下面（大约在这一行之后）加单独一行 ---，再写正文",
    )


def parse(text: str, path: str, first_line: int, known: AbstractSet[str]) -> Metadata | Problem:
    """The metadata as a tree; text that YAML would misread is put right first, line by line, and
    only there."""
    node: Node | Trouble | None = (
        Trouble(first_line, "") if suspicious(text) else compose(text, first_line)
    )
    if not isinstance(node, Entries | None):
        node = _second_try(text, first_line, known)
    if isinstance(node, Entries | None):
        entries, line = (node.entries, node.line) if node else ((), first_line)
        return Metadata(line, entries, "", tuple(text.split("\n")), first_line)
    return _not_understood(node, text, path, first_line)


def _second_try(text: str, first_line: int, known: AbstractSet[str]) -> Node | Trouble | None:
    mended = compose(repaired(text, known), first_line)
    if mended is None or isinstance(mended, Entries):
        return mended
    plain = compose(text, first_line)
    return plain if isinstance(plain, Entries) else mended


def _not_understood(node: Node | Trouble, text: str, path: str, first_line: int) -> Problem:
    lines = text.split("\n")
    written = lines[min(node.line - first_line, len(lines) - 1)].strip()
    return Problem(
        path=path,
        line=node.line,
        code="FC105",
        message=f"这一行“{written[:40]}”读不懂{_reason(node)}",
        mend="每行写一个项目：名称、冒号、内容；有几条的，每条另起一行，前面空两格加“- ”",
    )


def _reason(node: Node | Trouble) -> str:
    said = node.said if isinstance(node, Trouble) else ""
    return next((f"：{reason}" for words, reason in _REASONS.items() if words in said), "")


_REASONS = {
    "too deep": "层数太多",
    "another document": "这里又出现了一行 ---",
    "expected ',' or": "方括号或花括号没有写完",
    "quoted scalar": "引号没有成对",
    "mapping values are not allowed": "它前面的空格和上一行对不上",
    "did not find expected key": "它前面的空格和上面几行对不上，或引号没有成对",
    "could not find expected ':'": "少了冒号",
    "block sequence entries are not allowed": "“- ”前面要先另起一行",
}
