"""What a file of the site carries besides what is seen, whichever sort of file it is."""

from builder.media.documents.facts import DocumentTrace, DocumentTraceKind
from builder.media.traces import Trace, traces
from builder.model.attached import names_document

AnyTrace = Trace | DocumentTrace
"""Of a picture or a film, or of a document."""


def traces_of(path: str, content: bytes) -> tuple[AnyTrace, ...]:
    """Everything that these bytes carry; what is a document by its name is read as one, all else
    as what it is."""
    return document_carries(content) if names_document(path) else traces(content)


def document_carries(content: bytes) -> tuple[DocumentTrace, ...]:
    """What a published document tells of those who made it."""
    from builder.media.documents.audit import document_traces  # most builds have none

    return document_traces(content)


def is_damage(trace: AnyTrace) -> bool:
    """Whether this says only that the file is not whole."""
    return trace.kind.value == DocumentTraceKind.DAMAGED.value
