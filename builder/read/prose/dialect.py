"""What this project adds to Markdown within a line: stars that hide something, ~~struck~~,
==marked==, boxes to tick, a backslash at a line's end."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor, SubstituteTagInlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from builder.read.prose.brackets import match_brackets_once
from builder.regex import regex

BREAK = r"(?:  |\\)\n"
_STRUCK = r"(?<![~\\])~~(?![~\s])([^\n]{1,400}?)(?<![~\s])~~(?!~)"
_MARKED = r"(?<![=\\])==(?![=\s>])([^\n]{1,400}?)(?<![=\s])==(?!=)"
_DRAWN_OUT = regex(r"[啦呀哦哈啊呢吧嘛喔耶噢嗯哟哒咯哇嘿亲了好的谢~！!。，,]$")
"""How words end that are drawn out by a wave: 好的~~明天见啦~~."""
_BOX = regex(r"[\[【［][ 　]?([xXｘＸ√✓✔]?)[ 　]?[\]】］](?![(（\[:：])[ 　\xa0]*(?=\S)")
_TICKED, _OPEN = "☑", "☐"


class Dialect(Extension):
    """All of it, as an extension of Python-Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Adds it."""
        match_brackets_once(md)
        md.treeprocessors.register(Stars(md), "stars", 25)
        md.inlinePatterns.register(SubstituteTagInlineProcessor(BREAK, "br"), "linebreak", 100)
        md.inlinePatterns.register(Struck(_STRUCK, md), "struck", 56)
        md.inlinePatterns.register(Highlighted(_MARKED, md), "marked", 55)


class Stars(Treeprocessor):
    """Goes before the inline loop: escapes the stars that are not Markdown's, and draws the boxes of
    lists of things to do."""

    def run(self, root: Element) -> None:
        """Changes the texts of a tree in place."""
        for element in root.iter():
            text, tail = element.text, element.tail
            if text and ("*" in text or "＊" in text or "_" in text):
                element.text = _escaped(text)
            if tail and ("*" in tail or "＊" in tail or "_" in tail):
                element.tail = _escaped(tail)
            if element.tag == "li":
                _draw_box(element)


def _escaped(text: str) -> str:
    """The text with a backslash before what looks like Markdown's and is not."""
    if isinstance(text, AtomicString):
        return text
    # Its patterns take longer to compile than many a story to read, and most hold no star.
    from builder.read.prose.emphasis import with_stars, with_underscores

    return with_stars(with_underscores(text) if "_" in text else text)


def _draw_box(item: Element) -> None:
    """``[x]`` at the beginning of a list item."""
    holder = item[0] if len(item) and item[0].tag == "p" and not (item.text or "").strip() else item
    text = holder.text
    if text and (found := _BOX.match(text)) and not isinstance(text, AtomicString):
        holder.text = f"{_TICKED if found[1] else _OPEN} {text[found.end() :]}"


class Struck(InlineProcessor):
    """``~~原定三点~~`` is struck out; waves that only draw a word out stay."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element | None, int, int]:  # type: ignore[override] # noqa: N802
        """The element, and what it takes the place of."""
        if _DRAWN_OUT.search(data[max(0, m.start() - 1) : m.start()]) and _DRAWN_OUT.search(m[1]):
            return None, m.start(), m.end()
        return _holding("del", m[1]), m.start(), m.end()


class Highlighted(InlineProcessor):
    """``==要紧的==`` is marked; equations stay."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element | None, int, int]:  # type: ignore[override] # noqa: N802
        """The element, and what it takes the place of."""
        opened = data[max(0, m.start() - 1) : m.start()] + m[1][0]
        closed = m[1][-1] + data[m.end() : m.end() + 1]
        if _are_joined(opened) or _are_joined(closed):
            return None, m.start(), m.start() + 2
        return _holding("mark", m[1]), m.start(), m.end()


def _are_joined(sides: str) -> bool:
    """Whether letters or digits stand on both sides of the signs, as in an equation."""
    return len(sides) == 2 and sides.isascii() and sides.isalnum()


def _holding(tag: str, text: str) -> Element:
    element = Element(tag)
    element.text = text
    return element
