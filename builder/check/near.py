"""The names most like a written one, found without comparing all of them."""

import difflib
import posixpath
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice

from builder.model.opposites import are_opposite
from builder.problems import Fix, choice_of

_COMPARED = 60
"""Names that share most pairs of characters; only these are compared in full."""
_NEAREST = 3
_LIKE = 0.5
_LIKE_A_NAME = 0.75
"""Of names of stories, whose wrong one would be believed."""
_SHORT = 3
"""Characters of a name of which one is a third or more."""
_FEW = 5
"""Characters of a name that may be like another without sharing two that follow each other."""


class Near:
    """Many names, of which the nearest to a written one are asked for now and then."""

    def __init__(self, names: Iterable[str]) -> None:
        self._given = names

    def to(self, written: str, *, but: str = "") -> tuple[str, ...]:
        """At most three names that are like what was written, the likest first; never ``but``."""
        asked = _bare(written)
        likely: dict[str, str] = {}
        for name in self._sharing(asked):
            if name != but and not are_opposite(written, name):
                likely.setdefault(_bare(name), name)
        near = difflib.get_close_matches(asked, likely, n=_NEAREST, cutoff=_LIKE)
        return tuple(likely[each] for each in near)

    def choice(self, written: str, *, but: str = "") -> tuple[Fix, ...]:
        """The same as one fix to choose from, with how many names there are; () where none is like
        it."""
        return _offered(self.to(written, but=but), len(self._names))

    def _sharing(self, asked: str) -> list[str]:
        """The names that share most pairs of characters with this."""
        shared = Counter(place for pair in _pairs(asked) for place in self._by_pair.get(pair, ()))
        return [self._names[place] for place, _ in shared.most_common(_COMPARED)]

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._given))

    @cached_property
    def _by_pair(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for place, name in enumerate(self._names):
            for pair in _pairs(_bare(name)):
                found.setdefault(pair, []).append(place)
        return found


class NearNames:
    """The names that stories answer to, of which the nearest to a written one are asked for."""

    def __init__(self, names: Iterable[str], total: int) -> None:
        self._given, self._total = names, total

    def choice(self, written: str, *, but: Container[str] = ()) -> tuple[Fix, ...]:
        """One fix with at most three names to choose from, the likest first, and how many stories
        there are; () where none is like it. None of ``but`` is among them."""
        alike = dict.fromkeys(self._alike(written, but))
        meant = (each for each in alike if not are_opposite(written, each))
        return _offered(tuple(islice(meant, _NEAREST)), self._total)

    def _alike(self, written: str, but: Container[str]) -> Iterator[str]:
        """The names like this one, the likest first: by difflib's ratio, and those of two or three
        characters that differ in one."""
        likely = [name for name in self._sharing(_pieces(written)) if name not in but]
        yield from difflib.get_close_matches(written, likely, n=_NEAREST, cutoff=_LIKE_A_NAME)
        yield from (name for name in self._sharing(_gaps(written)) if name not in but)

    def _sharing(self, parts: Iterable[str]) -> list[str]:
        """The names that share most of these parts."""
        shared = Counter(place for part in parts for place in self._by_part.get(part, ()))
        return [self._names[place] for place, _ in shared.most_common(_COMPARED)]

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return tuple(name for name in dict.fromkeys(self._given) if "/" not in name)

    @cached_property
    def _by_part(self) -> dict[str, list[int]]:
        """The places of the names that have such a piece, or all but one character of a short one."""
        found: dict[str, list[int]] = {}
        for place, name in enumerate(self._names):
            for part in (*_pieces(name), *_gaps(name)):
                found.setdefault(part, []).append(place)
        return found


def _offered(found: Sequence[str], total: int) -> tuple[Fix, ...]:
    """These names as one fix to choose from; () where there are none."""
    return (choice_of(found, total),) if found else ()


def _pieces(name: str) -> set[str]:
    """What names that are like each other share: pairs of characters; of a few also each one."""
    return {*_pairs(name), *(name if len(name) <= _FEW else "")}


def _gaps(name: str) -> tuple[str, ...]:
    """A name of two or three characters with each of them left out in turn."""
    if not 1 < len(name) <= _SHORT:
        return ()
    return tuple(f"{name[:at]}\0{name[at + 1 :]}" for at in range(len(name)))


def _bare(name: str) -> str:
    """The last part of an address, without its suffix; a folder's own for its list."""
    folder = name.rstrip("/").removesuffix("/index.html")
    return posixpath.splitext(posixpath.basename(folder))[0].casefold()


def _pairs(name: str) -> set[str]:
    return {name[at : at + 2] for at in range(max(1, len(name) - 1))}
