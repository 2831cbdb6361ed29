"""Front matter: a file becomes its metadata, as a tree with lines, and its body."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

import msgspec

from builder.problems import Problem, Where
from builder.read.fields.repair import is_suspicious, repaired
from builder.read.fields.tree import Entries, Metadata, Node, Trouble, compose
from builder.read.fields.typed_keys import key_of_line
from builder.regex import regex

_FENCE = regex(r"^(?:[-－—–−]{3,}|[—–]{2,}|\.\.\.)[ \t\u3000\xa0]*$", re.M)
_START = regex(
    r"[ \t\u3000\xa0\n]*^[ \t\u3000\xa0]*(?:[-－—–−]{3,}|[—–]{2,})[ \t\u3000\xa0]*(?:\n|\Z)", re.M
)


_OTHER_FENCE = regex(
    r"^[ \t\u3000\xa0]*(?:[-－—–−]{3,}|(?:[-*_][ ]?){3,}|[=＝]{3,}|[*＊]{3,}|_{3,})[ \t\u3000\xa0]*$",
    re.M,
)
_JSON = regex(r"\"\w+\"\s*:")
_FIRST_LINES = 6
"""Lines among which metadata of another program begins."""


class CutFile(msgspec.Struct, frozen=True):
    """A file cut into metadata and body, each with the line it begins on; ``block`` is None where
    there is no metadata."""

    block: str | None
    block_line: int
    body: str
    body_line: int


def split(text: str, path: str, known: AbstractSet[str]) -> CutFile | Problem:
    """Cuts the metadata between two lines of ``---`` (full-width dashes will do) from the body.

    ``known`` are the keys by which metadata is told from text. A file without metadata is a body
    alone; FC103, FC104 and FC232 say of what looks like metadata why it could not be cut off.
    """
    start = _START.match(text)
    if not start:
        return _without_fence(text, path, known)
    begin = start.end()
    end = _FENCE.search(text, begin) or _other_end(text, begin, known)
    if not end:
        return _without_end(text, begin, path, known)
    block, body = text[begin : end.start()], text[end.end() + 1 :]
    return CutFile(block, _line_at(text, begin), body, _line_at(text, end.start()) + 1)


def _line_at(text: str, at: int) -> int:
    """The number of the line that this place is on."""
    return text.count("\n", 0, at) + 1


def _other_end(text: str, begin: int, known: AbstractSet[str]) -> re.Match[str] | None:
    """Another line that closes the metadata, where no line of dashes does: indented, ``***``,
    ``===``."""
    end = _OTHER_FENCE.search(text, begin)
    lines = [line for line in text[begin : end.start()].split("\n") if line.strip()] if end else []
    return end if lines and key_of_line(lines[0], known) else None


def _of_another_program(text: str, path: str, known: AbstractSet[str]) -> Problem | None:
    """FC232: metadata as Hugo's TOML, as JSON, or in a block of code."""
    lines = [line.strip() for line in text.split("\n", _FIRST_LINES)[:_FIRST_LINES]]
    filled = [line for line in lines if line]
    if not _is_foreign(filled, known):
        return None
    said = f"开头用的是“{filled[0][:12]}”，这是别的程序的写法，里面的各项没有读"
    mend = "改成：第一行 ---，下面每行一项，像  标题: 邻里节开幕，最后再一行 ---"
    return Where(path, _line_at(text, text.index(filled[0]))).problem("FC232", said, mend)


def _is_foreign(lines: Sequence[str], known: AbstractSet[str]) -> bool:
    """Whether metadata of another program begins with these lines."""
    opening, second, *_ = (*lines, "", "")
    if opening.startswith(("```", "~~~")):
        return bool(key_of_line(second, known))
    if opening.startswith("{"):
        return _JSON.search("\n".join(lines)) is not None
    return opening == "+++" and "=" in second


