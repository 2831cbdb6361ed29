"""content/ → Library: every story typed, every photo looked at, every problem collected; nothing
decided yet.

What was read before is not read again: a file's digest is known by its stat, a story's reading by
the digests of its files, a photo's facts by its digest. The memo is handed in; reading knows no
store. A file that is no longer as it was listed is a problem: an edition is made of one moment's
files.
"""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import NamedTuple

import msgspec

from builder.digest import Digest
from builder.model.kinds.known import Kinds
from builder.model.kinds.own import NO_KINDS, OwnKinds
from builder.model.library import (
    AS_THEY_ARE,
    Library,
    SitePart,
    TextCheck,
    Unplayable,
    Unread,
    Unshown,
)
from builder.model.metrics import Metrics
from builder.model.photo import Film, Photo
from builder.model.screen import Playlist
from builder.model.site import SETTINGS_FILE, Settings
from builder.model.story import Story
from builder.problems import Problem
from builder.read.files.copies import without_copies
from builder.read.files.documents import DocumentCheck, papers_of
from builder.read.files.films import films_of
from builder.read.files.folder import (
    SIDECAR_SUFFIXES,
    TEXT_SUFFIXES,
    File,
    doubled_screens,
    films_among,
    kinds_among,
    metrics_among,
    moved,
    pictures_among,
    screens_among,
    settings_among,
)
from builder.read.files.leftover import leftovers
from builder.read.files.photos import photos_of
from builder.read.files.readings import ReadingTerms, readings_of
from builder.read.files.snapshot import Snapshot
from builder.read.files.stories import StoryFiles, stories_among
from builder.read.files.survey import SurveyTools, bytes_listed_as, known_of
from builder.read.kinds_file import read_kinds
from builder.read.metrics import MetricsReading, read_metrics
from builder.read.settings import PlaylistReading, read_playlist, read_settings
from builder.read.story import ReadingContext, StoryReading
from builder.read.strangers import strangers
from builder.read.twins import twin_problem, twins_among

_TEXTS = (*TEXT_SUFFIXES, *SIDECAR_SUFFIXES)


class Settled(msgspec.Struct, frozen=True):
    """What site.yaml says, and what is wrong with it."""

    settings: Settings
    problems: tuple[Problem, ...] = ()


def settings_of(snapshot: Snapshot, instead: SitePart = AS_THEY_ARE) -> Settled:
    """The site's settings with the kinds it declares, or those given instead."""
    own, told = _own_kinds(snapshot, instead)
    if instead.settings is not None:
        return Settled(msgspec.structs.replace(instead.settings, own=own), told)
    found = settings_among(snapshot.files)
    if found is None:
        settings, problems = read_settings(SETTINGS_FILE, b"", own)
        return Settled(settings, (*told, *problems))
    content = _content(snapshot, found)
    settings, problems = read_settings(found.path, content or b"", own)
    return Settled(settings, (*told, *(problems if content is not None else (moved(found.path),))))


def _own_kinds(snapshot: Snapshot, instead: SitePart) -> tuple[OwnKinds, tuple[Problem, ...]]:
    """What the site declares of kinds and fields, and what is wrong with it."""
    found = kinds_among(snapshot.files)
    if instead.kinds is not None or found is None:
        return instead.kinds or NO_KINDS, ()
    content = _content(snapshot, found)
    return (NO_KINDS, (moved(found.path),)) if content is None else read_kinds(found.path, content)


def _content(snapshot: Snapshot, file: File) -> bytes | None:
    """Its bytes, None where they are no longer those that were listed."""
    return bytes_listed_as(snapshot.root / file.path, snapshot.digests[file.path])


