"""The films that a story shows, each with the photo shown before it plays."""

import posixpath
from collections.abc import Iterator

from builder.model.blocks import Shot
from builder.model.filenames import spelling
from builder.model.photo import Clip, Photo
from builder.read.pictures.finder import Finder
from builder.read.pictures.missing import Mention
from builder.read.pictures.undescribed import Undescribed


class Clips:
    """The films found for one story; ``stills`` are the paths of photos that stand for one and are
    no pictures of the gallery."""

    def __init__(self, finder: Finder, undescribed: Undescribed) -> None:
        self._finder, self._undescribed = finder, undescribed
        self.stills: set[str] = set()

    def named(self, shot: Shot, key: str, place: int) -> Iterator[Clip]:
        """The film of a gallery's entry, none where it is not to be had; ``place`` pictures stand
        before it."""
        path = self._finder.film(Mention(shot.file, key))
        if path:
            yield Clip(
                film=self._finder.shelf.films[path],
                place=place,
                poster=self._poster(shot, key, path),
                alt=shot.alt or shot.caption,
                caption=shot.caption,
                credit=shot.photographer or self._finder.story.photographer,
            )

    def gathered(self) -> Iterator[Clip]:
        """The films beside a story in a folder that its gallery does not name, each placed
        first."""
        finder = self._finder
        named = {finder.path_of(shot.file) for shot in finder.story.gallery}
        for path in finder.shelf.films_beside.get(finder.folder, ()):
            if path not in named:
                yield self._gathered(path)

    def _gathered(self, path: str) -> Clip:
        self._finder.used.add(path)
        poster = self._namesake(path, posixpath.basename(path), 0)
        credit = self._finder.story.photographer
        return Clip(self._finder.shelf.films[path], 0, poster, credit=credit)

    def _poster(self, shot: Shot, key: str, film: str) -> Photo | None:
        if shot.poster:
            return self._finder.photo(Mention(shot.poster, key.replace("file", "poster")))
        return self._namesake(film, shot.file, self._finder.story.line_of(key))

    def _namesake(self, film: str, written: str, line: int) -> Photo | None:
        """The photo beside a film that is called like it: it stands for the film."""
        shelf = self._finder.shelf
        beside = shelf.beside.get(posixpath.dirname(film), ())
        path = next((path for path in beside if _stem(path) == _stem(film)), None)
        if path is None:
            self._undescribed.note_film(written, line)
            return None
        self.stills.add(path)
        self._finder.used.add(path)
        return shelf.photos[path]


def _stem(path: str) -> str:
    return spelling(path).rpartition(".")[0]
