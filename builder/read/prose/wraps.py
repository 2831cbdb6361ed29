"""Wrapped lines: those that an editor, a scanner or a mail program broke because they were full.

Greedy wrapping leaves its trace in the lengths: a line ends where its next word would not have
fitted. Two or three such lines that break off within sentences are evidence; lengths that happen to
be alike, as in verses, lists of names and slogans, are none.
"""

from collections.abc import Callable
from itertools import pairwise

from builder.regex import regex

_MOST = 120
"""Columns; no editor wraps later."""
_LEAST = 24
_NARROW = 40
"""Columns; below, three lines are needed that are full to the last column."""
_VERSE = 52
"""Columns; up to here, a line that ends in a comma may be a verse."""
_ONCE = 72
"""Columns; a single line so long that breaks off in prose was broken, and is no title."""
_RAGGED = 3
"""Columns that a line may lack where punctuation was squeezed, as in scans."""

_PAUSE = regex(r"[，。、；：！？,;:!?…—”」』）]$")
_END = regex(r"[。！？!?…；;：:][”’」』）)》】*_\"']*$|[”」』]$")
_INNER = regex(r"[，。、；：！？](?=.)")
_HANGING = regex(r"[，。、；：！？]$")
_UNIT = regex(r"[\x21-\x7e]+|[（《“‘「『【]*[^（《“‘「『【][，。、；：！？）》”’」』】]*")


def columns(text: str) -> int:
    """The width of a text in columns: a Chinese character takes two."""
    return len(text.encode("gbk", "replace"))


def full_lines(shown: list[str], apart: set[int]) -> set[int]:
    """The numbers of the lines that were broken because they were full, so that the next one goes
    on with them.

    Lines in ``apart`` begin anew in any case.
    """
    widest = max(map(columns, shown))
    if not _LEAST <= widest <= _MOST:
        return set()
    for measure in (columns, len):
        for hanging in (0, measure("，")):
            if found := _full(shown, apart, _overhangs(shown, measure, hanging)):
                return found
    return _broken_once(shown, apart)


def _overhangs(shown: list[str], measure: Callable[[str], int], hanging: int) -> list[int]:
    """By how much each next line's first word would have stood out; ``hanging`` is how far a comma
    may, none where the longest line ends in no mark."""
    lengths = [measure(text) for text in shown]
    longest = max(lengths)
    if hanging and not _HANGING.search(shown[lengths.index(longest)]):
        return []
    width = longest - hanging
    return [
        min(length, width) + _first_word(below, measure) - width
        for length, below in zip(lengths, shown[1:], strict=False)
    ]


def _full(shown: list[str], apart: set[int], overhangs: list[int]) -> set[int]:
    """The lines behind which the next line's first word had no room."""
    joined = [(number, out) for number, out in enumerate(overhangs) if number + 1 not in apart]
    strict = {number for number, out in joined if out > 0}
    ragged = {number for number, out in joined if out > -_RAGGED}
    if not _are_broken(shown, strict) and not _are_ragged(shown, ragged):
        return set()
    return strict | {number for number in ragged if not _PAUSE.search(shown[number])}


def _are_broken(shown: list[str], full: set[int]) -> bool:
    """Whether these lines, full to the last column, are prose."""
    widest = max(map(columns, shown))
    return len(full) >= (3 if widest < _NARROW else 2) and _is_prose(shown, full, widest)


def _are_ragged(shown: list[str], full: set[int]) -> bool:
    """Whether these lines, which lack a column or two, are prose: three of them, or two and the end
    of their sentence."""
    widest = max(map(columns, shown))
    if widest <= _VERSE or len(full) < 2 or not _is_prose(shown, full, widest):
        return False
    return len(full) > 2 or any(_END.search(shown[number + 1]) for number in full)


def _first_word(text: str, measure: Callable[[str], int]) -> int:
    """The length of what would have had to fit in above: a sign with its punctuation, or a word."""
    found = _UNIT.match(text)
    return measure(found[0]) if found else 0


def _is_prose(shown: list[str], full: set[int], widest: int) -> bool:
    """Whether most of these lines break off within a sentence, and hold others' ends."""
    end = _END if widest > _VERSE else _PAUSE
    ended = sum(bool(end.search(shown[number])) for number in full)
    flowing = sum(bool(_INNER.search(shown[number])) for number in full)
    return ended * 2 < len(full) and flowing * 2 >= len(full) and not _are_alike(shown)


def _are_alike(shown: list[str]) -> bool:
    """Whether the lines begin alike, as those of a list do."""
    pairs = list(pairwise(shown))
    alike = sum(above[:1] == below[:1] or above[1:3] == below[1:3] for above, below in pairs)
    return alike * 2 >= len(pairs)


def _broken_once(shown: list[str], apart: set[int]) -> set[int]:
    """The first of two lines, if it is prose, too long for a title, and the other ends it."""
    above, below = shown[0], shown[-1]
    if len(shown) != 2 or apart or columns(below) > columns(above) or columns(above) < _ONCE:
        return set()
    is_broken = len(_INNER.findall(above)) > 1 and not _PAUSE.search(above) and _END.search(below)
    return {0} if is_broken else set()
