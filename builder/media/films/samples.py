"""Where the samples of a track lie in an MP4 file, by its tables (ISO/IEC 14496-12, 8.7)."""

import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, repeat
from typing import BinaryIO

from builder.media.films.boxes import Box, box_content, inside

_MOST = 1 << 22
"""Samples of one size; ten hours of a track are fewer."""


def stretches(file: BinaryIO, table: Box) -> Iterator[tuple[int, int]]:
    """Start and end of every chunk of a track's samples; ``table`` is its ``stbl``."""
    parts = {box.name: box for box in inside(file, table)}
    ends = [0, *accumulate(_sizes(box_content(file, parts[b"stsz"])))]
    starts = _chunk_starts(file, parts)
    counts = _counts(box_content(file, parts[b"stsc"]), len(starts))
    yield from _chunks(starts, counts, ends)


def _chunks(
    starts: Iterable[int], counts: Iterable[int], ends: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Start and end of each chunk, by how many samples it has; ``ends`` are those of all samples laid
    end to end, from 0."""
    first = 0
    for start, count in zip(starts, counts, strict=False):
        last = min(first + count, len(ends) - 1)
        yield start, start + ends[last] - ends[first]
        first = last


def _sizes(content: bytes) -> tuple[int, ...]:
    """The size of every sample."""
    one, count = struct.unpack_from(">II", content, 4)
    return (one,) * min(count, _MOST) if one else struct.unpack_from(f">{count}I", content, 12)


def _chunk_starts(file: BinaryIO, parts: Mapping[bytes, Box]) -> tuple[int, ...]:
    """Where every chunk starts, in eight bytes each (``co64``) or in four."""
    name, form = (b"co64", "Q") if b"co64" in parts else (b"stco", "I")
    content = box_content(file, parts[name])
    (count,) = struct.unpack_from(">I", content, 4)
    return struct.unpack_from(f">{count}{form}", content, 8)


def _counts(content: bytes, chunks: int) -> Iterator[int]:
    """How many samples each chunk holds; the table says from which chunk on."""
    (entries,) = struct.unpack_from(">I", content, 4)
    runs = [struct.unpack_from(">II", content, 8 + 12 * number) for number in range(entries)]
    ends = [first for first, _ in runs[1:]] + [chunks + 1]
    for (first, count), end in zip(runs, ends, strict=False):
        yield from repeat(count, min(end, chunks + 1) - first)
