"""All that lies in content/, published or not; and the edition of it that is public at one moment."""

from functools import cached_property

import msgspec

from builder.digest import Digest
from builder.model.references import name_index
from builder.model.screen import Playlist
from builder.model.site import Settings, Site
from builder.model.story import Address, Photo, Status, Story
from builder.problems import Problem


class Library(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """Everything read, nothing decided.

    ``photos`` are the readable ones by path, ``dark`` the reasons of the others; ``gathering`` the paths of
    stories that take the photos beside them; ``digests`` those of all files by path; ``unread`` the paths of
    stories too broken to be typed, with the status they give themselves.
    """

    settings: Settings
    stories: tuple[Story, ...]
    gathering: frozenset[str]
    photos: dict[str, Photo]
    dark: dict[str, str]
    screens: tuple[Playlist, ...]
    digests: dict[str, Digest]
    unread: dict[str, Status]
    problems: tuple[Problem, ...]

    @cached_property
    def names(self) -> dict[str, dict[str, Address]]:
        """Every text that names exactly one story, by kind, whether that story is published or not."""
        return name_index(self.stories)


class Withheld(msgspec.Struct, frozen=True, order=True):
    """A story that is not published, and why; ``is_broken`` where nothing but its errors keeps it back."""

    path: str
    title: str
    reason: str
    is_broken: bool = False


class Edition(msgspec.Struct, frozen=True):
    """The site as it is public at one moment, and what that leaves out."""

    site: Site
    withheld: tuple[Withheld, ...]
