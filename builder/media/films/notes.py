"""What an encoder or a camera writes between the pictures of an H.264 film: notes that no player
shows.

x264 leaves its settings there, a car's or a drone's camera its place, speed and clock (ITU-T H.264,
7.3.2.3.1 and D.1.6–7). Their bytes become 0xFF, of which a note of unknown origin may well consist,
and keep their number.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from builder.media.films.boxes import read_at
from builder.media.films.edits import Edit, broken

_NOTES, _USERS = 6, (4, 5)
"""The unit that holds messages; those of registered and of unregistered users."""
_ESCAPED = re.compile(rb"\0\0\x03")
"""Where the 3 only keeps two zeros from being taken for a start (7.4.1): it counts in no size."""
_MOST = 1 << 20
"""Bytes of notes in one unit; a caption has some hundreds."""


def emptied(file: BinaryIO, start: int, end: int, width: int) -> Iterator[Edit]:
    """The edits that empty the notes in a row of units; ``width`` is that of the length before
    each."""
    while start + width < end:
        head = read_at(file, start, width + 1)
        body = start + width
        stop = body + int.from_bytes(head[:width], "big")
        if stop > end:
            return
        if stop > body and head[width] & 31 == _NOTES:
            if stop - body > _MOST:
                raise broken()
            yield from _messages(read_at(file, body, stop - body), body)
        start = stop


def _messages(unit: bytes, place: int) -> Iterator[Edit]:
    """A unit's messages: a sort and a size, each with 255 for every 255 of it, and so many
    bytes."""
    escaped = [found.start() for found in _ESCAPED.finditer(unit)]
    silent = {at + 2 for at in escaped}
    fixed = {at + more for at in escaped for more in range(3)}
    plain = [at for at in range(len(unit)) if at not in silent]
    here = 1
    while here + 2 < len(plain):
        sort, here = _number(unit, plain, here)
        size, here = _number(unit, plain, here)
        last = min(here + size, len(plain) - 1)
        if sort in _USERS and here < last:
            low, high = plain[here], plain[last - 1] + 1
            yield Edit(
                place + low,
                place + high,
                bytes(unit[at] if at in fixed else 255 for at in range(low, high)),
            )
        here = last


def _number(unit: bytes, plain: list[int], here: int) -> tuple[int, int]:
    """A sort or a size, and where what follows it stands."""
    total = 0
    while unit[plain[here]] == 255:
        total, here = total + 255, here + 1
    return total + unit[plain[here]], here + 1
