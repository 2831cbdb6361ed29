"""Python-Markdown's block parser with two short cuts: a block that can only be a paragraph, and a heading.

Each of its processors looks through each block in turn; what a block cannot be shows at the beginnings of its lines.
"""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor

_LINE = r"(?!\*{1,2}[*\s]|\d+\.|\*{3}|[ ][ ]{0,3}[-#*+>=_\[\d ])[^\n|#>+=_\[\x02-][^\n|\x02]*"
_PARAGRAPH = re.compile(r"(?:(?![*\d ])|(?=\*{1,2}[^*\s])|(?=\d+[^\d.\s]))[^\n|#>+=_\[\x02-][^\n|\x02]*(?:\n)?\Z")
_HEADING = re.compile(r"(#{1,6})([^#\\\n\x02]+)(?:\n|\Z)")


class Blocks(BlockParser):
    """Takes the place of a converter's parser, with all its processors."""
