"""The photos and films of a site: what each is, or why it cannot be shown."""

from collections.abc import Sequence

import msgspec

from builder.model.library import Unplayable, Unshown
from builder.model.photo import Film, Photo
from builder.problems import Problem
from builder.read.files.films import Filmed, films_of
from builder.read.files.folder import File, films_among, pictures_among
from builder.read.files.photos import PhotoFacts, photos_of
from builder.read.files.survey import Survey


class MediaFacts(msgspec.Struct, frozen=True):
    """What every picture and video file is, by path."""

    pictures: PhotoFacts
    filmed: dict[str, Filmed]

    @property
    def photos(self) -> dict[str, Photo]:
        """The pictures that can be shown."""
        return self.pictures.photos

    @property
    def dark(self) -> dict[str, Unshown]:
        """Why the other pictures cannot."""
        return self.pictures.dark

    @property
    def films(self) -> dict[str, Film]:
        """The videos that can be shown."""
        return {path: each.film for path, each in self.filmed.items() if each.film}

    @property
    def unplayable(self) -> dict[str, Unplayable]:
        """Why the other videos cannot."""
        return {path: each.refused for path, each in self.filmed.items() if each.refused}

    @property
    def missed(self) -> tuple[Problem, ...]:
        """The problems of files that have changed since they were listed."""
        return self.pictures.problems


def media_of(survey: Survey, files: Sequence[File]) -> MediaFacts:
    """What the pictures and videos among these files are."""
    pictures = photos_of(survey, pictures_among(files))
    return MediaFacts(pictures, films_of(survey, films_among(files)))
