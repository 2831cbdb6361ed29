"""Where the samples of a film in fragments lie: each fragment says it for itself (ISO/IEC 14496-12,
8.8)."""

import struct
from collections.abc import Iterator, Sequence
from typing import BinaryIO, NamedTuple

from builder.media.films.boxes import Box, box_content, inside

_BASE, _DESCRIPTION, _DURATION, _SIZE, _FROM_FRAGMENT = 0x1, 0x2, 0x8, 0x10, 0x20000
"""What a ``tfhd`` holds or means, by its flags."""
_OFFSET, _FIRST = 0x1, 0x4
_OF_SAMPLES = (0x100, 0x200, 0x400, 0x800)
"""What a ``trun`` holds before its samples, and of each: length, size, flags, delay."""


class SampleRun(NamedTuple):
    """Samples of one track, one after the other: the track's number, where they start and end."""

    track: int
    start: int
    end: int


class _Head(NamedTuple):
    """What a ``tfhd`` says of the runs behind it; ``base`` is None where the fragment before
    decides."""

    track: int
    base: int | None
    size: int


def runs(file: BinaryIO, top: Sequence[Box]) -> Iterator[SampleRun]:
    """All runs of a film, whose outermost boxes are ``top``."""
    usual = dict(_usual_sizes(file, top))
    for moof in top:
        if moof.name == b"moof":
            yield from _in_fragment(file, moof, usual)


def _usual_sizes(file: BinaryIO, top: Sequence[Box]) -> Iterator[tuple[int, int]]:
    """The size of a track's samples wherever a fragment names none."""
    for moov in (box for box in top if box.name == b"moov"):
        for mvex in (box for box in inside(file, moov) if box.name == b"mvex"):
            for trex in (box for box in inside(file, mvex) if box.name == b"trex"):
                track, size = struct.unpack_from(">4xI8xI", box_content(file, trex))
                yield track, size


def _in_fragment(file: BinaryIO, moof: Box, usual: dict[int, int]) -> Iterator[SampleRun]:
    """A track's first run starts at its base, or where the track before it ends; each other one
    behind the last."""
    end = moof.start
    for traf in (box for box in inside(file, moof) if box.name == b"traf"):
        parts = list(inside(file, traf))
        head = _head(
            box_content(file, next(box for box in parts if box.name == b"tfhd")), moof.start, usual
        )
        base = end = end if head.base is None else head.base
        for trun in (box for box in parts if box.name == b"trun"):
            offset, size = _run(box_content(file, trun), head.size)
            start = end if offset is None else base + offset
            end = start + size
            yield SampleRun(head.track, start, end)


def _head(content: bytes, fragment: int, usual: dict[int, int]) -> _Head:
    flags = int.from_bytes(content[1:4], "big")
    track, at = int.from_bytes(content[4:8], "big"), 8
    base = fragment if flags & _FROM_FRAGMENT else None
    if flags & _BASE:
        (base,), at = struct.unpack_from(">Q", content, at), at + 8
    at += 4 * bool(flags & _DESCRIPTION) + 4 * bool(flags & _DURATION)
    size = struct.unpack_from(">I", content, at)[0] if flags & _SIZE else usual.get(track, 0)
    return _Head(track, base, size)


def _run(content: bytes, usual: int) -> tuple[int | None, int]:
    """How far from its base a run starts, None where it follows the one before; and its bytes."""
    flags = int.from_bytes(content[1:4], "big")
    (count,), at = struct.unpack_from(">I", content, 4), 8
    offset = None
    if flags & _OFFSET:
        (offset,), at = struct.unpack_from(">i", content, at), at + 4
    at += 4 * bool(flags & _FIRST)
    told = [each for each in _OF_SAMPLES if flags & each]
    if _OF_SAMPLES[1] not in told:
        return offset, count * usual
    values = struct.unpack_from(f">{count * len(told)}I", content, at)
    return offset, sum(values[told.index(_OF_SAMPLES[1]) :: len(told)])
