"""A published document read back: what it still tells of those who made it."""

from builder.media.documents.facts import DocumentTrace, DocumentTraceKind
from builder.media.documents.office.audit import office_traces
from builder.media.documents.pdf.audit import pdf_traces
from builder.media.documents.refusals import UnreadableDocument
from builder.media.documents.sorts import is_pdf


def document_traces(content: bytes) -> tuple[DocumentTrace, ...]:
    """Everything it carries besides what is read; one that cannot be opened is damaged."""
    try:
        return pdf_traces(content) if is_pdf(content) else office_traces(content)
    except UnreadableDocument as failure:
        return (DocumentTrace(DocumentTraceKind.DAMAGED, failure.refusal.reason),)
