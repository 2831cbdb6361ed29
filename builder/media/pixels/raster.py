"""Rows of pixels as TIFF and BMP write them: a stretch of zeros that was never drawn.

Pictures have black places of their own; but one that begins or ends in the midst of a row, beside
a row that is not black there, is a hole.
"""

import zlib
from collections.abc import Iterator
from typing import Any

from PIL import Image, TiffImagePlugin

from builder.media.containers.boxes import Span
from builder.media.pixels.fills import EMPTY

_ROWS = 4
"""Rows that a hole fills at least if only one of its edges shows."""
_SLIVER = 12
"""Bytes of a row that a hole's edge must leave on either side, to be in its midst."""
_COMPRESSION, _UNCOMPRESSED, _DEFLATED = 259, 1, (8, 32946)
_PLACES, _LENGTHS = (273, 324), (279, 325)
_TILED = 322


def is_torn_bmp(content: bytes) -> bool:
    """Whether rows of an uncompressed BMP have a hole (BITMAPINFOHEADER)."""
    start, width, bits = _little(content, 10), _little(content, 18), _little(content, 28) & 0xFFFF
    row = (width * bits + 31) // 32 * 4
    is_plain = _little(content, 14) >= 40 and _little(content, 30) == 0
    return is_plain and _has_hole(content[start:], row)


def is_torn_tiff(content: bytes, picture: Image.Image) -> bool:
    """Whether a strip or tile of a TIFF is not what it was: by its checksum where it has one."""
    assert isinstance(picture, TiffImagePlugin.TiffImageFile)
    tags = picture.tag_v2
    spans = list(_piece_spans(tags))
    if any(end > len(content) for _, end in spans):
        return True
    pieces = [content[start:end] for start, end in spans]
    sort = tags.get(_COMPRESSION, _UNCOMPRESSED)
    if sort == _UNCOMPRESSED:
        row = len(picture.getbands()) * picture.width
        return _TILED not in tags and _has_hole(b"".join(pieces), row)
    return any(_is_broken(piece, deflated=sort in _DEFLATED) for piece in pieces)


def _is_broken(piece: bytes, *, deflated: bool) -> bool:
    """Whether a compressed piece is not what its checksum says, or without one holds zeros."""
    return not _inflates(piece) if deflated else EMPTY in piece


def _piece_spans(tags: TiffImagePlugin.ImageFileDirectory_v2) -> Iterator[Span]:
    """Where its strips or tiles begin and end."""
    places, lengths = (_first_of(tags, sorts) for sorts in (_PLACES, _LENGTHS))
    for place, length in zip(places, lengths, strict=False):
        yield place, place + length


def _first_of(tags: TiffImagePlugin.ImageFileDirectory_v2, sorts: tuple[int, ...]) -> Any:
    """The value of the first of these tags that there is."""
    return next((tags[tag] for tag in sorts if tag in tags), ())


def _inflates(piece: bytes) -> bool:
    try:
        zlib.decompress(piece)
    except zlib.error:
        return False
    return True


def _has_hole(rows: bytes, row: int) -> bool:
    """Whether zeros fill some rows, with an edge in the midst of one whose neighbour is drawn."""
    if row <= 2 * _SLIVER:
        return False
    for start, end in _black_stretches(rows, row):
        edges = [beside for beside in _beside(rows, row, (start, end)) if _is_drawn(beside, row)]
        if len(edges) == 2 or (edges and end - start >= _ROWS * row):
            return True
    return False


def _beside(rows: bytes, row: int, black: Span) -> tuple[bytes, bytes]:
    """The part of a row over the beginning of a black stretch, and that below its end."""
    start, end = black
    above = rows[max(0, start - row) : start - start % row]
    return above, rows[end - end % row + row : end + row]


def _black_stretches(rows: bytes, row: int) -> Iterator[Span]:
    """Where zeros stand for at least the length of a row."""
    empty, end = bytes(row), 0
    while (start := rows.find(empty, end)) >= 0:
        rest = rows[start:]
        end = start + len(rest) - len(rest.lstrip(b"\0"))
        yield start, end


def _is_drawn(beside: bytes, row: int) -> bool:
    """Whether a part of a row, neither all of it nor next to nothing, is mostly not black."""
    in_midst = _SLIVER <= len(beside) <= row - _SLIVER
    return in_midst and beside.count(0) * 2 < len(beside)


def _little(content: bytes, place: int) -> int:
    return int.from_bytes(content[place : place + 4], "little")
