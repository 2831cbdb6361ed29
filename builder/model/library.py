"""All that lies in content/, published or not; and the edition of it that is public at one
moment."""

from functools import cached_property

import msgspec

from builder.digest import Digest
from builder.model.kinds import Member, Naming
from builder.model.photo import Film, Photo
from builder.model.references import Names, names_among
from builder.model.screen import Playlist
from builder.model.site import Settings, Site
from builder.model.story import Status, Story
from builder.problems import Problem


class Unplayable(msgspec.Struct, frozen=True):
    """Why a film cannot be shown, and what to do."""

    reason: str
    mend: str


class Hidden(msgspec.Struct, frozen=True):
    """A person who is not named: the real name that stands nowhere, what is shown instead, and
    whose story it is."""

    person: str
    shown: str
    naming: Naming
    path: str


class Surroundings(msgspec.Struct, frozen=True):
    """What a check of one story may know of the others: their names, the kinds with a story that
    could not be read, and the persons whose names are hidden."""

    names: Names
    unread: frozenset[str]
    hidden: tuple[Hidden, ...]


class Unshown(msgspec.Struct, frozen=True):
    """Why a picture cannot be shown, and what to do."""

    reason: str
    mend: str


class Library(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """Everything read, nothing decided.

    ``photos`` are the readable ones by path, ``dark`` the reasons of the others, ``films`` and
    ``unplayable`` likewise; ``gathering`` the paths of stories that take the photos beside them;
    ``digests`` those of all files by path; ``unread`` the paths of stories too broken to be typed,
    with the status they give themselves.
    """

    settings: Settings
    stories: tuple[Story, ...]
    gathering: frozenset[str]
    photos: dict[str, Photo]
    dark: dict[str, Unshown]
    films: dict[str, Film] = {}
    unplayable: dict[str, Unplayable] = {}
    screens: tuple[Playlist, ...]
    digests: dict[str, Digest]
    unread: dict[str, Status]
    problems: tuple[Problem, ...]

    @cached_property
    def surroundings(self) -> Surroundings:
        """What a check of one story may know of the others."""
        return Surroundings(
            names=self.names,
            unread=frozenset(path.split("/")[1] for path in self.unread),
            hidden=tuple(
                Hidden(each.person, each.name, each.naming, each.path)
                for each in self.stories
                if isinstance(each, Member) and each.naming is not Naming.REAL
            ),
        )

    @cached_property
    def names(self) -> Names:
        """By what each story may be named, whether it is published or not."""
        return names_among(self.stories)


class Withheld(msgspec.Struct, frozen=True, order=True):
    """A story that is not published, and why; ``is_broken`` where nothing but its errors keeps it
    back."""

    path: str
    title: str
    reason: str
    is_broken: bool = False


class Edition(msgspec.Struct, frozen=True):
    """The site as it is public at one moment, and what that leaves out."""

    site: Site
    withheld: tuple[Withheld, ...]