class _Stories(msgspec.Struct, frozen=True):
    """What was read of stories, in the order of their files: all readings, and those that are told
    ``apart`` from their twins."""

    sources: tuple[StoryFiles, ...]
    readings: tuple[StoryReading[Story], ...]
    apart: tuple[StoryReading[Story], ...]
    twins: tuple[Problem, ...]
    strays: tuple[Problem, ...]

    @property
    def typed(self) -> tuple[Story, ...]:
        """Those that could be read."""
        return tuple(each.story for each in self.apart if each.story)

    @property
    def unread(self) -> dict[str, Unread]:
        """What those stories say of themselves that could not be typed, by their files."""
        read_from = zip(self.sources, self.readings, strict=True)
        return {files.text.path: each.unread for files, each in read_from if not each.story}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong in them."""
        return tuple(problem for each in self.apart for problem in each.problems)


class ContentChecks(msgspec.Struct, frozen=True):
    """How what is read is judged while it is read: each story's text, each document's."""

    text: TextCheck
    document: DocumentCheck


class _Screens(msgspec.Struct, frozen=True):
    """The playlists that were read, and the files that only double another's."""

    readings: tuple[PlaylistReading, ...]
    doubled: tuple[Problem, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong in them."""
        return tuple(problem for each in self.readings for problem in each.problems)


class _Media(msgspec.Struct, frozen=True):
    """Photos and films by path, why others cannot be shown, and which files are no longer as they
    were listed."""

    photos: dict[str, Photo]
    dark: dict[str, Unshown]
    films: dict[str, Film]
    unplayable: dict[str, Unplayable]
    missed: tuple[Problem, ...]


def read(
    snapshot: Snapshot,
    settled: Settled,
    reader: SurveyTools,
    checks: ContentChecks,
    instead: SitePart = AS_THEY_ARE,
) -> Library:
    """Reads a site with these settings; ``checks`` judge what stands in it, ``instead`` holds parts
    that are not to be read."""
    files, copies = without_copies(snapshot.files)
    kinds = settled.settings.kinds
    screens = _screens(snapshot, files, instead.screens)
    stories = _stories(snapshot, files, reader, settled.settings, checks.text)
    figures = _metrics(snapshot, files, instead.metrics)
    media = _media(snapshot, files, reader)
    papers = papers_of(snapshot, files, stories.typed, reader, checks.document)
    told = (*stories.strays, *screens.doubled)
    others = [file for file in files if file.path not in papers.named]
    by_bytes = partial(known_of, snapshot.root)
    useless = leftovers(others, stories.sources, told, by_bytes, kinds)
    of_files = (*snapshot.problems, *copies, *stories.twins, *told, *useless, *media.missed)
    problems = (*of_files, *settled.problems, *screens.problems, *stories.problems)
    library = _assembled(settled.settings, stories, screens, media, snapshot.digests)
    library = msgspec.structs.replace(library, **papers.of_library)
    told = (*problems, *figures.problems)
    return msgspec.structs.replace(library, metrics=figures.metrics, problems=told)


def _terms(settings: Settings, check: TextCheck) -> ReadingTerms:
    words, zone = settings.all_vocabularies, settings.zone.key
    return ReadingTerms(ReadingContext(words, zone, settings.own), check)


def _assembled(
    settings: Settings,
    stories: _Stories,
    screens: _Screens,
    media: _Media,
    digests: dict[str, Digest],
) -> Library:
    """All that was read, without its problems."""
    return Library(
        settings=settings,
        stories=stories.typed,
        gathering=frozenset(each.text.path for each in stories.sources if each.gathers),
        photos=media.photos,
        dark=media.dark,
        films=media.films,
        unplayable=media.unplayable,
        screens=tuple(each.playlist for each in screens.readings if each.playlist),
        digests=digests,
        unread=stories.unread,
        problems=(),
    )


def _media(snapshot: Snapshot, files: Sequence[File], reader: SurveyTools) -> _Media:
    pictures = photos_of(snapshot, pictures_among(files), reader)
    filmed = films_of(snapshot, films_among(files), reader)
    films = {path: each.film for path, each in filmed.items() if each.film}
    unplayable = {path: each.refused for path, each in filmed.items() if each.refused}
    return _Media(pictures.photos, pictures.dark, films, unplayable, pictures.problems)


def _screens(
    snapshot: Snapshot, files: Sequence[File], instead: tuple[Playlist, ...] | None
) -> _Screens:
    if instead is None:
        readings = tuple(_playlist(snapshot, file) for file in screens_among(files))
    else:
        readings = tuple(PlaylistReading(each, ()) for each in instead)
    return _Screens(readings, tuple(doubled_screens(files)))


def _metrics(snapshot: Snapshot, files: Iterable[File], instead: Metrics | None) -> MetricsReading:
    found = metrics_among(files)
    if instead is not None or found is None:
        return MetricsReading(instead or Metrics())
    content = _content(snapshot, found)
    if content is None:
        return MetricsReading(problems=(moved(found.path),))
    return read_metrics(found.path, content)


def _playlist(snapshot: Snapshot, file: File) -> PlaylistReading:
    content = _content(snapshot, file)
    if content is None:
        return PlaylistReading(None, (moved(file.path),))
    return read_playlist(file.path, content)


def _stories(
    snapshot: Snapshot,
    files: Sequence[File],
    reader: SurveyTools,
    settings: Settings,
    check: TextCheck,
) -> _Stories:
    """Every story; one that only says again what another says is told and left out."""
    kinds, terms = settings.kinds, _terms(settings, check)
    found, strays = stories_among(files, kinds, settings.section_names)
    read_from = zip(found, readings_of(snapshot, found, reader, terms), strict=True)
    home = _at_home(list(read_from), kinds)
    beside = partial(_beside, [file for file in files if file.suffix not in _TEXTS], snapshot)
    twins = twins_among((each.story for each in home.readings if each.story), beside)
    apart = tuple(each for each in home.readings if not (each.story and each.story.path in twins))
    told = tuple(twin_problem(path, first) for path, first in twins.items())
    return _Stories(home.sources, home.readings, apart, told, home.strays_with(strays))


class _AtHome(NamedTuple):
    """The stories of folders that are what they are called, and what is said of the others."""

    sources: tuple[StoryFiles, ...]
    readings: tuple[StoryReading[Story], ...]
    foreign: tuple[Problem, ...]

    def strays_with(self, strays: Iterable[Problem]) -> tuple[Problem, ...]:
        """What is said of folders and texts that hold no story; of a folder that is another's only
        that."""
        abroad = tuple(f"{each.path}/" for each in self.foreign)
        others = (each for each in strays if not each.path.startswith(abroad))
        return (*others, *self.foreign)


def _at_home(read_from: Sequence[tuple[StoryFiles, StoryReading[Story]]], kinds: Kinds) -> _AtHome:
    of_kind: dict[str, list[bool]] = {}
    for files, reading in read_from:
        of_kind.setdefault(files.kind, []).append(reading.is_of_its_kind)
    foreign = tuple(strangers(of_kind, kinds))
    left_out = {each.path.rpartition("/")[2] for each in foreign}
    kept = [(files, reading) for files, reading in read_from if files.kind not in left_out]
    return _AtHome(tuple(each for each, _ in kept), tuple(each for _, each in kept), foreign)


def _beside(media: Iterable[File], snapshot: Snapshot, story: Story) -> list[Digest]:
    """The digests of the pictures and films in a story's folder."""
    folder = story.path.rpartition("/")[0]
    return sorted(snapshot.digests[file.path] for file in media if file.folder == folder)
