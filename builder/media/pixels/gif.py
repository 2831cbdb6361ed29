"""How far the frames of a GIF reach, by its blocks alone: its decoder grows with each of them.

A hundred bytes may hold a frame of four pixels that stands 15,000 to the right of the others, and
two gigabytes.
"""

from collections.abc import Iterator

from builder.media.containers.gif import EXTENSION, FRAME, GIF_END, gif_blocks

_LOOPING = b"\x0bNETSCAPE2.0"
_HEAD = 10
"""Bytes of a frame before its pixels."""

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
            left, top, width, height = (
                int.from_bytes(head[at : at + 2], "little") for at in (1, 3, 5, 7)
            )
            yield left + width, top + height
        elif sort != GIF_END and not (
            sort == EXTENSION and _is_filled(content[start + 2 : start + 15])
        ):
            raise ValueError("neither a frame nor an extension")


def _is_filled(blocks: bytes) -> bool:
    """Whether an extension has what its decoder looks for; an empty one leads Pillow on into the
    next block."""
    return blocks[:1] != b"\0" and blocks != _LOOPING + b"\0"


def is_torn_gif(content: bytes) -> bool:
    """Whether its blocks end in the midst of one, or lead to none; a missing end is no harm."""
    known = (EXTENSION, FRAME, GIF_END)
    return any(sort not in known or end > len(content) for sort, _, end in gif_blocks(content))
