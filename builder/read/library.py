"""content/ → Library: every story typed, every photo looked at, every problem collected; nothing
decided yet.

What was read before is not read again: a file's digest is known by its stat, a story's reading by
the digests of its files, a photo's facts by its digest. The memo is handed in; reading knows no
store. A file that is no longer as it was listed is a problem: an edition is made of one moment's
files.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

import msgspec

from builder.digest import Digest, digest_of, key_of
from builder.model.library import AS_THEY_ARE, Library, SitePart, Unread
from builder.model.screen import Playlist
from builder.model.site import Settings
from builder.model.story import Story, TextCheck
from builder.problems import Problem
from builder.read.files.copies import without_copies
from builder.read.files.films import films_of
from builder.read.files.folder import (
    SIDECAR_SUFFIXES,
    TEXT_SUFFIXES,
    File,
    doubled_screens,
    films_among,
    moved,
    pictures_among,
    screens_among,
    settings_among,
)
from builder.read.files.leftover import leftovers
from builder.read.files.photos import photos_of
from builder.read.files.snapshot import Snapshot
from builder.read.files.stories import StoryFiles, stories_among
from builder.read.files.survey import SurveyTools, bytes_listed_as, known_of
from builder.read.settings import PlaylistReading, read_playlist, read_settings
from builder.read.story import ReadingContext, SourceText, StoryReading, read_story
from builder.read.twins import twin_problem, twins_among

_encode = msgspec.msgpack.Encoder().encode
_reading_of = msgspec.msgpack.Decoder(StoryReading).decode


class Settled(msgspec.Struct, frozen=True):
    """What site.yaml says, and what is wrong with it."""

    settings: Settings
    problems: tuple[Problem, ...] = ()


def settings_of(snapshot: Snapshot, instead: SitePart = AS_THEY_ARE) -> Settled:
    """The site's settings, or those given instead."""
    if instead.settings is not None:
        return Settled(instead.settings)
    found = settings_among(snapshot.files)
    if found is None:
        return Settled(*read_settings("content/site.yaml", b""))
    content = bytes_listed_as(snapshot.root / found.path, snapshot.digests[found.path])
    settings, problems = read_settings(found.path, content or b"")
    return Settled(settings, problems if content is not None else (moved(found.path),))


def read(
    snapshot: Snapshot,
    settled: Settled,
    reader: SurveyTools,
    check: TextCheck,
    instead: SitePart = AS_THEY_ARE,
) -> Library:
    """Reads a site with these settings; ``check`` judges each story's text, ``instead`` holds parts
    that are not to be read."""
    root, digests = snapshot.root, snapshot.digests
    readable, copies = without_copies(snapshot.files)
    settings = settled.settings
    playlists = _playlists(root, readable, digests, instead.screens)
    sources, strays = stories_among(readable)
    terms = _Terms(ReadingContext(settings.all_vocabularies, settings.zone.key), check)
    readings = _readings(root, sources, digests, reader, terms)
    apart, twins = _apart(readings, readable, digests)
    pictures = photos_of(snapshot, pictures_among(readable), reader)
    filmed = films_of(snapshot, films_among(readable), reader)
    of_playlists = (problem for each in playlists for problem in each.problems)
    of_stories = (problem for each in apart for problem in each.problems)
    told = (*strays, *doubled_screens(readable))
    useless = leftovers(readable, sources, told, partial(known_of, root))
    missed = pictures.problems
    of_files = (*snapshot.problems, *copies, *twins, *told, *useless, *missed)
    problems = (*of_files, *settled.problems, *of_playlists, *of_stories)
    typed = tuple(reading.story for reading in apart if reading.story)
    return Library(
        settings=settings,
        stories=typed,
        gathering=frozenset(each.text.path for each in sources if each.gathers),
        photos=pictures.photos,
        dark=pictures.dark,
        films={path: each.film for path, each in filmed.items() if each.film},
        unplayable={path: each.refused for path, each in filmed.items() if each.refused},
        screens=tuple(each.playlist for each in playlists if each.playlist),
        digests=digests,
        unread=_unread(sources, readings),
        problems=problems,
    )


def _unread(sources: Iterable[StoryFiles], readings: Iterable[StoryReading]) -> dict[str, Unread]:
    """What those stories say of themselves that could not be typed, by their files."""
    read_from = zip(sources, readings, strict=True)
    return {files.text.path: each.unread for files, each in read_from if not each.story}


