"""Where the samples of a film in fragments lie: each fragment says it for itself (ISO/IEC 14496-12,
8.8)."""

import struct
from collections.abc import Iterator, Sequence
from typing import BinaryIO, NamedTuple

from builder.media.films.boxes import Box, all_named, box_content, inside

_BASE, _DESCRIPTION, _DURATION, _SIZE, _FROM_FRAGMENT = 0x1, 0x2, 0x8, 0x10, 0x20000
"""What a ``tfhd`` holds or means, by its flags."""
_OFFSET, _FIRST = 0x1, 0x4
_SAMPLE_SIZE = 0x200
_OF_SAMPLES = (0x100, _SAMPLE_SIZE, 0x400, 0x800)
"""What a ``trun`` holds before its samples, and of each: duration, size, flags, delay."""
_PLAIN, _SIGNED, _WIDE = struct.Struct(">I"), struct.Struct(">i"), struct.Struct(">Q")


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


class _Fields:
    """The fields of a box, one after the other from its ninth byte on: its flags say which it
    has."""

    def __init__(self, content: bytes) -> None:
        self.content, self.at = content, 8
        self.flags = int.from_bytes(content[1:4])

    def take(self, flag: int, form: struct.Struct, otherwise: int | None) -> int | None:
        """The field that this flag announces; ``otherwise`` where the box has none."""
        if not self.flags & flag:
            return otherwise
        (found,) = form.unpack_from(self.content, self.at)
        self.at += form.size
        return int(found)

    def skip(self, *flags: int) -> None:
        """Passes over these fields, of four bytes each, where the box has them."""
        self.at += sum(4 for flag in flags if self.flags & flag)


def runs(file: BinaryIO, top: Sequence[Box]) -> Iterator[SampleRun]:
    """All runs of a film, whose outermost boxes are ``top``."""
    usual = dict(_usual_sizes(file, top))
    for moof in all_named(top, b"moof"):
        yield from _in_fragment(file, moof, usual)


def _usual_sizes(file: BinaryIO, top: Sequence[Box]) -> Iterator[tuple[int, int]]:
    """The size of a track's samples wherever a fragment names none."""
    for moov in all_named(top, b"moov"):
        for mvex in all_named(inside(file, moov), b"mvex"):
            for trex in all_named(inside(file, mvex), b"trex"):
                track, size = struct.unpack_from(">4xI8xI", box_content(file, trex))
                yield track, size


def _in_fragment(file: BinaryIO, moof: Box, usual: dict[int, int]) -> Iterator[SampleRun]:
    """The runs of each track in it; a track without a base starts where the one before it ends."""
    end = moof.start
    for traf in all_named(inside(file, moof), b"traf"):
        parts = list(inside(file, traf))
        head = _head(box_content(file, all_named(parts, b"tfhd")[0]), moof.start, usual)
        base = end if head.base is None else head.base
        found = list(_of_track(file, all_named(parts, b"trun"), head, base))
        yield from found
        end = found[-1].end if found else base


def _of_track(file: BinaryIO, parts: Sequence[Box], head: _Head, base: int) -> Iterator[SampleRun]:
    """A track's first run starts at its base, each other one behind the last, unless it says how
    far from the base."""
    end = base
    for trun in parts:
        offset, size = _run(box_content(file, trun), head.size)
        start = end if offset is None else base + offset
        end = start + size
        yield SampleRun(head.track, start, end)


def _head(content: bytes, fragment: int, usual: dict[int, int]) -> _Head:
    fields = _Fields(content)
    track = int.from_bytes(content[4:8])
    usual_base = fragment if fields.flags & _FROM_FRAGMENT else None
    base = fields.take(_BASE, _WIDE, usual_base)
    fields.skip(_DESCRIPTION, _DURATION)
    return _Head(track, base, fields.take(_SIZE, _PLAIN, usual.get(track)) or 0)


def _run(content: bytes, usual: int) -> tuple[int | None, int]:
    """How far from its base a run starts, None where it follows the one before; and its bytes."""
    fields = _Fields(content)
    (count,) = _PLAIN.unpack_from(content, 4)
    offset = fields.take(_OFFSET, _SIGNED, None)
    fields.skip(_FIRST)
    own = _sizes(fields, count)
    return offset, count * usual if own is None else sum(own)


def _sizes(fields: _Fields, count: int) -> tuple[int, ...] | None:
    """The size of each sample; None where all have the usual one."""
    told = [each for each in _OF_SAMPLES if fields.flags & each]
    if _SAMPLE_SIZE not in told:
        return None
    values = struct.unpack_from(f">{count * len(told)}I", fields.content, fields.at)
    return values[told.index(_SAMPLE_SIZE) :: len(told)]
