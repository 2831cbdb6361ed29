"""Where things lie on a page, and what they are filled with."""

import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, Stream

from builder.media.documents.pdf.drawn import DrawnObject, drawn_on
from builder.media.documents.rectangle import Rectangle
from tests.kit.small_documents import new_pdf, saved

BLOCK = b"1 0 0 rg 10 20 30 40 re f"


def drawn(instructions: bytes, form: bytes = b"") -> list[DrawnObject]:
    pdf = new_pdf(instructions)
    inside = Stream(pdf, form, Subtype=Name.Form, BBox=Array([0, 0, 999, 999]))
    inside.Resources = pdf.pages[0].Resources
    pdf.pages[0].Resources.XObject.A = inside
    pdf.pages[0].Resources.ExtGState = Dictionary(G=Dictionary(ca=0), H=Dictionary(ca=0.5))
    return list(drawn_on(pypdfium2.PdfDocument(saved(pdf))[0]))


@pytest.mark.parametrize(
    ("instructions", "form"),
    [(BLOCK, b""), (b"/A Do", BLOCK), (b"q 10 0 0 10 0 0 cm /A Do Q", b"1 0 0 rg 1 2 3 4 re f")],
    ids=["on the page", "in a form", "in a form that is enlarged"],
)
def test_where_it_lies(instructions, form):
    (block,) = drawn(instructions, form)
    assert block.box == Rectangle(10, 20, 40, 60)
    assert block.colour == (255, 0, 0)
    assert block.is_rectangle and block.is_filled and not block.is_text and not block.is_picture


def test_of_what_is_cut_the_rest_is_shown():
    (block,) = drawn(b"q 0 0 20 30 re W n " + BLOCK + b" Q")
    assert block.shown == Rectangle(10, 20, 20, 30)
    assert not block.is_cut_off
    (gone,) = drawn(b"q 0 0 5 5 re W n " + BLOCK + b" Q")
    assert gone.is_cut_off


def test_glass_has_no_colour_and_what_is_half_glass_neither():
    clear, half = drawn(b"q /G gs " + BLOCK + b" Q q /H gs " + BLOCK + b" Q")
    assert (clear.is_glass, clear.colour) == (True, None)
    assert (half.is_glass, half.colour) == (False, None)


def test_letters_are_as_large_as_the_form_makes_them():
    (text,) = drawn(b"q 2 0 0 2 0 0 cm /A Do Q", b"BT /F1 9 Tf (a) Tj ET")
    assert text.is_text
    assert text.letter_size == pytest.approx(18)
