"""How far the frames of a GIF reach, by its blocks alone: its decoder grows with each of them.

A hundred bytes may hold a frame of four pixels that stands 15,000 to the right of the others, and
two gigabytes.
"""

import struct
from collections.abc import Iterator

from builder.media.containers.gif import EXTENSION, FRAME, GIF_END, gif_blocks

_LOOPING = b"\x0bNETSCAPE2.0"
_HEAD = 10
"""Bytes of a frame before its pixels."""
_RECTANGLE = struct.Struct("<4H")
"""Of a frame: from the left and from the top, width and height."""

Corner = tuple[int, int]
"""Where a frame ends: pixels from the left and from the top."""


def corners(content: bytes) -> Iterator[Corner]:
    """The corner of every frame, up to the first that these bytes hold only in part.

    Raises ValueError at a block that the specification does not know: what a decoder reads behind
    it is anyone's guess.
    """
    for sort, start, _ in gif_blocks(content):
        head = content[start : start + _HEAD]
        if len(head) < _HEAD:
            return
        if sort == FRAME:
            left, top, width, height = _RECTANGLE.unpack_from(head, 1)
            yield left + width, top + height
        elif sort != GIF_END and not _is_filled(content[start : start + 15]):
            raise ValueError("neither a frame nor an extension")


def _is_filled(block: bytes) -> bool:
    """Whether this is an extension that has what its decoder looks for; an empty one leads Pillow
    on into the next block."""
    inside = block[2:]
    return block[0] == EXTENSION and inside[:1] != b"\0" and inside != _LOOPING + b"\0"


def is_torn_gif(content: bytes) -> bool:
    """Whether its blocks end in the midst of one, or lead to none; a missing end is no harm."""
    known = (EXTENSION, FRAME, GIF_END)
    return any(sort not in known or end > len(content) for sort, _, end in gif_blocks(content))
