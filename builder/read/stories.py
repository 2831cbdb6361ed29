"""All stories of a site, read: those that are told apart from their twins, and what is said of texts
that are none."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple, Protocol, TypeVar

import msgspec

from builder.digest import Digest
from builder.model.kinds.known import Kinds
from builder.model.library import TextCheck, Unread
from builder.model.settings import Settings
from builder.model.story import Story
from builder.problems import Problem
from builder.read.files.folder import SIDECAR_SUFFIXES, TEXT_SUFFIXES, File
from builder.read.files.readings import ReadingTerms, readings_of
from builder.read.files.stories import StoryFiles, stories_among
from builder.read.files.survey import Survey
from builder.read.story import ReadingContext, StoryReading
from builder.read.strangers import strangers
from builder.read.twins import twin_problem, twins_among

_TEXTS = (*TEXT_SUFFIXES, *SIDECAR_SUFFIXES)


class ReadStory(NamedTuple):
    """A story's files, and what was read from them."""

    files: StoryFiles
    reading: StoryReading[Story]

    @property
    def path(self) -> str:
        """The path of its text."""
        return self.files.text.path


class StoriesReading(msgspec.Struct, frozen=True, dict=True):
    """What was read of stories, in the order of their files.

    ``twins`` are the stories that only say again what another says, with that other, by path;
    ``strays`` is what is said of folders and texts that hold no story.
    """

    read: tuple[ReadStory, ...]
    twins: dict[str, Story]
    strays: tuple[Problem, ...]

    @cached_property
    def apart(self) -> tuple[ReadStory, ...]:
        """All stories but the twins."""
        return tuple(each for each in self.read if each.path not in self.twins)

    @cached_property
    def typed(self) -> tuple[Story, ...]:
        """Those that could be read."""
        return tuple(each.reading.story for each in self.apart if each.reading.story)

    @property
    def unread(self) -> dict[str, Unread]:
        """By file, what is known of stories that could not be typed."""
        untyped = (each for each in self.read if not each.reading.story)
        return {each.path: each.reading.unread for each in untyped}

    @property
    def gathering(self) -> frozenset[str]:
        """The paths of stories that take the photos beside them."""
        return frozenset(each.path for each in self.read if each.files.gathers)

    @property
    def sources(self) -> tuple[StoryFiles, ...]:
        """The files of each."""
        return tuple(each.files for each in self.read)

    @property
    def doubled(self) -> tuple[Problem, ...]:
        """FC518: what is said of twins."""
        return tuple(twin_problem(path, first) for path, first in self.twins.items())

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong in those that stand apart."""
        return tuple(problem for each in self.apart for problem in each.reading.problems)


def read_stories(
    survey: Survey, files: Sequence[File], settings: Settings, check: TextCheck
) -> StoriesReading:
    """Every story among these files, with its problems; ``check`` judges each text.

    A story that only repeats another one is told of and left out, and so is a folder that is no
    kind's although it is called like one.
    """
    kinds = settings.kinds
    found, strays = stories_among(files, kinds, settings.section_names)
    readings = readings_of(survey, found, _terms(settings, check))
    read = tuple(
        _without_blame(ReadStory(*each), settings) for each in zip(found, readings, strict=True)
    )
    foreign = tuple(_foreign(read, kinds))
    home = _outside(foreign, read)
    told = (*_outside(foreign, strays), *foreign)
    return StoriesReading(home, _twins(home, survey, files), told)


def _without_blame(story: ReadStory, settings: Settings) -> ReadStory:
    """Of a kind that is only presumed nobody knows what its stories may say."""
    if story.files.kind not in settings.own.presumed:
        return story
    return story._replace(reading=msgspec.structs.replace(story.reading, problems=()))


class _Lying(Protocol):
    """What lies, or is told of, at a path."""

    @property
    def path(self) -> str:
        """Relative to the site's folder."""


_T = TypeVar("_T", bound=_Lying)


def _outside(folders: Iterable[Problem], found: Iterable[_T]) -> tuple[_T, ...]:
    """Those that lie in none of the folders of which something is said."""
    within = tuple(f"{each.path}/" for each in folders)
    return tuple(each for each in found if not each.path.startswith(within))


def _terms(settings: Settings, check: TextCheck) -> ReadingTerms:
    words, zone = settings.all_vocabularies, settings.zone.key
    return ReadingTerms(ReadingContext(words, zone, settings.own), check)


def _foreign(read: Iterable[ReadStory], kinds: Kinds) -> Iterable[Problem]:
    """What is said of folders that are called as a kind, and hold none of its stories."""
    of_kind: dict[str, list[bool]] = {}
    for files, reading in read:
        of_kind.setdefault(files.kind, []).append(reading.is_of_its_kind)
    return strangers(of_kind, kinds)


def _twins(read: Iterable[ReadStory], survey: Survey, files: Iterable[File]) -> dict[str, Story]:
    """The stories that say again what another says, with the same pictures and films beside
    them."""
    media = [file for file in files if file.suffix not in _TEXTS]
    digest_of = survey.snapshot.digest_of

    def beside(story: Story) -> list[Digest]:
        folder = story.path.rpartition("/")[0]
        return sorted(digest_of(file) for file in media if file.folder == folder)

    return twins_among((each.reading.story for each in read if each.reading.story), beside)
