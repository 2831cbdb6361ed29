"""How far the frames of a GIF reach, by its blocks alone (GIF89a specification): its decoder grows
with each of them.

A hundred bytes may hold a frame of four pixels that stands 15,000 to the right of the others, and
two gigabytes.
"""

from collections.abc import Iterator

_EXTENSION, _FRAME, _END = 0x21, 0x2C, 0x3B
_LOOPING = b"\x0bNETSCAPE2.0"

Corner = tuple[int, int]
"""Where a frame ends: pixels from the left and from the top."""


def corners(content: bytes) -> Iterator[Corner]:
    """The corner of every frame, up to the first that these bytes hold only in part.

    Raises ValueError at a block that the specification does not know: what a decoder reads behind
    it is anyone's guess.
    """
    place = 13 + _palette(content[10:11])
    while place < len(content) and content[place] != _END:
        head = content[place : place + 10]
        if head[0] == _FRAME and len(head) == 10:
            left, top, width, height = (
                int.from_bytes(head[at : at + 2], "little") for at in (1, 3, 5, 7)
            )
            yield left + width, top + height
            place = _behind(content, place + 11 + _palette(head[9:]))
        elif head[0] == _EXTENSION and _is_filled(content[place + 2 : place + 15]):
            place = _behind(content, place + 2)
        elif len(head) == 10:
            raise ValueError("neither a frame nor an extension")
        else:
            return


def _palette(flags: bytes) -> int:
    """Bytes of the colour table that these flags announce."""
    return 3 * (2 << (flags[0] & 7)) if flags and flags[0] & 0x80 else 0


def _behind(content: bytes, place: int) -> int:
    while place < len(content) and content[place]:
        place += 1 + content[place]
    return place + 1


def _is_filled(blocks: bytes) -> bool:
    """Whether an extension has what its decoder looks for; an empty one leads Pillow on into the
    next block."""
    return blocks[:1] != b"\0" and blocks != _LOOPING + b"\0"
