"""Words that say the opposite of each other: what was written is never mended into its contrary."""

import re
from collections.abc import Iterable, Iterator

from builder.chinese import same_word
from builder.regex import regex

_NOT = r"(?:不曾|没有|未曾|尚未|还没|拒绝|谢绝|禁止|严禁|不|没|未|无|非|勿|别)"
_DENIED = regex(rf"{_NOT}(?:是|要|能|可|予|愿意?|准|许|得|肯|想|再|便)?(?P<what>\w{{2,}})")
_OPEN = ("待", "拟", "将", "在", "正", "需", "应")
"""Before a word they say that it is not so yet."""
_PAIRS = (("已", "未"), ("有", "无"), ("是", "否"), ("是", "非"), ("开", "关"), ("可", "禁"))
_CONTRARIES = (
    ("同意", "拒绝"),
    ("同意", "反对"),
    ("允许", "禁止"),
    ("公开", "保密"),
    ("公开", "内部"),
)


def are_opposite(one: str, other: str) -> bool:
    """Whether one of two words denies what the other says: 未发布 and 已发布, 不同意 and 本人同意,
    有偿服务 and 无偿, 保密 and 公开."""
    a, b = same_word(one), same_word(other)
    return a != b and any(_is_contrary(*each) for each in ((a, b), (b, a)))


def without_opposites(written: str, words: Iterable[tuple[str, Iterable[str]]]) -> Iterator[str]:
    """Of these words, each with others that mean the same, those that are no contrary of what was
    written."""
    for word, also in words:
        if not any(are_opposite(written, each) for each in (word, *also)):
            yield word


def _is_contrary(one: str, other: str) -> bool:
    return _denies(one, other) or _differs_by_a_pair(one, other)


def _denies(denying: str, saying: str) -> bool:
    """Whether one says not what the other says; nothing is denied of what is yet to be."""
    return any(_says(each, saying) for each in _denied_in(denying))


def _denied_in(text: str) -> Iterator[str]:
    """What a text says is not so."""
    for found in _DENIED.finditer(text):
        yield found["what"]
        yield found["what"][:2]
    for so, contrary in _CONTRARIES:
        if contrary in text:
            yield so


def _says(what: str, text: str) -> bool:
    """Whether a text ends by saying this, and does not deny it itself."""
    before = text.removesuffix(what)
    return before != text and not before.endswith(_OPEN) and not re.search(rf"{_NOT}\w?$", before)


def _differs_by_a_pair(one: str, other: str) -> bool:
    """Whether one is the other with the contrary of one of its characters."""
    for so, contrary in _PAIRS:
        for a, b in ((so, contrary), (contrary, so)):
            swapped = other.replace(a, b, 1)
            if len(other) > 1 and swapped != other and swapped in one:
                return True
    return False
