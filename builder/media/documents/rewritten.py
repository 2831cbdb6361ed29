"""A document written anew for everybody: without its authors, their computers, what was said about
it, and what it was before."""

from builder.media.documents.facts import DocumentFormat, RefusedDocument
from builder.media.documents.pdf.rewriting import rewritten_pdf
from builder.media.documents.refusals import UnreadableDocument
from builder.media.documents.sorts import document_format

_WRITERS = {DocumentFormat.PDF: rewritten_pdf}


def rewritten_document(content: bytes) -> bytes | RefusedDocument:
    """The bytes that are published; the same ones each time, by one version of the libraries.

    What is hidden in the text itself stays (see ``HiddenPart.blocks``): it must be shown or taken
    out by staff.
    """
    try:
        return _WRITERS[document_format(content)](content)
    except UnreadableDocument as failure:
        return failure.refusal
