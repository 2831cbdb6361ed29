"""Emphasis: which stars make a phrase bold or italic, and which stay as they were typed.

Markdown pairs stars as they come. Here the possible readings of a text are weighed against each
other: what speaks for each run of stars hiding something, and for the words between two runs being
a phrase.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

import msgspec

from builder.read.prose.line_marks import MARK, without_marks
from builder.read.prose.masks import (
    BEFORE_A_TAIL,
    Around,
    around,
    begins_a_place,
    ends_in_name,
    hides,
    is_bare,
    may_hide,
)
from builder.regex import regex

_TOKEN = regex(
    r"\\."
    r"|(?P<code>`+)(?!`).+?(?<!`)(?P=code)(?!`)"
    r"|\]\((?:[^()\n]|\([^()\n]*\))*\)"
    r"|<[^<>]*>|(?P<address>(?:https?://|www\.)[^\s<>*\u2e80-\uffef]*)"
    r"|(?P<stars>\*+|＊＊+)|(?P<blank>_{3,})",
    re.S,
)
"""What stars are looked for outside of: escapes, code, the addresses of links, tags."""
_OPAQUE = ("\\", "`", "<", "](", "://", "www.")
_RUN = regex(r"\*+|＊＊+")
_AT_AN_EDGE = regex(r"(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")
_NOT_FIRST = frozenset("、，。；：！？）】》〉」』”’…,.;:!?)")
_NOT_LAST = frozenset("（【《〈「『“‘([")
_SENTENCE_END = regex(r"[。！？!?；](?=.)", re.S)
_CONNECTIVE_FIRST = regex(r"[和与及跟同或等的]")
_CONNECTIVE_LAST = regex(r"[和与及跟同或、，,]$")
_LONG = 60
_FARTHEST = 8
"""Runs that a pair may hold between its two; in a list of names there are hundreds."""
_ALONE = {1: -5, 2: -5, 3: -2}
"""What an unpaired run costs for which nothing speaks, by its length; four stars often stand alone."""
_WITHIN = 3
"""What a run within a pair of its like costs: Markdown would close there."""
_CLEAR = 2
"""By so much one reading must outweigh the other."""
_MOST = 400
"""Runs of stars in one paragraph; what has more is no prose."""
_Span = tuple[int, int]


class Emphasis(msgspec.Struct, frozen=True):
    """What the stars of a text are, each run as (start, end): ``pairs`` are Markdown's, ``kept``
    stay as typed.

    Both are empty where Markdown reads them well by itself. ``doubtful`` where as much spoke for a
    pair as against it.
    """

    kept: tuple[_Span, ...] = ()
    pairs: tuple[_Span, ...] = ()
    doubtful: bool = False


class _Best(msgspec.Struct, frozen=True):
    """The best reading of some runs: its weight, and the runs that it pairs, as a linked list."""

    weight: int = 0
    paired: tuple[int, "_Best", "_Best"] | None = None

    def positions(self) -> Iterator[int]:
        """The places of all runs that are one of a pair."""
        waiting = [self]
        while waiting:
            best = waiting.pop()
            if best.paired:
                place, inside, rest = best.paired
                yield place
                waiting += [inside, rest]


_PLAIN = Emphasis()


def emphasis_of(text: str) -> Emphasis:
    """What the stars of one paragraph, cell or heading are; marks of lines in it do not count."""
    found = _reading(without_marks(text))
    if not (found.kept or found.pairs):
        return found
    numbers = [mark.start() for mark in MARK.finditer(text)]
    behind = [place - number for number, place in enumerate(numbers)]
    kept = tuple(_moved(run, behind) for run in found.kept)
    return Emphasis(kept, tuple(_moved(run, behind) for run in found.pairs), found.doubtful)


def _moved(run: _Span, numbers: list[int]) -> _Span:
    """Where a run is, counting the numbers of lines before it."""
    return run[0] + bisect_right(numbers, run[0]), run[1] + bisect_right(numbers, run[0])


def _reading(text: str) -> Emphasis:
    """What the stars are, in a text without numbers of lines."""
    runs = _runs(text)
    if not runs or len(runs) > _MOST or _are_pairs(text, runs):
        return _PLAIN
    weights = [hides(around(text, *run)) for run in runs]
    if not any(weights) and "＊" not in text and _pair_well(text, runs):
        return _PLAIN
    return _Weighing(text, runs, weights).reading()


def _runs(text: str) -> list[_Span]:
    if any(sign in text for sign in _OPAQUE):
        return [each.span("stars") for each in _TOKEN.finditer(text) if each["stars"]]
    return [each.span() for each in _RUN.finditer(text)]


def _are_pairs(text: str, runs: list[_Span]) -> bool:
    """Whether these are pairs of the same kind, and nothing beside an opening one could be hidden:
    most texts by far."""
    kinds = {text[start:end] for start, end in runs}
    if len(kinds) > 1 or len(runs) % 2 or not kinds <= {"**", "*"}:
        return False
    openings = runs[::2]
    if any(text[end : end + 1] in _NOT_FIRST for _, end in openings):
        return False
    return not any(may_hide(text, *run) for run in _asked(text, runs))


def _asked(text: str, runs: list[_Span]) -> list[_Span]:
    """The runs that could hide something: the opening ones, and all where a number is spoken of."""
    openings = runs[::2]
    is_spoken_of = any(text[start - 1 : start] in BEFORE_A_TAIL for start, _ in openings)
    return runs if is_spoken_of else openings


def _pair_well(text: str, runs: list[_Span]) -> bool:
    """Whether Markdown, taking them as they come, would pair none that cannot be a pair."""
    return not any(
        text[end : end + 1] in _NOT_FIRST and _is_word(text, start - 1) for start, end in runs[:-1]
    ) or not any(text[end : end + 1] in _NOT_FIRST for _, end in runs[::2])


class _Weighing:
    """The readings of one text's runs of stars, the best of them found from the end."""

    def __init__(self, text: str, runs: list[_Span], weights: list[int]) -> None:
        self.text = text
        self.runs = runs
        self.alone = [
            weight or _ALONE.get(end - start, 0)
            for weight, (start, end) in zip(weights, runs, strict=True)
        ]

    def reading(self) -> Emphasis:
        """The best reading; no pair at all where nothing decides."""
        best, without = self.best(0, len(self.runs), frozenset()), sum(self.alone)
        doubtful = best.weight > without and best.weight - without < _CLEAR
        paired = set() if doubtful else {*best.positions()}
        kept = (run for place, run in enumerate(self.runs) if place not in paired)
        return Emphasis(tuple(kept), tuple(self.runs[place] for place in sorted(paired)), doubtful)

    def best(self, start: int, end: int, outer: frozenset[int]) -> _Best:
        """The best reading of the runs from ``start`` to ``end``, within pairs of the lengths
        ``outer``."""
        found = [_Best()]
        for place in range(end - 1, start - 1, -1):
            found.append(self.best_from(place, end, outer, found))
        return found[-1]

    def best_from(self, place: int, end: int, outer: frozenset[int], found: list[_Best]) -> _Best:
        """The best reading from this run on; ``found`` are those from the later ones, last first."""
        best = _Best(found[-1].weight + self.alone[place], found[-1].paired)
        length = self.length(place)
        if length in outer:
            return best
        for other in range(place + 1, min(end, place + 1 + _FARTHEST)):
            if self.length(other) == length:
                pair = self.paired(place, other, outer | {length}, found[end - other - 1])
                best = pair if pair and pair.weight >= best.weight else best
        return best

    def paired(self, place: int, other: int, outer: frozenset[int], rest: _Best) -> _Best | None:
        """The best reading with these two as a pair, and with ``rest`` behind it."""
        weight = self.pair(place, other)
        if weight is None:
            return None
        inside = self.best(place + 1, other, outer)
        alike = sum(self.length(each) == self.length(place) for each in range(place + 1, other))
        closing = _Best(0, (other, inside, rest))
        whole = weight + inside.weight - _WITHIN * alike + rest.weight
        return _Best(whole, (place, closing, _Best()))

    def length(self, place: int) -> int:
        """How many stars a run has; those of full width pair with their like only."""
        start, end = self.runs[place]
        return end - start if self.text[start] == "*" else start - end

    def pair(self, opening: int, closing: int) -> int | None:
        """How much speaks for the words between these two runs being a phrase; None where they
        cannot be."""
        (before, start), (end, after) = self.runs[opening], self.runs[closing]
        inside = self.text[start:end]
        if not _can_be_a_pair(self.text, before, after, inside):
            return None
        opened, closed = around(self.text, before, start), around(self.text, end, after)
        return _phrase(inside) + _borders(opened, closed, inside)


