"""Where the samples of a track lie in an MP4 file, by its tables (ISO/IEC 14496-12, 8.7)."""

import struct
from collections.abc import Iterator
from itertools import accumulate
from typing import BinaryIO

from builder.media.films.boxes import Box, box_content, inside

_MOST = 1 << 22
"""Samples of one size; ten hours of a track are fewer."""


def stretches(file: BinaryIO, table: Box) -> Iterator[tuple[int, int]]:
    """Start and end of every chunk of a track's samples; ``table`` is its ``stbl``."""
    found = {box.name: box for box in inside(file, table)}
    sizes = [0, *accumulate(_sizes(box_content(file, found[b"stsz"])))]
    wide = b"co64" in found
    starts = _offsets(box_content(file, found[b"co64" if wide else b"stco"]), "Q" if wide else "I")
    first = 0
    for start, count in zip(
        starts, _counts(box_content(file, found[b"stsc"]), len(starts)), strict=False
    ):
        last = min(first + count, len(sizes) - 1)
        yield start, start + sizes[last] - sizes[first]
        first = last


def _sizes(content: bytes) -> tuple[int, ...]:
    """The size of every sample."""
    one, count = struct.unpack_from(">II", content, 4)
    return (one,) * min(count, _MOST) if one else struct.unpack_from(f">{count}I", content, 12)


def _offsets(content: bytes, form: str) -> tuple[int, ...]:
    """Where every chunk starts."""
    (count,) = struct.unpack_from(">I", content, 4)
    return struct.unpack_from(f">{count}{form}", content, 8)


def _counts(content: bytes, chunks: int) -> Iterator[int]:
    """How many samples each chunk holds; the table says from which chunk on."""
    (entries,) = struct.unpack_from(">I", content, 4)
    runs = [struct.unpack_from(">II", content, 8 + 12 * number) for number in range(entries)]
    ends = [first for first, _ in runs[1:]] + [chunks + 1]
    for (first, count), end in zip(runs, ends, strict=False):
        for _ in range(first, min(end, chunks + 1)):
            yield count
