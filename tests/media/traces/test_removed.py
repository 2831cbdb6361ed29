"""A picture without what it betrays."""

from io import BytesIO

import pytest
from PIL import Image

from builder.media.traces import TraceKind, traces
from builder.media.traces.removed import without_traces
from tests.kit.carrying import CARRYING, plain

REMOVED = [name for name in CARRYING if name.endswith((".jpg", ".png", ".gif", ".webp", ".bmp"))]


FORMATS = {"jpg": "JPEG", "png": "PNG", "gif": "GIF", "webp": "WEBP", "bmp": "BMP"}


def pixels(content: bytes) -> bytes:
    return Image.open(BytesIO(content)).convert("RGB").tobytes()


@pytest.mark.parametrize("name", REMOVED)
def test_every_trace_is_gone_and_every_pixel_as_it_was(name):
    content, kind = CARRYING[name]
    made = without_traces(content)
    assert kind in {trace.kind for trace in traces(content)}
    assert traces(made) == ()
    assert pixels(made) == pixels(plain(FORMATS[name.rpartition(".")[2]]))


@pytest.mark.parametrize("fmt", ["JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF", "AVIF"])
def test_a_picture_that_betrays_nothing_stays_as_it_is(fmt):
    assert without_traces(plain(fmt)) == plain(fmt)


def test_a_jpeg_without_an_end_keeps_its_picture():
    content, _ = CARRYING["jpeg-comment.jpg"]
    made = without_traces(content[:-2])
    assert {trace.kind for trace in traces(made)} == {TraceKind.DAMAGED}
    assert made + b"\xff\xd9" == without_traces(content)


@pytest.mark.parametrize("content", [b"", b"words", plain("PNG")[:-9], plain("GIF")[:-1]])
def test_what_is_broken_or_no_picture_stays_as_it_is(content):
    assert without_traces(content) == content
