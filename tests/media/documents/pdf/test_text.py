"""The text of a PDF's pages."""

import pytest
from pikepdf import Array, Dictionary, Name, Stream, String

from builder.media.documents.pdf.text import page_texts
from builder.media.documents.refusals import UnreadableDocument
from tests.kit.carrying import plain
from tests.kit.small_documents import (
    TALE,
    annotated,
    drawn_photo,
    new_pdf,
    pdf_of,
    photo,
    saved,
    shown,
)

SCANNED = b"q 590 0 0 840 0 0 cm /P Do Q "


def texts(content: bytes) -> list[str]:
    return [page.text for page in page_texts(content)]


def scanned(beside: bytes = b""):
    pdf = new_pdf(SCANNED + beside)
    pdf.pages[0].Resources.XObject.P = photo(pdf, plain())
    return [page.is_unjudged for page in page_texts(saved(pdf))]


def test_page_by_page():
    assert texts(pdf_of(shown("one"), shown("two"))) == ["one", "two"]


@pytest.mark.parametrize(
    "instructions",
    [
        b"BT 3 Tr /F1 12 Tf 72 700 Td (unseen) Tj ET",
        b"BT 1 1 1 rg /F1 12 Tf 72 700 Td (unseen) Tj ET",
        b"BT /F1 12 Tf 7200 700 Td (unseen) Tj ET",
        b"q 0 0 1 1 re W n BT /F1 12 Tf 72 700 Td (unseen) Tj ET Q",
    ],
    ids=["no ink", "white", "beside the page", "cut off"],
)
def test_text_that_nobody_sees_is_read(instructions):
    assert texts(pdf_of(instructions)) == ["unseen"]


def test_text_in_a_layer_that_is_switched_off_is_read():
    pdf = new_pdf(b"/OC /L BDC " + shown("unseen") + b" EMC")
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("notes")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
    pdf.pages[0].Resources.Properties = Dictionary(L=layer)
    assert texts(saved(pdf)) == ["unseen"]


def test_text_on_stamps_is_read():
    pdf = annotated(Subtype=Name.Stamp, F=4)
    drawn = Stream(pdf, shown("stamped").replace(b"72 700", b"1 1"), Subtype=Name.Form)
    drawn.BBox, drawn.Resources = Array([0, 0, 99, 99]), pdf.pages[0].Resources
    pdf.pages[0].obj.Annots[0].AP = Dictionary(N=pdf.make_indirect(drawn))
    assert texts(saved(pdf)) == [f"{TALE}\nstamped"]


def test_text_in_forms_is_read():
    pdf = new_pdf(b"/A Do")
    inside = Stream(pdf, shown("inside"), Type=Name.XObject, Subtype=Name.Form)
    inside.BBox, inside.Resources = Array([0, 0, 999, 999]), pdf.pages[0].Resources
    pdf.pages[0].Resources.XObject.A = inside
    assert texts(saved(pdf)) == ["inside"]


def test_a_page_that_is_nothing_but_a_picture_is_a_scan():
    assert scanned() == [True]


def test_the_few_letters_that_a_scanner_adds_make_no_text_of_it():
    assert scanned(shown("made by Scanner 3")) == [True]


def test_a_scan_with_its_text_below_it_can_be_judged():
    assert scanned(b"BT 3 Tr /F1 9 Tf (" + TALE.encode() + b") Tj ET") == [False]


@pytest.mark.parametrize("content", [pdf_of(b""), pdf_of(shown("3")), saved(drawn_photo(plain()))])
def test_empty_pages_page_numbers_and_pages_with_photos_are_no_scans(content):
    assert [page.is_unjudged for page in page_texts(content)] == [False]


def test_letters_drawn_as_lines_cannot_be_judged():
    assert [page.is_unjudged for page in page_texts(pdf_of(b"10 10 m 90 90 l S"))] == [True]


def test_letters_of_a_font_that_does_not_say_which_they_are_cannot_be_judged():
    pdf = new_pdf(b"BT /F2 12 Tf 72 700 Td <004100420103> Tj ET")
    name = Name("/ABCDEF+Song")
    system = Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0)
    inner = Dictionary(Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=name)
    inner.CIDSystemInfo = system
    pdf.pages[0].Resources.Font.F2 = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=name,
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([inner]),
    )
    assert [page.is_unjudged for page in page_texts(saved(pdf))] == [True]


def test_what_is_no_document_is_refused():
    with pytest.raises(UnreadableDocument):
        texts(b"%PDF-1.7")
