"""content/ → Library: every story typed, every photo looked at, every problem collected; nothing decided yet.

What was read before is not read again: a file's digest is known by its stat, a story's reading by the
digests of its files, a photo's facts by its digest. The memo is handed in; reading knows no store.
A file that is no longer as it was listed is a problem: an edition is made of one moment's files.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from builder.crew.crew import Crew
from builder.digest import Digest, digest_of, key_of
from builder.media.films.edits import UnplayableFilm
from builder.media.pixels import UnreadablePicture, need_of
from builder.model.library import Library, Unplayable, Unshown
from builder.model.photo import Film, Photo
from builder.model.site import Settings
from builder.model.story import TextCheck
from builder.problems import Problem
from builder.read.files.folder import (
    File,
    Stock,
    StoryFiles,
    films_among,
    moved,
    pictures_among,
    screens_among,
    settings_among,
    stories_among,
)
from builder.read.files.leftover import leftovers
from builder.read.pictures.photos import look_at, look_at_film
from builder.read.settings import PlaylistReading, read_playlist, read_settings
from builder.read.story import Context, Reading, SourceText, read_story
from builder.store.memory import Memory

T = TypeVar("T")


class _Photographed(msgspec.Struct, frozen=True):
    photo: Photo | None
    refused: Unshown | None = None


class _Filmed(msgspec.Struct, frozen=True):
    film: Film | None
    refused: Unplayable | None = None


_encode = msgspec.msgpack.Encoder().encode
_reading_of = msgspec.msgpack.Decoder(Reading).decode
_photographed_of = msgspec.msgpack.Decoder(_Photographed).decode
_filmed_of = msgspec.msgpack.Decoder(_Filmed).decode
_MOVED, _FALLEN = b"", b"fallen"
"""In place of a picture's facts: its file is no longer as it was listed; the worker died that looked at it."""


def read(stock: Stock, versions: Digest, check: TextCheck, memo: Memory, crew: Crew) -> Library:
    """Reads a site; ``versions`` is the digest of the code and libraries that reading is done by."""
    root, readable, digests = stock.root, stock.files, stock.digests
    settings, settled = _settings(root, readable, digests)
    playlists = [_playlist(root, file, digests) for file in screens_among(readable)]
    sources, strays = stories_among(readable)
    context = Context(vocabularies=settings.all_vocabularies)
    reader = _Reader(versions, context, check, memo, crew)
    readings = _readings(root, sources, digests, reader)
    photos, dark, missed = _photos(root, pictures_among(readable), digests, reader)
    filmed = _films(root, films_among(readable), digests, reader)
    of_playlists = (problem for each in playlists for problem in each.problems)
    of_stories = (problem for each in readings for problem in each.problems)
    useless = leftovers(readable, sources, strays)
    problems = (*stock.problems, *settled, *strays, *useless, *missed, *of_playlists, *of_stories)
    typed = tuple(reading.story for reading in readings if reading.story)
    return Library(
        settings=settings,
        stories=typed,
        gathering=frozenset(each.text.path for each in sources if each.gathers),
        photos=photos,
        dark=dark,
        films={path: each.film for path, each in filmed.items() if each.film},
        unplayable={path: each.refused for path, each in filmed.items() if each.refused},
        screens=tuple(each.playlist for each in playlists if each.playlist),
        digests=digests,
        unread={s.text.path: reading.status for s, reading in zip(sources, readings, strict=True) if not reading.story},
        problems=problems,
    )


class _Reader(msgspec.Struct, frozen=True):
    """What every story of one reading is read with."""

    versions: Digest
    context: Context
    check: TextCheck
    memo: Memory
    crew: Crew


class _Task(msgspec.Struct, frozen=True):
    """A story to be read, wherever the crew works."""

    root: Path
    files: StoryFiles
    digests: tuple[Digest, Digest]
    context: Context
    check: TextCheck


def _content(file: Path, digest: Digest) -> bytes | None:
    """The bytes that were listed under this digest; None where they are others by now, or gone."""
    try:
        content = file.read_bytes()
    except OSError:
        return None
    return content if digest_of(content) == digest else None


def _settings(root: Path, files: Iterable[File], digests: Mapping[str, Digest]) -> tuple[Settings, tuple[Problem, ...]]:
    found = settings_among(files)
    if found is None:
        return read_settings("content/site.yaml", b"")
    content = _content(root / found.path, digests[found.path])
    settings, problems = read_settings(found.path, content or b"")
    return settings, problems if content is not None else (moved(found.path),)


def _playlist(root: Path, file: File, digests: Mapping[str, Digest]) -> PlaylistReading:
    content = _content(root / file.path, digests[file.path])
    return read_playlist(file.path, content) if content is not None else PlaylistReading(None, (moved(file.path),))


def _readings(
    root: Path, sources: Sequence[StoryFiles], digests: Mapping[str, Digest], reader: _Reader
) -> tuple[Reading, ...]:
    """Every story's reading, from memory where its files are as before."""
    context = key_of(reader.versions, reader.context)
    keys = [_story_key(files, digests, context) for files in sources]
    known = reader.memo.recall(keys, _reading_of)
    new = [(files, key) for files, key in zip(sources, keys, strict=True) if key not in known]
    tasks = [_Task(root, files, _digests_of(files, digests), reader.context, reader.check) for files, _ in new]
    read_now = dict(zip((key for _, key in new), reader.crew.map(_read_one, tasks), strict=True))
    # Bodies first: should the build be killed between, no reading names a body that was not kept.
    reader.memo.remember((digest_of(body), body) for _, body, _ in read_now.values())
    reader.memo.remember((key, reading) for key, (reading, _, sure) in read_now.items() if sure)
    return tuple(known[key] if key in known else _reading_of(read_now[key][0]) for key in keys)


