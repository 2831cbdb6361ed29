"""Traces: what a picture or a video carries besides what is seen, read from its raw bytes; no
decoder is asked, and nothing is unpacked.

The bytes decide what a file is, whatever the name says. Everything counts that is not needed to
show the picture.
"""

import mmap
from collections.abc import Callable, Iterable
from typing import BinaryIO

from builder.media.signature import HEAD, format_of
from builder.media.traces.bitmap import bmp_traces
from builder.media.traces.boxes import box_traces
from builder.media.traces.exif import tiff_traces
from builder.media.traces.gif import gif_traces
from builder.media.traces.jpeg import jpeg_traces
from builder.media.traces.matroska import matroska_traces
from builder.media.traces.png import png_traces
from builder.media.traces.svg import svg_traces
from builder.media.traces.trace import Trace, TraceKind, told
from builder.media.traces.webp import webp_traces

__all__ = ["WALKERS", "Trace", "TraceKind", "film_traces", "told", "traces"]

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


def traces(content: bytes) -> tuple[Trace, ...]:
    """Everything that these bytes carry besides what is seen; nothing for a file of another
    format."""
    walker = WALKERS.get(format_of(content[:HEAD]))
    return tuple(dict.fromkeys(walker(content))) if walker else ()


def film_traces(film: BinaryIO) -> tuple[Trace, ...]:
    """The traces in a video that may be too large for memory: the file is mapped, not read; it may
    not be empty."""
    with mmap.mmap(film.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        return traces(mapped)  # type: ignore[arg-type]  # walkers slice it, and slices are bytes
