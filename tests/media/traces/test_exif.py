"""What an EXIF block and a TIFF file betray."""

import struct

import pytest

from builder.media.traces.exif import exif_traces, tiff_traces
from builder.media.traces.trace import Trace, TraceKind

TEXT, LONG = 2, 4


def block(*entries: tuple[int, int, int, bytes], behind: bytes = b"") -> bytes:
    """One directory, and what its entries point to."""
    rows = [struct.pack("<HHI", tag, form, count) + value for tag, form, count, value in entries]
    return b"II*\0" + struct.pack("<IH", 8, len(rows)) + b"".join(rows) + bytes(4) + behind


def number(value: int) -> bytes:
    return struct.pack("<I", value)


def position(north: bytes = b"N", *, degrees: int = 31) -> bytes:
    ratios = struct.pack("<6I", degrees, 1, 13, 1, 49_440, 1000)
    start = 8 + 2 + 12 + 4
    places = start + 2 + 4 * 12 + 4
    rows = [
        struct.pack("<HHI", 1, TEXT, 2) + north.ljust(4, b"\0"),
        struct.pack("<HHII", 2, 5, 3, places),
        struct.pack("<HHI", 3, TEXT, 2) + b"E\0\0\0",
        struct.pack("<HHII", 4, 5, 3, places),
    ]
    directory = struct.pack("<H", 4) + b"".join(rows) + bytes(4)
    return block((0x8825, LONG, 1, number(start)), behind=directory + ratios)


@pytest.mark.parametrize(
    ("entry", "trace"),
    [
        ((0x010F, TEXT, 3, b"abc\0"), Trace(TraceKind.CAMERA, "abc")),
        ((0x0132, LONG, 1, number(1)), Trace(TraceKind.TIME)),
        ((0x013B, TEXT, 2, b"Li\0\0"), Trace(TraceKind.PERSON, "Li")),
        ((0x927C, 7, 4, b"\1\2\3\4"), Trace(TraceKind.MAKER)),
        ((0x02BC, 1, 4, b"<x:x"), Trace(TraceKind.XMP)),
        ((0x8825, LONG, 1, number(0)), Trace(TraceKind.PLACE)),
    ],
)
def test_tags_are_told_by_what_they_are_about(entry, trace):
    assert tiff_traces(block(entry)) == (trace,)
    assert exif_traces(b"Exif\0\0" + block(entry)) == (Trace(TraceKind.EXIF), trace)


def test_tags_that_describe_pixels_are_the_picture():
    assert tiff_traces(block((0x0100, LONG, 1, number(640)))) == ()


def test_a_position_is_told_in_degrees():
    assert tiff_traces(position()) == (Trace(TraceKind.PLACE, "N 31.2304，E 31.2304"),)


def test_a_jpeg_inside_is_a_thumbnail_but_in_a_tiff_file_its_picture():
    entry = (0x0201, LONG, 1, number(900))
    assert Trace(TraceKind.THUMBNAIL) in exif_traces(block(entry))
    assert tiff_traces(block(entry)) == ()


@pytest.mark.parametrize(("flag", "traces"), [(1, (Trace(TraceKind.THUMBNAIL),)), (0, ())])
def test_a_reduced_picture_says_so(flag, traces):
    assert tiff_traces(block((0x00FE, LONG, 1, number(flag)))) == traces


@pytest.mark.parametrize("content", [b"", b"II*\0", b"not a directory"])
def test_what_is_no_directory_is_damaged(content):
    assert tiff_traces(content) == (Trace(TraceKind.DAMAGED),)
    assert exif_traces(content) == (Trace(TraceKind.EXIF), Trace(TraceKind.DAMAGED))


def test_a_directory_that_leads_to_itself_ends():
    looped = b"II*\0" + struct.pack("<IHI", 8, 0, 8)
    assert tiff_traces(looped) == ()
