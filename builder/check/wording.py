"""Wrong words that change what a sentence says: the default list, and the check a site's own list
makes."""

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from builder.model.passage import Passage
from builder.model.story import Story
from builder.problems import Fix, Problem, certain

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


class Wording(msgspec.Struct, frozen=True):
    """FC410: words that are wrong in every sentence, by this list."""

    words: dict[str, str]

    def __call__(self, _story: Story, passages: tuple[Passage, ...]) -> Iterator[Problem]:
        """Each wrong word where it stands."""
        pattern = _pattern(tuple(self.words))
        for passage in passages:
            for found in pattern.finditer(passage.text):
                yield self.problem(passage, found)

    def problem(self, passage: Passage, found: re.Match[str]) -> Problem:
        """One wrong word."""
        said = f"“{found[0]}”应为“{self.words[found[0]]}”"
        fix = self.fix(passage, found)
        return passage.where(found.start()).problem("FC410", said, "", fix)

    def fix(self, passage: Passage, found: re.Match[str]) -> Fix:
        """The right word; of a field that has the wrong one several times, the whole text."""
        wrong = found[0]
        if passage.field and passage.text.count(wrong) > 1:
            whole = passage.text.replace(wrong, self.words[wrong])
            return certain(passage.spot(0, passage.text), whole)
        return certain(passage.spot(found.start(), wrong), self.words[wrong])


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Longest first; 小姐 is not the beginning of 小姐姐."""
    longest = sorted(words, key=len, reverse=True)
    patterns = (re.escape(word) + ("(?!姐)" if word.endswith("小姐") else "") for word in longest)
    return re.compile("|".join(patterns) or "(?!)")
