"""Lines that YAML would misread → lines it reads as the writer meant; each stays on its own line.

YAML wants ASCII colons, dashes, spaces and quotes in certain places; staff type what their input
method gives. Only those places are changed: a value's own text is put between quotes as it is.
"""

import re
from collections.abc import Set as AbstractSet

import msgspec

from builder.chinese import same_word
from builder.read.fields.dates import half_width
from builder.read.fields.tree import AS_IS, LINE_END, Entries, Node, Trouble, compose

_SUSPECT_LINE = (
    r"[ ]*(?:[\t\u3000\xa0]"  # an indent of something else than spaces
    r"|(?:[-－—–−•·▪●]\s*)?[^\s:：,，。]{1,16}[ \u3000\xa0]*："  # a full-width colon behind a key
    r"|(?:- +)?[^\s:：#\"'{\[]{1,16}:(?!\s|//)"  # a colon without its space
    r"|-[^\s-]|[－—–−•·▪●])"  # a dash without its space, or another dash
)
_CLEAR = re.compile(rf"(?:(?!{_SUSPECT_LINE})[^\n]*+\n)*+(?!{_SUSPECT_LINE})[^\n]*+\Z")
_SUSPECT = re.compile(
    # A value that begins with a mark of YAML's; a tag, a comment to YAML
    r"[ ](?:(?<=[:-] )[ ]*[*&!@%`|>?]|#(?=\S))"
)
_LINE = re.compile(
    r"(?P<indent>[ \t\u3000\xa0]*)(?P<dash>(?:-(?!-)|[－—–−•·▪●])[ \t\u3000\xa0]*)?(?P<rest>.*)"
)
_KEY = re.compile(
    r"(?![\[{])(?P<bold>\*{1,3})?[\"'“”‘’「]{0,2}(?P<key>[^:：\"“”「」*]{1,24}?)[\"'“”‘’」*]{0,3}"
    r"[ \t\u3000\xa0]{0,8}(?P<colon>[:：])(?(bold)\**)(?P<value>.*)"
)
_LOOSE_KEY = re.compile(
    r"(?P<key>[^\s=＝；;,，]{1,12}?)(?P<colon>[ \t\u3000\xa0]*[=＝；;，,]|[ \t\u3000\xa0]+)(?P<value>.+)"
)
_WORD = re.compile(r"[\w·/（）()【】\-]{1,12}")
_BLOCK_HEAD = re.compile(r"[|>][-+]?\d?[-+]?")
_CLOSED = re.compile(r"\"(?:[^\"\\]|\\[\"\\/abefnrtv0 _NLP])*\"|'(?:[^']|'')*'")
_COMMENT = re.compile(r"(?:^|[ \t\u3000\xa0])#(?:\s.*)?$")
_SPACES = " \t\u3000\xa0"
_WIDTHS = str.maketrans({"\t": "  ", "\u3000": "  ", "\xa0": " "})
_BRACES = str.maketrans({"｛": "{", "｝": "}", "：": ": ", "，": ", "})
FLOW_LINES = 30
"""A list in brackets that has not ended after so many lines is not one."""


def suspicious(text: str) -> bool:
    """Whether YAML may read something else than was meant without complaining: a cheap test, often
    in vain."""
    return _CLEAR.match(text) is None or _SUSPECT.search(text) is not None


def key_of_line(line: str, known: AbstractSet[str]) -> str:
    """The known key this line begins with, "" where there is none."""
    found = _KEY.fullmatch(line.strip(_SPACES))
    return found["key"].strip() if found and _is_known(found["key"], known) else ""


def repaired(text: str, known: AbstractSet[str]) -> str:
    """The same lines, in YAML's own marks; ``known`` keys are recognised wherever they stand."""
    return _Repair(text.split("\n"), known).text()


def _is_known(key: str, known: AbstractSet[str]) -> bool:
    return key in known or same_word(half_width(key)) in known


class _Level(msgspec.Struct):
    """An open list or block: the column of its dashes or keys."""

    column: int
    is_list: bool = False


