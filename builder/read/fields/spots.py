"""Where on its line a key or a value was typed, so that exactly this can be replaced."""

import re
from typing import NamedTuple

from builder.problems import Spot
from builder.read.fields.tree import Entries, Entry
from builder.regex import regex

_BEFORE = r"(?:^|(?<=[\s{,，｛、;；\-—–－−•·▪●*\"'“‘「\[［:：=＝]))"
_KEY_ENDS = r"(?=[\"'”’」*]*\s*[:：=＝;；,，]|\s|$)"
_VALUE_ENDS = r"(?=[\"'”’」]*\s*(?:$|[,，、;；\]］}｝#]))"
_BETWEEN = r"[\"'”’」*]*\s*[:：=＝]\s*[\"'“‘「]?"
"""What stands between a key and its value."""
_CLOSING = r"[\"'”’」]?"
_OPENED = regex(r"[\[{［｛]")


class WrittenMetadata(NamedTuple):
    """The metadata of the file at ``path`` as it was typed; ``block`` is all of it.

    Lines count from the file's top, columns from 1; what cannot be found on its line has no spot.
    """

    path: str
    block: Entries

    def key(self, line: int, key: str) -> Spot | None:
        """The first place on this line where the key was typed, None where it was not."""
        found = _places(key, _KEY_ENDS, self.block.line_of(line))
        return Spot(self.path, line, key, found[0] + 1) if found else None

    def value(self, line: int, value: str) -> Spot | None:
        """Where this value was typed, None where it stands on its line in several places or
        none."""
        found = _places(value, _VALUE_ENDS, self.block.line_of(line))
        return Spot(self.path, line, value, found[0] + 1) if len(found) == 1 else None

    def pair(self, entry: Entry) -> Spot | None:
        """Where a key and its value were typed on one line, None where they were not."""
        key, value = re.escape(entry.key.strip()), re.escape(entry.node.raw)
        pattern = _BEFORE + key + _BETWEEN + value + _CLOSING + _VALUE_ENDS
        found = re.search(pattern, self.block.line_of(entry.line))
        return Spot(self.path, entry.line, found[0], found.start() + 1) if found else None

    def tail(self, whole: Entry, first: Entry) -> Spot | None:
        """The place of the rest of a value, behind the part of it that is a value of its own
        (``first``); None inside of brackets."""
        key = self.key(whole.line, whole.key.strip())
        line = self.block.line_of(whole.line)
        if key is None or _OPENED.search(line[: key.column]):
            return None
        value, kept = whole.node.raw, len(first.node.raw)
        at = line.find(value, key.column)
        return Spot(self.path, whole.line, value[kept:], at + kept + 1) if at > 0 else None

    def indent_of(self, entry: Entry) -> int:
        """How many columns in the other keys of this one's block stand; 0 where its place cannot
        be told."""
        key = self.key(entry.line, entry.key.strip())
        before = self.block.line_of(entry.line)[: key.column - 1] if key else ""
        return sum(2 if each in "\u3000\t" else 1 for each in before)


def _places(text: str, ends: str, line: str) -> list[int]:
    """Where on a line a text was typed as a whole, counted from 0."""
    found = re.finditer(_BEFORE + re.escape(text) + ends, line) if text else ()
    return [each.start() for each in found]
