"""What a drawing carries besides its lines."""

import base64

import pytest

from builder.media.traces.svg import svg_traces
from builder.media.traces.trace import TraceKind


def found(inside: str) -> list[tuple[TraceKind, str]]:
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>'.encode()
    return [(trace.kind, trace.detail) for trace in svg_traces(drawing)]


def embedded(content: bytes, kind: str = "jpeg") -> str:
    return f'<image href="data:image/{kind};base64,{base64.b64encode(content).decode()}"/>'


def test_lines_and_comments_are_the_drawing_itself():
    assert found('<!-- the lamp --><path d="M0 0h9"/><title>灯</title>') == []


@pytest.mark.parametrize("element", ["<metadata>", "<rdf:RDF>", "<x:xmpmeta x='1'>"])
def test_metadata_is_told(element):
    assert found(element) == [(TraceKind.XMP, "")]


def test_names_of_files_are_told_with_what_they_say():
    assert found("<g sodipodi:docname='lamp of Lin.svg'/>") == [
        (TraceKind.EXTRA, "lamp of Lin.svg")
    ]
    assert found('<g inkscape:export-filename = "home/lin.png"/>') == [
        (TraceKind.EXTRA, "home/lin.png")
    ]


def test_a_picture_inside_is_looked_through_like_any_other():
    jpeg = b"\xff\xd8\xff\xfe\x00\x07hello\xff\xd9"
    assert (TraceKind.COMMENT, "hello") in found(embedded(jpeg))


def test_a_picture_inside_that_cannot_be_decoded_is_damaged():
    assert found('<image href="data:image/png;base64,AAAAA"/>') == [(TraceKind.DAMAGED, "")]