class _Repair:
    """Goes down the lines once, keeping the open levels and the value that may go on."""

    def __init__(self, lines: list[str], known: AbstractSet[str]) -> None:
        self.lines = lines
        self.known = known
        self.levels: list[_Level] = []
        self.head: list[str] = []
        self.values: list[str] = []
        self.at = 0
        self.last = -1
        self.column = self.text_column = 0
        self.expecting = False

    def text(self) -> str:
        while self.at < len(self.lines):
            self.line(self.lines[self.at])
            self.at += 1
        return "\n".join(
            head + _written(value) for head, value in zip(self.head, self.values, strict=True)
        )

    def put(self, head: str, value: str = "") -> None:
        self.head.append(head)
        self.values.append(value)

    def line(self, line: str) -> None:
        """One line: nothing, an item behind a dash, a key, or more of the value above."""
        found = _LINE.fullmatch(line)
        assert found is not None
        rest = found["rest"].strip(_SPACES)
        if (not rest and not found["dash"]) or line.lstrip(_SPACES).startswith(("# ", "##")):
            return self.put("")
        indent = len(found["indent"].translate(_WIDTHS))
        if found["dash"] and self.item(indent, rest):
            return None
        key = self.key(rest, indent) or self.loose_key(rest, indent)
        if key is None or (found["dash"] and not _is_known(key["key"], self.known)):
            return self.more(line.strip(_SPACES), indent)
        return self.entry(self.level_of_key(indent), "", key)

    def key(self, rest: str, indent: int) -> re.Match[str] | None:
        """The line as a key and its value, None where it is text."""
        found = _KEY.fullmatch(rest)
        if not found:
            return None
        if _is_known(found["key"], self.known):
            return found
        spaced = found["colon"] == ":" and found["value"][:1] in ("", " ", "\t")
        if not spaced and (
            not _WORD.fullmatch(found["key"].strip(_SPACES)) or found["value"].startswith("//")
        ):
            return None
        deeper = bool(self.levels) and indent > self.levels[-1].column
        return None if deeper and not self.expecting else found

    def loose_key(self, rest: str, indent: int) -> re.Match[str] | None:
        """``人数 46``, ``人数=46``: a known key whose colon was forgotten, where no sentence goes
        on."""
        if self.expecting or (self.levels and indent > self.column):
            return None
        found = _LOOSE_KEY.fullmatch(rest)
        return found if found and _is_known(found["key"], self.known) else None

    def level_of_key(self, indent: int) -> int:
        """The column a key belongs in: a new level under a key without a value, else the nearest
        open one."""
        if not self.levels or (self.expecting and indent > self.levels[-1].column):
            self.levels.append(_Level(indent))
            return indent
        return self.nearest(indent, is_list=False)

    def nearest(self, indent: int, *, is_list: bool) -> int:
        columns = [level.column for level in self.levels if level.is_list is is_list]
        column = min(reversed(columns), key=lambda each: abs(each - indent))
        while self.levels[-1].column != column or self.levels[-1].is_list is not is_list:
            self.levels.pop()
        return column

    def item(self, indent: int, rest: str) -> bool:
        """A line behind a dash; False where no list can stand here."""
        if self.expecting and indent >= self.levels[-1].column:
            self.levels.append(_Level(indent, is_list=True))
            column = indent
        elif any(level.is_list for level in self.levels):
            column = self.nearest(indent, is_list=True)
        else:
            return False
        found = _KEY.fullmatch(rest)
        if found and (_is_known(found["key"], self.known) or rest[found.end("colon") :][:1] == " "):
            self.levels.append(_Level(column + 2))
            self.entry(column, "- ", found)
        else:
            self.expecting = False
            self.value(column, " " * column + "- ", rest)
        return True

    def entry(self, column: int, dash: str, found: re.Match[str]) -> None:
        """``key: value`` in its column."""
        value = found["value"].strip(_SPACES)
        if value.startswith(("#",)):
            value = _COMMENT.sub("", value)
        self.expecting = not value
        self.value(
            column + len(dash),
            f"{' ' * column}{dash}{_quoted(found['key'].strip(_SPACES))}: ",
            value,
        )

    def value(self, column: int, head: str, value: str) -> None:
        """What stands behind a key or a dash, with the lines that belong to it."""
        self.last, self.column, self.text_column = len(self.head), column, column + 1
        if value[:1] in ("{", "｛"):
            value = _in_ascii_marks(value, self.known)
        if _BLOCK_HEAD.fullmatch(value) and self.block_text(column, head + value):
            return
        if value[:1] in "[{\"'" and value and self.whole(head, value):
            return
        self.put(head, _COMMENT.sub("", value) if " #" in value else _without_outer_quotes(value))

    def block_text(self, column: int, head: str) -> bool:
        """The lines of ``|`` or ``>``, as they are but for their indent."""
        end = self.at + 1
        while end < len(self.lines) and (
            not self.lines[end].strip() or self.indent_of(end) > column
        ):
            end += 1
        if not any(line.strip() for line in self.lines[self.at + 1 : end]):
            return False
        self.put(head)
        for line in self.lines[self.at + 1 : end]:
            body = line.lstrip(_SPACES)
            self.put(line[: len(line) - len(body)].translate(_WIDTHS) + body)
        self.at, self.last = end - 1, -1
        return True

    def indent_of(self, at: int) -> int:
        line = self.lines[at]
        return len(line[: len(line) - len(line.lstrip(_SPACES))].translate(_WIDTHS))

    def whole(self, head: str, value: str) -> bool:
        """A quoted text or a list in brackets that YAML reads by itself, on this line or the next
        ones."""
        if value[0] in "\"'":
            ready = bool(_CLOSED.fullmatch(_COMMENT.sub("", value).strip()))
            if ready:
                self.put(head + value)
            return ready
        for end in range(self.at + 1, min(self.at + FLOW_LINES, len(self.lines)) + 1):
            lines = [value, *(line.strip(_SPACES) for line in self.lines[self.at + 1 : end])]
            if not isinstance(compose("\n".join(lines)), Trouble):
                self.put(head + value)
                for line in lines[1:]:
                    self.put(" " * (len(head) + 1) + line)
                self.at = end - 1
                return True
        return False

    def more(self, text: str, indent: int) -> None:
        """A line without key or dash: the value of the key above, or more of it; else YAML may say
        what it is."""
        if self.last >= 0 and self.expecting:
            self.last, self.text_column, self.expecting = (
                len(self.head),
                min(indent, self.text_column),
                False,
            )
            return self.put(" " * (self.column + 1), text)
        if self.last < 0 or indent < self.text_column:
            return self.put(
                "}" if self.levels else text
            )  # YAML complains of a brace on its very line
        self.values[self.last] += LINE_END + text
        return self.put("")


