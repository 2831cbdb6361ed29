"""All that lies in content/, published or not; and the edition of it that is public at one
moment."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property
from posixpath import dirname

import msgspec

from builder.digest import Digest
from builder.model.attached import Attached, AttachedDocument, Unattachable, attached_by
from builder.model.blocks import Agreement
from builder.model.choices import Naming, Scope, Status
from builder.model.concluded import SHORTEST_NAME
from builder.model.filenames import Filenames, Meant
from builder.model.kinds.known import Kinds
from builder.model.kinds.own import OwnKinds
from builder.model.metrics import Metrics
from builder.model.notices import Notice, notices_among
from builder.model.photo import Film, Photo
from builder.model.pictures import StoryPictures
from builder.model.prose import Manuscript
from builder.model.recordings import Recordings
from builder.model.references import Names, names_among
from builder.model.screen import Playlist
from builder.model.sequence import oldest_first
from builder.model.settings import Settings
from builder.model.site import Site
from builder.model.story import Story
from builder.problems import Problem

TextCheck = Callable[[Story, Manuscript], Iterable[Problem]]
"""What is wrong with one story's text, judged by this story alone."""


class Unplayable(msgspec.Struct, frozen=True):
    """Why a film cannot be shown, and what staff can do."""

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


class Unread(msgspec.Struct, frozen=True):
    """What is known of a story with errors so grave that it could not be read into its kind: it may
    be on its way out all the same."""

    status: Status = Status.PUBLISHED
    expires: dt.date | None = None
    consent: Agreement | None = None
    notice_until: dt.date | None = None


class Unshown(msgspec.Struct, frozen=True):
    """Why a picture cannot be shown, and what staff can do."""

    reason: str
    mend: str


