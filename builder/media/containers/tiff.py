"""TIFF: tags in directories that lead to one another, as files and as EXIF blocks have them.

Layout: TIFF 6.0, section 2; BigTIFF, whose counts and offsets have eight bytes.
"""

import struct
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

EXIF_DIRECTORY, POSITION_DIRECTORY = 0x8769, 0x8825
TIFF_TEXT = 2
"""The form of a value that is text."""
_LEADING = (0x014A, EXIF_DIRECTORY, POSITION_DIRECTORY)
"""Tags whose number is the place of another directory."""
_ORDERS = {b"II": "<", b"MM": ">"}
_BIG = (b"+\0", b"\0+")
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
"""Bytes of a value by its form."""
_SHORT, _LONG, _PLACE = 3, 4, 13
_MOST_DIRECTORIES = 64
"""Directories that are entered: a file may chain them without end."""
_MOST_ENTRIES = 1000
"""Entries of one directory that are read."""
_LONGEST = 4096
"""Bytes of one value that are read."""


class TiffEntry(NamedTuple):
    """An entry of a directory: its tag, the form of its value, and where in the file it stands."""

    tag: int
    form: int
    place: int


class _Forms(NamedTuple):
    """How numbers are written in one byte order and one width of offsets; ``entries`` is how many a
    directory has."""

    entries: struct.Struct
    offset: struct.Struct
    head: struct.Struct
    ratio: struct.Struct
    numbers: dict[int, struct.Struct]

    @property
    def entry(self) -> int:
        """Bytes of an entry: tag, form, count, and a value or its place."""
        return self.head.size + 2 * self.offset.size


@lru_cache(maxsize=4)
def _forms(order: str, *, is_big: bool) -> _Forms:
    short, long = struct.Struct(f"{order}H"), struct.Struct(f"{order}I")
    wide = struct.Struct(f"{order}Q")
    return _Forms(
        entries=wide if is_big else short,
        offset=wide if is_big else long,
        head=struct.Struct(f"{order}HH"),
        ratio=struct.Struct(f"{order}II"),
        numbers={_SHORT: short, _LONG: long, _PLACE: long},
    )


class Tiff:
    """A TIFF structure that is read entry by entry; what leads out of it is 0 or empty."""

    def __init__(self, content: bytes, forms: _Forms) -> None:
        self.content, self.forms = content, forms

    def entries(self) -> Iterator[TiffEntry]:
        """Those of all directories, each directory once, whatever leads to it."""
        ahead, seen = [self._first()], set[int]()
        while ahead and len(seen) < _MOST_DIRECTORIES:
            place = ahead.pop()
            if place and place not in seen:
                seen.add(place)
                inside = list(self.directory(place))
                yield from inside
                ahead += [self.number(each) for each in inside if each.tag in _LEADING]
                ahead.append(self._next(place))

    def directory(self, place: int) -> Iterator[TiffEntry]:
        """The entries of one directory, up to the first that is not all there."""
        start, end = self._span(place)
        for entry in range(start, min(end, self._last_entry), self.forms.entry):
            tag, form = self.forms.head.unpack_from(self.content, entry)
            yield TiffEntry(tag, form, entry)

    def number(self, entry: TiffEntry) -> int:
        """The entry's number, or the place it holds."""
        form = self.forms.numbers.get(entry.form, self.forms.offset)
        return self._at(form, self._value_of(entry))

    def value(self, entry: TiffEntry) -> bytes:
        """The entry's bytes, wherever they stand."""
        count = self._at(self.forms.offset, entry.place + self.forms.head.size)
        size, held = count * _SIZES.get(entry.form, 1), self._value_of(entry)
        start = held if size <= self.forms.offset.size else self._at(self.forms.offset, held)
        return self.content[start : start + min(size, _LONGEST)]

    def ratios(self, value: bytes) -> list[tuple[int, int]]:
        """A value's whole fractions: each what is divided, and by what."""
        size = self.forms.ratio.size
        return list(self.forms.ratio.iter_unpack(value[: len(value) // size * size]))

    @property
    def _last_entry(self) -> int:
        """Where the last entry may start that these bytes hold whole, and one more byte."""
        return len(self.content) - self.forms.entry + 1

    def _first(self) -> int:
        """Where the first directory stands."""
        return self._at(self.forms.offset, self.forms.offset.size)

    def _next(self, place: int) -> int:
        """Where the directory after this one stands; 0 after the last."""
        return self._at(self.forms.offset, self._span(place)[1])

    def _span(self, place: int) -> tuple[int, int]:
        """Where the entries of a directory begin and end."""
        count = min(self._at(self.forms.entries, place), _MOST_ENTRIES)
        start = place + self.forms.entries.size
        return start, start + count * self.forms.entry

    def _value_of(self, entry: TiffEntry) -> int:
        """Where its value stands, or the place of it."""
        return entry.place + self.forms.head.size + self.forms.offset.size

    def _at(self, form: struct.Struct, place: int) -> int:
        """One number; 0 where the structure ends before it."""
        if place + form.size > len(self.content):
            return 0
        return int(form.unpack_from(self.content, place)[0])


def tiff_of(content: bytes) -> Tiff | None:
    """The structure that these bytes are; None where they do not begin like one."""
    order = _ORDERS.get(content[:2])
    if order is None or len(content) < 8:
        return None
    return Tiff(content, _forms(order, is_big=content[2:4] in _BIG))
