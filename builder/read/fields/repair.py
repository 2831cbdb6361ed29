"""Repairs lines that YAML would misread, so that it reads what the writer meant; each stays on its
own line.

YAML wants ASCII colons, dashes, spaces and quotes in certain places; staff type what their input
method gives. Only those places are changed: a value's own text is put between quotes as it is.
"""

import re
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from builder.read.fields.levels import Levels
from builder.read.fields.quoting import (
    is_closed,
    quoted,
    quoted_as_is,
    without_outer_quotes,
    without_remark,
)
from builder.read.fields.tree import LINE_END, Trouble, compose
from builder.read.fields.typed_keys import (
    SPACES,
    in_ascii_marks,
    is_known_key,
    key_before_colon,
    key_without_colon,
    looks_like_key,
)
from builder.regex import regex

_SUSPECT_LINE = (
    r"[ ]*(?:[\t\u3000\xa0]"  # an indent of something else than spaces
    r"|(?:[-－—–−•·▪●]\s*)?[^\s:：,，。]{1,16}[ \u3000\xa0]*："  # a full-width colon behind a key
    r"|(?:- +)?[^\s:：#\"'{\[]{1,16}:(?!\s|//)"  # a colon without its space
    r"|-[^\s-]|[－—–−•·▪●])"  # a dash without its space, or another dash
)
_CLEAR = regex(rf"(?:(?!{_SUSPECT_LINE})[^\n]*+\n)*+(?!{_SUSPECT_LINE})[^\n]*+\Z")
_SUSPECT = regex(
    # A value that begins with a mark of YAML's; a tag, a comment to YAML
    r"[ ](?:(?<=[:-] )[ ]*[*&!@%`|>?]|#(?=\S))"
)
_LINE = regex(
    r"(?P<indent>[ \t\u3000\xa0]*)(?P<dash>(?:-(?!-)|[－—–−•·▪●])[ \t\u3000\xa0]*)?(?P<rest>.*)"
)
_BLOCK_HEAD = regex(r"[|>][-+]?\d?[-+]?")
_WIDTHS = str.maketrans({"\t": "  ", "\u3000": "  ", "\xa0": " "})
FLOW_LINES = 30
"""A list in brackets that has not ended after so many lines is not one."""


def is_suspicious(text: str) -> bool:
    """Whether YAML may silently read something else than was meant: a cheap test that is often
    needlessly true."""
    return _CLEAR.match(text) is None or _SUSPECT.search(text) is not None


def repaired(text: str, known: AbstractSet[str]) -> str:
    """The same lines in YAML's own marks; keys among ``known`` are recognised wherever they
    stand."""
    return _Repair(text.split("\n"), known).text()


class _Line(NamedTuple):
    """A line in its parts: how far in it stands, whether a dash begins it, what follows, and all
    but the indent."""

    indent: int
    has_dash: bool
    rest: str
    whole: str

    @property
    def is_remark(self) -> bool:
        return self.whole.startswith(("# ", "##"))


def _line_of(typed: str) -> _Line:
    """A line in its parts; a rule of dashes is no item."""
    found = _LINE.fullmatch(typed)
    assert found is not None, "the pattern takes any line"
    has_dash = found["dash"] is not None
    return _Line(
        _width(found["indent"]), has_dash, found["rest"].strip(SPACES), typed.strip(SPACES)
    )


def _width(indent: str) -> int:
    """How many columns an indent takes: a tab and a full-width space two."""
    return len(indent.translate(_WIDTHS))


def _cut(line: str) -> tuple[str, str]:
    """A line's indent, and what stands behind it."""
    behind = line.lstrip(SPACES)
    return line[: len(line) - len(behind)], behind


def _in_brackets(lines: list[str]) -> list[str]:
    """The first of these lines that make a list or block in brackets; none where YAML finds
    none."""
    for end in range(1, len(lines) + 1):
        if not isinstance(compose("\n".join(lines[:end])), Trouble):
            return lines[:end]
    return []


