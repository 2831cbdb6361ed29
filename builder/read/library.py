"""Reads a whole site: every story typed, every photo looked at, every problem collected; nothing
decided yet.

What was read before is not read again: a file's digest is known by its stat, a story's reading by
the digests of its files, a photo's facts by its digest. The memo is handed in; reading knows no
store. A file that has changed since it was listed is a problem: an edition is made of one moment's
files.
"""

from collections.abc import Iterator

import msgspec

from builder.digest import Digest
from builder.model.library import AS_THEY_ARE, Library, SiteParts, TextCheck
from builder.model.recordings import Recordings
from builder.problems import Problem
from builder.read.files.copies import without_copies
from builder.read.files.documents import DocumentCheck, Papers, papers_of
from builder.read.files.folder import File
from builder.read.files.leftover import leftovers
from builder.read.files.recordings import recordings_of
from builder.read.files.snapshot import Snapshot
from builder.read.files.survey import Survey
from builder.read.media import MediaFacts, media_of
from builder.read.metrics import MetricsReading, metrics_of
from builder.read.playlists import ScreensReading, read_screens
from builder.read.settled import Settled
from builder.read.stories import StoriesReading, read_stories


class ContentChecks(msgspec.Struct, frozen=True):
    """The checks that judge while reading: of each story's text, of each document's."""

    text: TextCheck
    document: DocumentCheck


class _Parts(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that was read, part by part; ``files`` are those that are no copies."""

    files: tuple[File, ...]
    copies: tuple[Problem, ...]
    settled: Settled
    screens: ScreensReading
    stories: StoriesReading
    metrics: MetricsReading
    media: MediaFacts
    papers: Papers
    recordings: Recordings

    @property
    def aside(self) -> tuple[Problem, ...]:
        """The problems of texts and playlists that do not count."""
        return (*self.stories.strays, *self.screens.doubled)


def read(
    survey: Survey, settled: Settled, checks: ContentChecks, instead: SiteParts = AS_THEY_ARE
) -> Library:
    """Reads a site with these settings; ``checks`` judge what stands in it, ``instead`` holds parts
    that are not to be read."""
    parts = _parts(survey, settled, checks, instead)
    problems = tuple(_problems(parts, survey.snapshot))
    return _assembled(parts, problems, survey.snapshot.digests)


def _parts(survey: Survey, settled: Settled, checks: ContentChecks, instead: SiteParts) -> _Parts:
    """Every part by itself."""
    files, copies = without_copies(survey.snapshot.files)
    stories = read_stories(survey, files, settled.settings, checks.text)
    return _Parts(
        files=tuple(files),
        copies=copies,
        settled=settled,
        screens=read_screens(survey.snapshot, files, instead.screens),
        stories=stories,
        metrics=metrics_of(survey.snapshot, files, instead.metrics),
        media=media_of(survey, files),
        papers=papers_of(survey, files, stories.typed, checks.document),
        recordings=recordings_of(survey, files, stories.typed),
    )


def _assembled(parts: _Parts, problems: tuple[Problem, ...], digests: dict[str, Digest]) -> Library:
    """The library that these parts make; ``digests`` are those of all files."""
    stories, media, papers = parts.stories, parts.media, parts.papers
    return Library(
        settings=parts.settled.settings,
        stories=stories.typed,
        gathering=stories.gathering,
        photos=media.photos,
        dark=media.dark,
        films=media.films,
        unplayable=media.unplayable,
        papers=papers.there,
        documents=papers.documents,
        unattachable=papers.unattachable,
        recordings=parts.recordings,
        screens=parts.screens.playlists,
        metrics=parts.metrics.metrics,
        digests=digests,
        unread=stories.unread,
        problems=problems,
    )


def _problems(parts: _Parts, snapshot: Snapshot) -> Iterator[Problem]:
    """All that is wrong: with files as such, then with what stands in them."""
    yield from _of_files(parts, snapshot)
    yield from parts.settled.problems
    yield from parts.screens.problems
    yield from parts.stories.problems
    yield from parts.metrics.problems


def _of_files(parts: _Parts, snapshot: Snapshot) -> Iterator[Problem]:
    """What is said of files that are not read, whatever stands in them."""
    yield from snapshot.problems
    yield from parts.copies
    yield from parts.stories.doubled
    yield from parts.aside
    heard = parts.recordings.sound.keys() | parts.recordings.unheard.keys()
    used = parts.papers.named | heard
    others = [file for file in parts.files if file.path not in used]
    kinds = parts.settled.settings.kinds
    yield from leftovers(others, parts.stories.sources, parts.aside, snapshot.known, kinds)
    yield from parts.media.missed
