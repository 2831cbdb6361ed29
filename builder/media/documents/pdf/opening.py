"""Opening a PDF of unknown origin: within bounds of size, and every failure a refusal."""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import settings

from builder.media.documents.pdf.instructions import PDF_FAILURES, forms_drawn, instructions_of
from builder.media.documents.refusals import (
    MOST_PAGES,
    dynamic_form,
    incomplete,
    locked,
    refusing,
    swelling,
    too_many_pages,
)

_UNPACKED = 64_000_000
"""Bytes of one packed stream, unpacked, that is not a picture: a font of all characters has 20."""
_UNPACKED_TOGETHER = 400_000_000
_FOLLOWED, _FOLLOWED_TOGETHER = 6_000_000, 60_000_000
"""Bytes of instructions that are followed to read one page and all pages, what is drawn twice
counted twice: pdfium takes up to eighty times as much memory for a page. A page of text has 50,000,
a map drawn in lines some millions."""
_LARGEST_LZW = 250_000
"""Bytes of a stream packed by LZW, which qpdf unpacks whatever comes of it: up to 1,300 times."""
_LIMIT = "limit exceeded"
"""What qpdf says where one of the limits below was reached."""
_ENDING = 4096
"""Bytes before the end of the file in which it says that it ends; some servers add a few."""


@contextmanager
def opened_pdf(content: bytes) -> Iterator[pikepdf.Pdf]:
    """The document; what is wrong with it, also while it is used, ends in UnreadableDocument."""
    _limit_qpdf()
    with refusing(*PDF_FAILURES):
        try:
            pdf = pikepdf.open(BytesIO(content))
        except pikepdf.PasswordError as failure:
            raise locked() from failure
        with pdf:
            _refuse(pdf, content)
            yield pdf


@cache
def _limit_qpdf() -> None:
    """Limits of the whole process: nothing else in the house uses qpdf. What it has to say of a
    file is said by a refusal, not on the terminal."""
    logging.getLogger("pikepdf").addHandler(logging.NullHandler())
    warnings.simplefilter("ignore", pikepdf.PageCopyWarning)
    settings.set_qpdf_limits(
        flate_max_memory=_UNPACKED,
        run_length_max_memory=_UNPACKED,
        png_max_memory=_UNPACKED,
        tiff_max_memory=_UNPACKED,
        parser_max_nesting=100,
        max_stream_filters=4,
        doc_max_warnings=500,
    )


def _refuse(pdf: pikepdf.Pdf, content: bytes) -> None:
    """Raises UnreadableDocument for a PDF that cannot be published, or would take too much to be
    read."""
    if pdf.is_encrypted:
        raise locked()
    if b"%%EOF" not in content[-_ENDING:]:
        raise incomplete()
    if pdf.Root.get("/NeedsRendering", False):
        raise dynamic_form()
    if len(pdf.pages) > MOST_PAGES:
        raise too_many_pages(len(pdf.pages))
    if not len(pdf.pages):
        raise incomplete()
    _refuse_swelling(pdf)
    _refuse_repeating(pdf)


def _refuse_swelling(pdf: pikepdf.Pdf) -> None:
    """Refuses what takes too much memory once unpacked; pictures are never unpacked here."""
    total = 0
    for each in pdf.objects:
        if isinstance(each, pikepdf.Stream) and each.get("/Subtype") != "/Image":
            total += unpacked_size(each)
            if total > _UNPACKED_TOGETHER:
                raise swelling()


def unpacked_size(stream: pikepdf.Stream) -> int:
    """Bytes of a stream, unpacked; those as they are of one that no library can unpack."""
    packed = stream.get_raw_stream_buffer()
    if "/LZW" in str(stream.get("/Filter", "")) and len(packed) > _LARGEST_LZW:
        raise swelling()
    try:
        return len(stream.get_stream_buffer())
    except PDF_FAILURES as failure:
        if _LIMIT in str(failure):
            raise swelling() from failure
        return len(packed)


def _refuse_repeating(pdf: pikepdf.Pdf) -> None:
    """Refuses pages that draw the same over and over, by forms in forms, until nothing ends."""
    weights, total = _Weights(), 0
    for page in pdf.pages:
        weight = weights.of(page.obj)
        total += weight
        if weight > _FOLLOWED or total > _FOLLOWED_TOGETHER:
            raise swelling()


class _Weights:
    """Bytes of instructions that are followed to show a page or a form, those of each form in it
    as often as it is drawn."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], int] = {}

    def of(self, drawn: Any) -> int:
        """Of a page or a form, by its object."""
        if drawn.objgen not in self._known:
            self._known[drawn.objgen] = 0  # one that draws itself is drawn once
            self._known[drawn.objgen] = self._followed(drawn)
        return self._known[drawn.objgen]

    def _followed(self, drawn: Any) -> int:
        instructions = instructions_of(drawn)
        return len(instructions) + sum(map(self.of, forms_drawn(drawn, instructions)))
