"""The facts of every photo of a site: remembered where its bytes are known, else looked at by the
crew."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from builder.crew.crew import Crew
from builder.digest import Digest, key_of
from builder.model.library import Unshown
from builder.model.photo import Photo
from builder.problems import Problem, Where
from builder.read.files.folder import File, moved
from builder.read.files.snapshot import bytes_listed_as
from builder.read.files.survey import Examination, Survey, SurveyTools

_encode = msgspec.msgpack.Encoder().encode


class _Photographed(msgspec.Struct, frozen=True):
    photo: Photo | None
    refused: Unshown | None = None


_photographed_of = msgspec.msgpack.Decoder(_Photographed).decode


_MOVED, _FALLEN = b"", b"fallen"
"""In place of a picture's facts: its file is no longer as it was listed; the worker died that
looked at it."""


class PhotoFacts(msgspec.Struct, frozen=True):
    """What every picture file is, by path, and which are no longer as they were listed."""

    found: Mapping[str, _Photographed]
    problems: tuple[Problem, ...]

    @property
    def photos(self) -> dict[str, Photo]:
        """Those that can be shown."""
        return {path: each.photo for path, each in self.found.items() if each.photo}

    @property
    def dark(self) -> dict[str, Unshown]:
        """Why the others cannot."""
        return {path: each.refused for path, each in self.found.items() if each.refused}


def photos_of(survey: Survey, files: Sequence[File]) -> PhotoFacts:
    """What these picture files are; copies of one are looked at once."""
    digests = {file.path: survey.snapshot.digest_of(file) for file in files}
    paths = {digest: path for path, digest in digests.items()}
    looks = _Looks(survey.snapshot.root, paths, survey.tools.crew)
    seen = _seen(looks, survey.tools)
    found = {path: seen[digest] for path, digest in digests.items() if digest in seen}
    return PhotoFacts(found, tuple(looks.problems))


def _seen(looks: "_Looks", tools: SurveyTools) -> dict[Digest, _Photographed]:
    """What is remembered of each picture, and what looking told of the others."""
    keys = {digest: key_of(tools.versions, "photo", digest) for digest in looks.paths}
    return tools.facts(keys, _photographed_of, looks.at)


class _Looks:
    """The crew's look at pictures: a file for each digest, and which files could not be seen."""

    def __init__(self, root: Path, paths: Mapping[Digest, str], crew: Crew) -> None:
        self._root, self.paths, self._crew = root, paths, crew
        self.problems: list[Problem] = []

    def at(self, new: list[Digest]) -> dict[Digest, Examination]:
        """What is told of those that were seen."""
        tasks = [(self._root / self.paths[digest], digest) for digest in new]
        needs = _needs(path for path, _ in tasks) if tasks else []
        told = zip(new, self._crew.map(_look, tasks, 1, _fallen, needs), strict=True)
        seen = ((digest, facts) for digest, facts in told if self._is_seen(digest, facts))
        return {digest: Examination(facts) for digest, facts in seen}

    def _is_seen(self, digest: Digest, told: bytes) -> bool:
        if told not in _UNSEEN:
            return True
        self.problems.append(_UNSEEN[told](self.paths[digest]))
        return False


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
    said = "一打开这张图片，程序的一个部分就意外停下，或者停不下来，这次什么都没有发布"
    mend = "再生成一次；还是停在这一张，就换一张，或者把它移走，再把原图发给维护的人"
    return Where(path).problem("FC696", said, mend)


_UNSEEN: dict[bytes, Callable[[str], Problem]] = {_MOVED: moved, _FALLEN: _deadly}
