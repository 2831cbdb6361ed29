"""content/ → Library: every story typed, every photo looked at, every problem collected; nothing decided yet.

What was read before is not read again: a file's digest is known by its stat, a story's reading by the
digests of its files, a photo's facts by its digest. The memo is handed in; reading knows no store.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

import msgspec

from builder.digest import Digest, digest_of, key_of
from builder.model.library import Library
from builder.model.story import Photo
from builder.pixels import UnreadablePicture
from builder.read.folder import File, Stock, StoryFiles, pictures_among, screens_among, settings_among, stories_among
from builder.read.photos import look_at
from builder.read.settings import read_playlist, read_settings
from builder.read.story import Context, Reading, SourceText, TextCheck, read_story


class Memo(Protocol):
    """What was worked out before, by the digest of everything it was worked out from."""

    def recall(self, keys: Sequence[Digest]) -> Mapping[Digest, bytes]:
        """What is remembered under these keys."""

    def remember(self, items: Iterable[tuple[Digest, bytes]]) -> None:
        """Keeps values for the next time."""


class Crew(Protocol):
    """Who works: a function over many items, in order."""

    def map(self, function: Callable[[Any], Any], items: Sequence[Any], worth: int = ...) -> Iterable[Any]:
        """The results in the items' order; ``worth`` is from how many items on a pool pays."""


class _Photographed(msgspec.Struct, frozen=True):
    photo: Photo | None
    reason: str = ""


_encode = msgspec.msgpack.Encoder().encode
_reading_of = msgspec.msgpack.Decoder(Reading).decode
_photographed_of = msgspec.msgpack.Decoder(_Photographed).decode


def read(stock: Stock, versions: Digest, checks: Sequence[TextCheck], memo: Memo, crew: Crew) -> Library:
    """Reads a site; ``versions`` is the digest of the code and libraries that reading is done by."""
    root, readable, digests = stock.root, stock.files, stock.digests
    settings, settled = read_settings(*_settings_text(root, readable))
    playlists = [read_playlist(file.path, (root / file.path).read_bytes()) for file in screens_among(readable)]
    sources, strays = stories_among(readable)
    context = Context(vocabularies=settings.all_vocabularies)
    reader = _Reader(versions, context, checks, memo, crew)
    readings = _readings(root, sources, digests, reader)
    photos, dark = _photos(root, pictures_among(readable), digests, reader)
    of_playlists = (problem for each in playlists for problem in each.problems)
    of_stories = (problem for each in readings for problem in each.problems)
    problems = (*stock.problems, *settled, *strays, *of_playlists, *of_stories)
    typed = tuple(reading.story for reading in readings if reading.story)
    return Library(
        settings=settings,
        stories=typed,
        gathering=frozenset(each.text.path for each in sources if each.gathers),
        photos=photos,
        dark=dark,
        screens=tuple(each.playlist for each in playlists if each.playlist),
        digests=digests,
        unread={s.text.path: reading.status for s, reading in zip(sources, readings, strict=True) if not reading.story},
        problems=problems,
    )


class _Reader(msgspec.Struct, frozen=True):
    """What every story of one reading is read with."""

    versions: Digest
    context: Context
    checks: Sequence[TextCheck]
    memo: Memo
    crew: Crew


class _Task(msgspec.Struct, frozen=True):
    """A story to be read, wherever the crew works."""

    root: Path
    files: StoryFiles
    expected: Digest
    context: Context
    checks: Sequence[TextCheck]


def _settings_text(root: Path, files: Iterable[File]) -> tuple[str, bytes]:
    found = settings_among(files)
    return (found.path, (root / found.path).read_bytes()) if found else ("content/site.yaml", b"")


def _readings(
    root: Path, sources: Sequence[StoryFiles], digests: Mapping[str, Digest], reader: _Reader
) -> tuple[Reading, ...]:
    """Every story's reading, from memory where its files are as before."""
    context = key_of(reader.versions, reader.context)
    keys = [_story_key(files, digests, context) for files in sources]
    known = reader.memo.recall(keys)
    new = [(files, key) for files, key in zip(sources, keys, strict=True) if key not in known]
    tasks = [_Task(root, files, _sum(files, digests), reader.context, reader.checks) for files, _ in new]
    read_now = dict(zip((key for _, key in new), reader.crew.map(_read_one, tasks), strict=True))
    reader.memo.remember((key, reading) for key, (reading, _, sure) in read_now.items() if sure)
    reader.memo.remember((digest_of(body), body) for _, body, _ in read_now.values() if body)
    return tuple(_reading_of(known[key] if key in known else read_now[key][0]) for key in keys)


def _story_key(files: StoryFiles, digests: Mapping[str, Digest], context: Digest) -> Digest:
    return key_of(context, files.kind, files.name, files.text.path, _sum(files, digests))


def _sum(files: StoryFiles, digests: Mapping[str, Digest]) -> Digest:
    """The digest of the Markdown and its sidecar together."""
    sidecar = digests[files.sidecar.path] if files.sidecar else ""
    return Digest(digests[files.text.path] + sidecar)


def _read_one(task: _Task) -> tuple[bytes, bytes, bool]:
    """The encoded reading without its body, the body, and whether the files were still those that were expected."""
    text = (task.root / task.files.text.path).read_bytes()
    sidecar = (task.root / task.files.sidecar.path).read_bytes() if task.files.sidecar else None
    found = digest_of(text) + (digest_of(sidecar) if sidecar is not None else "")
    source = SourceText(
        path=task.files.text.path,
        kind=task.files.kind,
        name=task.files.name,
        text=text,
        sidecar=sidecar,
        sidecar_path=task.files.sidecar.path if task.files.sidecar else "",
    )
    reading = read_story(source, task.context, task.checks)
    bare = msgspec.structs.replace(reading, body="")
    return _encode(bare), reading.body.encode(), found == task.expected


def _photos(
    root: Path, files: Sequence[File], digests: Mapping[str, Digest], reader: _Reader
) -> tuple[dict[str, Photo], dict[str, str]]:
    """The facts of every picture file by path, and why the others cannot be read."""
    wanted = {digests[file.path]: file for file in files}
    keys = {digest: key_of(reader.versions, "photo", digest) for digest in wanted}
    known = reader.memo.recall(list(keys.values()))
    new = [digest for digest, key in keys.items() if key not in known]
    looked = dict(
        zip(new, reader.crew.map(_look, [root / wanted[digest].path for digest in new], worth=8), strict=True)
    )
    reader.memo.remember((keys[digest], facts) for digest, facts in looked.items())
    facts = {digest: _photographed_of(looked.get(digest) or known[key]) for digest, key in keys.items()}
    photos = {file.path: photo for file in files if (photo := facts[digests[file.path]].photo)}
    dark = {file.path: facts[digests[file.path]].reason for file in files if file.path not in photos}
    return photos, dark


def _look(path: Path) -> bytes:
    try:
        return _encode(_Photographed(look_at(path.read_bytes())))
    except UnreadablePicture as failure:
        return _encode(_Photographed(None, str(failure)))
