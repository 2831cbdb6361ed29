"""Everything in a PDF that can hold something else."""

from pikepdf import Array, Dictionary, Name, String

from builder.media.documents.pdf.walk import (
    annotations,
    dictionaries,
    dictionary_at,
    fields,
    name_at,
    text_at,
)
from tests.kit.small_documents import annotated, form, new_pdf


def test_dictionaries_in_arrays_in_dictionaries_and_of_streams():
    pdf = new_pdf()
    pdf.Root.Outer = Dictionary(Inner=Array([Array([Dictionary(Secret=1)])]))
    keys = [key for each in dictionaries(pdf) for key in each]
    assert {"/Outer", "/Inner", "/Secret", "/MediaBox", "/Length"} <= set(keys)
    assert keys.count("/Secret") == 1


def test_annotations_with_their_places():
    pdf = annotated(Subtype=Name.Link)
    pdf.pages[0].obj.Annots.append(String("none"))
    assert [(where, each.Subtype) for where, each in annotations(pdf.pages[0])] == [(0, Name.Link)]
    assert list(annotations(new_pdf().pages[0])) == []


def test_fields_and_those_in_them_each_once():
    pdf = form(FT=Name.Tx)
    outer = pdf.Root.AcroForm.Fields[0]
    outer.Kids = Array([pdf.make_indirect(Dictionary(T=String("inner"))), outer])
    assert [text_at(each, "/T") for each in fields(pdf)] == ["name", "inner"]
    assert list(fields(new_pdf())) == []


def test_what_stands_in_a_dictionary_or_nothing():
    held = Dictionary(A=String(" words "), B=Name.Link, C=Dictionary(D=1))
    assert [text_at(held, key) for key in ("/A", "/B", "/Z")] == ["words", "", ""]
    assert [name_at(held, key) for key in ("/A", "/B", "/Z")] == ["", "Link", ""]
    assert [len(dictionary_at(held, key)) for key in ("/A", "/C", "/Z")] == [0, 1, 0]
