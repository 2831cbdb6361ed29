"""Every picture and film of a site, as stories find them: by path, by folder, by date."""

import posixpath
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec

from builder.chinese import natural
from builder.model.filenames import Filenames
from builder.model.library import Unplayable, Unshown
from builder.model.photo import Film, Photo


class Shelf(msgspec.Struct, frozen=True):
    """The site's pictures, as a story finds its own: by path, those that cannot be read with the
    reason, those of each folder in gallery order, and the paths of the stories that gather what
    lies beside them; films likewise. ``names`` finds any of them by what staff wrote."""

    names: Filenames

    photos: Mapping[str, Photo]
    dark: Mapping[str, Unshown]
    beside: Mapping[str, tuple[str, ...]]
    gathering: frozenset[str]
    films: Mapping[str, Film]
    unplayable: Mapping[str, Unplayable]
    films_beside: Mapping[str, tuple[str, ...]]


def shelf_of(
    photos: Mapping[str, Photo],
    dark: Mapping[str, Unshown],
    gathering: frozenset[str],
    films: Mapping[str, Film] = {},
    unplayable: Mapping[str, Unplayable] = {},
) -> Shelf:
    """Sorts the photos of every folder by date taken, then name; the films by name."""
    return Shelf(
        names=Filenames(frozenset((*photos, *dark, *films, *unplayable))),
        photos=photos,
        dark=dark,
        beside=_by_folder(photos, lambda path: (_taken(photos[path]), natural(path))),
        gathering=gathering,
        films=films,
        unplayable=unplayable,
        films_beside=_by_folder(films, natural),
    )


def _by_folder(
    paths: Iterable[str], order: Callable[[str], tuple[Any, ...]]
) -> dict[str, tuple[str, ...]]:
    folders: dict[str, list[str]] = {}
    for path in sorted(paths, key=order):
        folders.setdefault(posixpath.dirname(path), []).append(path)
    return {folder: tuple(inside) for folder, inside in folders.items()}


def _taken(photo: Photo) -> tuple[bool, str]:
    """Those that say when they were taken come first."""
    return photo.taken is None, photo.taken.isoformat() if photo.taken else ""
