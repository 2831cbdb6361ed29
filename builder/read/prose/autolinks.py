"""Autolinks: bare addresses in a text become links, by the rules of GFM (GitHub Flavored Markdown,
6.9).

Chinese letters and marks end an address, for none holds them as it is typed. An address with stars
in it hides something and stays text.
"""

import re
from collections.abc import Callable

from builder.read.prose.held import Held
from builder.read.prose.line_marks import Numbered
from builder.regex import regex

_HOST = r"(?:[A-Za-z0-9_-]+\.)*[A-Za-z0-9-]+\.[A-Za-z0-9]+(?![*＊A-Za-z0-9_])(?::\d{1,5})?"
_PATH = (
    r"(?:[/?#](?:&amp;|(?![,;](?:https?://|www\.))[!#$%'()*+,\-./0-9:;=?@A-Z\[\]_a-z~]){0,2000})?"
)
_BARE = regex(rf"(?<![A-Za-z0-9@/=_&?*＊%#+.-])(?:https?://|www\.){_HOST}{_PATH}", re.I)
_SIGNS = ("://", "www.", "WWW.")
_BEHIND = regex(r"(?:(?<!&amp);|[?!.,:*_~'])+\Z")
"""Marks at an address's end that belong to the sentence."""
_BRACKETS = {")": "(", "]": "["}

StartTag = Callable[[str, int], str]
"""From an address, escaped, and the line it stands on, the start tag of its link."""


def with_autolinks(html: str, start_tag: StartTag) -> str:
    """Canonical HTML, the numbers of its lines in it, with its bare addresses as links."""
    if not any(sign in html for sign in _SIGNS):
        return html
    held = Held(html)
    numbered = Numbered(html)

    def linked(found: re.Match[str]) -> str:
        address = _without_sentence(found[0])
        is_masked = "*" in address or html[found.end() : found.end() + 1] == "＊"
        if is_masked or held.holds(found.start()):
            return found[0]
        start = start_tag(address, numbered.line_within(found.start()))
        return f"{start}{address}</a>{found[0][len(address) :]}"

    return _BARE.sub(linked, html)


def _without_sentence(address: str) -> str:
    """The address without what ends the sentence or closes the bracket that it stands in."""
    while True:
        address = _BEHIND.sub("", address)
        opening = _BRACKETS.get(address[-1])
        if not opening or address.count(address[-1]) <= address.count(opening):
            return address
        address = address[:-1]
