"""Stretches of compressed data that no encoder writes: one byte over and over, or a copy of an
earlier stretch."""

from builder.media.containers.boxes import Span
from builder.regex import regex

EMPTY = bytes(64)
"""Zeros that stand in no compressed data, but for that of some pictures of one colour."""
_FILLS = tuple(bytes([fill]) * len(EMPTY) for fill in (0x00, 0xFF, 0xAA, 0x55, 0xF6, 0xE5, 0xCC))
"""What erased, formatted or never written blocks of a disk consist of."""
_ANY = regex(rb"\xa7")
"""Some byte: every 256th or so, hence several in each kilobyte."""
_STRETCH, _WHOLE = 24, 1024
"""Bytes that are hardly the same twice by chance, and that are certainly not."""
_SECTOR = 512
"""Bytes that a disk writes, or loses, at a time; patterns of a design lie otherwise apart."""


def is_filled(content: bytes, span: Span) -> bool:
    """Whether this span is one byte over and over."""
    return any(content.find(fill, *span) >= 0 for fill in _FILLS)


def repeats(content: bytes, span: Span) -> bool:
    """Whether a stretch of this span stands there twice, some sectors apart."""
    seen: dict[bytes, int] = {}
    for match in _ANY.finditer(content, *span):
        place = match.start()
        stretch = content[place : place + _STRETCH]
        before = seen.get(stretch, place)
        seen[stretch] = place
        if before < place and place + _WHOLE <= span[1] and _is_copy(content, before, place):
            return True
    return False


def _is_copy(content: bytes, before: int, place: int) -> bool:
    """Whether what stands here stands before, too, whole sectors apart."""
    is_apart = (place - before) % _SECTOR == 0
    return is_apart and content[place : place + _WHOLE] == content[before : before + _WHOLE]