class Library(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """Everything that lies in content/, read; what of it is public is not decided yet.

    All keys and members are paths that begin with ``content/``. ``photos`` are the pictures that
    can be shown, ``dark`` has why the others cannot; ``films`` and ``unplayable`` likewise.
    ``papers`` are the files that may be attached, ``documents`` those of them that stories name and
    that can be published, ``unattachable`` has why others cannot; ``recordings`` are those in which
    stories are read. ``gathering`` are the stories that take the photos beside them as their
    gallery; ``digests`` has every file's; ``unread`` the stories that could not be read.
    """

    settings: Settings
    stories: tuple[Story, ...]
    gathering: frozenset[str]
    photos: dict[str, Photo]
    dark: dict[str, Unshown]
    films: dict[str, Film] = {}
    unplayable: dict[str, Unplayable] = {}
    papers: frozenset[str] = frozenset()
    documents: dict[str, AttachedDocument] = {}
    unattachable: dict[str, Unattachable] = {}
    recordings: Recordings = Recordings()
    screens: tuple[Playlist, ...]
    metrics: Metrics = Metrics()
    digests: dict[str, Digest]
    unread: dict[str, Unread]
    problems: tuple[Problem, ...]

    @property
    def kinds(self) -> Kinds:
        """Every kind of this site."""
        return self.settings.kinds

    @cached_property
    def surroundings(self) -> Surroundings:
        """What a check of one story may know of the others."""
        return Surroundings(
            names=self.names,
            unread=frozenset(path.split("/")[1] for path in self.unread),
            hidden=tuple(
                Hidden(persona.person, persona.name, persona.naming, story.path)
                for story in self.stories
                if (persona := story.persona) and persona.is_hidden
            ),
        )

    @cached_property
    def people(self) -> AbstractSet[str]:
        """Everybody who has a story here, by every name of theirs, real names among them."""
        personas = (story.persona for story in self.stories)
        names = (name for each in personas if each for name in (each.person, each.shown_as))
        return {name for name in names if len(name) >= SHORTEST_NAME}

    @cached_property
    def emblem(self) -> Meant:
        """The picture that the settings name as the owner's emblem: a file in content/."""
        pictures = Filenames(frozenset((*self.photos, *self.dark)))
        return pictures.meant(self.settings.emblem, "content")

    @cached_property
    def attached(self) -> dict[str, tuple[Attached, ...]]:
        """The files that stories attach, by the story's path."""
        return attached_by(self.stories, Filenames(self.papers))

    @property
    def media(self) -> Iterator[tuple[str, Digest]]:
        """Every photo, film, document and recording that can be published: its path, and the digest
        of its bytes."""
        sorts = (self.photos, self.films, self.documents, self.recordings.sound)
        for sort in sorts:
            yield from ((path, each.source) for path, each in sort.items())

    @cached_property
    def read_aloud(self) -> dict[str, Meant]:
        """The recording that each story names, by the path of the story."""
        sounds, reading = (
            Filenames(self.recordings.lie),
            [each for each in self.stories if each.recording],
        )
        return {each.path: sounds.meant(each.recording, dirname(each.path)) for each in reading}

    @cached_property
    def notices(self) -> tuple[Notice, ...]:
        """Every 公示, published or not."""
        return tuple(notices_among(self.stories))

    @cached_property
    def in_order(self) -> tuple[Story, ...]:
        """All stories, published or not, oldest first as a site has them."""
        return oldest_first(self.stories)

    @cached_property
    def names(self) -> Names:
        """By which texts each story may be named, published or not."""
        return names_among(self.stories)


class Withheld(msgspec.Struct, frozen=True, order=True):
    """A story that is not published, and why; ``is_broken`` where nothing but its errors keeps it
    back, ``is_taken_down`` where it was withdrawn or has expired, ``is_on_screens`` where lobby
    screens show it all the same."""

    path: str
    title: str
    reason: str
    is_broken: bool = False
    is_taken_down: bool = False
    is_on_screens: bool = False


class Edition(msgspec.Struct, frozen=True):
    """The site as it is public at one moment, and the stories that are withheld; ``concluded`` are
    the paths of 公示 whose days are over, public or not."""

    site: Site
    withheld: tuple[Withheld, ...]
    concluded: frozenset[str] = frozenset()


class AgreedPicture(msgspec.Struct, frozen=True):
    """A photo or film of a gallery and what those on it agreed to: the file's digest, its name as
    written, and the field that says so."""

    source: Digest
    file: str
    key: str
    agreement: Agreement


class Pictured(msgspec.Struct, frozen=True):
    """One story's pictures, what is wrong with them, the paths of the photos and films that it
    uses, and the pictures with an agreement."""

    pictures: StoryPictures
    problems: tuple[Problem, ...]
    used: frozenset[str] = frozenset()
    agreed: tuple[AgreedPicture, ...] = ()


class Shown(msgspec.Struct, frozen=True):
    """What all stories show, published or not: the pictures of each by its path, the paths of all
    files they use, and by the story's path what people on pictures agreed to, where that is
    written."""

    pictures: Mapping[str, StoryPictures]
    used: AbstractSet[str]
    agreed: Mapping[str, tuple[AgreedPicture, ...]] = {}

    def barred(self, scope: Scope, day: dt.date) -> frozenset[Digest]:
        """The digests of the photos and films that may not be shown in this scope on this day, in
        whichever story they are."""
        agreed = (each for pictures in self.agreed.values() for each in pictures)
        return frozenset(each.source for each in agreed if not each.agreement.allows(scope, day))


class SiteParts(msgspec.Struct, frozen=True):
    """The parts of a site that every page depends on besides its stories; None where a part is not
    given. ``theme`` is the digest under which the theme's files are kept in the store."""

    settings: Settings | None = None
    kinds: OwnKinds | None = None
    screens: tuple[Playlist, ...] | None = None
    metrics: Metrics | None = None
    theme: Digest | None = None


AS_THEY_ARE = SiteParts()
"""Every part as it lies in the folder."""
