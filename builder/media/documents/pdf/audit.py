"""What a PDF still tells of its authors, read back as a stranger would."""

from collections.abc import Iterator

from builder.media.documents.facts import DocumentTraceKind
from builder.media.documents.pdf.found import found_in
from builder.media.documents.pdf.opening import opened_pdf
from builder.media.documents.pdf.pictures import pictures_in
from builder.media.traces import Trace
from builder.regex import regex

_END = regex(rb"startxref\s+\d+\s+%%EOF")
_LINEARIZED, _HEAD = b"/Linearized", 1024


def pdf_traces(content: bytes) -> tuple[Trace, ...]:
    """Everything that is found, each once; raises UnreadableDocument."""
    with opened_pdf(content) as pdf:
        found = [each.trace for each in found_in(pdf)]
        pictures = [each.told for each in pictures_in(pdf)]
    beside = (Trace(DocumentTraceKind.PICTURE, said) for said in pictures if said)
    return tuple(dict.fromkeys((*found, *beside, *_revisions(content))))


def _revisions(content: bytes) -> Iterator[Trace]:
    """Versions that the file was saved over: each ends with the place of its cross-references,
    which one made for the web has twice."""
    least = 2 if _LINEARIZED in content[:_HEAD] else 1
    earlier = len(_END.findall(content)) - least
    if earlier > 0:
        yield Trace(DocumentTraceKind.EARLIER, f"{earlier} 次")
