"""Line marks: the number of a line, carried through Markdown by one private character.

Markdown's own tree forgets lines, and a search for the words finds an earlier equal text. So a line
that holds what a message may speak of gets a private character whose code point is the line's
number; it is read off the finished HTML and leaves no trace there.
"""

from bisect import bisect_right

from builder.regex import regex

_FIRST = 0x100000
_MOST = 0xFFFD
MARK = regex("[\U00100000-\U0010fffd]")
"""Those of Unicode's last plane; reading a file drops any that were typed."""
SEPARATOR = chr(_FIRST)
"""Alone in a paragraph, it keeps two lists, or a list and code, from becoming one."""

_SIGN = regex(r"[\[【［<|｜!！*]")
_SPOKEN_OF = regex(r"[\[【［<]|[!！] ?[(（\[]|\*\*|\\\*|[|｜]|https?://|www\.")
_MARKED = regex(f"({MARK.pattern})")
_TAG = regex(r"<(img|a|[a-z]+[1-6]?(?= ))((?: [a-z]+=\"[^\"]*\")*)>")
"""Tags with attributes, whatever stands in these."""
_BOX = regex(r"[\[【［][ \u3000]?[xXｘＸ√✓✔]?[ \u3000]?[\]】］](?![（(\[:：])[ \u3000\xa0]*")
"""To be ticked; it begins an item, so nothing may stand before it."""


def marked(text: str, line: int) -> str:
    """A line's text with its mark before the first thing in it that a message may speak of."""
    at = _place_of_mark(text)
    return text if at is None else f"{text[:at]}{line_mark(line)}{text[at:]}"


def _place_of_mark(text: str) -> int | None:
    """Where the number of a line stands: before its first mark, and before what escapes it."""
    if not (_SIGN.search(text) or "://" in text or "www." in text):
        return None
    box = _BOX.match(text)
    begin = box.end() if box else 0
    found = _SPOKEN_OF.search(text, begin)
    if not found:
        return None
    at = begin if text[found.start()] == "*" else found.start()
    while at and text[at - 1] == "\\":
        at -= 1
    return at


def line_mark(line: int) -> str:
    """The character that stands for this line."""
    return chr(_FIRST + min(line, _MOST))


def line_at(mark: str) -> int:
    """The number of the line that this character stands for."""
    return ord(mark) - _FIRST


def without_marks(text: str) -> str:
    """The text without line marks, as readers get it."""
    return MARK.sub("", text)


class Numbered:
    """A text with line marks, asked for the line of positions in it as they are without the
    marks."""

    def __init__(self, text: str) -> None:
        found = list(MARK.finditer(text))
        self.places = [mark.start() for mark in found]
        self.behind = [mark.start() - number for number, mark in enumerate(found)]
        self.lines = [line_at(mark[0]) for mark in found]

    def line(self, place: int) -> int:
        """The line of what stands at a position; 0 where no mark tells."""
        return self._line(bisect_right(self.behind, place))

    def line_within(self, place: int) -> int:
        """As ``line``, for a place in the text with its numbers."""
        return self._line(bisect_right(self.places, place))

    def _line(self, number: int) -> int:
        return self.lines[number - 1] if number else 0


def in_tags(html: str) -> str:
    """Canonical HTML whose links and pictures have their line as an attribute."""
    pieces = _MARKED.split(html)
    for at in range(1, len(pieces), 2):
        text = pieces[at + 1]
        if "<a" in text or "<img" in text:
            pieces[at + 1] = _with_line(text, line_at(pieces[at]))
    return "".join(pieces)


def _with_line(html: str, line: int) -> str:
    return _TAG.sub(
        lambda tag: f'<{tag[1]}{tag[2]} line="{line}">' if tag[1] in ("a", "img") else tag[0],
        html,
    )
