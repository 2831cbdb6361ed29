"""Text in Traditional characters, by OpenCC but for the words whose spelling is given."""

import re
from collections.abc import Mapping, Sequence

from builder.make.hant.opencc_here import Conversion
from builder.regex import regex

_ADDRESS = r"https?://[^\s<>\"“”，。；、（）《》]+|[a-z0-9._+-]+@[\w-]+(?:\.[\w-]+)+"
"""Addresses that are read as text stay as they are."""
_MASK = "\ue000"
"""Stands for a character of a word that is told: OpenCC knows no phrase that holds it."""


class TextConverter:
    """OpenCC's conversion (``plain``), before which the given words (``told``) have precedence: the
    longest one at each place, from the left; nothing is converted twice."""

    def __init__(self, plain: Conversion, told: Mapping[str, str]) -> None:
        self._plain, self._told = plain, told
        longest_first = sorted(filter(None, told), key=len, reverse=True)
        self._kept = regex("|".join((_ADDRESS, *map(re.escape, longest_first))))

    def text(self, text: str) -> str:
        """The whole text converted."""
        return text if text.isascii() else "".join(self.pieces(text))

    def pieces(self, text: str) -> Sequence[str]:
        """For each character of the text what it becomes: one character as a rule; for a word that
        becomes longer or shorter, all of it at its first character and "" at the others."""
        kept = tuple(self._kept.finditer(text))
        if not kept:
            return self._aligned(text)
        pieces = list(self._aligned(self._kept.sub(lambda found: _MASK * len(found[0]), text)))
        for found in kept:
            pieces[found.start() : found.end()] = self._spelt(found[0])
        return pieces

    def _spelt(self, word: str) -> Sequence[str]:
        form = self._told.get(word, word)
        return form if len(form) == len(word) else (form, *[""] * (len(word) - 1))

    def _aligned(self, text: str) -> Sequence[str]:
        """OpenCC's own dictionaries keep every length; should one not, each character is converted
        by itself."""
        converted = self._plain(text)
        return converted if len(converted) == len(text) else [self._plain(each) for each in text]
