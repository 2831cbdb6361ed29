"""A published document read back: what it still tells of those who made it."""

from collections.abc import Iterator

from builder.media.documents.facts import Document, DocumentTraceKind, HiddenKind
from builder.media.documents.office.audit import office_traces
from builder.media.documents.office.reading import office_document
from builder.media.documents.pdf.audit import pdf_traces
from builder.media.documents.pdf.reading import pdf_document
from builder.media.documents.refusals import UnreadableDocument
from builder.media.documents.sorts import is_pdf
from builder.media.traces import Trace


def document_traces(content: bytes) -> tuple[Trace, ...]:
    """Everything it carries besides what is read; one that cannot be opened is damaged."""
    try:
        if is_pdf(content):
            return (*pdf_traces(content), *_unseen(pdf_document(content)))
        return (*office_traces(content), *_unseen(office_document(content)))
    except UnreadableDocument as failure:
        return (Trace(DocumentTraceKind.DAMAGED, failure.refusal.reason),)


def _unseen(document: Document) -> Iterator[Trace]:
    """What should have been shown or taken out before the document was published."""
    for each in document.hidden:
        is_change = each.kind is HiddenKind.CHANGE
        kind = DocumentTraceKind.CHANGE if is_change else DocumentTraceKind.HIDDEN
        if each.blocks:
            yield Trace(kind, str(each))
