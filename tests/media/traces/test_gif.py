"""What a GIF carries besides its animation."""

import pytest

from builder.media.traces.gif import gif_traces
from builder.media.traces.trace import Trace, TraceKind

HEAD = b"GIF89a\x01\x00\x01\x00\x00\x00\x00"
FRAME = b"\x2c\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00"
CONTROL = b"\x21\xf9\x04\x00\x0a\x00\x00\x00"
END = b"\x3b"


def application(name: bytes, body: bytes = b"\x03\x01\x00\x00") -> bytes:
    return b"\x21\xff\x0b" + name + body + b"\x00"


def found(*blocks: bytes) -> list[Trace]:
    return list(gif_traces(HEAD + b"".join(blocks)))


def test_frames_their_times_and_the_loop_are_the_animation_itself():
    for looping in (b"NETSCAPE2.0", b"ANIMEXTS1.0"):
        assert found(application(looping), CONTROL, FRAME, CONTROL, FRAME, END) == []


@pytest.mark.parametrize(
    ("block", "trace"),
    [
        (b"\x21\xfe\x05hello\x00", Trace(TraceKind.COMMENT, "hello")),
        (b"\x21\x01\x05plain\x00", Trace(TraceKind.COMMENT)),
        (application(b"XMP DataXMP"), Trace(TraceKind.XMP)),
        (application(b"ICCRGBG1012"), Trace(TraceKind.PROFILE)),
        (application(b"SOMEPROG1.0"), Trace(TraceKind.EXTRA, "SOMEPROG1.0")),
    ],
)
def test_what_else_stands_there_is_told_by_what_it_is(block, trace):
    assert found(block, FRAME, END) == [trace]
    assert found(FRAME, block, END) == [trace]


def test_what_lies_behind_the_end_is_told():
    (trace,) = found(FRAME, END, b"tail")
    assert (trace.kind, "tail" in trace.detail) == (TraceKind.TRAILING, True)


@pytest.mark.parametrize("blocks", [(FRAME,), (), (FRAME, b"\x77", END)])
def test_a_chain_that_breaks_before_the_end_is_damaged(blocks):
    assert found(*blocks) == [Trace(TraceKind.DAMAGED)]
