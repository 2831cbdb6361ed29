"""Text of forms that no page draws as it stands."""

from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from builder.media.documents.facts import HiddenKind
from builder.media.documents.pdf.opening import opened_pdf
from builder.media.documents.pdf.reading import pdf_document
from builder.media.documents.pdf.rewriting import rewritten_pdf
from builder.media.documents.pdf.undrawn import undrawn_text
from tests.kit.small_documents import annotated, form, new_pdf, saved, shown


def drawing(pdf: Pdf, text: str, **told: object) -> Stream:
    """A form that shows a text."""
    made = Stream(pdf, shown(text), Type=Name.XObject, Subtype=Name.Form, **told)
    made.BBox, made.Resources = Array([0, 0, 99, 99]), pdf.pages[0].Resources
    return pdf.make_indirect(made)


def undrawn(pdf: Pdf) -> str:
    with opened_pdf(saved(pdf)) as again:
        return undrawn_text(again)


def test_what_pages_draw_is_left_out():
    pdf = new_pdf(b"/A Do")
    inner = drawing(pdf, "inner")
    outer = Stream(pdf, b"/B Do", Subtype=Name.Form, BBox=Array([0, 0, 99, 99]))
    outer.Resources = Dictionary(XObject=Dictionary(B=inner))
    pdf.pages[0].Resources.XObject.A = outer
    assert undrawn(pdf) == ""


def test_what_a_field_looks_like_when_it_is_chosen_or_pressed():
    pdf = form(FT=Name.Btn, F=2)
    chosen = Dictionary(On=drawing(pdf, "chosen"), Off=drawing(pdf, "left"))
    pdf.pages[0].obj.Annots[0].AP = Dictionary(N=chosen, D=drawing(pdf, "pressed"))
    assert sorted(undrawn(pdf).split("\n")) == ["chosen", "left", "pressed"]


def test_a_form_without_letters_of_its_own_has_those_of_the_fields():
    pdf = form(FT=Name.Tx, F=2)
    made = drawing(pdf, "typed")
    pdf.Root.AcroForm.DR = made.Resources
    del made.Resources
    pdf.pages[0].obj.Annots[0].AP = Dictionary(N=made)
    assert undrawn(pdf) == "typed"


def test_patterns_are_read():
    pdf = new_pdf()
    pattern = drawing(pdf, "woven", PatternType=1)
    del pattern.Subtype
    pdf.pages[0].Resources.Pattern = Dictionary(P=pattern)
    assert undrawn(pdf) == "woven"


def test_it_is_told_beside_the_text_and_what_was_left_behind_is_not_published():
    pdf = new_pdf()
    pdf.pages[0].Resources.XObject.A = drawing(pdf, "left behind")
    (part,) = pdf_document(saved(pdf)).hidden
    assert (part.kind, part.text, part.blocks) == (HiddenKind.UNDRAWN, "left behind", False)
    with opened_pdf(rewritten_pdf(saved(pdf))) as made:
        assert undrawn_text(made) == ""


def test_a_document_without_forms_has_nothing():
    assert undrawn(annotated(Subtype=Name.Stamp, Contents=String("a"))) == ""
