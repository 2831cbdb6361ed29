"""EXIF and TIFF: tags in directories, where cameras write what nobody should read on the web.

Layout and numbers: TIFF 6.0, section 2; Exif 2.32 (CIPA DC-008), sections 4.6.4–4.6.6.
"""

import struct
from collections.abc import Iterator

from builder.media.traces.trace import Trace, TraceKind, words

_TAGS = {
    0x010E: TraceKind.COMMENT,
    0x010F: TraceKind.CAMERA,
    0x0110: TraceKind.CAMERA,
    0x0131: TraceKind.EXTRA,
    0x0132: TraceKind.TIME,
    0x013B: TraceKind.PERSON,
    0x013C: TraceKind.EXTRA,
    0x02BC: TraceKind.XMP,
    0x8298: TraceKind.PERSON,
    0x83BB: TraceKind.IPTC,
    0x8649: TraceKind.IPTC,
    0x8769: TraceKind.EXIF,
    0x8773: TraceKind.PROFILE,
    0x8825: TraceKind.PLACE,
    0x9003: TraceKind.TIME,
    0x9004: TraceKind.TIME,
    0x927C: TraceKind.MAKER,
    0x9286: TraceKind.COMMENT,
    0x935C: TraceKind.EXTRA,
    0x9C9B: TraceKind.COMMENT,
    0x9C9C: TraceKind.COMMENT,
    0x9C9D: TraceKind.PERSON,
    0x9C9E: TraceKind.COMMENT,
    0xA430: TraceKind.PERSON,
    0xA431: TraceKind.CAMERA,
    0xA434: TraceKind.CAMERA,
    0x830E: TraceKind.PLACE,
    0x8482: TraceKind.PLACE,
    0x87AF: TraceKind.PLACE,
}
_DIRECTORIES = (0x014A, 0x8769, 0x8825)
_THUMBNAIL = (0x0201, 0x0202)
_REDUCED = 0x00FE
_TEXT = 2
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_MOST = 64
"""Directories that are entered: a file may chain them without end."""
_ENTRIES = 1000
"""Entries of one directory that are read."""


def exif_traces(block: bytes) -> tuple[Trace, ...]:
    """What an EXIF block holds; that it is there is a trace by itself."""
    tiff = block.removeprefix(b"Exif\0\0")
    return (Trace(TraceKind.EXIF), *dict.fromkeys(_entries(tiff, embedded=True)))


def tiff_traces(content: bytes) -> tuple[Trace, ...]:
    """What a TIFF file holds besides the tags that describe its pixels."""
    return tuple(dict.fromkeys(_entries(content, embedded=False)))


def _entries(tiff: bytes, *, embedded: bool) -> Iterator[Trace]:
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None or len(tiff) < 8:
        yield Trace(TraceKind.DAMAGED)
        return
    reader = _Reader(tiff, order, embedded=embedded)
    ahead, seen = [reader.first()], set[int]()
    while ahead and len(seen) < _MOST:
        offset = ahead.pop()
        if offset and offset not in seen:
            seen.add(offset)
            yield from reader.directory(offset, ahead)


class _Reader:
    """Reads one TIFF structure; offsets that lead out of it end the reading of their directory.

    In a TIFF file a JPEG's place and length are the picture, ``embedded`` in another file they are
    a thumbnail.
    """

    def __init__(self, tiff: bytes, order: str, *, embedded: bool) -> None:
        self.tiff, self.embedded = tiff, embedded
        big = tiff[2:4] in (b"+\0", b"\0+")
        self.count, self.entry = (
            struct.Struct(order + ("Q" if big else "H")),
            struct.Struct(order + "HH"),
        )
        self.offset = struct.Struct(order + ("Q" if big else "I"))
        self.numbers = {
            3: struct.Struct(order + "H"),
            4: struct.Struct(order + "I"),
            13: struct.Struct(order + "I"),
        }
        self.ratio = struct.Struct(order + "II")
        self.length = 4 + 2 * self.offset.size

    def first(self) -> int:
        """Where the first directory stands."""
        return self.at(self.offset, 8 if self.offset.size == 8 else 4)

    def at(self, form: struct.Struct, place: int) -> int:
        """One number; 0 where the structure ends before it."""
        if place + form.size > len(self.tiff):
            return 0
        return int(form.unpack_from(self.tiff, place)[0])

    def directory(self, place: int, ahead: list[int]) -> Iterator[Trace]:
        """The traces of one directory; the directories it leads to are put ahead."""
        count = min(self.at(self.count, place), _ENTRIES)
        start = place + self.count.size
        for entry in range(start, start + count * self.length, self.length):
            if entry + self.length > len(self.tiff):
                return
            tag, form = self.entry.unpack_from(self.tiff, entry)
            yield from self.trace(tag, form, entry)
            if tag in _DIRECTORIES:
                ahead.append(self.number(form, entry))
        ahead.append(self.at(self.offset, start + count * self.length))

    def trace(self, tag: int, form: int, entry: int) -> Iterator[Trace]:
        """What one entry betrays."""
        if tag == 0x8825:
            yield Trace(TraceKind.PLACE, self.position(self.number(form, entry)))
        elif tag in _TAGS:
            yield Trace(_TAGS[tag], words(self.value(form, entry)) if form == _TEXT else "")
        elif (tag in _THUMBNAIL and self.embedded) or (
            tag == _REDUCED and self.number(form, entry) & 1
        ):
            yield Trace(TraceKind.THUMBNAIL)

    def number(self, form: int, entry: int) -> int:
        """The entry's number, or the offset it holds."""
        return self.at(self.numbers.get(form, self.offset), entry + 4 + self.offset.size)

    def value(self, form: int, entry: int) -> bytes:
        """The entry's bytes, wherever they stand."""
        size = _SIZES.get(form, 1) * self.at(self.offset, entry + 4)
        held = entry + 4 + self.offset.size
        start = held if size <= self.offset.size else self.at(self.offset, held)
        return self.tiff[start : start + min(size, 4096)]

    def position(self, place: int) -> str:
        """``N 31.2304，E 121.4737`` where the directory of a position can be read."""
        entries = {}
        start = place + self.count.size
        for number in range(min(self.at(self.count, place), 40)):
            entry = start + number * self.length
            if place and entry + self.length <= len(self.tiff):
                tag, form = self.entry.unpack_from(self.tiff, entry)
                entries[tag] = self.value(form, entry)
        north, east = self.degrees(entries.get(2, b"")), self.degrees(entries.get(4, b""))
        sides = [words(entries.get(tag, b"").rstrip(b"\0")) for tag in (1, 3)]
        return f"{sides[0]} {north}，{sides[1]} {east}" if north and east else ""

    def degrees(self, ratios: bytes) -> str:
        """Degrees, minutes and seconds as one figure."""
        if len(ratios) < 3 * self.ratio.size:
            return ""
        parts = [
            top / bottom if bottom else 0 for top, bottom in self.ratio.iter_unpack(ratios[:24])
        ]
        return f"{parts[0] + parts[1] / 60 + parts[2] / 3600:.4f}"
