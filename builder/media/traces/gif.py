"""GIF: extensions that are not the animation (GIF89a specification)."""

from collections.abc import Iterator

from builder.media.containers.gif import EXTENSION, FRAME, GIF_END, gif_blocks
from builder.media.traces.trace import Trace, TraceKind, trailing, words

_CONTROL, _COMMENT, _APPLICATION = 0xF9, 0xFE, 0xFF
_LOOPING = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


def gif_traces(content: bytes) -> Iterator[Trace]:
    """What stands in extensions that are not the animation, and behind the picture's end."""
    for sort, start, end in gif_blocks(content):
        if sort == GIF_END:
            yield from trailing(content, end)
            return
        if sort == EXTENSION:
            yield from _extension(
                content[start + 1 : start + 2], content[start + 3 : min(end, start + 80)]
            )
        elif sort != FRAME:
            break
    yield Trace(TraceKind.DAMAGED)


def _extension(label: bytes, body: bytes) -> Iterator[Trace]:
    """``body`` begins behind the length of the first block."""
    if label == bytes([_APPLICATION]):
        name = body[:11]
        if name.startswith(b"XMP Data"):
            yield Trace(TraceKind.XMP)
        elif name.startswith(b"ICCRGBG1"):
            yield Trace(TraceKind.PROFILE)
        elif name not in _LOOPING:
            yield Trace(TraceKind.EXTRA, words(name))
    elif label != bytes([_CONTROL]):
        yield Trace(TraceKind.COMMENT, words(body) if label == bytes([_COMMENT]) else "")
