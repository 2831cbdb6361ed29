"""Python-Markdown's block parser with two short cuts: blocks that can only be a paragraph, and
headings.

Its processors look through each block in turn; what a block cannot be shows at the beginnings of
its lines.
"""

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor

from builder.regex import regex

_LINE = r"(?!\d+\.|\*(?:\s|\Z|\*(?:[\s*]|\Z)))[^\n |#>=_+\[\x02-][^\n|\x02]*"
"""Begins no item, rule, quotation or definition, underlines nothing, is no table's and no
placeholder."""
_PARAGRAPH = regex(f"{_LINE}(?:\n{_LINE})*\\Z")
_HEADING = regex(r"(#{1,6})([^#\\|\n\x02]+)(?:\n([^|]*))?\Z")


class Blocks(BlockParser):
    """A block parser to be put in place of a converter's own, with all its processors, those of
    extensions included."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.blockprocessors = md.parser.blockprocessors
        for processor in self.blockprocessors:
            processor.parser = self
        self.in_order: list[BlockProcessor] = []

    def settle(self) -> None:
        """The processors in their order, once all extensions have brought theirs."""
        self.in_order = list(self.blockprocessors)

    def tree(self, text: str) -> Element:
        """The elements of a whole text."""
        self.root = Element(self.md.doc_tag)
        self.parseChunk(self.root, text)
        return self.root

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:  # noqa: N802
        """Puts these blocks into ``parent``; the list is empty afterwards."""
        while blocks:
            block = blocks[0]
            if _PARAGRAPH.match(block):
                self.take_paragraph(parent, blocks)
            elif block[:1] != "#" or not self.take_heading(parent, blocks):
                self.take_any(parent, blocks)

    def take_paragraph(self, parent: Element, blocks: list[str]) -> None:
        """Puts the first block in place as a paragraph."""
        if self.state and self.state[-1] == "list":
            self.in_order[-1].run(parent, blocks)
        elif text := blocks.pop(0).lstrip():
            SubElement(parent, "p").text = text

    def take_heading(self, parent: Element, blocks: list[str]) -> bool:
        """Puts the first block in place as a heading, if it is one like any other; gives whether it
        was."""
        found = _HEADING.match(blocks[0])
        if not found or (found[3] and self.state.isstate("looselist")):
            return False
        SubElement(parent, f"h{len(found[1])}").text = found[2].strip()
        blocks[:1] = [found[3]] if found[3] else []
        return True

    def take_any(self, parent: Element, blocks: list[str]) -> None:
        """Puts the first block in place as Python-Markdown does: each processor is asked."""
        for processor in self.in_order:
            if processor.test(parent, blocks[0]) and processor.run(parent, blocks) is not False:
                return
