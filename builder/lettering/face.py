"""A font file as it names itself: its faces, their version and weight, the characters they have
(OpenType 1.9)."""

import struct
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

import msgspec

from builder.digest import Digest, key_of

_COLLECTION = b"ttcf"
_POSTSCRIPT = 6
"""The name record that tells the faces of a collection apart, in ASCII by its definition."""
_OUTLINES = (b"glyf", b"CFF ", b"CFF2")
"""The tables of which each drawable face has one; fonts of bitmaps, and macOS's newest (``hvgl``),
have none."""
_WEIGHT, _BOLD = b"wght", 700
"""The axis of a variable font that is set, and to what; where it ends sooner, to its end."""
_WHOLE, _BASIC = 12, 4
"""Formats of ``cmap`` subtables: all of Unicode, and its first 65,536 characters."""


class BrokenFont(Exception):
    """Raised for a file that is no font, or not a whole one."""


class Typeface(msgspec.Struct, frozen=True):
    """One face of a font file on this machine; of a variable font with the value set on each axis.

    Recipes name it by ``digest``, wherever the file lies: that of its name, its index, its axes,
    the file's size, the checksums of its tables and its ``head`` table, which holds the font's own
    version and date. So 20 MB need not be read to learn that a font has changed.
    """

    path: Path
    index: int
    digest: Digest
    axes: tuple[float, ...] = ()


def faces_of(path: Path) -> dict[str, Typeface]:
    """The faces of a font file that have outlines, by their PostScript names; raises OSError or
    BrokenFont."""
    with path.open("rb") as file, _reading():
        named = (
            _face(file, path, index, records) for index, records in enumerate(_directories(file))
        )
        return {name: face for name, face in named if name}


def covers(face: Typeface, text: str) -> bool:
    """Whether the face has a glyph for every character but spaces; raises OSError or BrokenFont."""
    starts, ends = _covered(face)
    for character in map(ord, text):
        span = bisect_right(starts, character) - 1
        if character > 0x20 and (span < 0 or character > ends[span]):
            return False
    return True


_Tables = dict[bytes, tuple[int, int]]
"""Where each table of a face lies: its offset and length by its tag."""


def _face(file: BinaryIO, path: Path, index: int, records: bytes) -> tuple[str, Typeface]:
    """A face with its name; that of a face without outlines is empty."""
    tables = _tables(records)
    is_drawable = any(tag in tables for tag in _OUTLINES)
    name = _postscript_name(_table(file, tables, b"name")) if is_drawable else ""
    axes = _places(_table(file, tables, b"fvar")) if b"fvar" in tables else ()
    digest = key_of(name, index, axes, file.seek(0, 2), records, _table(file, tables, b"head"))
    return name, Typeface(path, index, digest, axes)


def _places(table: bytes) -> tuple[float, ...]:
    """Where a variable face is set on each axis of its ``fvar``: bold, and plain on all others."""
    first, count, size = struct.unpack_from(">4xH2xHH", table)
    axes = [struct.unpack_from(">4s3i", table, first + place * size) for place in range(count)]
    return tuple(
        (min(max(_BOLD << 16, least), most) if tag == _WEIGHT else plain) / (1 << 16)
        for tag, least, plain, most in axes
    )


@contextmanager
def _reading() -> Iterator[None]:
    """Turns what half a file raises into BrokenFont."""
    try:
        yield
    except (struct.error, KeyError, IndexError, ValueError) as error:
        raise BrokenFont from error


def _directories(file: BinaryIO) -> Iterator[bytes]:
    """The table records of each face: tag, checksum, offset, length."""
    file.seek(0)
    if file.read(4) != _COLLECTION:
        yield _directory(file, 0)
        return
    file.seek(8)
    (count,) = struct.unpack(">I", file.read(4))
    for offset in struct.unpack(f">{count}I", file.read(4 * count)):
        yield _directory(file, offset)


