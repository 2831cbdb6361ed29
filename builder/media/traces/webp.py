"""WebP: chunks that are not the picture (RFC 9649, section 2.7.1)."""

from collections.abc import Iterator

from builder.media.containers.riff import RIFF_HEAD, WEBP_FRAME, WEBP_FRAME_HEAD, riff_chunks
from builder.media.traces.exif import exif_traces
from builder.media.traces.trace import Trace, TraceKind, trailing, words

_PICTURE = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM"}


def webp_traces(content: bytes) -> Iterator[Trace]:
    """What stands in chunks that are not the picture, and behind its end."""
    end = 8 + int.from_bytes(content[4:8], "little")
    if end > len(content):
        yield Trace(TraceKind.DAMAGED)
        return
    yield from _chunks(content, RIFF_HEAD, end)
    yield from trailing(content, end + (end & 1))


def is_of_webp(name: bytes) -> bool:
    """Whether a chunk of this name belongs to the picture or to its frames."""
    return name == WEBP_FRAME or name in _PICTURE


def _chunks(content: bytes, place: int, end: int) -> Iterator[Trace]:
    if place >= end:
        yield Trace(TraceKind.DAMAGED)
    for chunk in riff_chunks(content, place, end):
        if chunk.end > end:
            yield Trace(TraceKind.DAMAGED)
        elif chunk.name == WEBP_FRAME:
            yield from _chunks(content, chunk.body + WEBP_FRAME_HEAD, chunk.end)
        elif chunk.name not in _PICTURE:
            yield from _beside(chunk.name, content[chunk.body : chunk.end])


def _beside(name: bytes, body: bytes) -> tuple[Trace, ...]:
    if name == b"EXIF":
        return exif_traces(body)
    if name == b"XMP ":
        return (Trace(TraceKind.XMP),)
    if name == b"ICCP":
        return (Trace(TraceKind.PROFILE),)
    return (Trace(TraceKind.EXTRA, words(name)),)
