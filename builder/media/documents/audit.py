"""A published document read back: what it still tells of those who made it."""

from builder.media.documents.facts import (
    DocumentFormat,
    DocumentTrace,
    DocumentTraceKind,
)
from builder.media.documents.pdf.audit import pdf_traces
from builder.media.documents.refusals import UnreadableDocument
from builder.media.documents.sorts import document_format

_AUDITS = {DocumentFormat.PDF: pdf_traces}


def document_traces(content: bytes) -> tuple[DocumentTrace, ...]:
    """Everything it carries besides what is read; one that cannot be opened is damaged."""
    try:
        return _AUDITS[document_format(content)](content)
    except UnreadableDocument as failure:
        return (DocumentTrace(DocumentTraceKind.DAMAGED, failure.refusal.reason),)
