"""Wrong words that change what a sentence says: the builder's own list, and the check that a site's
own list makes."""

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from builder.chinese import simplified, traditional_forms
from builder.model.passage import Passage
from builder.model.prose import Manuscript
from builder.model.story import Story
from builder.problems import Fix, Problem, certain
from builder.regex import regex

WORDING: dict[str, str] = {
    "攻府": "政府",
    "共合国": "共和国",
    "中国共产常": "中国共产党",
    "扫黑险恶": "扫黑除恶",
    "扫黑除惡": "扫黑除恶",
    "领导小姐": "领导小组",
    "党支步": "党支部",
    "党员干步": "党员干部",
    "总书计": "总书记",
    "主题党曰": "主题党日",
    "牢计使命": "牢记使命",
    "牢记史命": "牢记使命",
    "为人民服物": "为人民服务",
    "为人民服侍": "为人民服务",
    "社会主意": "社会主义",
    "三会一刻": "三会一课",
    "两学一作": "两学一做",
    "志愿者服物": "志愿者服务",
    "志原者": "志愿者",
    "精神文名": "精神文明",
    "和协社会": "和谐社会",
    "民主生或会": "民主生活会",
    "组织生或会": "组织生活会",
}
"""Wrong → right; a wrong form must be no part of a right phrase (“居委汇” would be: 居委汇报)."""


_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Characters that part a word and that nobody sees."""
_PARTED = regex(rf"[{_UNSEEN}]|[*_~=`]+|</?[A-Za-z][^<>\n]{{0,200}}>|\n(?!\s*\n)")
"""What may stand within a word although readers see the word whole."""
_CLOSED = "把这个词里夹着的符号去掉，写成“{}”"
_IN_TRADITIONAL = "照繁体写成“{}”"


class Wording(msgspec.Struct, frozen=True):
    """FC410: words of a list that are wrong in every sentence."""

    words: dict[str, str]

    def __call__(
        self, _story: Story, passages: tuple[Passage, ...], manuscript: Manuscript
    ) -> Iterator[Problem]:
        """Each wrong word where it stands, in whichever characters; then those that marks part."""
        pattern = _pattern(tuple(self.words))
        for passage in passages:
            for found in pattern.finditer(passage.text):
                yield self.problem(passage, found[0], found.start())
            yield from self._parted(passage, manuscript, pattern)

    def problem(self, passage: Passage, written: str, at: int) -> Problem:
        """The problem of one wrong word, at its place."""
        wrong = self._meant(written)
        right = self.words[wrong]
        said = f"“{written}”应为“{right}”"
        if wrong == written:
            return passage.where(at).problem("FC410", said, "", self.fix(passage, wrong, at))
        way = _IN_TRADITIONAL if len(wrong) == len(written) else _CLOSED
        return passage.where(at).problem("FC410", said, way.format(right))

    def fix(self, passage: Passage, wrong: str, at: int) -> Fix:
        """The right word in its place; in a field that has the wrong one several times, the field's
        whole text."""
        if passage.field and passage.text.count(wrong) > 1:
            whole = passage.text.replace(wrong, self.words[wrong])
            return certain(passage.spot(0, passage.text), whole)
        return certain(passage.spot(at, wrong), self.words[wrong])

    def _meant(self, written: str) -> str:
        """The word of the list that this is, without its marks, in simplified characters."""
        bare = _PARTED.sub("", written)
        return bare if bare in self.words else simplified(bare)

    def _parted(
        self, passage: Passage, manuscript: Manuscript, pattern: re.Pattern[str]
    ) -> Iterator[Problem]:
        """Wrong words that something stands in, where readers see them whole."""
        seen = passage.text if passage.field else manuscript.shown
        if not pattern.search(_without_unseen(seen)):
            return
        bare, places = _unparted(passage.text)
        for found in pattern.finditer(bare):
            at, end = places[found.start()], places[found.end() - 1] + 1
            if end - at > len(found[0]):
                yield self.problem(passage, passage.text[at:end], at)


def _without_unseen(text: str) -> str:
    """The text as readers see it; hardly any holds such a character, and looking for each of them
    is quicker than to translate a body."""
    for mark in _UNSEEN:
        text = text.replace(mark, "")
    return text


def _unparted(text: str) -> tuple[str, list[int]]:
    """The text without what may part a word, and where each of its characters stands."""
    parts: list[str] = []
    places: list[int] = []
    start = 0
    for mark in (*_PARTED.finditer(text), None):
        end = mark.start() if mark else len(text)
        parts.append(text[start:end])
        places.extend(range(start, end))
        start = mark.end() if mark else end
    return "".join(parts), places


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Each word in simplified and in traditional characters, longest first; 小姐 is not the
    beginning of 小姐姐.

    A text is searched for their first characters: that takes a hundredth of trying each word.
    """
    if not words:
        return re.compile("(?!)")
    longest = sorted(words, key=len, reverse=True)
    forms = [[_forms(each, word) for each in word] for word in longest]
    firsts = "".join(first for first, *_ in forms)
    behind = "|".join(map(_behind_first, longest, forms))
    return re.compile(f"[{re.escape(firsts)}](?:{behind})")


def _behind_first(word: str, forms: list[str]) -> str:
    """Such a word from its second character on, where its first stands before."""
    first, *others = (f"[{re.escape(each)}]" for each in forms)
    return f"(?<={first}){''.join(others)}" + ("(?!姐)" if word.endswith("小姐") else "")


def _forms(character: str, word: str) -> str:
    """A character with the traditional and variant ones that mean it; alone in a word that is wrong
    for having such a one."""
    is_mixed = simplified(word) != word
    return character if is_mixed else character + traditional_forms().get(character, "")