def _in_ascii_marks(value: str, known: AbstractSet[str]) -> str:
    """``{初审：{姓名：甲，日期：2026-01-01}}`` in YAML's own marks, where nothing but known keys comes of
    it."""
    ascii_marks = value.translate(_BRACES)
    return ascii_marks if ascii_marks != value and _knows(compose(ascii_marks), known) else value


def _knows(node: Node | Trouble | None, known: AbstractSet[str]) -> bool:
    """Whether this is a block, and every key in it and in the blocks within it is known."""
    if not isinstance(node, Entries):
        return False
    inner = (entry.node for entry in node.entries if isinstance(entry.node, Entries))
    return all(_is_known(entry.key, known) for entry in node.entries) and all(
        _knows(each, known) for each in inner
    )


def _without_outer_quotes(value: str) -> str:
    """``"她说："有事您说话""`` → ``她说："有事您说话"``."""
    doubled = (
        value[:1] == value[-1:] == '"' and len(value) > 4 and (value[1] == '"' or value[-2] == '"')
    )
    return value[1:-1] if doubled else value


def _quoted(key: str) -> str:
    return '"' + key.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _written(value: str) -> str:
    """A value between YAML's quotes, marked as one that its writer did not quote."""
    if not value:
        return ""
    return (
        _quoted(AS_IS + value)
        .replace(AS_IS, "\\x02")
        .replace(LINE_END, "\\x1f")
        .replace("\t", "\\t")
    )