def _story_key(files: StoryFiles, digests: Mapping[str, Digest], context: Digest) -> Digest:
    return key_of(context, files.kind, files.name, files.text.path, _sum(files, digests))


def _sum(files: StoryFiles, digests: Mapping[str, Digest]) -> Digest:
    """The digest of the Markdown and its sidecar together."""
    return Digest("".join(_digests_of(files, digests)))


def _digests_of(files: StoryFiles, digests: Mapping[str, Digest]) -> tuple[Digest, Digest]:
    return digests[files.text.path], digests[files.sidecar.path] if files.sidecar else Digest("")


def _read_one(task: _Task) -> tuple[bytes, bytes, bool]:
    """The encoded reading without its body, the body, and whether the files were still those that were listed."""
    places = (task.files.text, task.files.sidecar)
    text, sidecar = (_content(task.root / f.path, d) if f else None for f, d in zip(places, task.digests, strict=True))
    if text is None or (task.files.sidecar and sidecar is None):
        return _encode(Reading(story=None, body="", problems=(moved(task.files.text.path),))), b"", False
    source = SourceText(
        path=task.files.text.path,
        kind=task.files.kind,
        name=task.files.name,
        text=text,
        sidecar=sidecar,
        sidecar_path=task.files.sidecar.path if task.files.sidecar else "",
    )
    reading = read_story(source, task.context, task.check)
    bare = msgspec.structs.replace(reading, body="")
    return _encode(bare), reading.body.encode(), True


def _photos(
    root: Path, files: Sequence[File], digests: Mapping[str, Digest], reader: _Reader
) -> tuple[dict[str, Photo], dict[str, Unshown], tuple[Problem, ...]]:
    """The facts of every picture file by path, why the others cannot be read, and which are no longer as listed."""
    wanted = {digests[file.path]: file for file in files}
    keys = {digest: key_of(reader.versions, "photo", digest) for digest in wanted}
    known = reader.memo.recall(list(keys.values()), _photographed_of)
    new = [digest for digest, key in keys.items() if key not in known]
    tasks = [(root / wanted[digest].path, digest) for digest in new]
    needs = [need_of(path) for path, _ in tasks]
    looked = dict(zip(new, reader.crew.map(_look, tasks, 1, _fallen, needs), strict=True))
    unseen = {digest: _UNSEEN[told] for digest, told in looked.items() if told in _UNSEEN}
    reader.memo.remember((keys[digest], told) for digest, told in looked.items() if digest not in unseen)
    found = {keys[digest]: _photographed_of(told) for digest, told in looked.items() if digest not in unseen}
    seen = {**known, **found}
    facts = {file.path: each for file in files if (each := seen.get(keys[digests[file.path]]))}
    photos = {path: each.photo for path, each in facts.items() if each.photo}
    dark = {path: each.refused for path, each in facts.items() if each.refused}
    return photos, dark, tuple(say(wanted[digest].path) for digest, say in unseen.items())


def _look(task: tuple[Path, Digest]) -> bytes:
    """The encoded facts of one picture; nothing where the file is no longer as it was listed."""
    content = _content(*task)
    if content is None:
        return _MOVED
    try:
        return _encode(_Photographed(look_at(content)))
    except UnreadablePicture as failure:
        return _encode(_Photographed(None, Unshown(str(failure), failure.mend)))


def _fallen(_: object) -> bytes:
    return _FALLEN


def _deadly(path: str) -> Problem:
    return Problem(
        path=path,
        code="FC696",
        message="一打开这张图片，程序的一个部分就意外停下，或者停不下来，这次什么都没有发布",
        mend="再生成一次；还是停在这一张，就换一张，或者把它移走，再把原图发给维护的人",
    )


_UNSEEN = {_MOVED: moved, _FALLEN: _deadly}


def _films(root: Path, files: Sequence[File], digests: Mapping[str, Digest], reader: _Reader) -> dict[str, _Filmed]:
    """What every video file is, or why it cannot be shown."""
    keys = {file.path: key_of(reader.versions, "film", file.suffix, digests[file.path]) for file in files}
    known = reader.memo.recall(list(keys.values()), _filmed_of)
    new = {file: keys[file.path] for file in files if keys[file.path] not in known}
    looked = {key: _look_at_film(root, file, digests[file.path]) for file, key in new.items()}
    reader.memo.remember((key, _encode(looked[key])) for file, key in new.items() if _stands(root, file))
    return {path: known[key] if key in known else looked[key] for path, key in keys.items()}


def _look_at_film(root: Path, file: File, source: Digest) -> _Filmed:
    try:
        with (root / file.path).open("rb") as content:
            return _Filmed(look_at_film(content, file.suffix, source))
    except UnplayableFilm as failure:
        return _Filmed(None, Unplayable(failure.reason, failure.mend))
    except OSError as failure:
        return _Filmed(None, Unplayable(f"读不出来（{failure.strerror or '原因不明'}）", "看看它是否正被别的程序占用"))


def _stands(root: Path, file: File) -> bool:
    """Whether a file that took long to read is still the one that the scan saw."""
    try:
        found = (root / file.path).stat()
    except OSError:
        return False
    return (found.st_size, found.st_mtime_ns) == (file.size, file.mtime_ns)