def _without_fence(text: str, path: str, known: AbstractSet[str]) -> CutFile | Problem:
    """A body alone; FC104 where it begins as metadata does."""
    if foreign := _of_another_program(text, path, known):
        return foreign
    head = text.lstrip(" \t\u3000\xa0\n")
    key = key_of_line(head[: head.find("\n")], known)
    if not key:
        return CutFile(None, 1, text, 1)
    return _no_fence(Where(path, _line_at(text, len(text) - len(head))), key)


def _no_fence(where: Where, key: str) -> Problem:
    """FC104: metadata that begins without its line of dashes."""
    said = f"稿件开头写了“{key}”，前面却没有单独一行 ---"
    mend = "在这一行的上面加一行 ---，在最后一个这样的项目下面再加一行 ---"
    return where.problem("FC104", said, mend)


def _without_end(text: str, begin: int, path: str, known: AbstractSet[str]) -> CutFile | Problem:
    """A body that begins with a ruler; FC103 where metadata stands below it."""
    lines = text[begin:].split("\n")
    if not any(key_of_line(line, known) for line in lines[:3]):
        return CutFile(None, 1, text, 1)
    line = _line_at(text, begin)
    length = len(list(takewhile(str.strip, lines)))
    said = f"第 {line - 1} 行的 --- 下面是稿件的开头，开头写完却没有再写一行 ---"
    mend = "在最后一个项目下面（大约在这一行之后）加单独一行 ---，再写正文"
    return Where(path, line + length - 1).problem("FC103", said, mend)


def parse(text: str, path: str, first_line: int, known: AbstractSet[str]) -> Metadata | Problem:
    """The metadata as a tree, empty where nothing is written; FC105 where even then YAML finds no
    block. ``first_line`` is the number of the text's first line in its file.

    Text that YAML would misread is put right first, line by line, and only there.
    """
    node = _composed(text, first_line, known)
    if isinstance(node, Entries | None):
        block = node or Entries(first_line, ())
        return Metadata(block.line, block.entries, "", tuple(text.split("\n")), first_line)
    return _not_understood(node, text, path, first_line)


def _composed(text: str, first_line: int, known: AbstractSet[str]) -> Node | Trouble | None:
    """As it stands, where YAML reads that as it was meant; else repaired, else as it stands all the
    same."""
    if not is_suspicious(text):
        plain = compose(text, first_line)
        if isinstance(plain, Entries | None):
            return plain
    mended = compose(repaired(text, known), first_line)
    if isinstance(mended, Entries | None):
        return mended
    plain = compose(text, first_line)
    return plain if isinstance(plain, Entries) else mended


def _not_understood(node: Node | Trouble, text: str, path: str, first_line: int) -> Problem:
    """FC105: the line on which YAML could not go on."""
    lines = text.split("\n")
    written = lines[min(node.line - first_line, len(lines) - 1)].strip()
    said = f"这一行“{written[:40]}”读不懂{_reason(node)}"
    mend = "每行写一个项目：名称、冒号、内容；有几条的，每条另起一行，前面空两格加“- ”"
    return Where(path, node.line).problem("FC105", said, mend)


def _reason(node: Node | Trouble) -> str:
    """What keeps YAML from going on, "" where its words say nothing to staff."""
    said = node.said if isinstance(node, Trouble) else ""
    return next((f"：{reason}" for words, reason in _REASONS.items() if words in said), "")


_REASONS = {
    "too deep": "层数太多",
    "nesting depth": "层数太多",  # where libyaml has a bound of its own
    "another document": "这里又出现了一行 ---",
    "expected ',' or": "方括号或花括号没有写完",
    "quoted scalar": "引号没有成对",
    "mapping values are not allowed": "它前面的空格和上一行对不上",
    "did not find expected key": "它前面的空格和上面几行对不上，或引号没有成对",
    "could not find expected ':'": "少了冒号",
    "block sequence entries are not allowed": "“- ”前面要先另起一行",
}
