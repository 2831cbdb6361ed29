"""Surveying files: what is remembered of each, else found out by the crew."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TypeVar

import msgspec

from builder.crew.crew import Crew
from builder.digest import Digest, key_of
from builder.read.files.folder import File
from builder.read.files.snapshot import Snapshot
from builder.store.memory import Memory

_K = TypeVar("_K")
_T = TypeVar("_T")


class Examination(NamedTuple):
    """The result of looking at a file, encoded; ``lasts`` where it may be remembered."""

    told: bytes
    lasts: bool = True


Examine = Callable[[list[_K]], Mapping[_K, Examination]]
"""Looks at what nothing is remembered of."""


class SurveyTools(msgspec.Struct, frozen=True):
    """What a survey works with: the version of the code that reads, the memory, the crew."""

    versions: Digest
    memo: Memory
    crew: Crew

    def facts(
        self, keys: Mapping[_K, Digest], decode: Callable[[bytes], _T], examine: Examine[_K]
    ) -> dict[_K, _T]:
        """By item, what is remembered under its key, else what examining it tells; items of which
        that is nothing are left out."""
        facts = self._recalled(keys, decode)
        found = examine([each for each in keys if each not in facts])
        self.memo.remember((keys[each], new.told) for each, new in found.items() if new.lasts)
        return facts | {each: decode(new.told) for each, new in found.items()}

    def _recalled(self, keys: Mapping[_K, Digest], decode: Callable[[bytes], _T]) -> dict[_K, _T]:
        known = self.memo.recall(list(keys.values()), decode)
        return {each: known[key] for each, key in keys.items() if key in known}


class Survey(msgspec.Struct, frozen=True):
    """One reading of a site: what lies there at one moment, and what it is read with."""

    snapshot: Snapshot
    tools: SurveyTools

    def facts(
        self,
        sort: str,
        files: Sequence[File],
        decode: Callable[[bytes], _T],
        examine: Examine[File],
    ) -> dict[str, _T]:
        """What each of these files is as one of its sort, by path; remembered by its bytes and the
        end of its name."""
        keys = {file: self._key(sort, file) for file in files}
        return {file.path: each for file, each in self.tools.facts(keys, decode, examine).items()}

    def _key(self, sort: str, file: File) -> Digest:
        return key_of(self.tools.versions, sort, file.suffix, self.snapshot.digest_of(file))
