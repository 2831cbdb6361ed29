"""PNG: chunks that are not the picture (PNG, third edition, W3C 2025, section 11)."""

from collections.abc import Iterator

from builder.media.containers.png import PNG_END, png_chunks
from builder.media.traces.exif import exif_traces
from builder.media.traces.trace import Trace, TraceKind, trailing, words

_PICTURE = {
    *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"acTL", b"fcTL", b"fdAT"),
    *(b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"bKGD", b"pHYs", b"hIST", b"sPLT"),
    *(b"cICP", b"mDCV", b"cLLI"),
}
_TEXT = (b"tEXt", b"zTXt", b"iTXt")
_KEYWORDS = {
    b"exif": TraceKind.EXIF,
    b"app1": TraceKind.EXIF,
    b"iptc": TraceKind.IPTC,
    b"8bim": TraceKind.IPTC,
    b"xmp": TraceKind.XMP,
}
"""What a text is about, by a word in its keyword; others are remarks."""


def png_traces(content: bytes) -> Iterator[Trace]:
    """What stands in chunks that are not the picture, and behind its end."""
    for chunk in png_chunks(content):
        if not chunk.is_sound:
            break
        yield from chunk_traces(chunk.name, content[chunk.body : chunk.end])
        if chunk.name == PNG_END:
            yield from trailing(content, chunk.end + 4)
            return
    yield Trace(TraceKind.DAMAGED)


def chunk_traces(name: bytes, body: bytes) -> Iterator[Trace]:
    """The traces in one chunk; none in one that belongs to the picture."""
    if name in _PICTURE:
        return
    if name in _TEXT:
        yield _text(name, body)
    elif name == b"eXIf":
        yield from exif_traces(body)
    elif name == b"iCCP":
        yield Trace(TraceKind.PROFILE, words(body.partition(b"\0")[0]))
    elif name == b"tIME":
        yield Trace(TraceKind.TIME)
    else:
        yield Trace(TraceKind.EXTRA, words(name))


def _text(name: bytes, body: bytes) -> Trace:
    """Written in the open or compressed: its keyword says what it is, so nothing is unpacked."""
    keyword, _, said = body.partition(b"\0")
    told = f"{words(keyword)}：{words(said)}" if name == b"tEXt" else words(keyword)
    low = keyword.lower()
    kind = next((kind for word, kind in _KEYWORDS.items() if word in low), TraceKind.COMMENT)
    return Trace(kind, told)
