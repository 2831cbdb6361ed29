"""A shelf of photos and films that lie beside one story, made of their names alone."""

from collections.abc import Iterable

from builder.digest import Digest
from builder.model.photo import Film, Photo
from builder.read.pictures.shelf import Shelf


def shelf_beside(
    path: str, photos: Iterable[str] = (), films: Iterable[str] = (), *, gathers: bool = True
) -> Shelf:
    """What lies in the folder of the story at this path; each file's source is its name."""
    home = path.rpartition("/")[0]
    pictures = {f"{home}/{name}": _photo(name) for name in photos}
    reels = {f"{home}/{name}": _film(name) for name in films}
    return Shelf(pictures, {}, frozenset([path] if gathers else ()), reels)


def _photo(name: str) -> Photo:
    return Photo(source=Digest(name), width=4, height=3, color="#000000", format="JPEG")


def _film(name: str) -> Film:
    return Film(source=Digest(name), bytes=1, width=4, height=3, seconds=1, format="mp4")
