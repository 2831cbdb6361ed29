"""EXIF and TIFF: tags in directories, where cameras write what nobody should read on the web.

Numbers of tags: TIFF 6.0, section 8; Exif 2.32 (CIPA DC-008), sections 4.6.4 to 4.6.6.
"""

from collections.abc import Iterator
from itertools import islice

from builder.media.containers.tiff import (
    EXIF_DIRECTORY,
    POSITION_DIRECTORY,
    TIFF_TEXT,
    Tiff,
    TiffEntry,
    tiff_of,
)
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
    EXIF_DIRECTORY: TraceKind.EXIF,
    0x8773: TraceKind.PROFILE,
    POSITION_DIRECTORY: TraceKind.PLACE,
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
_THUMBNAIL = (0x0201, 0x0202)
_REDUCED = 0x00FE
_POSITION = 40
"""Entries of the directory of a position that are read; there are 32 tags."""
_SIDES, _DEGREES = (1, 3), (2, 4)
"""North or south, east or west; degrees, minutes and seconds of each."""


def exif_traces(block: bytes) -> tuple[Trace, ...]:
    """What an EXIF block holds; that it is there is a trace by itself."""
    tiff = block.removeprefix(b"Exif\0\0")
    return (Trace(TraceKind.EXIF), *dict.fromkeys(_traces(tiff, embedded=True)))


def tiff_traces(content: bytes) -> tuple[Trace, ...]:
    """What a TIFF file holds besides the tags that describe its pixels."""
    return tuple(dict.fromkeys(_traces(content, embedded=False)))


def _traces(content: bytes, *, embedded: bool) -> Iterator[Trace]:
    """In a TIFF file a JPEG's place and length are the picture, ``embedded`` in another file they
    are a thumbnail."""
    tiff = tiff_of(content)
    if tiff is None:
        yield Trace(TraceKind.DAMAGED)
        return
    for entry in tiff.entries():
        if entry.tag in _TAGS:
            yield Trace(_TAGS[entry.tag], _legible(tiff, entry))
        elif _is_thumbnail(tiff, entry, embedded=embedded):
            yield Trace(TraceKind.THUMBNAIL)


def _legible(tiff: Tiff, entry: TiffEntry) -> str:
    """What can be read of a trace: a text, a position."""
    if entry.tag == POSITION_DIRECTORY:
        return _position(tiff, tiff.number(entry))
    return words(tiff.value(entry)) if entry.form == TIFF_TEXT else ""


def _is_thumbnail(tiff: Tiff, entry: TiffEntry, *, embedded: bool) -> bool:
    if entry.tag == _REDUCED:
        return bool(tiff.number(entry) & 1)
    return embedded and entry.tag in _THUMBNAIL


def _position(tiff: Tiff, place: int) -> str:
    """``N 31.2304，E 121.4737`` where the directory of a position can be read."""
    if not place:
        return ""
    found = {each.tag: tiff.value(each) for each in islice(tiff.directory(place), _POSITION)}
    north, east = (_degrees(tiff, found.get(tag, b"")) for tag in _DEGREES)
    sides = [words(found.get(tag, b"").rstrip(b"\0")) for tag in _SIDES]
    return f"{sides[0]} {north}，{sides[1]} {east}" if north and east else ""


def _degrees(tiff: Tiff, value: bytes) -> str:
    """Degrees, minutes and seconds as one figure."""
    parts = [top / bottom if bottom else 0 for top, bottom in tiff.ratios(value)]
    if len(parts) < 3:
        return ""
    return f"{parts[0] + parts[1] / 60 + parts[2] / 3600:.4f}"
