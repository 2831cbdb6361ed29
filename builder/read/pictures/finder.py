"""Finds the files that one story names, and notes which it uses and which are missing."""

import posixpath
from collections.abc import Container

from builder.model.photo import Photo
from builder.model.story import Story
from builder.problems import Problem
from builder.read.pictures.missing import Mention, also_at, not_to_be_had, spelled_otherwise
from builder.read.pictures.shelf import Shelf


class Finder:
    """The search for one story's files; ``used`` are the paths of all files that it uses."""

    def __init__(self, story: Story, shelf: Shelf) -> None:
        self.story, self.shelf = story, shelf
        self.folder = posixpath.dirname(story.path)
        self.used: set[str] = set()
        self._told: dict[tuple[str, str], Problem] = {}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """A problem for each missing file and sort, with all places that name it."""
        return tuple(self._told.values())

    def path_of(self, file: str) -> str:
        """The path of the file that this name means; "" where it is not known."""
        return self.shelf.names.meant(file, self.folder).path

    def photo(self, mention: Mention) -> Photo | None:
        """The photo of this name; a problem at its place where there is none."""
        path = self._found(mention, self.shelf.photos)
        return self.shelf.photos[path] if path else None

    def film(self, mention: Mention) -> str:
        """The path of the film of this name; a problem at its place, and "", where there is
        none."""
        return self._found(mention, self.shelf.films)

    def _found(self, mention: Mention, wanted: Container[str]) -> str:
        """The path that a name means among those that are wanted; told, and "", where it is none."""
        meant = self.shelf.names.meant(mention.file, self.folder)
        self.used.update(meant.paths)
        name = meant.path or mention.file
        if meant.path not in wanted:
            self._tell(name, not_to_be_had(mention, self.story, self.shelf, meant))
            return ""
        if meant.differs:
            self._tell(name, spelled_otherwise(mention, self.story, meant.path))
        return meant.path

    def _tell(self, name: str, problem: Problem) -> None:
        known = self._told.get((problem.code, name))
        self._told[problem.code, name] = also_at(known, problem) if known else problem
