"""A document written anew for everybody: without its authors, their computers, what was said about
it, and what it was before."""

from builder.media.documents.facts import RefusedDocument
from builder.media.documents.office.rewriting import rewritten_office
from builder.media.documents.pdf.rewriting import rewritten_pdf
from builder.media.documents.refusals import UnreadableDocument
from builder.media.documents.sorts import is_pdf


def rewritten_document(content: bytes) -> bytes | RefusedDocument:
    """The bytes that are published; the same ones each time, by one version of the libraries.

    What is hidden in the text itself stays (see ``HiddenPart.blocks``): it must be shown or taken
    out by staff.
    """
    try:
        return rewritten_pdf(content) if is_pdf(content) else rewritten_office(content)
    except UnreadableDocument as failure:
        return failure.refusal
