"""A PDF as a value: its pages' text, and what stands beside it."""

from collections.abc import Iterable, Iterator

import pikepdf

from builder.media.documents.facts import (
    Document,
    DocumentFormat,
    DocumentText,
    HiddenKind,
    HiddenPart,
)
from builder.media.documents.pdf.beside import (
    files_within,
    headings,
    hidden_in,
    is_signed,
    title_of,
)
from builder.media.documents.pdf.opening import opened_pdf
from builder.media.documents.pdf.text import PageText, page_texts
from builder.media.documents.pdf.undrawn import undrawn_text


def _unseen(pages: Iterable[PageText]) -> Iterator[HiddenPart]:
    """What stands on a page and is not seen there."""
    for page in pages:
        if page.unseen:
            yield HiddenPart(HiddenKind.TEXT, f"第 {page.number} 页", page.unseen)


def _undrawn(pdf: pikepdf.Pdf) -> Iterator[HiddenPart]:
    """What forms say that no page draws."""
    if text := undrawn_text(pdf):
        yield HiddenPart(HiddenKind.UNDRAWN, text=text)


def pdf_document(content: bytes) -> Document:
    """What a PDF says and what it hides, page by page; raises UnreadableDocument."""
    with opened_pdf(content) as pdf:
        pages = list(page_texts(content))
        seen = (DocumentText(f"第 {page.number} 页", page.text) for page in pages if page.text)
        return Document(
            format=DocumentFormat.PDF,
            title=title_of(pdf),
            pages=len(pages),
            texts=(*seen, *headings(pdf)),
            hidden=tuple(dict.fromkeys((*hidden_in(pdf), *_unseen(pages), *_undrawn(pdf)))),
            unjudged=tuple(page.number for page in pages if page.is_unjudged),
            is_signed=is_signed(pdf),
            embedded=tuple(files_within(pdf)),
        )
