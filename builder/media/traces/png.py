"""PNG: a chain of chunks, each with its checksum (PNG, third edition, W3C 2025, sections 5 and
11)."""

import zlib
from collections.abc import Iterator

from builder.media.traces.exif import exif_traces
from builder.media.traces.trace import Kind, Trace, trailing, words

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PICTURE = {
    *(
        b"IHDR",
        b"PLTE",
        b"IDAT",
        b"IEND",
        b"tRNS",
        b"gAMA",
        b"cHRM",
        b"sRGB",
        b"sBIT",
        b"bKGD",
        b"pHYs",
        b"hIST",
    ),
    *(b"sPLT", b"acTL", b"fcTL", b"fdAT", b"cICP", b"mDCV", b"cLLI"),
}
_TEXT = (b"tEXt", b"zTXt", b"iTXt")


def png_traces(content: bytes) -> Iterator[Trace]:
    """What stands in chunks that are not the picture, and behind its end."""
    place = len(SIGNATURE)
    while place + 12 <= len(content):
        length, name = int.from_bytes(content[place : place + 4]), content[place + 4 : place + 8]
        end = place + 8 + length
        if end + 4 > len(content) or zlib.crc32(content[place + 4 : end]) != int.from_bytes(
            content[end : end + 4]
        ):
            break
        yield from _chunk(name, content[place + 8 : end])
        place = end + 4
        if name == b"IEND":
            yield from trailing(content, place)
            return
    yield Trace(Kind.DAMAGED)


def _chunk(name: bytes, body: bytes) -> Iterator[Trace]:
    if name in _PICTURE:
        return
    if name in _TEXT:
        yield _text(name, body)
    elif name == b"eXIf":
        yield from exif_traces(body)
    elif name == b"iCCP":
        yield Trace(Kind.PROFILE, words(body.partition(b"\0")[0]))
    elif name == b"tIME":
        yield Trace(Kind.TIME)
    else:
        yield Trace(Kind.EXTRA, words(name))


def _text(name: bytes, body: bytes) -> Trace:
    """Written in the open or compressed: its keyword says what it is, so nothing is unpacked."""
    keyword, _, said = body.partition(b"\0")
    told = f"{words(keyword)}：{words(said)}" if name == b"tEXt" else words(keyword)
    low = keyword.lower()
    kinds = {
        b"exif": Kind.EXIF,
        b"app1": Kind.EXIF,
        b"iptc": Kind.IPTC,
        b"8bim": Kind.IPTC,
        b"xmp": Kind.XMP,
    }
    return Trace(next((kind for word, kind in kinds.items() if word in low), Kind.COMMENT), told)
