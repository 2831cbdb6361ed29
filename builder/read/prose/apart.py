"""Separators between two blocks that Python-Markdown would otherwise make one of."""

from builder.read.prose.line_marks import SEPARATOR
from builder.read.prose.lines import Block, LineSort

_SEPARATED = {
    (LineSort.QUOTE, LineSort.QUOTE),
    (LineSort.ITEM, LineSort.CODE),
    (LineSort.DEFINITION, LineSort.CODE),
    (LineSort.CODE, LineSort.CODE),
}


def add_apart(found: list[Block], blocks: list[Block]) -> None:
    """Appends blocks to others, with a separator where the two that meet would become one."""
    if found and blocks and _would_merge(found[-1], blocks[0]):
        found.append(Block(LineSort.TEXT, SEPARATOR))
    found += blocks


def _would_merge(above: Block, below: Block) -> bool:
    """Whether Markdown takes two such blocks for one where nothing stands between them."""
    if above.sort is LineSort.TEXT or below.sort is LineSort.TEXT:
        return False
    if above.sort is LineSort.ITEM and below.sort is LineSort.ITEM:
        are_numbered = above.sign in ".)", below.sign in ".)"
        return are_numbered[0] is are_numbered[1] and above.sign != below.sign
    return (above.sort, below.sort) in _SEPARATED
