"""BMP: one header, one picture; a profile may follow (BITMAPV5HEADER)."""

from collections.abc import Iterator

from builder.media.traces.trace import Trace, TraceKind, trailing

_V5 = 124
_PROFILES = (b"DEBM", b"KNIL")  # embedded and linked, as little-endian four-letter codes


def bmp_traces(content: bytes) -> Iterator[Trace]:
    """A profile, and what lies behind the end that the header names."""
    if len(content) < 18:
        yield Trace(TraceKind.DAMAGED)
        return
    if _little(content, 14) >= _V5 and content[70:74] in _PROFILES:
        yield Trace(TraceKind.PROFILE)
    end = bmp_end(content)
    if end > len(content):
        yield Trace(TraceKind.DAMAGED)
    yield from trailing(content, end)


def bmp_end(content: bytes) -> int:
    """Where the picture ends, as its header says; that of the file where it says nothing."""
    return _little(content, 2) or len(content)


def _little(content: bytes, place: int) -> int:
    return int.from_bytes(content[place : place + 4], "little")
