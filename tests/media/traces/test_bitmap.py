"""What a BMP carries besides its picture."""

import struct

import pytest

from builder.media.traces.bitmap import bmp_traces
from builder.media.traces.trace import Trace, TraceKind


def bitmap(header: int = 40, color: bytes = b"sRGB", size: int = 200) -> bytes:
    start = b"BM" + struct.pack("<IIII", size, 0, 54, header)
    return start.ljust(70, b"\0") + color + bytes(200 - 74)


def test_a_header_and_a_picture_are_nothing_else():
    assert list(bmp_traces(bitmap())) == []
    assert list(bmp_traces(bitmap(124))) == []


@pytest.mark.parametrize("color", [b"DEBM", b"KNIL"])
def test_a_profile_follows_only_the_longest_header(color):
    assert list(bmp_traces(bitmap(124, color))) == [Trace(TraceKind.PROFILE)]
    assert list(bmp_traces(bitmap(108, color))) == []


def test_what_lies_behind_the_end_is_told():
    (trace,) = bmp_traces(bitmap() + b"letter")
    assert (trace.kind, "letter" in trace.detail) == (TraceKind.TRAILING, True)


@pytest.mark.parametrize("content", [b"BM", bitmap(size=900)])
def test_a_file_that_ends_too_early_is_damaged(content):
    assert list(bmp_traces(content)) == [Trace(TraceKind.DAMAGED)]
