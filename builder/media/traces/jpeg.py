"""JPEG: cameras write into application segments and comments (ITU-T T.81, annex B)."""

from collections.abc import Iterator

from builder.media.containers.jpeg import JPEG_END, segments
from builder.media.traces.exif import exif_traces
from builder.media.traces.trace import Kind, Trace, trailing, words

_COMMENT = 0xFE
_IPTC = b"\x04\x04"


def jpeg_traces(content: bytes) -> Iterator[Trace]:
    """What stands in the segments, and behind the picture's end."""
    for segment in segments(content):
        if segment.marker == JPEG_END:
            yield from trailing(content, segment.end)
            return
        yield from _segment(segment.marker, content[segment.body : segment.end])
    yield Trace(Kind.DAMAGED)


def _segment(marker: int, body: bytes) -> Iterator[Trace]:
    if marker == _COMMENT:
        yield Trace(Kind.COMMENT, words(body))
    elif 0xE0 <= marker <= 0xEF:
        yield from _application(marker - 0xE0, body)


def _application(number: int, body: bytes) -> Iterator[Trace]:
    """APP0 to APP15: everything but plain JFIF and Adobe's colour transform is a trace."""
    if number == 0 and body.startswith(b"JFIF\0"):
        if body[12:14] != b"\0\0":
            yield Trace(Kind.THUMBNAIL)
    elif number == 0 and body.startswith(b"JFXX\0"):
        yield Trace(Kind.THUMBNAIL)
    elif number == 1 and body.startswith(b"Exif\0"):
        yield from exif_traces(body)
    elif number == 1 and body.startswith(b"http://ns.adobe.com/x"):
        yield Trace(Kind.XMP)
    elif number == 2 and body.startswith(b"ICC_PROFILE\0"):
        yield Trace(Kind.PROFILE)
    elif number == 13:
        yield Trace(Kind.IPTC if b"8BIM" + _IPTC in body else Kind.EXTRA, words(body[:16]))
    elif number != 14 or not body.startswith(b"Adobe") or len(body) > 12:
        yield Trace(Kind.EXTRA, f"APP{number} {words(body[:16])}".rstrip())
