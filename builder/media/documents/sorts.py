"""Which sort of document a file is, by its bytes; its name must promise the same."""

from builder.media.documents.facts import DocumentFormat
from builder.media.documents.refusals import (
    LARGEST_DOCUMENT,
    UnreadableDocument,
    empty,
    foreign,
    misnamed,
    too_large,
    unrecognised,
)
from builder.media.signature import HEAD, known_by

_PDF, _WITHIN = b"%PDF-", 1024
"""How a PDF begins, and within how many bytes: some programs write a few before."""


def document_format(content: bytes) -> DocumentFormat:
    """Raises UnreadableDocument for what is too large, or no document."""
    if not content:
        raise empty()
    if len(content) > LARGEST_DOCUMENT:
        raise too_large(len(content))
    if _PDF in content[:_WITHIN]:
        return DocumentFormat.PDF
    raise _no_document(content)


def refuse_other_name(sort: DocumentFormat, suffix: str) -> None:
    """Raises UnreadableDocument where a file's name ends as those of another sort do."""
    if suffix.lower() != sort.suffix:
        raise misnamed(sort.value, suffix, sort.suffix)


def _no_document(content: bytes) -> UnreadableDocument:
    known = known_by(content[:HEAD])
    return foreign(known.noun) if known else unrecognised()
