"""GIF: extensions that are not the animation (GIF89a specification)."""

from collections.abc import Iterator

from builder.media.containers.gif import EXTENSION, FRAME, GIF_END, gif_blocks
from builder.media.traces.trace import Trace, TraceKind, trailing, words

_CONTROL, _COMMENT, _APPLICATION = b"\xf9", b"\xfe", b"\xff"
_LOOPING = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


def gif_traces(content: bytes) -> Iterator[Trace]:
    """What stands in extensions that are not the animation, and behind the picture's end."""
    for sort, start, end in gif_blocks(content):
        if sort == GIF_END:
            yield from trailing(content, end)
            return
        if sort == EXTENSION:
            label, body = content[start + 1 : start + 2], content[start + 3 : min(end, start + 80)]
            yield from extension_traces(label, body)
        elif sort != FRAME:
            break
    yield Trace(TraceKind.DAMAGED)


def extension_traces(label: bytes, body: bytes) -> Iterator[Trace]:
    """The traces in one extension; ``body`` begins behind the length of its first block."""
    if label == _APPLICATION:
        yield from _application(body[:11])
    elif label != _CONTROL:
        yield Trace(TraceKind.COMMENT, words(body) if label == _COMMENT else "")


def _application(name: bytes) -> Iterator[Trace]:
    """An extension of some program, by the eleven letters that it is called by."""
    if name.startswith(b"XMP Data"):
        yield Trace(TraceKind.XMP)
    elif name.startswith(b"ICCRGBG1"):
        yield Trace(TraceKind.PROFILE)
    elif name not in _LOOPING:
        yield Trace(TraceKind.EXTRA, words(name))
