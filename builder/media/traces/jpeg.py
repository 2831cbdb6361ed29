"""JPEG: cameras write into application segments and comments (ITU-T T.81, annex B)."""

from collections.abc import Callable, Iterable, Iterator

from builder.media.containers.jpeg import JPEG_END, segments
from builder.media.traces.exif import exif_traces
from builder.media.traces.trace import Trace, TraceKind, trailing, words

_COMMENT = 0xFE
_IPTC = b"8BIM\x04\x04"


def jpeg_traces(content: bytes) -> Iterator[Trace]:
    """What stands in the segments, and behind the picture's end."""
    for segment in segments(content):
        if segment.marker == JPEG_END:
            yield from trailing(content, segment.end)
            return
        yield from segment_traces(segment.marker, content[segment.body : segment.end])
    yield Trace(TraceKind.DAMAGED)


def segment_traces(marker: int, body: bytes) -> Iterator[Trace]:
    """The traces in one segment; none in one that belongs to the picture."""
    if marker == _COMMENT:
        yield Trace(TraceKind.COMMENT, words(body))
    elif 0xE0 <= marker <= 0xEF:
        yield from _application(marker - 0xE0, body)


def _application(number: int, body: bytes) -> Iterable[Trace]:
    """APP0 to APP15: everything but plain JFIF and Adobe's colour transform is a trace."""
    for known, begins, traces_of in _APPLICATIONS:
        if number == known and body.startswith(begins):
            return traces_of(body)
    return (Trace(TraceKind.EXTRA, f"APP{number} {words(body[:16])}".rstrip()),)


def _jfif(body: bytes) -> Iterator[Trace]:
    """Its width and height are those of a thumbnail that may follow."""
    if body[12:14] != b"\0\0":
        yield Trace(TraceKind.THUMBNAIL)


def _photoshop(body: bytes) -> Iterator[Trace]:
    yield Trace(TraceKind.IPTC if _IPTC in body else TraceKind.EXTRA, words(body[:16]))


def _adobe(body: bytes) -> Iterator[Trace]:
    """Twelve bytes say how colours are to be read; what follows them does not."""
    if len(body) > 12:
        yield Trace(TraceKind.EXTRA, f"APP14 {words(body[:16])}")


_APPLICATIONS: tuple[tuple[int, bytes, Callable[[bytes], Iterable[Trace]]], ...] = (
    (0, b"JFIF\0", _jfif),
    (0, b"JFXX\0", lambda _: (Trace(TraceKind.THUMBNAIL),)),
    (1, b"Exif\0", exif_traces),
    (1, b"http://ns.adobe.com/x", lambda _: (Trace(TraceKind.XMP),)),
    (2, b"ICC_PROFILE\0", lambda _: (Trace(TraceKind.PROFILE),)),
    (13, b"", _photoshop),
    (14, b"Adobe", _adobe),
)
"""What programs write, by the number of its segment and how it begins."""
