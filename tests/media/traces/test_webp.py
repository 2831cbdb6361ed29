"""What a WebP carries besides its picture."""

import pytest

from builder.media.traces.trace import Trace, TraceKind
from builder.media.traces.webp import webp_traces


def chunk(name: bytes, body: bytes = b"") -> bytes:
    return name + len(body).to_bytes(4, "little") + body + b"\0" * (len(body) & 1)


def found(*chunks: bytes, behind: bytes = b"") -> list[Trace]:
    inside = b"WEBP" + b"".join(chunks)
    return list(webp_traces(b"RIFF" + len(inside).to_bytes(4, "little") + inside + behind))


PICTURE = chunk(b"VP8 ", b"light")


def test_the_picture_and_its_frames():
    frame = chunk(b"ANMF", bytes(16) + chunk(b"ALPH", b"ab") + PICTURE)
    assert found(chunk(b"VP8X", bytes(10)), chunk(b"ANIM", bytes(6)), frame) == []


@pytest.mark.parametrize(
    ("beside", "trace"),
    [
        (chunk(b"XMP ", b"<x/>"), Trace(TraceKind.XMP)),
        (chunk(b"ICCP", b"profile"), Trace(TraceKind.PROFILE)),
        (chunk(b"NOTE", b"Li"), Trace(TraceKind.EXTRA, "NOTE")),
        (chunk(b"EXIF", b""), Trace(TraceKind.EXIF)),
    ],
)
def test_what_stands_beside_it_is_told_by_what_it_is(beside, trace):
    assert found(PICTURE, beside)[0] == trace
    assert found(chunk(b"ANMF", bytes(16) + PICTURE + beside))[0] == trace


def test_what_lies_behind_the_end_is_told():
    (trace,) = found(PICTURE, behind=b"letter")
    assert (trace.kind, "letter" in trace.detail) == (TraceKind.TRAILING, True)


def test_one_that_is_cut_or_empty_is_damaged():
    assert found() == [Trace(TraceKind.DAMAGED)]
    assert list(webp_traces(b"RIFF\xff\0\0\0WEBP")) == [Trace(TraceKind.DAMAGED)]
    assert Trace(TraceKind.DAMAGED) in found(b"VP8 \xff\0\0\0light")
