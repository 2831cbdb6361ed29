"""The elements of a WebM film (EBML, RFC 8794): found by their headers, nothing decoded."""

import struct
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from builder.media.films.boxes import read_at
from builder.media.films.edits import Edit, broken

_HEAD = 12
"""Bytes of the longest header: four of a number, eight of a length."""


class FilmElement(NamedTuple):
    """An element: its number, where it starts, where what is in it starts, where it ends; ``is_open``
    where its length was not known when it was begun."""

    id: int
    start: int
    body: int
    end: int
    is_open: bool = False


class _Header(NamedTuple):
    """A number, the bytes of the whole header, and the length of what is in it: None of an open
    element."""

    id: int
    width: int
    length: int | None


def element_at(file: BinaryIO, at: int, end: int) -> FilmElement:
    """The element that starts here; an open one reaches to the end of what it is in."""
    header = _header(read_at(file, at, _HEAD))
    body = at + header.width
    if header.length is None:
        return FilmElement(header.id, at, body, end, is_open=True)
    if body + header.length > end:
        raise broken()
    return FilmElement(header.id, at, body, body + header.length)


def _header(start: bytes) -> _Header:
    id_width = _width(start[0])
    length_width = _width(start[id_width])
    if id_width > 4 or length_width > 8:
        raise broken()
    width, unknown = id_width + length_width, (1 << 7 * length_width) - 1
    length = int.from_bytes(start[id_width:width]) & unknown
    return _Header(int.from_bytes(start[:id_width]), width, None if length == unknown else length)


def _width(first: int) -> int:
    """Bytes of a number that begins with this one: its zeros in front say how many follow."""
    return 9 - first.bit_length()


def elements_in(file: BinaryIO, parent: FilmElement) -> Iterator[FilmElement]:
    """The elements in this one, one after the other."""
    at = parent.body
    while at < parent.end:
        element = element_at(file, at, parent.end)
        yield element
        at = element.end


def elements_by_id(file: BinaryIO, parent: FilmElement) -> dict[int, FilmElement]:
    """The elements in this one by number; of several with one number the last."""
    return {each.id: each for each in elements_in(file, parent)}


def voided(element: FilmElement) -> Edit:
    """Makes an element a Void of the same length."""
    for width in range(1, 9):
        length = element.end - element.start - 1 - width
        if length < (1 << 7 * width) - 1:
            head = b"\xec" + (length | 1 << 7 * width).to_bytes(width, "big")
            return Edit(element.start, element.end, head)
    raise broken()


def integer_in(file: BinaryIO, element: FilmElement) -> int:
    """A number of at most eight bytes."""
    return int.from_bytes(_start_of(file, element, 8))


def float_in(file: BinaryIO, element: FilmElement) -> float:
    """A number with a fraction, of four or eight bytes."""
    content = read_at(file, element.body, element.end - element.body)
    return float(struct.unpack(">f" if len(content) == 4 else ">d", content)[0])


def text_in(file: BinaryIO, element: FilmElement) -> bytes:
    """A short text, without the zeros behind it."""
    return _start_of(file, element, 64).rstrip(b"\0")


def _start_of(file: BinaryIO, element: FilmElement, most: int) -> bytes:
    return read_at(file, element.body, min(most, element.end - element.body))
