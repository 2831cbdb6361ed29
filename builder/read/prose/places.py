"""Where something was typed: its line, carried through Markdown by one character nobody sees.

Markdown's own tree forgets lines, and a search for the words finds an earlier equal text. So a line
that holds what a message may speak of gets a private character whose code point is the line's
number; it is read off the finished HTML and leaves no trace there.
"""

import re

_FIRST = 0x100000
_MOST = 0xFFFD
MARK = re.compile("[\U00100000-\U0010fffd]")
"""Those of Unicode's last plane; reading a file drops any that were typed."""
SEPARATOR = chr(_FIRST)
"""Alone in a paragraph, it keeps two lists, or a list and code, from becoming one."""

_SPOKEN_OF = re.compile(r"[\[【［<]|[!！] ?[(（\[]|\*\*|[|｜]")
SIGNS = ("[", "**", "<", "【", "［", "|", "｜", "!(", "!（", "！", SEPARATOR)
"""Whatever has a number holds one of these."""
_TOKEN = re.compile(rf'{MARK.pattern}|</?[a-z][^<>"]*+(?:"[^"]*+"[^<>"]*+)*+>')
_SHOWN = re.compile(r"<(?:a|img)\b")
_BOX = re.compile(r"[\[【［][ \u3000]?[xXｘＸ√✓✔]?[ \u3000]?[\]】］](?![（(\[:：])[ \u3000\xa0]*")
"""To be ticked; it begins an item, so nothing may stand before it."""


def marked(text: str, line: int) -> str:
    """The text of this line, with its number before the first mark a message may speak of."""
    box = _BOX.match(text)
    begin = box.end() if box else 0
    found = _SPOKEN_OF.search(text, begin)
    if not found:
        return text
    at = begin if text[found.start()] == "*" else found.start()
    while at and text[at - 1] == "\\":
        at -= 1
    return f"{text[:at]}{mark_of(line)}{text[at:]}"


def mark_of(line: int) -> str:
    """The character that stands for this line."""
    return chr(_FIRST + min(line, _MOST))


def line_at(mark: str) -> int:
    """The number of the line that this character stands for."""
    return ord(mark) - _FIRST


def without_marks(text: str) -> str:
    """The text as readers get it."""
    return MARK.sub("", text)


def line_of_words(text: str, place: int) -> int:
    """The line of what stands at this place of the text without its marks; 0 where none tells."""
    line = seen = 0
    for sign in text:
        if sign >= SEPARATOR:
            line = line_at(sign)
        elif seen == place:
            break
        else:
            seen += 1
    return line


def in_tags(html: str) -> str:
    """Canonical HTML whose links and pictures have their line as an attribute; marks in tags go."""
    line = 0

    def settled(found: re.Match[str]) -> str:
        nonlocal line
        token = found[0]
        if token[0] != "<":
            line = line_at(token)
            return token
        token = without_marks(token)
        return f'{token[:-1]} line="{line}">' if _SHOWN.match(token) else token

    return _TOKEN.sub(settled, html)
