"""Rows of pixels as TIFF and BMP write them: a stretch of zeros that was never drawn.

Pictures have black places of their own; but one that begins or ends in the midst of a row, beside
a row that is not black there, is a hole.
"""

import zlib
from collections.abc import Iterator

from PIL import Image, TiffImagePlugin

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
    spans = list(_pieces(tags))
    if any(place + length > len(content) for place, length in spans):
        return True
    pieces = [content[place : place + length] for place, length in spans]
    sort = tags.get(_COMPRESSION, _UNCOMPRESSED)
    if sort in _DEFLATED:
        return not all(map(_inflates, pieces))
    if sort != _UNCOMPRESSED:
        return any(EMPTY in piece for piece in pieces)
    row = len(picture.getbands()) * picture.width
    return _TILED not in tags and _has_hole(b"".join(pieces), row)


def _pieces(tags: TiffImagePlugin.ImageFileDirectory_v2) -> Iterator[tuple[int, int]]:
    """Where its strips or tiles lie, and how long they are."""
    places, lengths = (
        next((tags[tag] for tag in sorts if tag in tags), ()) for sorts in (_PLACES, _LENGTHS)
    )
    return zip(places, lengths, strict=False)


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
    empty, end = bytes(row), 0
    while (start := rows.find(empty, end)) >= 0:
        rest = rows[start:]
        end = start + len(rest) - len(rest.lstrip(b"\0"))
        above = rows[max(0, start - row) : start - start % row]
        below = rows[end - end % row + row : end + row]
        edges = _is_drawn(above, row) + _is_drawn(below, row)
        if edges == 2 or (edges and end - start >= _ROWS * row):
            return True
    return False


def _is_drawn(beside: bytes, row: int) -> bool:
    """Whether a part of a row, neither all of it nor next to nothing, is mostly not black."""
    in_midst = _SLIVER <= len(beside) <= row - _SLIVER
    return in_midst and beside.count(0) * 2 < len(beside)


def _little(content: bytes, place: int) -> int:
    return int.from_bytes(content[place : place + 4], "little")
