"""Where on its line a key or a value was typed, so that exactly this can be replaced."""

import re

from builder.problems import Spot
from builder.read.fields.tree import Entries, Entry, Metadata, Text

_BEFORE = r"(?:^|(?<=[\s{,，｛、;；\-—–－−•·▪●*\"'“‘「\[［:：=＝]))"
_KEY_ENDS = r"(?=[\"'”’」*]*\s*[:：=＝;；,，]|\s|$)"
_VALUE_ENDS = r"(?=[\"'”’」]*\s*(?:$|[,，、;；\]］}｝#]))"


def key_spot(block: Entries, path: str, line: int, key: str) -> Spot | None:
    """Where this key was typed, None where that cannot be told."""
    return _spot(block, path, line, (key, _KEY_ENDS))


def value_spot(block: Entries, path: str, line: int, value: str) -> Spot | None:
    """Where this value was typed, None where it stands on its line in several places or none."""
    return _spot(block, path, line, (value, _VALUE_ENDS))


def pair_spot(block: Entries, path: str, entry: Entry) -> Spot | None:
    """Where a key and its value were typed on one line, None where they were not."""
    key, value = entry.key.strip(), entry.node.text if isinstance(entry.node, Text) else ""
    between = r"[\"'”’」*]*\s*[:：=＝]\s*[\"'“‘「]?"
    typed = block.line_of(entry.line) if isinstance(block, Metadata) else ""
    pair = _BEFORE + re.escape(key) + between + re.escape(value) + r"[\"'”’」]?" + _VALUE_ENDS
    found = re.search(pair, typed)
    return Spot(path, entry.line, found[0], found.start() + 1) if found else None


def tail_spot(block: Entries, path: str, whole: Entry, first: Entry) -> Spot | None:
    """Where the rest of a value was typed behind the part of it that is a value of its own, None
    inside of brackets."""
    key = key_spot(block, path, whole.line, whole.key.strip())
    if key is None or not (isinstance(whole.node, Text) and isinstance(first.node, Text)):
        return None
    typed = block.line_of(whole.line) if isinstance(block, Metadata) else ""
    at = typed.find(whole.node.text, key.column)
    begin = at + len(first.node.text)
    inside = re.search(r"[\[{［｛]", typed[: key.column])
    rest = whole.node.text[len(first.node.text) :]
    return Spot(path, whole.line, rest, begin + 1) if at > 0 and not inside else None


def indent_of(block: Entries, entry: Entry) -> int:
    """How far in the keys below this one stand, to be of its block."""
    key = key_spot(block, "", entry.line, entry.key.strip())
    typed = block.line_of(entry.line) if isinstance(block, Metadata) else ""
    return sum(2 if each in "\u3000\t" else 1 for each in typed[: key.column - 1]) if key else 0


def _spot(block: Entries, path: str, line: int, written: tuple[str, str]) -> Spot | None:
    text, ends = written
    typed = block.line_of(line) if isinstance(block, Metadata) else ""
    found = list(re.finditer(_BEFORE + re.escape(text) + ends, typed)) if text else []
    if not found or (ends is _VALUE_ENDS and len(found) > 1):
        return None
    return Spot(path, line, text, found[0].start() + 1)
