"""SVG: a text, in which drawing programs leave their metadata, the author's file names, and whole
pictures."""

import binascii
from collections.abc import Iterator

from builder.media.containers.png import SIGNATURE
from builder.media.traces.jpeg import jpeg_traces
from builder.media.traces.png import png_traces
from builder.media.traces.trace import Trace, TraceKind, words
from builder.regex import regex

_FOUND = (
    (TraceKind.XMP, regex(rb"<(?:rdf:RDF|x:xmpmeta|metadata)\b()")),
    (
        TraceKind.EXTRA,
        regex(rb"(?:sodipodi:docname|inkscape:export-filename)\s*=\s*[\"']([^\"']*)"),
    ),
)
_EMBEDDED = regex(rb"data:image/[a-z]+;base64,([A-Za-z0-9+/=\s]+)")


def svg_traces(content: bytes) -> Iterator[Trace]:
    """Metadata, names of files, and what the pictures inside carry; comments are part of the
    drawing's source."""
    for kind, pattern in _FOUND:
        yield from (Trace(kind, words(found)) for found in pattern.findall(content))
    for encoded in _EMBEDDED.findall(content):
        yield from _picture(encoded)


def _picture(encoded: bytes) -> Iterator[Trace]:
    try:
        picture = binascii.a2b_base64(encoded)
    except binascii.Error:
        yield Trace(TraceKind.DAMAGED)
        return
    if picture.startswith(b"\xff\xd8"):
        yield from jpeg_traces(picture)
    elif picture.startswith(SIGNATURE):
        yield from png_traces(picture)
