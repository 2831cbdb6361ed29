"""Which file of content/ a written name means, however staff and their systems spell it."""

import posixpath
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple
from urllib.parse import unquote

import msgspec

from builder.grouping import grouped_by
from builder.regex import regex

_UNSEEN = regex("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Marks without width; Windows puts U+202A before a path that is copied from a file's properties."""
_BLANKS = regex(r"\s+")
_BLANKS_AT_ENDS = regex(r" ?([/.]) ?")


class Meant(NamedTuple):
    """The files that a written name can mean (paths in content/); ``differs`` where none is called
    exactly so."""

    paths: tuple[str, ...] = ()
    differs: bool = False

    @property
    def path(self) -> str:
        """The one file meant; "" where there is none, or where only the writer knows which."""
        return self.paths[0] if len(self.paths) == 1 else ""


class Filenames(msgspec.Struct, frozen=True, dict=True):
    """The files of content/, to be found by the names that staff write; ``paths`` begin with
    ``content/``."""

    paths: frozenset[str]

    def meant(self, written: str, folder: str) -> Meant:
        """The files that a name in a story of this folder means: beside it, else from content/.

        One that is called exactly so counts before all that differ in case, width, blanks or the
        number of ``../``. ``%20``, a backslash and accents composed otherwise (macOS takes them
        apart) are the same name.
        """
        if not written:
            return Meant()
        names = tuple(_same_names(written))
        places = [place for name in names for place in _places(name, folder)]
        exact = next((place for place in places if place in self.paths), None)
        if exact:
            return Meant((exact,))
        strayed = (f"content/{_below_content(name)}" for name in names)
        for place in (*places, *strayed):
            if found := self._spelled_like(place):
                return Meant(found, differs=True)
        return Meant()

    def _spelled_like(self, place: str) -> tuple[str, ...]:
        found = self._by_spelling.get(spelling(place), ())
        folder = posixpath.dirname(place)
        return tuple(path for path in found if posixpath.dirname(path) == folder) or found

    @cached_property
    def _by_spelling(self) -> dict[str, tuple[str, ...]]:
        return grouped_by(spelling, sorted(self.paths))


def spelling(path: str) -> str:
    """A key that is equal for paths that differ only in case, width, composition, blanks or unseen
    marks."""
    seen = _UNSEEN.sub("", unicodedata.normalize("NFKC", path)).replace("。", ".")
    return _BLANKS_AT_ENDS.sub(r"\1", _BLANKS.sub(" ", seen).strip()).casefold()


def as_written_in(folder: str, path: str) -> str:
    """How a story of this folder writes the path: from its folder where it lies there, else from
    content/."""
    if path.startswith(f"{folder}/"):
        return path.removeprefix(f"{folder}/")
    return path.removeprefix("content/")


def _same_names(written: str) -> Iterable[str]:
    """The name as typed first, then as systems write the same."""
    plain = unquote(written).replace("\\", "/")
    composed = (unicodedata.normalize(form, plain) for form in ("NFC", "NFD"))
    return dict.fromkeys((written, unquote(written), plain, *composed))


def _places(name: str, folder: str) -> Iterator[str]:
    yield posixpath.normpath(f"{folder}/{name}")
    from_content = posixpath.normpath(name.lstrip("/")).removeprefix("content/")
    yield f"content/{from_content}"


def _below_content(name: str) -> str:
    """The name from content/ on, where its way there was a step too long or too short."""
    below = f"/{name}".rpartition("/content/")[2]
    return "/".join(part for part in below.split("/") if part not in ("", ".", ".."))
