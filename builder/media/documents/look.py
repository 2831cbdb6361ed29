"""A document as a value: what it says, what it hides, or why it cannot be published."""

from collections.abc import Iterator

import msgspec

from builder.media.documents.facts import (
    Document,
    EmbeddedFile,
    HiddenKind,
    HiddenPart,
    RefusedDocument,
)
from builder.media.documents.legible import legible_text
from builder.media.documents.office.reading import office_document
from builder.media.documents.pdf.reading import pdf_document
from builder.media.documents.refusals import UnreadableDocument
from builder.media.documents.sorts import is_pdf, refuse_other_name

_DEEPEST = 4
"""Documents in documents that are read."""


def document_of(content: bytes, suffix: str) -> Document | RefusedDocument:
    """What these bytes are, whose file's name ends so (``.pdf``)."""
    try:
        found = _read(content)
        refuse_other_name(found.format, suffix)
        inside = tuple(_texts_inside(found, 1))
    except UnreadableDocument as failure:
        return failure.refusal
    return msgspec.structs.replace(found, hidden=(*found.hidden, *inside), embedded=())


def _read(content: bytes) -> Document:
    return pdf_document(content) if is_pdf(content) else office_document(content)


def _texts_inside(document: Document, depth: int) -> Iterator[HiddenPart]:
    """What stands in the files that stand in a document, and in those in them."""
    for each in document.embedded:
        if text := _text_of(each, depth):
            yield HiddenPart(HiddenKind.ATTACHED, each.where, text)


def _text_of(file: EmbeddedFile, depth: int) -> str:
    """As of a document, where it is one that can be read; else the words that stand there
    plainly."""
    try:
        found = _read(file.content)
    except UnreadableDocument:
        return legible_text(file.content)
    inside = _texts_inside(found, depth + 1) if depth < _DEEPEST else ()
    return "\n".join(each.text for each in (*found.all_texts(), *inside))