class _Terms(msgspec.Struct, frozen=True):
    """On what terms stories are read: what the settings say, and how their texts are judged."""

    context: ReadingContext
    check: TextCheck


class _Task(msgspec.Struct, frozen=True):
    """A story to be read, wherever the crew works."""

    root: Path
    files: StoryFiles
    digests: tuple[Digest, Digest]
    terms: _Terms


def _playlists(
    root: Path,
    files: Iterable[File],
    digests: Mapping[str, Digest],
    instead: tuple[Playlist, ...] | None,
) -> list[PlaylistReading]:
    if instead is not None:
        return [PlaylistReading(each, ()) for each in instead]
    return [_playlist(root, file, digests) for file in screens_among(files)]


def _playlist(root: Path, file: File, digests: Mapping[str, Digest]) -> PlaylistReading:
    content = bytes_listed_as(root / file.path, digests[file.path])
    return (
        read_playlist(file.path, content)
        if content is not None
        else PlaylistReading(None, (moved(file.path),))
    )


def _readings(
    root: Path,
    sources: Sequence[StoryFiles],
    digests: Mapping[str, Digest],
    reader: SurveyTools,
    terms: _Terms,
) -> tuple[StoryReading, ...]:
    """Every story's reading, from memory where its files are as before."""
    context = key_of(reader.versions, terms.context)
    keys = [_story_key(files, digests, context) for files in sources]
    known = reader.memo.recall(keys, _reading_of)
    new = [(files, key) for files, key in zip(sources, keys, strict=True) if key not in known]
    tasks = [_Task(root, files, _digests_of(files, digests), terms) for files, _ in new]
    read_now = dict(zip((key for _, key in new), reader.crew.map(_read_one, tasks), strict=True))
    # Bodies first: should the build be killed between, no reading names a body that was not kept.
    reader.memo.remember((digest_of(body), body) for _, body, _ in read_now.values())
    reader.memo.remember((key, reading) for key, (reading, _, sure) in read_now.items() if sure)
    return tuple(known[key] if key in known else _reading_of(read_now[key][0]) for key in keys)


def _apart(
    readings: tuple[StoryReading, ...], files: Iterable[File], digests: Mapping[str, Digest]
) -> tuple[list[StoryReading], list[Problem]]:
    """The readings without those that only say again what another says, of which staff are told."""
    media = [file for file in files if file.suffix not in (*TEXT_SUFFIXES, *SIDECAR_SUFFIXES)]

    def beside(story: Story) -> list[Digest]:
        folder = story.path.rpartition("/")[0]
        return sorted(digests[file.path] for file in media if file.folder == folder)

    twins = twins_among((each.story for each in readings if each.story), beside)
    apart = [each for each in readings if not (each.story and each.story.path in twins)]
    return apart, [twin_problem(path, first) for path, first in twins.items()]


def _story_key(files: StoryFiles, digests: Mapping[str, Digest], context: Digest) -> Digest:
    return key_of(context, files.kind, files.name, files.text.path, _sum(files, digests))


def _sum(files: StoryFiles, digests: Mapping[str, Digest]) -> Digest:
    """The digest of the Markdown and its sidecar together."""
    return Digest("".join(_digests_of(files, digests)))


def _digests_of(files: StoryFiles, digests: Mapping[str, Digest]) -> tuple[Digest, Digest]:
    return digests[files.text.path], digests[files.sidecar.path] if files.sidecar else Digest("")


def _read_one(task: _Task) -> tuple[bytes, bytes, bool]:
    """The encoded reading without its body, the body, and whether the files were still those that
    were listed."""
    places = (task.files.text, task.files.sidecar)
    text, sidecar = (
        bytes_listed_as(task.root / f.path, d) if f else None
        for f, d in zip(places, task.digests, strict=True)
    )
    if text is None or (task.files.sidecar and sidecar is None):
        return (
            _encode(StoryReading(story=None, body="", problems=(moved(task.files.text.path),))),
            b"",
            False,
        )
    source = SourceText(
        path=task.files.text.path,
        kind=task.files.kind,
        name=task.files.name,
        text=text,
        sidecar=sidecar,
        sidecar_path=task.files.sidecar.path if task.files.sidecar else "",
    )
    reading = read_story(source, task.terms.context, task.terms.check)
    bare = msgspec.structs.replace(reading, body="")
    return _encode(bare), reading.body.encode(), True