class _Repair:
    """Goes down the lines once.

    ``head`` and ``values`` are the lines written so far: what is as it should be, and the value
    behind it that has to be quoted. ``last`` is the line of the value that may go on (-1: none),
    ``column`` that of its key, ``text_column`` from where on a line is more of it. ``expecting``
    says that the key above has no value yet.
    """

    def __init__(self, lines: list[str], known: AbstractSet[str]) -> None:
        self.lines = lines
        self.known = known
        self.levels = Levels()
        self.head: list[str] = []
        self.values: list[str] = []
        self.at = 0
        self.last = -1
        self.column = self.text_column = 0
        self.expecting = False

    def text(self) -> str:
        """All lines, repaired."""
        while self.at < len(self.lines):
            self.line(_line_of(self.lines[self.at]))
            self.at += 1
        written = zip(self.head, map(quoted_as_is, self.values), strict=True)
        return "\n".join(map("".join, written))

    def put(self, head: str, value: str = "") -> None:
        """Writes one line."""
        self.head.append(head)
        self.values.append(value)

    def line(self, line: _Line) -> None:
        """Writes one line: nothing, an item behind a dash, a key, or more of the value above."""
        if not line.whole or line.is_remark:
            return self.put("")
        if line.has_dash and self.take_item(line):
            return None
        key = self.key(line)
        if key is None:
            return self.more(line.whole, line.indent)
        return self.entry(self.levels.of_key(line.indent, expecting=self.expecting), "", key)

    def key(self, line: _Line) -> re.Match[str] | None:
        """The line as a key and its value, None where it is text; behind a dash that is none only
        of a known key."""
        found = self.any_key(line) or self.loose_key(line)
        if found and line.has_dash and not is_known_key(found["key"], self.known):
            return None
        return found

    def any_key(self, line: _Line) -> re.Match[str] | None:
        """A key before a colon: a known one, or a word where a key may stand."""
        found = key_before_colon(line.rest)
        if not found or is_known_key(found["key"], self.known):
            return found
        is_text = self.levels.are_left_by(line.indent) and not self.expecting
        return found if looks_like_key(found) and not is_text else None

    def loose_key(self, line: _Line) -> re.Match[str] | None:
        """A key whose colon was forgotten, where no sentence goes on."""
        if self.expecting or (self.levels and line.indent > self.column):
            return None
        return key_without_colon(line.rest, self.known)

    def take_item(self, line: _Line) -> bool:
        """Writes a line behind a dash; gives False where no list can stand here."""
        column = self.levels.of_dash(line.indent, expecting=self.expecting)
        if column is None:
            return False
        key = self.key_of_item(line.rest)
        if key:
            self.levels.open_block(column + 2)
            self.entry(column, "- ", key)
        else:
            self.expecting = False
            self.value(column, " " * column + "- ", line.rest)
        return True

    def key_of_item(self, rest: str) -> re.Match[str] | None:
        """A known key behind a dash, or any before a colon and a space."""
        found = key_before_colon(rest)
        is_spaced = found is not None and rest[found.end("colon") :].startswith(" ")
        return found if found and (is_spaced or is_known_key(found["key"], self.known)) else None

    def entry(self, column: int, dash: str, found: re.Match[str]) -> None:
        """``key: value`` in its column."""
        value = found["value"].strip(SPACES)
        if value.startswith("#"):
            value = without_remark(value)
        self.expecting = not value
        key = quoted(found["key"].strip(SPACES))
        self.value(column + len(dash), f"{' ' * column}{dash}{key}: ", value)

    def value(self, column: int, head: str, value: str) -> None:
        """What stands behind a key or a dash, with the lines that belong to it."""
        self.last, self.column, self.text_column = len(self.head), column, column + 1
        if value[:1] in ("{", "｛"):
            value = in_ascii_marks(value, self.known)
        is_block = _BLOCK_HEAD.fullmatch(value) is not None
        if (is_block and self.take_block_text(column, head + value)) or self.take_whole(
            head, value
        ):
            return
        self.put(head, without_remark(value) if " #" in value else without_outer_quotes(value))

    def take_block_text(self, column: int, head: str) -> bool:
        """Writes the lines of ``|`` or ``>``, as they are but for their indent; gives False where
        there are none."""
        end = self.end_of_block(column)
        lines = self.lines[self.at + 1 : end]
        if not any(map(str.strip, lines)):
            return False
        self.put(head)
        for indent, text in map(_cut, lines):
            self.put(indent.translate(_WIDTHS) + text)
        self.at, self.last = end - 1, -1
        return True

    def end_of_block(self, column: int) -> int:
        """The first line below this one that is neither empty nor farther in than the column."""
        for at in range(self.at + 1, len(self.lines)):
            indent, text = _cut(self.lines[at])
            if text.strip() and _width(indent) <= column:
                return at
        return len(self.lines)

    def take_whole(self, head: str, value: str) -> bool:
        """Writes a text or a list that YAML reads by itself; gives False for any other value."""
        lines = self.lines_of(value)
        for number, line in enumerate(lines):
            self.put(" " * (len(head) + 1) + line if number else head + line)
        self.at += max(0, len(lines) - 1)
        return bool(lines)

    def lines_of(self, value: str) -> list[str]:
        """The lines of a quoted text, or of a list or block in brackets; none of any other
        value."""
        if value[:1] in ("'", '"'):
            return [value] if is_closed(value) else []
        if value[:1] not in ("[", "{"):
            return []
        below = self.lines[self.at + 1 : self.at + FLOW_LINES]
        return _in_brackets([value, *(line.strip(SPACES) for line in below)])

    def more(self, text: str, indent: int) -> None:
        """A line without key or dash: the value of the key above, or more of it; else YAML may say
        what it is."""
        if self.last >= 0 and self.expecting:
            return self.late_value(text, indent)
        if self.last < 0 or indent < self.text_column:
            # YAML complains of a brace on its very line.
            return self.put("}" if self.levels else text)
        self.values[self.last] += LINE_END + text
        return self.put("")

    def late_value(self, text: str, indent: int) -> None:
        """The value of a key, on the line below it."""
        self.last, self.expecting = len(self.head), False
        self.text_column = min(indent, self.text_column)
        self.put(" " * (self.column + 1), text)
