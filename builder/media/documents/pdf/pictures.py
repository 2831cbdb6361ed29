"""The photos in a PDF: JPEG and JPEG 2000 files as a camera or a program wrote them."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import pikepdf

from builder.media.containers.boxes import atoms
from builder.media.documents.pdf.instructions import PDF_FAILURES
from builder.media.traces import TraceKind, told, traces
from builder.media.traces.removed import without_traces

_JPEG, _JPEG_2000 = "/DCTDecode", "/JPXDecode"
_SHORT = {"/DCT": _JPEG, "/Fl": "/FlateDecode"}
_SPOKEN = (b"xml ", b"uuid", b"uinf")
"""Boxes of JPEG 2000 that hold words about the picture (ISO/IEC 15444-1, annex I)."""


class EmbeddedPicture(NamedTuple):
    """A picture file in a stream, how it is packed there, and its bytes."""

    stream: pikepdf.Stream
    filters: tuple[str, ...]
    content: bytes

    @property
    def bare(self) -> bytes:
        """The same picture without its traces."""
        if self.filters[-1] == _JPEG_2000:
            return _without_words(self.content)
        return without_traces(self.content)

    @property
    def told(self) -> str:
        """Its traces in words, for a message; "" where it has none."""
        if self.filters[-1] == _JPEG_2000:
            return "" if self.bare == self.content else TraceKind.XMP.value
        found = traces(self.content)
        return told(each for each in found if each.kind is not TraceKind.DAMAGED)

    def strip(self) -> None:
        """Removes its traces from the document."""
        bare = self.bare
        if bare != self.content:
            told: Any = self.stream.get("/DecodeParms")
            last: Any = told[-1] if isinstance(told, pikepdf.Array) else told
            self.stream.write(bare, filter=pikepdf.Name(self.filters[-1]), decode_parms=last)


def pictures_in(pdf: pikepdf.Pdf) -> Iterator[EmbeddedPicture]:
    """Every picture that is a file of its own; others are nothing but pixels."""
    for each in list(pdf.objects):
        if isinstance(each, pikepdf.Stream):
            filters = _filters(each)
            if filters and filters[-1] in (_JPEG, _JPEG_2000):
                yield EmbeddedPicture(each, filters, _file_of(pdf, each, filters))


def _filters(stream: pikepdf.Stream) -> tuple[str, ...]:
    """By which steps a stream is unpacked, in full."""
    told = stream.get("/Filter", ())
    names = [str(each) for each in told] if isinstance(told, pikepdf.Array) else [str(told)]
    return tuple(_SHORT.get(name, name) for name in names) if told else ()


def _file_of(pdf: pikepdf.Pdf, stream: pikepdf.Stream, filters: tuple[str, ...]) -> bytes:
    """The picture's own file: a stream that is unpacked but for the last step."""
    packed = stream.read_raw_bytes()
    if len(filters) == 1:
        return packed
    outer = pikepdf.Stream(pdf, packed)
    outer.Filter = pikepdf.Array([pikepdf.Name(each) for each in filters[:-1]])
    try:
        return bytes(outer.get_stream_buffer())
    except PDF_FAILURES:
        return b""


def _without_words(content: bytes) -> bytes:
    """A JPEG 2000 file without the boxes that hold words; the same bytes where it is not made of
    boxes."""
    found = list(atoms(content, 0, len(content)))
    if not found or found[-1].end != len(content):
        return content
    starts = [0, *(each.end for each in found[:-1])]
    kept = (
        content[start : each.end]
        for start, each in zip(starts, found, strict=True)
        if each.name not in _SPOKEN
    )
    return b"".join(kept)
