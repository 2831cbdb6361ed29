"""The places of canonical HTML that hold no running text: links, code, tags."""

import re
from bisect import bisect_right

from builder.regex import regex

_HELD = regex(r'<(a|code|pre)\b.*?</\1>|<[^>"]*+(?:"[^"]*+"[^>"]*+)*+>', re.S)


class Held:
    """The places of an HTML that no further link may stand in."""

    def __init__(self, html: str) -> None:
        spans = [found.span() for found in _HELD.finditer(html)]
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]

    def holds(self, place: int) -> bool:
        """Whether this place is in a tag, or between those of a link or of code."""
        number = bisect_right(self.starts, place)
        return number > 0 and place < self.ends[number - 1]
