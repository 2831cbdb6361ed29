"""A film as it would be published, made once and kept: browsers ask for it in many parts, in any
order."""

import threading
import weakref
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryFile

from builder.digest import Digest


class Reel:
    """The bytes of a film in a nameless temporary file, which the system deletes however the
    preview ends.

    A copy: the film in ``content/`` stays free to be replaced, and nobody gets the beginning of one
    and the end of another. ``tag`` is its strong ETag: equal key, equal bytes.
    """

    def __init__(self, pieces: Iterable[bytes], key: Digest, folder: Path) -> None:
        self.tag = f'"{key}"'
        self._turn = threading.Lock()
        self._file = TemporaryFile(dir=folder)  # noqa: SIM115 - closed when nobody reads it any more
        weakref.finalize(self, self._file.close)
        self.size = sum(map(self._file.write, pieces))

    def read(self, start: int, length: int) -> bytes:
        """``length`` of its bytes from ``start`` on; any thread may call it."""
        with self._turn:
            self._file.seek(start)
            return self._file.read(length)
