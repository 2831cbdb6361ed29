"""What a picture or a video betrays, read from its raw bytes: no decoder is asked, and nothing is
unpacked.

Looked at by what the bytes are, whatever the name says. Everything that is not needed to show the
picture counts.
"""

import mmap
import re
from collections.abc import Callable, Iterable
from typing import BinaryIO

from builder.media.containers.png import SIGNATURE
from builder.media.traces.bitmap import bmp_traces
from builder.media.traces.boxes import box_traces
from builder.media.traces.exif import tiff_traces
from builder.media.traces.gif import gif_traces
from builder.media.traces.jpeg import jpeg_traces
from builder.media.traces.matroska import matroska_traces
from builder.media.traces.png import png_traces
from builder.media.traces.svg import svg_traces
from builder.media.traces.trace import Kind, Trace, told
from builder.media.traces.webp import webp_traces

__all__ = ["HEAD", "WALKERS", "Kind", "Trace", "film_traces", "format_of", "told", "traces"]

HEAD = 512
"""Bytes that tell the format."""

WALKERS: dict[str, Callable[[bytes], Iterable[Trace]]] = {
    "JPEG": jpeg_traces,
    "PNG": png_traces,
    "WebP": webp_traces,
    "GIF": gif_traces,
    "TIFF": tiff_traces,
    "BMP": bmp_traces,
    "AVIF": box_traces,
    "HEIC": box_traces,
    "MP4": box_traces,
    "WebM": matroska_traces,
    "SVG": svg_traces,
}
"""Every format that is looked through."""

_BEGINNINGS = {
    b"\xff\xd8": "JPEG",
    SIGNATURE: "PNG",
    b"GIF87a": "GIF",
    b"GIF89a": "GIF",
    b"II*\0": "TIFF",
    b"MM\0*": "TIFF",
    b"II+\0": "TIFF",
    b"MM\0+": "TIFF",
    b"\x1aE\xdf\xa3": "WebM",
}
_SVG = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml\b[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE svg\b[^>]*>\s*)*<svg\b",
    re.S,
)
_STILL = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")


def format_of(head: bytes) -> str:
    """Which of these formats a file has that begins so; "" for none of them."""
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WebP"
    if head[4:8] == b"ftyp":
        return _brand(head)
    if head[:2] == b"BM" and head[6:10] == bytes(4):
        return "BMP"
    found = next((name for begin, name in _BEGINNINGS.items() if head.startswith(begin)), "")
    return found or ("SVG" if _SVG.match(head) else "")


def _brand(head: bytes) -> str:
    brands = head[8 : int.from_bytes(head[:4])]
    if b"avif" in brands or b"avis" in brands:
        return "AVIF"
    return "HEIC" if brands[:4] in _STILL else "MP4"


def traces(content: bytes) -> tuple[Trace, ...]:
    """Everything that these bytes carry besides what is seen; nothing for a file of another
    format."""
    walker = WALKERS.get(format_of(content[:HEAD]))
    return tuple(dict.fromkeys(walker(content))) if walker else ()


def film_traces(film: BinaryIO) -> tuple[Trace, ...]:
    """What a video carries that is too large for memory: its file is mapped, not read; it may not
    be empty."""
    with mmap.mmap(film.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        return traces(mapped)  # type: ignore[arg-type]  # walkers slice it, and slices are bytes
