"""Python-Markdown's inline loop, asked only where a text holds a mark, and only for the patterns of
these marks.

In a Chinese story most paragraphs hold none, and most others one bold phrase or a link: these are
put in place here.
"""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor, Treeprocessor
from markdown.util import AtomicString

from builder.regex import regex

_MARK = regex(r"[`\\\[<&*_~=\x02]")
_BREAK = "  \n"
_MARK_OR_BREAK = regex(rf"{_MARK.pattern}|{_BREAK}")
_WORDS = r"[^`\\\[\]<&*_~=\x02\n]"
_TITLE = r"[^\s`\\\[\]<&*_\x02\"'()]+(?:[ ][^\s`\\\[\]<&*_\x02\"'()]+)*"
_PLAIN = regex(
    rf"\*\*(?P<strong>(?![\s*]){_WORDS}+)(?<![\s*])\*\*(?!\*)"
    rf"|\*(?P<em>(?![\s*]){_WORDS}+)(?<![\s*])\*(?!\*)"
    rf"|(?P<picture>!)?\[(?P<text>{_WORDS}+)\]\((?P<address>[^\s`\\\[\]<>&\x02\"'()]+)(?:[ ]\"(?P<title>{_TITLE})\")?\)"
    rf"|(?P<br>{_BREAK})"
)

_NEEDS: dict[str, tuple[str, ...]] = {
    "backtick": ("`",),
    "escape": ("\\",),
    "reference": ("[",),
    "link": ("[",),
    "image_link": ("![",),
    "image_reference": ("![",),
    "short_reference": ("[",),
    "short_image_ref": ("![",),
    "autolink": ("<",),
    "automail": ("<",),
    "linebreak": (_BREAK, "\\\n"),
    "struck": ("~~",),
    "marked": ("==",),
    "html": ("<",),
    "entity": ("&",),
    "em_strong": ("*", "_"),
    "em_strong2": ("_",),
    "footnote": ("[^",),
}
"""What a text must hold, one of them, for a pattern to find anything; one not named here is always
asked."""
_REFERENCES = frozenset({"reference", "image_reference", "short_reference", "short_image_ref"})


_PlainText = tuple[Element, str, list[re.Match[str]]]
"""An element, its text, and the marks in it, all of them plain."""


class Marks(Treeprocessor):
    """Runs before the inline loop: puts in place what is plain, and leaves to the loop what needs
    it."""

    def run(self, root: Element) -> None:
        """Marks every text as done, but those that need the inline loop."""
        if self.put_plain(root):
            for element in root.iter():
                if element.text and not _is_marked(element.text):
                    element.text = AtomicString(element.text)

    def put_plain(self, root: Element) -> bool:
        """Puts bold phrases, links, pictures and line ends in place; gives whether any text needs
        more than that.

        Where another text emphasises in some other way, all are left to the loop: a placeholder's
        number may show.
        """
        plain, others = _plain_and_others(root)
        if any("*" in text or "_" in text for text in others):
            return True
        for each in plain:
            _place(*each)
        return bool(others)


def _plain_and_others(root: Element) -> tuple[list[_PlainText], list[str]]:
    """The texts in which every mark is plain, and those that need the inline loop."""
    plain: list[_PlainText] = []
    others: list[str] = []
    for element, text in _marked(root):
        found = _plain_marks(text) if text is element.text else None
        if found:
            plain.append((element, text, found))
        else:
            others.append(text)
    return plain, others


def _marked(root: Element) -> Iterator[tuple[Element, str]]:
    """Every text with a mark that is not done yet, and its element."""
    search = _MARK.search
    for element in root.iter():
        text, tail = element.text, element.tail
        if text and (search(text) or _BREAK in text) and not isinstance(text, AtomicString):
            yield element, text
        if tail and _is_marked(tail):
            yield element, tail


def _is_marked(text: str) -> bool:
    return _MARK.search(text) is not None or _BREAK in text


def _plain_marks(text: str) -> list[re.Match[str]] | None:
    """All marks of a text, None where one of them is not plain."""
    search = _MARK_OR_BREAK.search if _BREAK in text else _MARK.search
    found: list[re.Match[str]] = []
    end = 0
    while mark := search(text, end):
        start = mark.start()
        plain = _PLAIN.match(
            text, start - (text[start] == "[" and start > end and text[start - 1] == "!")
        )
        if plain is None:
            return None
        found.append(plain)
        end = plain.end()
    return found


def _place(parent: Element, text: str, found: list[re.Match[str]]) -> None:
    """Cuts an element's text at its marks."""
    parent.text = text[: found[0].start()]
    ends = [*(each.start() for each in found[1:]), len(text)]
    for number, (each, end) in enumerate(zip(found, ends, strict=True)):
        element = _element(each)
        element.tail = text[each.end() : end]
        parent.insert(number, element)


def _element(found: re.Match[str]) -> Element:
    """The element of one plain mark."""
    kind = found.lastgroup or ""
    if kind not in ("strong", "em", "br"):
        return _link(found)
    element = Element(kind)
    if kind != "br":
        element.text = found[kind]
    return element


def _link(found: re.Match[str]) -> Element:
    """A picture or a link."""
    title = {"title": found["title"]} if found["title"] else {}
    if found["picture"]:
        return Element("img", {"src": found["address"], **title, "alt": found["text"]})
    element = Element("a", {"href": found["address"], **title})
    element.text = found["text"]
    return element


class Inline(InlineProcessor):
    """The inline loop over the patterns that a text's marks can concern."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.patterns: list[tuple[int, Any, tuple[str, ...], bool]] = []

    def settle(self) -> None:
        """The patterns in their order, once all extensions have brought theirs."""
        names = {
            self.inlinePatterns.get_index_for_name(name): name
            for name in _NEEDS
            if name in self.inlinePatterns
        }
        for number, pattern in enumerate(self.inlinePatterns):
            name = names.get(number, "")
            self.patterns.append((number, pattern, _NEEDS.get(name, ("",)), name in _REFERENCES))

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        """In place of the loop that asks every pattern; where Python-Markdown names it otherwise,
        its own runs."""
        if isinstance(data, AtomicString) or not _is_marked(data):
            return data
        apply = self._InlineProcessor__applyPattern  # type: ignore[attr-defined]
        for number, pattern, needs, refers in self.patterns[patternIndex:]:
            if (refers and not self.md.references) or not any(need in data for need in needs):
                continue
            matched, start = True, 0
            while matched:
                data, matched, start = apply(pattern, data, number, start)
        return data
