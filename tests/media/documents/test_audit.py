"""A published document read back."""

from builder.media.documents.audit import document_traces
from builder.media.documents.facts import DocumentTraceKind
from tests.kit.small_documents import new_pdf, pdf_of, saved
from tests.kit.small_offices import docx, said


def test_a_document_that_tells_nothing_has_no_traces():
    assert document_traces(pdf_of()) == ()


def test_its_author_is_a_trace():
    pdf = new_pdf()
    pdf.docinfo["/Author"] = "Wen Hai"
    (trace,) = document_traces(saved(pdf))
    assert trace.kind is DocumentTraceKind.AUTHOR


def test_of_an_office_document_too():
    (trace,) = document_traces(docx(said("a")))
    assert trace.kind is DocumentTraceKind.TIME


def test_what_staff_should_have_shown_or_taken_out():
    changed = "<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>"
    found = document_traces(docx(changed + said("unseen", "<w:vanish/>")))
    told = {trace.kind: trace.detail for trace in found}
    assert told[DocumentTraceKind.CHANGE] == "修订记录（正文）"
    assert told[DocumentTraceKind.HIDDEN] == "隐藏的文字（正文）"


def test_one_that_cannot_be_opened_is_damaged():
    (trace,) = document_traces(pdf_of()[:200])
    assert trace.kind is DocumentTraceKind.DAMAGED
    assert trace.detail
