"""What someone may have meant: the nearest of many names, found without comparing all of them."""

import difflib
import posixpath
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

_COMPARED = 60
"""Names that share most pairs of characters; only these are compared in full."""
_NEAREST = 3


class Near:
    """Many names, of which the nearest are asked for now and then."""

    def __init__(self, names: Iterable[str]) -> None:
        self._given = names

    def to(self, written: str) -> tuple[str, ...]:
        """At most three names that are like what was written, the likest first."""
        asked = _bare(written)
        shared = Counter(place for pair in _pairs(asked) for place in self._by_pair.get(pair, ()))
        likely: dict[str, str] = {}
        for place, _ in shared.most_common(_COMPARED):
            likely.setdefault(_bare(self._names[place]), self._names[place])
        near = difflib.get_close_matches(asked, likely, n=_NEAREST, cutoff=0.5)
        return tuple(likely[each] for each in near)

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


def _bare(name: str) -> str:
    """The last part of an address, without its suffix; a folder's own for its list."""
    folder = name.rstrip("/").removesuffix("/index.html")
    return posixpath.splitext(posixpath.basename(folder))[0].casefold()


def _pairs(name: str) -> set[str]:
    return {name[at : at + 2] for at in range(max(1, len(name) - 1))}
