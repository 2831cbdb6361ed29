"""A document written anew."""

import pytest

from builder.media.documents.audit import document_traces
from builder.media.documents.facts import RefusedDocument
from builder.media.documents.look import document_of
from builder.media.documents.rewritten import rewritten_document
from tests.kit.small_documents import new_pdf, saved
from tests.kit.small_offices import ROOT, Extra, docx, said


def told_by_its_author() -> bytes:
    pdf = new_pdf()
    pdf.docinfo["/Author"] = "Wen Hai"
    return saved(pdf)


CORE = Extra(
    "docProps/core.xml", "core-properties", "<p><creator>Wen Hai</creator></p>", owner=ROOT
)
DOCUMENTS = {".pdf": told_by_its_author(), ".docx": docx(said("a notice"), CORE)}


@pytest.mark.parametrize("suffix", DOCUMENTS)
def test_it_says_the_same_without_its_author_and_the_same_bytes_each_time(suffix):
    content = DOCUMENTS[suffix]
    made = rewritten_document(content)
    assert isinstance(made, bytes)
    assert made == rewritten_document(content)
    assert b"Wen Hai" not in made
    assert document_of(made, suffix) == document_of(content, suffix)
    assert (document_traces(content) != (), document_traces(made)) == (True, ())


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"words"])
def test_what_cannot_be_written_is_a_value_that_says_so(content):
    assert isinstance(rewritten_document(content), RefusedDocument)
