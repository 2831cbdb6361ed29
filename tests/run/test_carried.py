"""What a published file carries, whichever sort it is."""

from builder.media.documents.facts import DocumentTraceKind
from builder.run.carried import traces_of
from tests.kit.carrying import plain
from tests.kit.small_documents import new_pdf, saved


def test_a_document_is_read_as_one_and_all_else_as_what_it_is():
    pdf = new_pdf()
    pdf.docinfo["/Author"] = "Xu Wen"
    assert [each.kind for each in traces_of("media/a/form.pdf", saved(pdf))] == [
        DocumentTraceKind.AUTHOR
    ]
    assert traces_of("media/a.jpg", plain()) == ()


def test_what_is_no_document_by_its_bytes_is_damaged():
    (found,) = traces_of("media/a/form.pdf", b"no document")
    assert found.is_damage
