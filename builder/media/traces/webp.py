"""WebP: chunks in a RIFF file (RFC 9649, section 2)."""

from collections.abc import Iterator

from builder.media.traces.exif import exif_traces
from builder.media.traces.trace import Kind, Trace, trailing, words

_PICTURE = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM"}
_FRAME, _FRAME_HEAD = b"ANMF", 16


def webp_traces(content: bytes) -> Iterator[Trace]:
    """What stands in chunks that are not the picture, and behind its end."""
    end = 8 + int.from_bytes(content[4:8], "little")
    if end > len(content):
        yield Trace(Kind.DAMAGED)
        return
    yield from _chunks(content, 12, end)
    yield from trailing(content, end + (end & 1))


def _chunks(content: bytes, place: int, end: int) -> Iterator[Trace]:
    if place >= end:
        yield Trace(Kind.DAMAGED)
    while place < end:
        name, size = (
            content[place : place + 4],
            int.from_bytes(content[place + 4 : place + 8], "little"),
        )
        start = place + 8
        if start + size > end:
            yield Trace(Kind.DAMAGED)
            return
        if name == _FRAME:
            yield from _chunks(content, start + _FRAME_HEAD, start + size)
        elif name not in _PICTURE:
            yield from _beside(name, content[start : start + size])
        place = start + size + (size & 1)


def _beside(name: bytes, body: bytes) -> tuple[Trace, ...]:
    if name == b"EXIF":
        return exif_traces(body)
    if name == b"XMP ":
        return (Trace(Kind.XMP),)
    return (Trace(Kind.PROFILE),) if name == b"ICCP" else (Trace(Kind.EXTRA, words(name)),)
