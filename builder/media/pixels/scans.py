"""Whether the compressed data of a JPEG is all there: measured while its decoder takes it, and
looked through for stretches that no encoder writes.

A decoder makes up what is missing of a broken file and says nothing. But the data of a sound
picture of one scan ends exactly where its last block does (ITU-T T.81, F.2.2.5): a decoder that is
done before it asked for the last bytes, or asks for more than there are, has lost its way.
"""

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import dropwhile
from typing import NamedTuple

from builder.media.containers.boxes import Span
from builder.media.containers.jpeg import JPEG_END, JPEG_SCAN, Segment, segments
from builder.media.pixels.fills import EMPTY, repeats
from builder.regex import regex

_SEQUENTIAL, _PROGRESSIVE, _TABLES, _RESTARTS = (0xC0, 0xC1), 0xC2, 0xC4, 0xDD
_START = b"\xff\xd8"
_RESTART = regex(rb"\xff([\xd0-\xd7])")
_LAST = 64
"""Bytes before the end that the decoder must ask for; some encoders pad theirs by a few."""
_PADDING = 4096
"""Bytes of zeros or 0xFF that cameras put behind the data, at most."""
_SPARE = bytes(64)
"""What stands behind the data in place of a marker: a decoder looks ahead by some bytes."""


class Gauge(BytesIO):
    """A JPEG up to the end of its only scan, which knows how much of it was asked for."""

    def __init__(self, content: bytes, start: int, end: int) -> None:
        super().__init__(content[:end] + _SPARE)
        padded = max(start, end - _PADDING)
        stop = padded + len(content[padded:end].rstrip(b"\0\xff"))
        self._gate = max(start, stop - _LAST)
        self._asked = 0

    def read(self, size: int | None = -1) -> bytes:
        """So many bytes; none of the last before all others were taken."""
        place = self.tell()
        left = self._gate - place
        given = super().read(left if left > 0 and (size is None or not 0 <= size < left) else size)
        self._asked = max(self._asked, place + len(given))
        return given

    @property
    def is_left(self) -> bool:
        """Whether the decoder, which is done, never came to the last bytes."""
        return self._asked == self._gate


def gauge_of(content: bytes) -> Gauge | None:
    """The file to decode a JPEG of one Huffman-coded scan from; None for all others."""
    if not content.startswith(_START):
        return None
    found = list(segments(content))
    scans = [each for each in found if each.marker == JPEG_SCAN]
    frames = {each.marker for each in found if 0xC0 <= each.marker <= 0xCF} - {_TABLES}
    if len(scans) != 1 or not frames <= {*_SEQUENTIAL}:
        return None
    return Gauge(content, scans[0].end, scans[0].data_end)


def is_torn_jpeg(content: bytes) -> bool:
    """Whether some of the data is none: a chain that breaks behind its first scan, restarts out of
    turn, zeros where they mean nothing."""
    found = list(segments(content))
    behind = list(dropwhile(lambda each: each.marker != JPEG_SCAN, found))
    if not behind:  # only the decoder understands it
        return False
    if _breaks(content, behind):
        return True
    scans = list(_scans(content, found))
    if _PROGRESSIVE in (each.marker for each in found) and not _are_complete(scans):
        return True
    return any(scan.is_torn(content) for scan in scans)


def _breaks(content: bytes, behind: Sequence[Segment]) -> bool:
    """Whether the chain from the first scan on ends before the file does, or holds what no picture
    holds."""
    is_cut = behind[-1].marker != JPEG_END and behind[-1].data_end < len(content)
    return is_cut or any(not each.is_known for each in behind[:-1])


class _Scan(NamedTuple):
    """A scan's header, where its data lies, whether it has restarts; by class and number of each
    table what a code of zeros alone stands for."""

    header: bytes
    start: int
    end: int
    has_restarts: bool
    zeros: dict[int, int]

    @property
    def shape(self) -> tuple[bytes, int, int, int, int]:
        """Its components, the first and the last of its coefficients, how many of their bits were
        left out before, and how many are now."""
        count = self.header[0]
        first, last, bits = self.header[1 + 2 * count : 4 + 2 * count]
        return self.header[1 : 1 + 2 * count : 2], first, last, bits >> 4, bits & 15

    def is_torn(self, content: bytes) -> bool:
        """Whether a stretch of zeros stands where it means nothing, or a restart is missing."""
        span = (self.start, self.end)
        is_empty = content.find(EMPTY, *span) >= 0 and not self._may_be_zeros()
        is_out_of_turn = self.has_restarts and not _in_turn(content, span)
        return is_empty or is_out_of_turn or repeats(content, span)

    def _may_be_zeros(self) -> bool:
        """Whether a picture of one colour is written as zeros in this scan."""
        _, first, last, before, _ = self.shape
        if first:
            return False
        if before:  # single bits: of every block, or of those that have some
            return True
        means_same = all(self.zeros.get(each >> 4) == 0 for each in self._tables)
        ends_block = all(self.zeros.get(0x10 | each & 15) == 0 for each in self._tables)
        return means_same and (ends_block or last == 0)

    @property
    def _tables(self) -> bytes:
        """By which tables each of its components is coded: four bits of the first, four of the
        others."""
        return self.header[2 : 2 + 2 * self.header[0] : 2]


def _are_complete(scans: Sequence[_Scan]) -> bool:
    """Whether each scan of a progressive picture goes on where one before it ended, until no bit
    is left out (T.81, G.1.1.1)."""
    left: dict[tuple[int, int], int] = {}
    for scan in scans:
        components, first, last, before, now = scan.shape
        for place in ((each, k) for each in components for k in range(first, last + 1)):
            if left.get(place, 0) != before:
                return False
            left[place] = now
    return not any(left.values())


def _in_turn(content: bytes, span: Span) -> bool:
    """Whether the restarts are numbered 0 to 7, over and over (T.81, E.1.4)."""
    numbers = bytes(found[1][0] & 7 for found in _RESTART.finditer(content, *span))
    return numbers == (bytes(range(8)) * (len(numbers) // 8 + 1))[: len(numbers)]


def _scans(content: bytes, found: Sequence[Segment]) -> Iterator[_Scan]:
    """The scans that have a whole header, each with the tables and restarts said before it."""
    zeros: dict[int, int] = {}
    has_restarts = False
    for each in found:
        body = content[each.body : each.end]
        if each.marker == _TABLES:
            zeros |= _of_zeros(body)
        elif each.marker == _RESTARTS:
            has_restarts = any(body)
        elif each.marker == JPEG_SCAN and len(body) >= 4 + 2 * body[0]:
            yield _Scan(body, each.end, each.data_end, has_restarts, dict(zeros))


def _of_zeros(body: bytes) -> dict[int, int]:
    """By each table's class and number its first value: the shortest code is all zeros (C.2)."""
    found, place = {}, 0
    while place + 17 < len(body):
        found[body[place]] = body[place + 17]
        place += 17 + sum(body[place + 1 : place + 17])
    return found
