"""The links and pictures of Python-Markdown, with brackets that are matched once for a whole text.

Python-Markdown itself looks for the end of each ``[`` and ``(`` anew, up to the end of the
paragraph: 2,000 of them took two seconds.
"""

import re

from markdown import Markdown
from markdown.inlinepatterns import (
    IMAGE_LINK_RE,
    IMAGE_REFERENCE_RE,
    LINK_RE,
    REFERENCE_RE,
    ImageInlineProcessor,
    ImageReferenceInlineProcessor,
    LinkInlineProcessor,
    ReferenceInlineProcessor,
    ShortImageReferenceInlineProcessor,
    ShortReferenceInlineProcessor,
)

from builder.regex import regex

_LONGEST = 2000
"""Characters of an address with its title, where quotes make it hard to tell where it ends."""
_OPENS_ADDRESS = regex(r"\(\s*(?P<angle><)?")
_QUOTES = regex("['\"]")


class Ends:
    """Where each opening bracket of a text is closed.

    Counted from the end of the text, so that it still holds when what stands before has been
    replaced.
    """

    def __init__(self, brackets: str) -> None:
        self._opening = brackets[0]
        self._both = re.compile(f"[{re.escape(brackets)}]")
        self._known = ""
        self._by_rest: dict[int, int] = {}

    def of(self, data: str, at: int) -> int:
        """The position of the bracket that closes the one at this position, -1 where none does."""
        rest = len(data) - at
        if not (rest <= len(self._known) and data.endswith(self._known[-rest:])):
            self._match(data[at:])
        return len(data) - self._by_rest[rest] if rest in self._by_rest else -1

    def _match(self, text: str) -> None:
        self._known, self._by_rest = text, {}
        unclosed: list[int] = []
        for bracket in self._both.finditer(text):
            rest = len(text) - bracket.start()
            if bracket[0] == self._opening:
                unclosed.append(rest)
            elif unclosed:
                self._by_rest[unclosed.pop()] = rest


class _Bracketed(LinkInlineProcessor):
    """What a link of any sort is read by."""

    def __init__(self, pattern: str, md: Markdown) -> None:
        super().__init__(pattern, md)
        self._texts, self._addresses = Ends("[]"), Ends("()")

    def getText(self, data: str, index: int) -> tuple[str, int, bool]:  # noqa: N802
        """What stands between ``[`` and its ``]``, and the place behind that."""
        end = self._texts.of(data, index - 1)
        return (data[index:end], end + 1, True) if end >= 0 else ("", len(data), False)

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:  # noqa: N802
        """What stands between ``(`` and its ``)``; nothing where that cannot end."""
        end = self._end_of_address(data, index)
        return super().getLink(data[:end], index) if end else ("", None, index, False)

    def _end_of_address(self, data: str, index: int) -> int:
        """Up to where an address is to be looked for, 0 where there can be none."""
        opened = _OPENS_ADDRESS.match(data, index)
        end = min(len(data), index + _LONGEST)
        if not opened or data.find(")", index, end) < 0:
            return 0
        if opened["angle"] or _QUOTES.search(data, index, end):
            return end
        return self._addresses.of(data, index) + 1


class _Link(_Bracketed):
    """``[text](address)``."""


class _Image(_Bracketed, ImageInlineProcessor):
    """``![text](address)``."""


class _Reference(_Bracketed, ReferenceInlineProcessor):
    """``[text][label]``."""


class _ImageReference(_Bracketed, ImageReferenceInlineProcessor):
    """``![text][label]``."""


class _ShortReference(_Bracketed, ShortReferenceInlineProcessor):
    """``[label]``."""


class _ShortImageReference(_Bracketed, ShortImageReferenceInlineProcessor):
    """``![label]``."""


_ALL: tuple[tuple[str, type[_Bracketed], str, int], ...] = (
    ("reference", _Reference, REFERENCE_RE, 170),
    ("link", _Link, LINK_RE, 160),
    ("image_link", _Image, IMAGE_LINK_RE, 150),
    ("image_reference", _ImageReference, IMAGE_REFERENCE_RE, 140),
    ("short_reference", _ShortReference, REFERENCE_RE, 130),
    ("short_image_ref", _ShortImageReference, IMAGE_REFERENCE_RE, 125),
)
"""In the places that Python-Markdown gives its own."""


def match_brackets_once(md: Markdown) -> None:
    """Replaces Python-Markdown's own processors of links and pictures by these."""
    for name, processor, pattern, priority in _ALL:
        md.inlinePatterns.register(processor(pattern, md), name, priority)