def _directory(file: BinaryIO, offset: int) -> bytes:
    file.seek(offset + 4)
    (count,) = struct.unpack(">H6x", file.read(8))
    return file.read(16 * count)


def _tables(records: bytes) -> _Tables:
    return {tag: (start, length) for tag, start, length in struct.iter_unpack(">4s4xII", records)}


def _table(file: BinaryIO, tables: _Tables, tag: bytes) -> bytes:
    start, length = tables[tag]
    file.seek(start)
    return file.read(length)


def _postscript_name(table: bytes) -> str:
    """The PostScript name; "" where the face has none."""
    count, strings = struct.unpack_from(">2xHH", table)
    for platform, name, length, offset in struct.iter_unpack(">H4xHHH", table[6 : 6 + 12 * count]):
        if name == _POSTSCRIPT:
            start = strings + offset
            return table[start : start + length].decode("ascii" if platform == 1 else "utf-16-be")
    return ""


@lru_cache(maxsize=8)
def _covered(face: Typeface) -> tuple[list[int], list[int]]:
    """The first and the last character of every span that has glyphs, ascending."""
    with face.path.open("rb") as file, _reading():
        tables = _tables(list(_directories(file))[face.index])
        spans = sorted(_spans(_table(file, tables, b"cmap")))
    return [first for first, _ in spans], [last for _, last in spans]


def _spans(table: bytes) -> Iterator[tuple[int, int]]:
    """By that of a ``cmap``'s subtables which has the most characters."""
    (count,) = struct.unpack_from(">2xH", table)
    offsets = [offset for _, offset in struct.iter_unpack(">HxxI", table[4 : 4 + 8 * count])]
    formats = {struct.unpack_from(">H", table, offset)[0]: offset for offset in offsets}
    if _WHOLE in formats:
        return _spans_12(table, formats[_WHOLE])
    return _spans_4(table, formats[_BASIC])


def _spans_12(table: bytes, offset: int) -> Iterator[tuple[int, int]]:
    """Of a subtable in format 12: each group but for a character that glyph 0 stands for."""
    (count,) = struct.unpack_from(">12xI", table, offset)
    start = offset + 16
    for first, last, glyph in struct.iter_unpack(">III", table[start : start + 12 * count]):
        if glyph or last > first:
            yield (first if glyph else first + 1), last


class _Segment(msgspec.Struct, frozen=True):
    """Characters of a subtable in format 4 that are mapped in one way: by adding ``delta``, or, where
    ``glyphs`` is not 0, through a list of glyphs that starts there."""

    first: int
    last: int
    delta: int
    glyphs: int

    def has_glyph(self, table: bytes, character: int) -> bool:
        """Whether it has one; glyph 0 says that there is none."""
        if not self.glyphs:
            return bool((character + self.delta) & 0xFFFF)
        (glyph,) = struct.unpack_from(">H", table, self.glyphs + 2 * (character - self.first))
        return bool(glyph and (glyph + self.delta) & 0xFFFF)


def _spans_4(table: bytes, offset: int) -> Iterator[tuple[int, int]]:
    """Of a subtable in format 4, a character each."""
    for segment in _segments(table, offset):
        for character in range(segment.first, min(segment.last, 0xFFFE) + 1):
            if segment.has_glyph(table, character):
                yield character, character


def _segments(table: bytes, offset: int) -> Iterator[_Segment]:
    """The segments of a ``cmap`` subtable in format 4 (OpenType 1.9)."""
    (doubled,) = struct.unpack_from(">6xH", table, offset)
    ends, starts, deltas, ranges = (
        struct.unpack_from(f">{doubled // 2}H", table, offset + 14 + shift)
        for shift in (0, doubled + 2, 2 * doubled + 2, 3 * doubled + 2)
    )
    # A range is counted from where it stands itself
    places = range(offset + 16 + 3 * doubled, len(table), 2)
    lists = [away and place + away for place, away in zip(places, ranges, strict=False)]
    return map(_Segment, starts, ends, deltas, lists)
