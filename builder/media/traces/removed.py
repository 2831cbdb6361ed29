"""Removing traces from a picture: its other blocks stay as they stood, nothing is decoded."""

from collections.abc import Callable, Iterator

from builder.media.containers.gif import EXTENSION, GIF_END, gif_blocks
from builder.media.containers.jpeg import JPEG_END, segments
from builder.media.containers.png import PNG_END, SIGNATURE, png_chunks
from builder.media.containers.riff import RIFF_HEAD, riff_chunks
from builder.media.signature import HEAD, format_of
from builder.media.traces.bitmap import bmp_end
from builder.media.traces.gif import extension_traces
from builder.media.traces.jpeg import segment_traces
from builder.media.traces.png import chunk_traces
from builder.media.traces.webp import is_of_webp

_WEBP_FLAGS_AT, _WEBP_FLAGS = 8, 0x2C
"""Of a VP8X chunk: that a profile, EXIF or XMP stand in the file (RFC 9649, 2.7.1.2)."""


def without_traces(content: bytes) -> bytes:
    """The picture's file without its traces.

    The same bytes where it has none, is broken, or is of a format from which nothing is removed
    here (TIFF, AVIF, HEIC, SVG).
    """
    remove = _REMOVERS.get(format_of(content[:HEAD]))
    return remove(content) if remove else content


def _jpeg(content: bytes) -> bytes:
    """Behind the end nothing stays; of one without an end all that follows its last segment."""
    kept, end = [content[:2]], 2
    for each in segments(content):
        end = each.data_end
        if not any(segment_traces(each.marker, content[each.body : each.end])):
            kept.append(content[each.start : each.data_end])
        if each.marker == JPEG_END:
            return b"".join(kept)
    return b"".join((*kept, content[end:]))


def _png(content: bytes) -> bytes:
    found = list(png_chunks(content))
    if not found or found[-1].name != PNG_END or not all(each.is_sound for each in found):
        return content
    kept = (
        each for each in found if not any(chunk_traces(each.name, content[each.body : each.end]))
    )
    return SIGNATURE + b"".join(content[each.start : each.end + 4] for each in kept)


def _gif(content: bytes) -> bytes:
    found = list(gif_blocks(content))
    if not found or found[-1].sort != GIF_END:
        return content
    kept = (content[each.start : each.end] for each in found if not _is_spoken(content, each.start))
    return content[: found[0].start] + b"".join(kept)


def _is_spoken(content: bytes, start: int) -> bool:
    """Whether a block of a GIF is an extension that says something."""
    label, body = content[start + 1 : start + 2], content[start + 3 : start + 80]
    return content[start] == EXTENSION and any(extension_traces(label, body))


def _webp(content: bytes) -> bytes:
    end = 8 + int.from_bytes(content[4:8], "little")
    if end > len(content):
        return content
    pieces = b"".join(_webp_pieces(content, end))
    return b"RIFF" + (4 + len(pieces)).to_bytes(4, "little") + b"WEBP" + pieces


def _webp_pieces(content: bytes, end: int) -> Iterator[bytes]:
    for each in riff_chunks(content, RIFF_HEAD, end):
        if is_of_webp(each.name):
            piece = bytearray(content[each.start : each.end])
            if each.name == b"VP8X":
                piece[_WEBP_FLAGS_AT] &= ~_WEBP_FLAGS
            yield bytes(piece) + b"\0" * (len(piece) & 1)


def _bmp(content: bytes) -> bytes:
    return content[: bmp_end(content)]


_REMOVERS: dict[str, Callable[[bytes], bytes]] = {
    "JPEG": _jpeg,
    "PNG": _png,
    "GIF": _gif,
    "WebP": _webp,
    "BMP": _bmp,
}
