"""A document as a value: what it says, what it hides, or why it cannot be published."""

from builder.media.documents.facts import Document, RefusedDocument
from builder.media.documents.office.reading import office_document
from builder.media.documents.pdf.reading import pdf_document
from builder.media.documents.refusals import UnreadableDocument
from builder.media.documents.sorts import is_pdf, refuse_other_name


def document_of(content: bytes, suffix: str) -> Document | RefusedDocument:
    """What these bytes are, whose file's name ends so (``.pdf``)."""
    try:
        found = pdf_document(content) if is_pdf(content) else office_document(content)
        refuse_other_name(found.format, suffix)
    except UnreadableDocument as failure:
        return failure.refusal
    return found
