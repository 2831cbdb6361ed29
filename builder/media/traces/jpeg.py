"""JPEG: cameras write into application segments and comments (ITU-T T.81, annex B)."""

from collections.abc import Iterator

from builder.media.containers.jpeg import JPEG_END, segments
from builder.media.traces.exif import exif_traces
from builder.media.traces.trace import Trace, TraceKind, trailing, words

_COMMENT = 0xFE
_IPTC = b"\x04\x04"


def jpeg_traces(content: bytes) -> Iterator[Trace]:
    """What stands in the segments, and behind the picture's end."""
    for segment in segments(content):
        if segment.marker == JPEG_END:
            yield from trailing(content, segment.end)
            return
        yield from _segment(segment.marker, content[segment.body : segment.end])
    yield Trace(TraceKind.DAMAGED)


def _segment(marker: int, body: bytes) -> Iterator[Trace]:
    if marker == _COMMENT:
        yield Trace(TraceKind.COMMENT, words(body))
    elif 0xE0 <= marker <= 0xEF:
        yield from _application(marker - 0xE0, body)


def _application(number: int, body: bytes) -> Iterator[Trace]:
    """APP0 to APP15: everything but plain JFIF and Adobe's colour transform is a trace."""
    if number == 0 and body.startswith(b"JFIF\0"):
        if body[12:14] != b"\0\0":
            yield Trace(TraceKind.THUMBNAIL)
    elif number == 0 and body.startswith(b"JFXX\0"):
        yield Trace(TraceKind.THUMBNAIL)
    elif number == 1 and body.startswith(b"Exif\0"):
        yield from exif_traces(body)
    elif number == 1 and body.startswith(b"http://ns.adobe.com/x"):
        yield Trace(TraceKind.XMP)
    elif number == 2 and body.startswith(b"ICC_PROFILE\0"):
        yield Trace(TraceKind.PROFILE)
    elif number == 13:
        yield Trace(
            TraceKind.IPTC if b"8BIM" + _IPTC in body else TraceKind.EXTRA, words(body[:16])
        )
    elif number != 14 or not body.startswith(b"Adobe") or len(body) > 12:
        yield Trace(TraceKind.EXTRA, f"APP{number} {words(body[:16])}".rstrip())
