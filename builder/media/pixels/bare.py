"""A sound picture without broken blocks beside it (an EXIF or a colour profile that makes no
sense).

Decoders refuse the whole file for them. Kept is what the picture needs, and what beside it is
whole.
"""

import re
import zlib
from collections.abc import Iterator, Sequence

from builder.media.containers.boxes import atoms, items, meta_of
from builder.media.containers.jpeg import JPEG_SCAN, Segment, segments
from builder.media.containers.png import PNG_END, SIGNATURE, PngChunk, png_chunks
from builder.media.containers.riff import RIFF_HEAD, RiffChunk, riff_chunks
from builder.regex import regex

_PNG_NAMES = regex(rb"IDAT|PLTE|tRNS|acTL|fcTL|fdAT|IEND|gAMA|cHRM|sRGB|iCCP|eXIf")
_PNG_BESIDE = (b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"eXIf")
_PNG_ENDING = b"\0\0\0\0IEND\xaeB`\x82"
_LARGEST_PROFILE = 1 << 20
_WEBP_OWN = (b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF")
_WEBP_BESIDE = {b"ICCP": 0x20, b"EXIF": 0x08, b"XMP ": 0x04}
"""What may stand beside a WebP's picture, and the flag that says so."""
_WEBP_FLAGS = sum(_WEBP_BESIDE.values())
_WEBP_NAMES = regex(rb"VP8 |VP8L|ALPH|ANIM|ANMF")
_JPEG_START = b"\xff\xd8"
_JPEG_FRAME = regex(rb"\xff[\xc0-\xc2]\0[\x0b\x11\x14]\x08(..)(..)[\1\3\4]", re.DOTALL)
_JPEG_TABLES = regex(rb"\xff[\xdb\xc4\xdd\xee](..)", re.DOTALL)
_HEIF_BESIDE = (b"Exif", b"mime", b"uri ")


def bare(content: bytes) -> bytes:
    """The picture's file without the broken blocks beside it; the same bytes where its format is
    not known here."""
    if content.startswith(SIGNATURE):
        return _png(content)
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return _webp(content)
    if content[:2] == _JPEG_START:
        return _jpeg(content)
    return _heif(content) if content[4:8] == b"ftyp" else content


def is_broken_beside(content: bytes) -> bool:
    """Whether a block beside the picture is such that a decoder would refuse the file, be it long
    after opening it."""
    if content.startswith(SIGNATURE):
        found = list(png_chunks(content))
        return not found or found[-1].name != PNG_END or not all(each.is_sound for each in found)
    if content[:2] == _JPEG_START:
        return all(each.marker != JPEG_SCAN for each in segments(content))
    return False


def _png(content: bytes) -> bytes:
    kept = [content[each.start : each.end + 4] for each in _png_kept(content)]
    return b"".join((SIGNATURE, *kept, _PNG_ENDING))


def _png_kept(content: bytes) -> Iterator[PngChunk]:
    """Its chunks but for the end; a wrong length is passed over to the next chunk that is whole."""
    place = len(SIGNATURE)
    while place < len(content):
        chunk = next(png_chunks(content, place), None)
        if chunk and chunk.name == PNG_END:
            return
        if chunk and (chunk.is_sound or chunk.is_of_picture):
            if chunk.is_of_picture or _is_needed(chunk, content):
                yield chunk
            place = chunk.end + 4
        else:
            place = _next_png(content, place + 8)


def _next_png(content: bytes, place: int) -> int:
    for found in _PNG_NAMES.finditer(content, place):
        chunk = next(png_chunks(content, found.start() - 4), None)
        if chunk and chunk.is_sound:
            return chunk.start
    return len(content)


def _is_needed(chunk: PngChunk, content: bytes) -> bool:
    """Whether a chunk beside the picture says how it looks."""
    if chunk.name != b"iCCP":
        return chunk.name in _PNG_BESIDE
    packed = content[chunk.body : chunk.end].partition(b"\0")[2][1:]
    unpacking = zlib.decompressobj()
    try:
        unpacking.decompress(packed, _LARGEST_PROFILE)
    except zlib.error:
        return False
    return unpacking.eof


def _webp(content: bytes) -> bytes:
    found = list(_webp_kept(content))
    flags = sum(_WEBP_BESIDE.get(name, 0) for name in {each.name for each in found})
    pieces = b"".join(_webp_piece(content, each, flags) for each in found)
    return b"RIFF" + (4 + len(pieces)).to_bytes(4, "little") + b"WEBP" + pieces


def _webp_kept(content: bytes) -> Iterator[RiffChunk]:
    """Its chunks; a wrong length is passed over to the next that belongs to the picture."""
    place = RIFF_HEAD
    while chunk := next(riff_chunks(content, place, len(content)), None):
        if chunk.name in _WEBP_OWN or _leads_on(content, chunk):
            yield chunk
            place = chunk.behind
        else:
            again = _WEBP_NAMES.search(content, chunk.body)
            place = again.start() if again else len(content)


def _leads_on(content: bytes, chunk: RiffChunk) -> bool:
    """Whether behind something beside the picture another chunk begins, or the file ends."""
    known = (*_WEBP_OWN, *_WEBP_BESIDE)
    follows = content[chunk.behind : chunk.behind + 4]
    goes_on = follows in known or chunk.end == len(content)
    return chunk.name in _WEBP_BESIDE and goes_on


def _webp_piece(content: bytes, chunk: RiffChunk, flags: int) -> bytes:
    body = content[chunk.body : chunk.end]
    if chunk.name == b"VP8X":
        body = bytes([body[0] & ~_WEBP_FLAGS | flags]) + body[1:]
    size = (chunk.end - chunk.body).to_bytes(4, "little")
    return chunk.name + size + body + b"\0" * (len(body) & 1)


def _jpeg(content: bytes) -> bytes:
    """What is whole before the chain breaks, its tables, and all from its frame on: the largest,
    since a preview has a frame of its own."""
    frames = list(_JPEG_FRAME.finditer(content))
    if not frames:
        return content
    frame = max(frames, key=lambda found: _big(found[1]) * _big(found[2])).start()
    kept = [each for each in segments(content) if each.end <= frame and content[each.end] == 0xFF]
    tables = _jpeg_tables(content, _own_tables(content, kept, frame), frame)
    whole = (content[each.start : each.end] for each in kept)
    return b"".join((_JPEG_START, *whole, *tables, content[frame:]))


def _own_tables(content: bytes, kept: Sequence[Segment], frame: int) -> int:
    """Where the tables of this frame may begin: behind the segments that are kept, and behind any
    preview."""
    previews = (content.rfind(marker, 0, frame) for marker in (_JPEG_START, b"\xff\xd9"))
    return max(0, *previews, *(each.end for each in kept))


def _jpeg_tables(content: bytes, start: int, end: int) -> Iterator[bytes]:
    """The tables of a span, wherever they stand, with a marker behind each."""
    for found in _JPEG_TABLES.finditer(content, start, end):
        behind = found.start() + 2 + _big(found[1])
        if content[behind : behind + 1] == b"\xff":
            yield content[found.start() : behind]


def _heif(content: bytes) -> bytes:
    """Its items and profiles that are no picture are called otherwise, in as many letters; no
    decoder follows them."""
    renamed = bytearray(content)
    for place in _heif_beside(content):
        renamed[place : place + 4] = b"skip"
    return bytes(renamed)


def _heif_beside(content: bytes) -> Iterator[int]:
    """Where the names of items and profiles stand that are no picture."""
    meta = meta_of(content)
    found = items(content, *meta[b"iinf"]) if b"iinf" in meta else ()
    yield from (each.place for each in found if each.kind in _HEIF_BESIDE)
    for properties in atoms(content, *meta.get(b"iprp", (0, 0))):
        for each in atoms(content, properties.body, properties.end):
            if each.name == b"colr":
                yield each.body - 4


def _big(number: bytes) -> int:
    return int.from_bytes(number)
