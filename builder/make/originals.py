"""Films and recordings, opened again when what is published is made of them."""

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, TypeVar

import msgspec

from builder.digest import Digest, digest_of_file
from builder.problems import Problem

_Seen = TypeVar("_Seen")


class OriginalSort(msgspec.Struct, frozen=True):
    """What files of one sort are called in a problem (``这段视频``), and the code of one that cannot
    be read."""

    noun: str
    code: str

    def reopened(
        self, place: Path, path: str, source: Digest, look: Callable[[BinaryIO], _Seen | Problem]
    ) -> tuple[BinaryIO, _Seen] | Problem:
        """The file at ``place``, open, and what ``look`` finds in it; a problem, with the file
        closed, where it cannot be read, or its digest is no longer ``source`` (FC605). ``path`` is
        its place as staff know it, below the site's folder.
        """
        try:
            file = place.open("rb")
            found = look(file) if digest_of_file(file) == source else self._changed(path)
        except OSError as failure:
            why = f"读不出来（{failure.strerror or '原因不明'}）"
            return self.unreadable(path, why, "看看它是否正被别的程序占用，再生成一次")
        if isinstance(found, Problem):
            file.close()
            return found
        return file, found

    def unreadable(self, path: str, reason: str, mend: str) -> Problem:
        """A file of this sort that cannot be published, and why."""
        return Problem(path=path, code=self.code, message=f"{self.noun}{reason}", mend=mend)

    def _changed(self, path: str) -> Problem:
        return Problem(
            path=path,
            code="FC605",
            message=f"{self.noun}在生成的时候被改动了",
            mend="等它保存好（或同步完）再生成一次",
        )
