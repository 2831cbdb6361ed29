"""What a page is drawn by, and the forms that it draws."""

from pikepdf import Array, Dictionary, Name, Stream

from builder.media.documents.pdf.instructions import forms_drawn, instructions_of, unpacked
from tests.kit.small_documents import new_pdf


def test_a_page_in_several_pieces_is_drawn_by_all_of_them():
    pdf = new_pdf()
    pieces = [pdf.make_indirect(Stream(pdf, each)) for each in (b"q 1 g", b"Q")]
    pdf.pages[0].obj.Contents = Array(pieces)
    assert instructions_of(pdf.pages[0].obj) == b"q 1 g\nQ"


def test_what_cannot_be_unpacked_says_nothing():
    pdf = new_pdf()
    broken = Stream(pdf, b"")
    broken.write(b"no deflated bytes", filter=Name.FlateDecode)
    assert unpacked(broken) == b""


def test_forms_as_often_as_they_are_drawn():
    pdf = new_pdf(b"/A Do /B Do /A Do /C Do")
    form = Stream(pdf, b"", Subtype=Name.Form)
    picture = Stream(pdf, b"", Subtype=Name.Image)
    pdf.pages[0].Resources.XObject = Dictionary(A=form, B=picture)
    page = pdf.pages[0].obj
    found = list(forms_drawn(page, instructions_of(page)))
    assert [each.Subtype for each in found] == [Name.Form, Name.Form]
