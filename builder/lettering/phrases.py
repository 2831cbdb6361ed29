"""Where the lines of a short text may end: between phrases, never inside a term or a number.

BudouX's Chinese model finds the phrases; a lexicon and the forms of numbers say what it may not cut.
Headlines of pages, share pictures and screens are all broken by this.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from importlib import resources
from itertools import pairwise
from typing import Any

from builder.regex import regex

OPENING, CLOSING = "“‘《（【「『〈", "，。；：、！？”’》）】」』〉"
"""Marks that are white in their first half, and in their second (clreq); no line ends with one, or
begins with one."""
AHEAD, BEHIND = f"{OPENING}(", f"{CLOSING}…—｜·％,.:;!?)"
"""Marks that may not leave what follows, and what they follow."""

_UNIT = "年度|年代|月份|号楼|单元|小时|分钟|公里|平方米|" + "|".join(
    "年月日号时点分秒期届级人位次个名户家篇场元万亿米里岁周天楼层栋室度批项件条张台辆组桌盏株本只支步"
)
_LATIN = r"[A-Za-z0-9]+(?:[-.,:'’/–—~～·&+@][A-Za-z0-9]+)*[%％‰℃+]?"
_SPELT = "[〇零一二三四五六七八九十百千万亿两几半多余]"
_HAN = r"[\u4e00-\u9fff]"
NUMBER = (
    rf"第?{_LATIN}(?:(?:{_UNIT}|(?<=[0-9]){_HAN})(?:{_LATIN})?)*"
    rf"|第?{_SPELT}+(?:{_UNIT}|{_HAN})?"
)
"""A Latin word, a number with its measure, a range of years, a day, a time, a telephone number."""
QUOTED = "“[^“”]{1,6}”|《[^《》]{1,6}》|（[^（）]{1,6}）|「[^「」]{1,6}」|【[^【】]{1,6}】"
"""A short quotation, which is one name."""

_TIED = regex(f"{QUOTED}|{NUMBER}")
_SPACE = regex(" +")
_STOP = regex(r"[，。！？；：、”’》）]$")
_SHORT = 4
"""Characters up to which a text is one phrase."""
_LONGEST = 8
"""Characters of a phrase that a narrow column still holds; a longer one gets a break of its own."""
_CAUTION = 1000
"""How much surer than by default BudouX must be of a break: at its own threshold it cuts 意|见 and
充|电棚."""
_LEANS_BACK = tuple("的了着过得地们吗呢吧里上下中后前时内外边者家")
_LETTER = regex(r"[^\W_]")


class Lexicon:
    """Terms inside of which no line may end, looked up by their first two characters."""

    def __init__(self, terms: Iterable[str]) -> None:
        self._by_head: dict[str, list[str]] = {}
        for term in sorted({*terms}, key=len, reverse=True):
            if len(term) > 1:
                self._by_head.setdefault(term[:2], []).append(term)

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """(start, end) of each term in the text, the longest at each place."""
        for start, head in enumerate(map("".join, pairwise(text))):
            terms = self._by_head.get(head, ())
            found = next((term for term in terms if text.startswith(term, start)), "")
            if found:
                yield start, start + len(found)


@cache
def field_lexicon() -> Lexicon:
    """The field's set terms: what a Party branch's and a neighbourhood's short texts are made of.

    BudouX, trained on news, cuts many of them: 发展|对象, 社区|党委.
    """
    terms = resources.files("builder") / "lettering" / "terms.txt"
    return Lexicon(terms.read_text(encoding="utf-8").split())


def phrases(text: str, *lexicons: Lexicon) -> tuple[str, ...]:
    """A text cut into the pieces between which its lines may end; a site's own lexicon is added to
    the field's.

    A piece too long for a narrow column is cut once more: where the script changes, else near its
    middle, and never inside a term or a number.
    """
    bound = bound_positions(text, (field_lexicon(), *lexicons))
    found: list[str] = []
    at = 0
    for piece in _joined(_pieces(text, bound)):
        found += _cut(piece, {place - at for place in bound})
        at += len(piece)
    return tuple(found)


def _pieces(text: str, bound: Mapping[int, int]) -> list[str]:
    """The text cut at the ends of its phrases and behind its spaces; before what is tied together,
    where one lies inside of it."""
    spaces = (space.end() for space in _SPACE.finditer(text))
    ends = {beside_marks(text, bound.get(at, at)) for at in (*_ends(text), *spaces)}
    bounds = (0, *sorted(ends - {0, len(text)}), len(text))
    return [text[start:end] for start, end in pairwise(bounds)]


def bound_positions(text: str, lexicons: Iterable[Lexicon]) -> dict[int, int]:
    """Positions inside of terms and numbers, at which no line may end, each with the last position
    before it where one may."""
    bound: dict[int, int] = {}
    for start, end in sorted(_tied_spans(text, lexicons)):
        before = bound.get(start, start)
        for at in range(start + 1, end):
            bound.setdefault(at, before)
    return bound


def _tied_spans(text: str, lexicons: Iterable[Lexicon]) -> Iterator[tuple[int, int]]:
    """Where a number, a short quotation or a term starts and ends."""
    yield from (found.span() for found in _TIED.finditer(text))
    for lexicon in lexicons:
        yield from lexicon.spans(text)


def beside_marks(text: str, place: int) -> int:
    """The nearest position for a cut that is not between a mark and its text: before opening marks,
    behind closing ones."""
    while 0 < place < len(text) and text[place] in BEHIND:
        place += 1
    while 0 < place < len(text) and text[place - 1] in AHEAD:
        place -= 1
    return place


def _joined(pieces: Iterable[str]) -> list[str]:
    """The pieces, those together between which no line should end."""
    joined: list[str] = []
    for piece in filter(None, pieces):
        if joined and _belongs(joined[-1], piece):
            joined[-1] += piece
        else:
            joined.append(piece)
    is_lone = len(joined) > 1 and _letters(joined[-1]) < 2
    return [*joined[:-2], joined[-2] + joined[-1]] if is_lone else joined


def _belongs(before: str, piece: str) -> bool:
    """Whether no line should end between these two: one of them would be a lone character."""
    if _STOP.search(before):
        return _letters(before) < 2
    is_lone = _letters(before) < 2 or (_letters(piece) < 2 and piece[-1] in BEHIND)
    return is_lone or piece.startswith(_LEANS_BACK) or before[-1] in AHEAD


def _letters(piece: str) -> int:
    return len(_LETTER.findall(piece))


def _cut(piece: str, bound: set[int]) -> tuple[str, ...]:
    """A long phrase in two, where it may be cut at all."""
    best = _best_cut(piece, bound) if _letters(piece) > _LONGEST else None
    if best is None:
        return (piece,)
    behind = {at - best for at in bound}
    return (*_cut(piece[:best], bound), *_cut(piece[best:], behind))


def _best_cut(piece: str, bound: set[int]) -> int | None:
    """Where it is best cut in two, the nearer to its middle the better; None where nowhere."""
    inside = range(2, len(piece) - 1)
    places = (at for at in inside if at not in bound and _is_open(piece, at))
    return min(places, key=lambda at: (_ranks(piece, at), abs(2 * at - len(piece))), default=None)


def _is_open(piece: str, at: int) -> bool:
    """Whether a line may end before this character, as far as marks and words go."""
    before, after = piece[at - 1], piece[at]
    return after not in BEHIND and before not in AHEAD and not (before + after).isascii()


def _ranks(piece: str, at: int) -> int:
    """Between scripts first, then behind 的, then anywhere."""
    before, after = piece[at - 1], piece[at]
    if before.isascii() != after.isascii():
        return 0
    return 1 if before == "的" else 3 if after in _LEANS_BACK else 2


@lru_cache(maxsize=4096)
def _ends(text: str) -> tuple[int, ...]:
    """Where phrases end by BudouX's model."""
    if len(text) <= _SHORT:
        return ()
    ends, at = [], 0
    for piece in _parser().parse(text):
        at += len(piece)
        ends.append(at)
    return tuple(ends)


@cache
def _parser() -> Any:
    import budoux  # its model costs 20 ms to load, and only headlines need it

    model = json.loads(
        (resources.files("budoux") / "models" / "zh-hans.json").read_text(encoding="utf-8")
    )
    # The parser asks each score to outweigh half the sum of all: one feature that never occurs
    # raises that bar.
    return budoux.Parser({**model, "never": {"": 2 * _CAUTION}})
