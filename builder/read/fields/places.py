"""Where on its line a key or a value was typed, so that exactly this can be replaced."""

import re

from builder.problems import Spot
from builder.read.fields.tree import Block, Entry, Metadata, Text

_BEFORE = r"(?:^|(?<=[\s{,，｛、;；\-—–－−•·▪●*\"'“‘「\[［:：=＝]))"
_KEY_ENDS = r"(?=[\"'”’」*]*\s*[:：=＝;；,，]|\s|$)"
_VALUE_ENDS = r"(?=[\"'”’」]*\s*(?:$|[,，、;；\]］}｝#]))"


def key_spot(block: Block, path: str, line: int, key: str) -> Spot | None:
    """Where this key was typed, None where that cannot be told."""
    return _spot(block, path, line, (key, _KEY_ENDS))


def value_spot(block: Block, path: str, line: int, value: str) -> Spot | None:
    """Where this value was typed, None where it stands on its line in several places or none."""
    return _spot(block, path, line, (value, _VALUE_ENDS))


def pair_spot(block: Block, path: str, entry: Entry) -> Spot | None:
    """Where a key and its value were typed on one line, None where they were not."""
    key, value = entry.key.strip(), entry.node.text if isinstance(entry.node, Text) else ""
    between = r"[\"'”’」*]*\s*[:：=＝]\s*[\"'“‘「]?"
    typed = block.line_of(entry.line) if isinstance(block, Metadata) else ""
    pair = _BEFORE + re.escape(key) + between + re.escape(value) + r"[\"'”’」]?" + _VALUE_ENDS
    found = re.search(pair, typed)
    return Spot(path, entry.line, found[0], found.start() + 1) if found else None


def _spot(block: Block, path: str, line: int, written: tuple[str, str]) -> Spot | None:
    text, ends = written
    typed = block.line_of(line) if isinstance(block, Metadata) else ""
    found = list(re.finditer(_BEFORE + re.escape(text) + ends, typed)) if text else []
    if not found or (ends is _VALUE_ENDS and len(found) > 1):
        return None
    return Spot(path, line, text, found[0].start() + 1)
