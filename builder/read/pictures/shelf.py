"""The shelf: every picture and film of a site, to be found by path, by folder, by date."""

import posixpath
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any

import msgspec

from builder.chinese import natural
from builder.model.filenames import Filenames
from builder.model.kinds.known import BUILT_IN, Kinds
from builder.model.library import Unplayable, Unshown
from builder.model.photo import Film, Photo


class Shelf(msgspec.Struct, frozen=True, dict=True):
    """All pictures and films of a site by path, the reasons why some cannot be shown, and the paths
    of the stories that gather the files beside them.

    In the folders of ``kinds`` nothing is shared between stories.
    """

    photos: Mapping[str, Photo]
    dark: Mapping[str, Unshown]
    gathering: frozenset[str]
    films: Mapping[str, Film] = {}
    unplayable: Mapping[str, Unplayable] = {}
    kinds: Kinds = BUILT_IN

    @cached_property
    def names(self) -> Filenames:
        """Any of them, by what staff wrote."""
        paths = (*self.photos, *self.dark, *self.films, *self.unplayable)
        return Filenames(frozenset(paths))

    @cached_property
    def beside(self) -> dict[str, tuple[str, ...]]:
        """The photos of every folder by date taken, then name."""
        return _by_folder(self.photos, lambda path: (_taken(self.photos[path]), natural(path)))

    @cached_property
    def films_beside(self) -> dict[str, tuple[str, ...]]:
        """The films of every folder by name."""
        return _by_folder(self.films, natural)


def _by_folder(
    paths: Iterable[str], order: Callable[[str], tuple[Any, ...]]
) -> dict[str, tuple[str, ...]]:
    """The paths in each folder, in this order."""
    folders: dict[str, list[str]] = {}
    for path in sorted(paths, key=order):
        folders.setdefault(posixpath.dirname(path), []).append(path)
    return {folder: tuple(inside) for folder, inside in folders.items()}


def _taken(photo: Photo) -> tuple[bool, str]:
    """Those that say when they were taken come first."""
    return photo.taken is None, photo.taken.isoformat() if photo.taken else ""
