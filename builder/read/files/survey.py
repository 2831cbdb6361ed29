"""What a survey of files works with, and how bytes are told apart from those that were listed."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from builder.crew.crew import Crew
from builder.digest import Digest, digest_of
from builder.media.signature import HEAD, Known, known_by
from builder.read.files.folder import File
from builder.store.memory import Memory
from builder.store.stamps import read_whole

_K = TypeVar("_K")
_T = TypeVar("_T")


class Examination(NamedTuple):
    """What looking at something gave, encoded; ``lasts`` where it may be remembered."""

    told: bytes
    lasts: bool = True


Examine = Callable[[list[_K]], Mapping[_K, Examination]]
"""Looks at what nothing is remembered of."""


class SurveyTools(msgspec.Struct, frozen=True):
    """What one reading is done with: the version of the code that reads, what is remembered, who works."""

    versions: Digest
    memo: Memory
    crew: Crew

    def facts(
        self, keys: Mapping[_K, Digest], decode: Callable[[bytes], _T], examine: Examine[_K]
    ) -> dict[_K, _T]:
        """What is known of each, by its key in the memo, and else what examining it tells; nothing
        of those that it leaves out."""
        facts = self._recalled(keys, decode)
        found = examine([each for each in keys if each not in facts])
        self.memo.remember((keys[each], new.told) for each, new in found.items() if new.lasts)
        return facts | {each: decode(new.told) for each, new in found.items()}

    def _recalled(self, keys: Mapping[_K, Digest], decode: Callable[[bytes], _T]) -> dict[_K, _T]:
        known = self.memo.recall(list(keys.values()), decode)
        return {each: known[key] for each, key in keys.items() if key in known}


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
