"""What a JPEG carries besides its picture."""

import pytest

from builder.media.traces.jpeg import jpeg_traces
from builder.media.traces.trace import Trace, TraceKind

SCAN, END = b"\xff\xda\0\4\1\1light", b"\xff\xd9"
JFIF = b"JFIF\0\1\1\0\0\1\0\1"


def found(*segments: tuple[int, bytes], behind: bytes = b"") -> list[Trace]:
    rows = [bytes([0xFF, marker]) + (len(body) + 2).to_bytes(2) + body for marker, body in segments]
    return list(jpeg_traces(b"\xff\xd8" + b"".join(rows) + SCAN + END + behind))


@pytest.mark.parametrize(
    "segment", [(0xE0, JFIF + b"\0\0"), (0xEE, b"Adobe\0\x64\0\0\0\0\1"), (0xDB, b"a table")]
)
def test_tables_plain_jfif_and_the_sort_of_colours_are_the_picture(segment):
    assert found(segment) == []


@pytest.mark.parametrize(
    ("segment", "trace"),
    [
        ((0xFE, b"whose child"), Trace(TraceKind.COMMENT, "whose child")),
        ((0xE0, JFIF + b"\1\1abc"), Trace(TraceKind.THUMBNAIL)),
        ((0xE0, b"JFXX\0\x10"), Trace(TraceKind.THUMBNAIL)),
        ((0xE1, b"http://ns.adobe.com/xap/1.0/\0<x/>"), Trace(TraceKind.XMP)),
        ((0xE2, b"ICC_PROFILE\0\1\1abc"), Trace(TraceKind.PROFILE)),
        ((0xED, b"Photoshop 3.0\x008BIM\4\4"), Trace(TraceKind.IPTC, "Photoshop 3.0 8B")),
        ((0xED, b"Photoshop 3.0\x008BIM\4\x0c"), Trace(TraceKind.EXTRA, "Photoshop 3.0 8B")),
        ((0xEE, b"Adobe\0\x64\0\0\0\0\1more"), Trace(TraceKind.EXTRA, "APP14 Adobe d more")),
        ((0xEB, b"HDR made by"), Trace(TraceKind.EXTRA, "APP11 HDR made by")),
        ((0xE4, b""), Trace(TraceKind.EXTRA, "APP4")),
    ],
)
def test_what_programs_write_is_told_by_what_it_is(segment, trace):
    assert found(segment) == [trace]


def test_an_exif_block_is_read():
    assert Trace(TraceKind.EXIF) in found((0xE1, b"Exif\0\0II*\0\x08\0\0\0\0\0"))


def test_what_lies_behind_the_end_is_told_and_a_missing_end_too():
    (behind,) = found(behind=b"a second picture")
    assert behind.kind is TraceKind.TRAILING
    assert list(jpeg_traces(b"\xff\xd8" + SCAN)) == [Trace(TraceKind.DAMAGED)]