def _can_be_a_pair(text: str, before: int, after: int, inside: str) -> bool:
    """As CommonMark has it: nothing opens before a space or, behind a word, before a comma; nor
    closes the other way round."""
    if not inside or inside[0].isspace() or inside[-1].isspace():
        return False
    if inside[0] in _NOT_FIRST and _is_word(text, before - 1):
        return False
    return not (inside[-1] in _NOT_LAST and _is_word(text, after))


def _is_word(text: str, at: int) -> bool:
    return 0 <= at < len(text) and text[at].isalnum()


def _phrase(inside: str) -> int:
    """What the words themselves say."""
    weight = 4 - 3 * ends_in_name(inside)
    if _CONNECTIVE_FIRST.match(inside):
        weight -= 2
    if _CONNECTIVE_LAST.search(inside):
        weight -= 3
    if len(inside) > _LONG or "\n" in inside:
        weight -= 2
    if _SENTENCE_END.search(inside):
        weight -= 2 if _SENTENCE_END.search(inside[-1] + "x") else 4
    return weight


def _borders(opened: Around, closed: Around, inside: str) -> int:
    """What stands around a pair."""
    within = opened.before[-1:].isalnum(), closed.after[:1].isalnum()
    weight = within.count(False) - (all(within) and "，" in inside)
    if opened.count != 2:
        weight -= 1 if opened.count < 4 else 3
    if is_bare(inside) and begins_a_place(closed.after):
        weight -= 4
    if opened.count == 1 and len(inside) == 1 and all(within):
        weight -= 2
    return weight


