"""YAML as a tree in which every value is text and knows its line; nothing is guessed, nothing is
shared."""

import re
from collections.abc import Callable
from typing import Any

import msgspec
import yaml

from builder.regex import NONCHARACTERS, regex

UNSEEN = regex(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff{NONCHARACTERS}]")
"""What no value holds; in quotes it can be written as ``\\u0002``."""

DEEPEST_VALUE = 20
"""Levels; the deepest field a story declares stands on the fourth."""

LINE_END = "\x1f"
"""Stands in a value where its line ended: a list is cut there, a sentence goes on."""
AS_IS = "\x02"
"""Before a value that was quoted for YAML's sake alone."""

_GAP = regex(r"(?<=[\u2e80-\uffef]) (?=[\u2e80-\uffef])")
_QUOTES = ("'", '"')
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Text(msgspec.Struct, frozen=True):
    """A value as written; ``quoted`` where the writer put it between ASCII quotes."""

    line: int
    text: str
    quoted: bool = False

    @property
    def raw(self) -> str:
        """The text, as lists and blocks have it, too."""
        return self.text


class Items(msgspec.Struct, frozen=True):
    """A list; ``raw`` is its source where it was written ``[…]``, "" where it has a dash per
    line."""

    line: int
    items: tuple["Node", ...]
    raw: str = ""


class Entry(msgspec.Struct, frozen=True):
    """One ``key: value``."""

    key: str
    line: int
    node: "Node"


class Entries(msgspec.Struct, frozen=True):
    """Keys and values in their order, duplicates included; ``raw`` is the source of ``{…}``."""

    line: int
    entries: tuple[Entry, ...]
    raw: str = ""

    def line_of(self, _number: int) -> str:
        """Nothing: only the whole metadata keeps its lines (see ``Metadata``)."""
        return ""


class Metadata(Entries, frozen=True):
    """A whole block of metadata with its lines as they were typed, the first of which is
    ``first_line`` of its file."""

    typed: tuple[str, ...] = ()
    first_line: int = 1

    def line_of(self, number: int) -> str:
        """One line of the file, by its number; "" where it is none of the metadata's."""
        at = number - self.first_line
        return self.typed[at] if 0 <= at < len(self.typed) else ""


Node = Text | Items | Entries


class Trouble(msgspec.Struct, frozen=True):
    """The line where YAML could not go on, and libyaml's reason."""

    line: int
    said: str


def compose(text: str, first_line: int = 1) -> Node | Trouble | None:
    """The tree of one YAML document whose first line is ``first_line`` of its file; None where
    there is nothing.

    Anchors, aliases and tags mean nothing here: ``*共建*`` is text like any other.
    """
    try:
        loader = _Loader(text)
    except yaml.YAMLError as error:  # the pure Python loader reads ahead
        return _trouble(error, first_line, first_line + text.count("\n"))
    try:
        return _Composer(text, first_line, loader).document()
    except yaml.YAMLError as error:
        return _trouble(error, first_line, first_line + text.count("\n"))
    finally:
        loader.dispose()


def _trouble(error: yaml.YAMLError, first_line: int, last_line: int) -> Trouble:
    """Where the unfinished bracket or quote began, else where reading stopped."""
    mark = getattr(error, "problem_mark", None)
    began = getattr(error, "context_mark", None)
    if began and re.search("flow|quoted", getattr(error, "context", None) or ""):
        mark = began
    said = getattr(error, "problem", None) or str(error)
    return Trouble(min(first_line + (mark.line if mark else 0), last_line), said)


class _Composer:
    """The nodes of one document, made of libyaml's events."""

    def __init__(self, text: str, first_line: int, loader: Any) -> None:
        self.text = text
        self.first_line = first_line
        self.next: Callable[[], Any] = loader.get_event

    def document(self) -> Node | None:
        """The only document of a text."""
        self.next()
        if isinstance(self.next(), yaml.StreamEndEvent):
            return None
        node = self.node(self.next(), 0)
        self.next()
        another = self.next()
        if not isinstance(another, yaml.StreamEndEvent):
            raise yaml.MarkedYAMLError(problem="another document", problem_mark=another.start_mark)
        return node

    def node(self, event: Any, depth: int) -> Node:
        """What begins with this event; an alias is the text it was typed as."""
        if type(event) is yaml.ScalarEvent:
            return self.scalar(event)
        if depth > DEEPEST_VALUE:
            raise yaml.MarkedYAMLError(problem="too deep", problem_mark=event.start_mark)
        if type(event) is yaml.MappingStartEvent:
            return self.block(event, depth)
        if type(event) is yaml.SequenceStartEvent:
            return self.items(event, depth)
        return Text(self.first_line + event.start_mark.line, "*" + event.anchor)

    def scalar(self, event: Any) -> Text:
        """A value, however it was quoted; one with an anchor or a tag as it was typed."""
        line, is_quoted = self.first_line + event.start_mark.line, event.style in _QUOTES
        text = event.value
        if event.anchor or event.tag:
            return Text(line, self.source(event, event), is_quoted)
        if event.style == '"' and text.startswith(AS_IS):
            return Text(line, text[1:])
        if " " in text and event.start_mark.line != event.end_mark.line:
            text = self.over_lines(event)
        return Text(line, text, is_quoted)

    def over_lines(self, event: Any) -> str:
        """A value over several lines: bare, with a mark at the end of each; folded, without the
        spaces that YAML puts between Chinese characters."""
        if not event.style:
            return self.broken(event)
        return event.value if event.style == "|" else _GAP.sub("", event.value)

    def broken(self, event: Any) -> str:
        """A value over several lines, with a mark at the end of each."""
        lines = self.source(event, event).split("\n")
        return LINE_END.join(line.strip() for line in lines if line.strip())

    def items(self, event: Any, depth: int) -> Items:
        """A list, ``[…]`` or with a dash per line."""
        found: list[Node] = []
        item = self.next()
        while type(item) is not yaml.SequenceEndEvent:
            found.append(self.node(item, depth + 1))
            item = self.next()
        return Items(self.first_line + event.start_mark.line, tuple(found), self.raw(event, item))

    def block(self, event: Any, depth: int) -> Entries:
        """Keys and values; a key that is itself a list or a block is its source."""
        found: list[Entry] = []
        key = self.next()
        while type(key) is not yaml.MappingEndEvent:
            name = self.node(key, depth + 1)
            found.append(Entry(_key(name), name.line, self.node(self.next(), depth + 1)))
            key = self.next()
        return Entries(self.first_line + event.start_mark.line, tuple(found), self.raw(event, key))

    def raw(self, begin: Any, end: Any) -> str:
        """The source of ``[…]`` and ``{…}``, "" of what has no brackets."""
        return self.source(begin, end) if begin.flow_style else ""

    def source(self, begin: Any, end: Any) -> str:
        """The text from one event to another, as it was typed."""
        return self.text[begin.start_mark.index : end.end_mark.index]


def _key(node: Node) -> str:
    return node.raw if node.raw.isprintable() else UNSEEN.sub("", node.raw)


def folded(text: str) -> str:
    """A value over several lines as one: no space where a line ended between two full-width
    characters."""
    if LINE_END not in text:
        return text
    first, *rest = text.split(LINE_END)
    for line in rest:
        wide = first[-1:] > "\u2e7f" and line[:1] > "\u2e7f"
        first += line if wide else " " + line
    return first
