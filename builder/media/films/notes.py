"""Notes that an encoder or a camera writes between the pictures of an H.264 film and no player
shows.

x264 leaves its settings there, a car's or a drone's camera its place, speed and clock (ITU-T H.264,
7.3.2.3.1 and D.1.6–7). Their bytes become 0xFF, of which a note of unknown origin may well consist,
and keep their number.
"""

from collections.abc import Iterator
from typing import BinaryIO

from builder.media.films.boxes import read_at
from builder.media.films.edits import Edit, broken
from builder.regex import regex

_NOTES, _USERS = 6, (4, 5)
"""The unit that holds messages; those of registered and of unregistered users."""
_ESCAPED = regex(rb"\0\0\x03")
"""Where the 3 only keeps two zeros from being taken for a start (7.4.1): it counts in no size."""
_MOST = 1 << 20
"""Bytes of notes in one unit; a caption has some hundreds."""


def emptied(file: BinaryIO, start: int, end: int, width: int) -> Iterator[Edit]:
    """The edits that empty the notes in a row of units; ``width`` is that of the length before
    each."""
    while start + width < end:
        head = read_at(file, start, width + 1)
        body, length = start + width, int.from_bytes(head[:width])
        start = body + length
        if start > end:
            return
        if length and head[width] & 31 == _NOTES:
            if length > _MOST:
                raise broken()
            yield from _messages(read_at(file, body, length), body)


def _messages(unit: bytes, place: int) -> Iterator[Edit]:
    """The edits that empty what registered and other users wrote into a unit: each message is a sort,
    a size, and so many bytes."""
    told = _Unescaped(unit)
    here, last = 1, len(told.places) - 1
    while here + 1 < last:
        sort, here = told.number(here)
        size, here = told.number(here)
        end = min(here + size, last)
        if sort in _USERS and here < end:
            low, high = told.places[here], told.places[end - 1] + 1
            yield Edit(place + low, place + high, told.blank(low, high))
        here = end


class _Unescaped:
    """A unit's bytes, and at which places those stand that count."""

    def __init__(self, unit: bytes) -> None:
        escapes = [found.start() for found in _ESCAPED.finditer(unit)]
        silent = {at + 2 for at in escapes}
        self.unit = unit
        self.places = [at for at in range(len(unit)) if at not in silent]
        self.fixed = {at + more for at in escapes for more in range(3)}

    def number(self, here: int) -> tuple[int, int]:
        """A sort or a size, which has 255 for every 255 of it; and where what follows it
        stands."""
        total = 0
        while self.unit[self.places[here]] == 255:
            total, here = total + 255, here + 1
        return total + self.unit[self.places[here]], here + 1

    def blank(self, low: int, high: int) -> bytes:
        """What these bytes become: 255, but for the escapes, which must stay where they are."""
        return bytes(self.unit[at] if at in self.fixed else 255 for at in range(low, high))