def with_stars(text: str) -> str:
    """The text with those stars escaped that are not Markdown's, and the wide ones of a pair made
    narrow."""
    found = emphasis_of(text)
    if found is _PLAIN:
        return text
    narrow = {run: r"\*" for run in found.kept if text[run[0]] == "*"}
    narrow |= {run: "*" for run in found.pairs if text[run[0]] != "*"}
    return _with_runs(text, narrow)


def _with_runs(text: str, stars: dict[_Span, str]) -> str:
    """The text with each star of these runs written so."""
    written, done = "", 0
    for (start, end), star in sorted(stars.items()):
        written += text[done:start] + star * (end - start)
        done = end
    return written + text[done:]


def with_underscores(text: str) -> str:
    """The text with those underscores escaped that Markdown would pair: lines to fill in
    (姓名____，电话____) and those at the edge of a word in an address."""
    return _TOKEN.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    if found["blank"]:
        return r"\_" * len(found["blank"])
    return _AT_AN_EDGE.sub(r"\_", found[0]) if found["address"] else found[0]


def left_over(line: str) -> Iterator[_Span]:
    """The two runs of stars in a line, as it is shown, that hide nothing and emphasise nothing:
    they were meant as a pair."""
    for found in _TOKEN.finditer(line):
        if found["stars"] == "**" and hides(around(line, *found.span())) < _CLEAR:
            yield found.span()
