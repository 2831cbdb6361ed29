"""What a published file carries besides what is seen (names, places, times), of whichever sort it
is."""

from builder.media.traces import Trace, traces
from builder.model.attached import names_document


def traces_of(path: str, content: bytes) -> tuple[Trace, ...]:
    """Everything that these bytes carry besides what is seen; a document is recognised by its name,
    all else by its bytes."""
    return traces_of_document(content) if names_document(path) else traces(content)


def traces_of_document(content: bytes) -> tuple[Trace, ...]:
    """What a published document says of those who made it."""
    from builder.media.documents.audit import document_traces  # most builds have none

    return document_traces(content)
