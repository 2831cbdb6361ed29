"""Reads a whole site: every story typed, every photo looked at, every problem collected; nothing
decided yet.

What was read before is not read again: a file's digest is known by its stat, a story's reading by
the digests of its files, a photo's facts by its digest. The memo is handed in; reading knows no
store. A file that has changed since it was listed is a problem: an edition is made of one moment's
files.
"""

from collections.abc import Iterator, Sequence

import msgspec

from builder.model.library import AS_THEY_ARE, Library, SiteParts, TextCheck
from builder.problems import Problem
from builder.read.files.copies import without_copies
from builder.read.files.documents import DocumentCheck, Papers, papers_of
from builder.read.files.folder import File
from builder.read.files.leftover import leftovers
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
    """Everything that was read, part by part."""

    copies: tuple[Problem, ...]
    settled: Settled
    screens: ScreensReading
    stories: StoriesReading
    metrics: MetricsReading
    media: MediaFacts
    papers: Papers

    @property
    def aside(self) -> tuple[Problem, ...]:
        """The problems of texts and playlists that do not count."""
        return (*self.stories.strays, *self.screens.doubled)


def read(
    survey: Survey, settled: Settled, checks: ContentChecks, instead: SiteParts = AS_THEY_ARE
) -> Library:
    """Reads a site with these settings; ``checks`` judge what stands in it, ``instead`` holds parts
    that are not to be read."""
    files, copies = without_copies(survey.snapshot.files)
    stories = read_stories(survey, files, settled.settings, checks.text)
    parts = _Parts(
        copies=copies,
        settled=settled,
        screens=read_screens(survey.snapshot, files, instead.screens),
        stories=stories,
        metrics=metrics_of(survey.snapshot, files, instead.metrics),
        media=media_of(survey, files),
        papers=papers_of(survey, files, stories.typed, checks.document),
    )
    return _assembled(parts, files, survey.snapshot)


def _assembled(parts: _Parts, files: Sequence[File], snapshot: Snapshot) -> Library:
    """The library that these parts make; ``files`` are those that are no copies."""
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
        screens=parts.screens.playlists,
        metrics=parts.metrics.metrics,
        digests=snapshot.digests,
        unread=stories.unread,
        problems=tuple(_problems(parts, files, snapshot)),
    )


def _problems(parts: _Parts, files: Sequence[File], snapshot: Snapshot) -> Iterator[Problem]:
    """All that is wrong: with files as such, then with what stands in them."""
    yield from _of_files(parts, files, snapshot)
    yield from parts.settled.problems
    yield from parts.screens.problems
    yield from parts.stories.problems
    yield from parts.metrics.problems


def _of_files(parts: _Parts, files: Sequence[File], snapshot: Snapshot) -> Iterator[Problem]:
    """What is said of files that are not read, whatever stands in them."""
    yield from snapshot.problems
    yield from parts.copies
    yield from parts.stories.doubled
    yield from parts.aside
    others = [file for file in files if file.path not in parts.papers.named]
    kinds = parts.settled.settings.kinds
    yield from leftovers(others, parts.stories.sources, parts.aside, snapshot.known, kinds)
    yield from parts.media.missed
