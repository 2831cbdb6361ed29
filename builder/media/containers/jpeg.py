"""JPEG: a chain of segments (ITU-T T.81, annex B), behind each scan's header the compressed
picture."""

from collections.abc import Iterator
from typing import NamedTuple

from builder.regex import regex

JPEG_END, JPEG_SCAN = 0xD9, 0xDA
_HERE = regex(rb"\xff+([^\x00\xff])")
_NEXT = regex(rb"\xff[^\x00\xd0-\xd7\xff]")
"""The marker after compressed data: neither a stuffed byte nor a restart."""
_ALONE = {0x01, *range(0xD0, 0xD8)}
_KNOWN = {0xC0, 0xC1, 0xC2, 0xC4, JPEG_SCAN, 0xDB, 0xDC, 0xDD, 0xFE, *range(0xE0, 0xF0)}
"""Markers of segments: frames, tables, scans, lengths, comments, applications."""


class Segment(NamedTuple):
    """A segment: its marker, where it starts, where its content begins and ends; behind a scan's
    header where the compressed data ends."""

    marker: int
    start: int
    body: int
    end: int
    data_end: int

    @property
    def is_known(self) -> bool:
        """Whether a picture may hold a segment of this sort."""
        return self.marker in _KNOWN


def segments(content: bytes, place: int = 2) -> Iterator[Segment]:
    """Every segment up to the picture's end, which is the last one, or up to where the chain
    breaks."""
    while found := _HERE.match(content, place):
        marker, body = content[found.end() - 1], found.end()
        if marker == JPEG_END:
            yield Segment(marker, place, body, body, body)
            return
        if marker in _ALONE:
            place = body
            continue
        segment = _segment(content, marker, place, body)
        yield segment
        place = segment.data_end


def _segment(content: bytes, marker: int, start: int, body: int) -> Segment:
    """The segment whose length stands at ``body``."""
    end = body + int.from_bytes(content[body : body + 2])
    data_end = _after_scan(content, end) if marker == JPEG_SCAN else end
    return Segment(marker, start, body + 2, end, data_end)


def _after_scan(content: bytes, start: int) -> int:
    found = _NEXT.search(content, start)
    place = found.start() if found else len(content)
    while found and place > start and content[place - 1] == 0xFF:
        place -= 1
    return place
