"""A document as a value: what it says, what it hides, or why it cannot be published."""

from builder.media.documents.facts import Document, DocumentFormat, RefusedDocument
from builder.media.documents.pdf.reading import pdf_document
from builder.media.documents.refusals import UnreadableDocument
from builder.media.documents.sorts import document_format, refuse_other_name

_READERS = {DocumentFormat.PDF: pdf_document}


def document_of(content: bytes, suffix: str) -> Document | RefusedDocument:
    """What these bytes are, whose file's name ends so (``.pdf``)."""
    try:
        sort = document_format(content)
        refuse_other_name(sort, suffix)
        return _READERS[sort](content)
    except UnreadableDocument as failure:
        return failure.refusal
