"""What someone may have meant: the nearest of many names, found without comparing all of them."""

import difflib
import posixpath
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from builder.problems import Fix, choice_of

_COMPARED = 60
"""Names that share most pairs of characters; only these are compared in full."""
_NEAREST = 3
_LIKE = 0.5


class Near:
    """Many names, of which the nearest are asked for now and then."""

    def __init__(self, names: Iterable[str]) -> None:
        self._given = names

    def to(self, written: str, *, but: str = "") -> tuple[str, ...]:
        """At most three names that are like what was written, the likest first; never this one."""
        asked = _bare(written)
        likely: dict[str, str] = {}
        for name in self._sharing(asked):
            if name != but:
                likely.setdefault(_bare(name), name)
        near = difflib.get_close_matches(asked, likely, n=_NEAREST, cutoff=_LIKE)
        return tuple(likely[each] for each in near)

    def choice(self, written: str, *, but: str = "") -> tuple[Fix, ...]:
        """The same as what to choose from, with how many there are; nothing where none is like
        it."""
        found = self.to(written, but=but)
        return (choice_of(found, len(self._names)),) if found else ()

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


def nearest_of(written: str, names: Iterable[str], total: int) -> tuple[Fix, ...]:
    """Of a few names that stories answer to, those like what was written, to choose from; ``total``
    is how many stories there are."""
    shown = [name for name in names if "/" not in name]
    near = difflib.get_close_matches(written, shown, n=_NEAREST, cutoff=_LIKE)
    return (choice_of(near, total),) if near else ()


def _bare(name: str) -> str:
    """The last part of an address, without its suffix; a folder's own for its list."""
    folder = name.rstrip("/").removesuffix("/index.html")
    return posixpath.splitext(posixpath.basename(folder))[0].casefold()


def _pairs(name: str) -> set[str]:
    return {name[at : at + 2] for at in range(max(1, len(name) - 1))}
