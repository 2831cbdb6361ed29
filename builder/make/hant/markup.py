"""Where the texts and addresses of a page or feed stand, as a reader of HTML takes it apart.

It reads what our templates print and the sanitiser lets through: well-formed tags with quoted
attributes. html.parser finds the same texts (tests/make/hant/test_markup.py), but tells no attribute's
place, and what is put in the place of a text must leave all else to the letter.
"""

import enum
import re
from collections.abc import Iterator
from typing import NamedTuple

from builder.regex import regex


class Sort(enum.Enum):
    """What a part of a page is.

    A ``JOINED`` text continues the one before: only ``<wbr>``, a link or emphasis lies between
    them; an attribute's text (``SAID``) continues none.
    """

    TEXT = enum.auto()
    JOINED = enum.auto()
    SAID = enum.auto()
    ADDRESS = enum.auto()
    ADDRESSES = enum.auto()
    ELSEWHERE = enum.auto()
    LANGUAGE = enum.auto()
    LINKED_DATA = enum.auto()


class MarkupPart(NamedTuple):
    """A part of the page's text, from ``start`` to ``end``."""

    start: int
    end: int
    sort: Sort


_QUOTED = r"""[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*"""
_TAG = regex(
    rf"<!--.*?-->|<[!?][^>]*>|<(?P<raw>script|style)\b(?P<about>{_QUOTED})>(?P<inside>.*?)</(?P=raw)>"
    rf"|<(?P<close>/?)(?P<name>[A-Za-z][\w:-]*)(?P<attributes>{_QUOTED})>",
    re.DOTALL,
)
_ATTRIBUTE = regex(r"""([^\s"'=<>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_ASKED = regex(r"[\u3400-\u9fff]|(?:href|src|srcset|poster|content|lang)=")
"""Tags without any of these hold nothing to convert."""
_SAID = (
    *("alt", "title", "content", "label", "placeholder", "summary", "term", "abbr"),
    *("aria-label", "aria-description", "aria-valuetext", "aria-roledescription"),
    *("data-label", "data-coming", "data-chosen"),
)
_SORTS = {
    **dict.fromkeys(_SAID, Sort.SAID),
    **dict.fromkeys(("href", "src", "poster"), Sort.ADDRESS),
    "srcset": Sort.ADDRESSES,
}
"""Attributes that readers are told, and those that lead somewhere."""
_LANGUAGE = ("lang", "xml:lang")
_ROOTS = ("html", "feed")
_WITHIN_A_LINE = frozenset(
    [
        "wbr",
        "a",
        "em",
        "strong",
        "b",
        "i",
        "mark",
        "u",
        "s",
        "ins",
        "del",
        "q",
        "cite",
        "abbr",
        "dfn",
        "small",
    ]
)
"""What may lie inside a word or name."""
_AS_IT_IS = frozenset(("code", "kbd", "samp", "script", "style"))
"""What is typed, not read; of the last two only those that do not end in the lines at hand."""
_OPEN_ENDED = frozenset(
    (
        *_ROOTS,
        *("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"),
    )
)
"""Elements whose language is the page's own, and those that hold nothing."""
_LANG = regex(r"""\s(?:xml:)?lang=|\stranslate=["']no""")
_OTHER = regex(r"\shreflang=")
_COMPLETE = regex(r"https?://\S+")


def markup_parts(page: str, *, is_xml: bool = False) -> Iterator[MarkupPart]:
    """The parts of a page, feed or sitemap that may differ in the other edition, in their order."""
    return _parts(page, _Within(), is_xml=is_xml)


def whole_parts(fragment: str, *, is_xml: bool = False) -> tuple[MarkupPart, ...] | None:
    """The same of some lines of a page; None where they end within a tag, a remark, a script, or an
    element that stays as it is."""
    within = _Within()
    found = tuple(_parts(fragment, within, is_xml=is_xml))
    ends_within = within.what_stays or "<" in _TAG.sub("", fragment)
    return None if ends_within else found


def _parts(page: str, within: "_Within", *, is_xml: bool) -> Iterator[MarkupPart]:
    joined, at = False, 0
    for tag in (*_TAG.finditer(page), None):
        end = tag.start() if tag else len(page)
        if at < end and not within.what_stays:
            text = _text(page, at, end, joined=joined, is_xml=is_xml)
            joined = text is not None
            yield from (text,) if text else ()
        if tag:
            joined = joined and tag["name"] in _WITHIN_A_LINE
            yield from _of_tag(tag, within)
            at = tag.end()


def _text(page: str, start: int, end: int, *, joined: bool, is_xml: bool) -> MarkupPart | None:
    """Between two tags; None where nothing is to be converted. A complete address is one only where
    machines read it (XML)."""
    if not page[start:end].isascii():
        return MarkupPart(start, end, Sort.JOINED if joined else Sort.TEXT)
    is_address = is_xml and _COMPLETE.fullmatch(page, start, end)
    return MarkupPart(start, end, Sort.ADDRESS) if is_address else None


class _Within:
    """Whether the tag that was read last lies in an element that stays as it is: code, and what is
    written in another language."""

    def __init__(self) -> None:
        self._name, self._depth = "", 0

    @property
    def what_stays(self) -> bool:
        return self._depth > 0

    def goes_on(self, tag: re.Match[str]) -> None:
        """Counts the tags of the element's own name until it ends."""
        if self._depth == 0 and _stays(tag):
            self._name = tag["name"]
        if tag["name"] == self._name:
            self._depth += -1 if tag["close"] else 1
            self._name = self._name if self._depth else ""


def _stays(tag: re.Match[str]) -> bool:
    """Whether this opens an element that stays as it is."""
    name, close, attributes = tag.group("name", "close", "attributes")
    if close:
        return False
    is_foreign = attributes and name not in _OPEN_ENDED and _LANG.search(attributes)
    return name in _AS_IT_IS or bool(is_foreign)


def _of_tag(tag: re.Match[str], within: _Within) -> Iterator[MarkupPart]:
    """What stands in a tag itself; within a script, JSON-LD alone is read."""
    if tag["raw"]:
        yield from _attributes(tag, "about", is_said=False)
        if "application/ld+json" in tag["about"]:
            yield MarkupPart(*tag.span("inside"), Sort.LINKED_DATA)
    elif tag["name"]:
        within.goes_on(tag)
        if tag["attributes"]:
            yield from _attributes(tag, "attributes", is_said=not within.what_stays)


def _attributes(tag: re.Match[str], group: str, *, is_said: bool) -> Iterator[MarkupPart]:
    """The attributes that readers are told or that lead somewhere; with ``hreflang`` to the page in
    another language."""
    if not _ASKED.search(tag[group]):
        return
    leads = Sort.ELSEWHERE if _OTHER.search(tag[group]) else Sort.ADDRESS
    for each in _ATTRIBUTE.finditer(tag.string, *tag.span(group)):
        sort = _sort_of(each, tag["name"] or "")
        if sort and (is_said or sort is not Sort.SAID):
            span = each.span(2 if each[2] is not None else 3)
            yield MarkupPart(*span, leads if sort is Sort.ADDRESS else sort)


def _sort_of(attribute: re.Match[str], element: str) -> Sort | None:
    """What an attribute holds, as far as it may be another; a ``content`` may be an address."""
    name, value = attribute[1].lower(), attribute[2] or attribute[3] or ""
    if name in _LANGUAGE:
        return Sort.LANGUAGE if element in _ROOTS else None
    is_address = name == "content" and _COMPLETE.fullmatch(value)
    return Sort.ADDRESS if is_address else _SORTS.get(name)
