"""The converter: Python-Markdown's result to the byte, but faster, since what cannot occur in a
text is not looked for."""

import re
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple, Self
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension

from builder.read.prose.blocks import Blocks
from builder.read.prose.dialect import Dialect
from builder.read.prose.inline import Inline, Marks
from builder.read.prose.serialise import html_of_tree
from builder.regex import regex

MOST_BRACKETS = 2000
"""Python-Markdown writes the whole block anew for each link; the time grows with the square of
their number."""
MOST_TAGS = 10_000
"""As with brackets; a long table pasted from a spreadsheet has some thousands."""
MOST_OPEN_TAGS = 1000
"""Those without their ``>``: for each, all below is looked through."""
_OPEN_TAG = regex(r"<[^<>]*+(?=<)")


_CONFIGS = {"tables": {"use_align_attribute": True}}  # cleaning keeps no styles


class Traits(NamedTuple):
    """Which parts of Markdown a text may use."""

    has_html: bool
    has_fences: bool
    has_tables: bool
    has_footnotes: bool

    @property
    def extensions(self) -> list[str]:
        """Python-Markdown's own that such a text needs."""
        used = {
            "fenced_code": self.has_fences,
            "tables": self.has_tables,
            "footnotes": self.has_footnotes,
        }
        return ["sane_lists", *(name for name, is_used in used.items() if is_used)]


def plain_markdown() -> Markdown:
    """Python-Markdown as it comes, with what this project adds to Markdown; what the converter
    gives must equal its result.

    It knows no blocks of HTML: an element is read within its line, and Markdown within the element.
    """
    converter = Markdown(
        extensions=["sane_lists", "fenced_code", "tables", "footnotes", Dialect()],
        extension_configs=_CONFIGS,
        output_format="html",
    )
    converter.preprocessors.deregister("html_block")
    return converter


def html_of(source: str) -> str | None:
    """The HTML of some Markdown, not yet sanitised; None where lists, rules, brackets or tags are
    nested beyond any sense.

    Nothing of one text remains for the next.
    """
    if _is_absurd(source):
        return None
    converter = _converter(_traits(source))
    try:
        return converter.reset().convert(source)
    except RecursionError:  # Python-Markdown's, on hundreds of levels
        _converter.cache_clear()
        return None


def _is_absurd(source: str) -> bool:
    if source.count("[") <= MOST_BRACKETS and source.count("<") <= MOST_OPEN_TAGS:
        return False
    return any(_is_tangled(block) for block in source.split("\n\n"))


def _is_tangled(block: str) -> bool:
    """Whether a block holds more marks than Python-Markdown could look through."""
    tags = block.count("<")
    if block.count("[") > MOST_BRACKETS or tags > MOST_TAGS:
        return True
    return tags > MOST_OPEN_TAGS and len(_OPEN_TAG.findall(block)) > MOST_OPEN_TAGS


def _traits(source: str) -> Traits:
    """What this text uses beyond paragraphs, headings and lists."""
    return Traits(
        has_html="<" in source or "&" in source,
        has_fences="```" in source or "~~~" in source,
        has_tables="|" in source,
        has_footnotes="[^" in source,
    )


def _extension(name: str) -> Extension:
    """One of Python-Markdown's own. By its name alone it would be looked for among the entry points
    of everything that is installed: 15 ms."""
    module = import_module(f"markdown.extensions.{name}")
    made: Extension = module.makeExtension(**_CONFIGS.get(name, {}))
    return made


@cache
def _converter(traits: Traits) -> "Converter":
    return Converter(traits)


class Converter(Markdown):
    """Markdown without the parts that a text does not use, and with short cuts for what most texts
    consist of."""

    def __init__(self, traits: Traits) -> None:
        used = (_extension(name) for name in traits.extensions)
        super().__init__(extensions=[*used, Dialect()], output_format="html")
        self.stashes = traits.has_html or traits.has_fences or traits.has_footnotes
        self.preprocessors.deregister("html_block")
        self.marks = Marks(self)
        self.inline = Inline(self)
        self.treeprocessors.register(self.inline, "inline", 20)
        self.treeprocessors.register(self.marks, "marks", 20.5)
        self.inline.settle()
        self.blocks.settle()
        self.stars = self.treeprocessors["stars"]

    def build_parser(self) -> Self:
        """With our block parser, before extensions see it."""
        super().build_parser()
        self.parser = self.blocks = Blocks(self)
        return self

    def convert(self, source: str) -> str:
        """Markdown → HTML; raw HTML, fenced code and footnotes take Python-Markdown's own way."""
        if self.stashes or not source.strip():
            return super().convert(source)
        return html_of_tree(self.tree(source), self.block_names)

    def tree(self, source: str) -> Element:
        """The elements of a text, those within its lines included."""
        root = self.blocks.tree(_normalised(source, self.tab_length))
        self.stars.run(root)
        if self.marks.put_plain(root):
            self.inline.run(root)
            if any(sign in source for sign in "\\*_"):
                self.treeprocessors["unescape"].run(root)
        return root

    @property
    def block_names(self) -> Any:
        """The elements that stand in a line of their own."""
        return self.block_level_elements


def _normalised(source: str, tab: int) -> str:
    """As Python-Markdown's first step leaves it: without its own marks, Tabs and lines of
    spaces."""
    if "\x02" in source or "\x03" in source:
        source = source.replace("\x02", "").replace("\x03", "")
    if "\r" in source:
        source = source.replace("\r\n", "\n").replace("\r", "\n")
    source += "\n\n"
    if "\t" in source:
        source = source.expandtabs(tab)
    return re.sub(r"(?<=\n) +\n", "\n", source) if "\n " in source else source
