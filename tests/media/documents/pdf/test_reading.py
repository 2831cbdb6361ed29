"""A PDF as a value."""

from pikepdf import Dictionary, Name, String

from builder.media.documents.facts import DocumentFormat, DocumentText, HiddenKind
from builder.media.documents.pdf.reading import pdf_document
from tests.kit.carrying import plain
from tests.kit.small_documents import form, new_pdf, photo, saved, shown


def test_its_title_pages_text_and_what_stands_beside_it():
    pdf = form(FT=Name.Sig, V=Dictionary(), TU=String("sign here"))
    pdf.docinfo["/Title"] = "湖边"
    found = pdf_document(saved(pdf))
    assert (found.format, found.title, found.pages) == (DocumentFormat.PDF, "湖边", 1)
    assert found.has_text
    assert [each.kind for each in found.hidden] == [HiddenKind.FORM, HiddenKind.FORM]
    assert found.is_signed


def test_pages_without_text_are_counted_from_one():
    pdf = new_pdf(shown("a notice"), b"q 590 0 0 840 0 0 cm /P Do Q")
    pdf.pages[1].Resources.XObject.P = photo(pdf, plain())
    found = pdf_document(saved(pdf))
    assert found.texts == (DocumentText("第 1 页", "a notice"),)
    assert found.unjudged == (2,)


def test_a_scan_has_no_text():
    pdf = new_pdf(b"q 590 0 0 840 0 0 cm /P Do Q")
    pdf.pages[0].Resources.XObject.P = photo(pdf, plain())
    found = pdf_document(saved(pdf))
    assert (found.has_text, found.unjudged) == (False, (1,))
