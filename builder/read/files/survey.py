"""All photos and films of a site looked at, from memory where their bytes are known."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from builder.crew.crew import Crew
from builder.digest import Digest, digest_of, key_of
from builder.media.signature import HEAD, Known, known_by
from builder.model.library import Unplayable, Unshown
from builder.model.photo import Film, Photo
from builder.problems import Problem
from builder.read.files.folder import File, moved
from builder.store.memory import Memory
from builder.store.stamps import read_whole

_encode = msgspec.msgpack.Encoder().encode


class _Photographed(msgspec.Struct, frozen=True):
    photo: Photo | None
    refused: Unshown | None = None


class _Filmed(msgspec.Struct, frozen=True):
    film: Film | None
    refused: Unplayable | None = None


_photographed_of = msgspec.msgpack.Decoder(_Photographed).decode
_filmed_of = msgspec.msgpack.Decoder(_Filmed).decode
_MOVED, _FALLEN = b"", b"fallen"
"""In place of a picture's facts: its file is no longer as it was listed; the worker died that
looked at it."""


class SurveyTools(msgspec.Struct, frozen=True):
    """What one reading is done with: the version of the code that reads, what is remembered, who works."""

    versions: Digest
    memo: Memory
    crew: Crew


def bytes_listed_as(file: Path, digest: Digest) -> bytes | None:
    """The bytes that were listed under this digest; None where they are others by now, or gone."""
    try:
        content = read_whole(file)
    except OSError:
        return None
    return content if digest_of(content) == digest else None


def known_of(root: Path, file: File) -> Known | None:
    """What a file is by its first bytes."""
    try:
        with (root / file.path).open("rb") as opened:
            return known_by(opened.read(HEAD))
    except OSError:  # said where its digest is taken
        return None


def photos_of(
    root: Path, files: Sequence[File], digests: Mapping[str, Digest], reader: SurveyTools
) -> tuple[dict[str, Photo], dict[str, Unshown], tuple[Problem, ...]]:
    """The facts of every picture file by path, why the others cannot be read, and which are no
    longer as listed."""
    wanted = {digests[file.path]: file for file in files}
    keys = {digest: key_of(reader.versions, "photo", digest) for digest in wanted}
    known = reader.memo.recall(list(keys.values()), _photographed_of)
    new = [digest for digest, key in keys.items() if key not in known]
    tasks = [(root / wanted[digest].path, digest) for digest in new]
    needs = _needs(path for path, _ in tasks) if tasks else []
    looked = dict(zip(new, reader.crew.map(_look, tasks, 1, _fallen, needs), strict=True))
    unseen = {digest: _UNSEEN[told] for digest, told in looked.items() if told in _UNSEEN}
    reader.memo.remember(
        (keys[digest], told) for digest, told in looked.items() if digest not in unseen
    )
    found = {
        keys[digest]: _photographed_of(told)
        for digest, told in looked.items()
        if digest not in unseen
    }
    seen = {**known, **found}
    facts = {file.path: each for file in files if (each := seen.get(keys[digests[file.path]]))}
    photos = {path: each.photo for path, each in facts.items() if each.photo}
    dark = {path: each.refused for path, each in facts.items() if each.refused}
    return photos, dark, tuple(say(wanted[digest].path) for digest, say in unseen.items())


def _needs(paths: Iterable[Path]) -> list[int]:
    """The bytes of memory that looking at each takes."""
    from builder.media.pixels import need_of  # Pillow costs 12 ms to load

    return [need_of(path) for path in paths]


def _look(task: tuple[Path, Digest]) -> bytes:
    """The encoded facts of one picture; nothing where the file is no longer as it was listed."""
    from builder.media.pixels import UnreadablePicture
    from builder.read.pictures.photos import look_at

    content = bytes_listed_as(*task)
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


def films_of(
    root: Path, files: Sequence[File], digests: Mapping[str, Digest], reader: SurveyTools
) -> dict[str, _Filmed]:
    """What every video file is, or why it cannot be shown."""
    keys = {
        file.path: key_of(reader.versions, "film", file.suffix, digests[file.path])
        for file in files
    }
    known = reader.memo.recall(list(keys.values()), _filmed_of)
    new = {file: keys[file.path] for file in files if keys[file.path] not in known}
    looked = {key: _look_at_film(root, file, digests[file.path]) for file, key in new.items()}
    reader.memo.remember(
        (key, _encode(looked[key])) for file, key in new.items() if _stands(root, file)
    )
    return {path: known[key] if key in known else looked[key] for path, key in keys.items()}


def _look_at_film(root: Path, file: File, source: Digest) -> _Filmed:
    from builder.media.films.edits import UnplayableFilm
    from builder.read.pictures.photos import look_at_film

    try:
        with (root / file.path).open("rb") as content:
            return _Filmed(look_at_film(content, file.suffix, source))
    except UnplayableFilm as failure:
        return _Filmed(None, Unplayable(failure.reason, failure.mend))
    except OSError as failure:
        return _Filmed(
            None,
            Unplayable(
                f"读不出来（{failure.strerror or '原因不明'}）", "看看它是否正被别的程序占用"
            ),
        )


def _stands(root: Path, file: File) -> bool:
    """Whether a file that took long to read is still the one that the scan saw."""
    try:
        found = (root / file.path).stat()
    except OSError:
        return False
    return (found.st_size, found.st_mtime_ns) == (file.size, file.mtime_ns)
