"""What a file of the site carries besides what is seen, whichever sort of file it is."""

from builder.media.traces import Trace, traces
from builder.model.attached import names_document


def traces_of(path: str, content: bytes) -> tuple[Trace, ...]:
    """Everything that these bytes carry; what is a document by its name is read as one, all else
    as what it is."""
    return document_carries(content) if names_document(path) else traces(content)


def document_carries(content: bytes) -> tuple[Trace, ...]:
    """What a published document tells of those who made it."""
    from builder.media.documents.audit import document_traces  # most builds have none

    return document_traces(content)
