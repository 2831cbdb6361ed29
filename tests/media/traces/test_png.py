"""What a PNG carries besides its picture."""

import struct
import zlib

import pytest

from builder.media.containers.png import SIGNATURE
from builder.media.traces.png import png_traces
from builder.media.traces.trace import Trace, TraceKind


def chunk(name: bytes, body: bytes = b"") -> bytes:
    sum_ = zlib.crc32(name + body)
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", sum_)


END = chunk(b"IEND")


def found(*chunks: bytes, behind: bytes = b"") -> list[Trace]:
    return list(png_traces(SIGNATURE + b"".join(chunks) + END + behind))


@pytest.mark.parametrize("name", [b"IHDR", b"IDAT", b"gAMA", b"pHYs", b"acTL", b"cICP"])
def test_chunks_of_the_picture(name):
    assert found(chunk(name, b"abc")) == []


@pytest.mark.parametrize(
    ("name", "body", "trace"),
    [
        (b"tEXt", b"Author\0Li", Trace(TraceKind.COMMENT, "Author：Li")),
        (b"zTXt", b"Author\0\0packed", Trace(TraceKind.COMMENT, "Author")),
        (b"iTXt", b"XML:com.adobe.xmp\0<x/>", Trace(TraceKind.XMP, "XML:com.adobe.xmp")),
        (b"zTXt", b"Raw profile type iptc\0\0", Trace(TraceKind.IPTC, "Raw profile type iptc")),
        (b"zTXt", b"Raw profile type APP1\0\0", Trace(TraceKind.EXIF, "Raw profile type APP1")),
        (b"iCCP", b"my screen\0\0packed", Trace(TraceKind.PROFILE, "my screen")),
        (b"tIME", bytes(7), Trace(TraceKind.TIME)),
        (b"caBX", b"signed", Trace(TraceKind.EXTRA, "caBX")),
    ],
)
def test_other_chunks_are_told_by_what_they_are(name, body, trace):
    assert found(chunk(name, body)) == [trace]


def test_an_exif_block_is_read():
    assert Trace(TraceKind.EXIF) in found(chunk(b"eXIf", b"II*\0\x08\0\0\0\0\0"))


def test_what_lies_behind_the_end_is_told():
    (trace,) = found(behind=b"letter")
    assert (trace.kind, "letter" in trace.detail) == (TraceKind.TRAILING, True)


@pytest.mark.parametrize(
    "content", [SIGNATURE, SIGNATURE + chunk(b"IDAT"), SIGNATURE + END[:-1] + b"x"]
)
def test_a_chain_that_breaks_is_damaged(content):
    assert list(png_traces(content)) == [Trace(TraceKind.DAMAGED)]
