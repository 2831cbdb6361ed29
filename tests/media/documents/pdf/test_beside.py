"""What a PDF says beside its pages."""

import pytest
from pikepdf import Array, Dictionary, Name, OutlineItem, Stream, String

from builder.media.documents.facts import DocumentText, HiddenKind, HiddenPart
from builder.media.documents.pdf.beside import headings, hidden_in, is_signed, title_of
from builder.media.documents.pdf.opening import opened_pdf
from tests.kit.small_documents import annotated, form, new_pdf, saved


def test_its_title_is_what_a_program_calls_it():
    pdf = new_pdf()
    assert title_of(pdf) == ""
    pdf.docinfo["/Title"] = "湖边的事"
    assert title_of(pdf) == "湖边的事"


def test_headings_in_their_order_and_each_once():
    pdf = new_pdf()
    with pdf.open_outline() as outline:
        one, two = OutlineItem("One", 0), OutlineItem("Two", 0)
        one.children.append(OutlineItem("Within", 0))
        outline.root.extend([one, two])
    assert [each.text for each in headings(pdf)] == ["One", "Within", "Two"]
    pdf.Root.Outlines.First.Next.Next = pdf.Root.Outlines.First
    assert list(headings(pdf))[-1] == DocumentText("书签", "Two")
    assert list(headings(new_pdf())) == []


@pytest.mark.parametrize(
    ("told", "part"),
    [
        (
            {"Subtype": Name.Text, "Contents": String("ask Wen")},
            HiddenPart(HiddenKind.REMARK, "第 1 页", "ask Wen"),
        ),
        (
            {"Subtype": Name.Highlight, "Contents": String("ask Wen")},
            HiddenPart(HiddenKind.REMARK, "第 1 页", "ask Wen"),
        ),
        (
            {"Subtype": Name.Link, "Contents": String("to the lake")},
            HiddenPart(HiddenKind.ALTERNATIVE, "第 1 页", "to the lake"),
        ),
        (
            {"Subtype": Name.Widget, "V": String("Wen")},
            HiddenPart(HiddenKind.FORM, "第 1 页", "Wen"),
        ),
        (
            {"Subtype": Name.FileAttachment, "FS": Dictionary(F=String("list.xls"))},
            HiddenPart(HiddenKind.ATTACHED, "第 1 页", "list.xls"),
        ),
    ],
)
def test_annotations_by_what_they_are(told, part):
    assert list(hidden_in(annotated(**told))) == [part]


def test_fields_attached_files_and_words_for_pictures():
    pdf = form(FT=Name.Tx, V=String("Wen"))
    pdf.attachments["list.txt"] = b"names"
    pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(K=Dictionary(Alt=String("a duck"))))
    assert list(hidden_in(pdf))[1:] == [
        HiddenPart(HiddenKind.FORM, "name", "Wen"),
        HiddenPart(HiddenKind.ATTACHED, "list.txt", "list.txt"),
        HiddenPart(HiddenKind.ALTERNATIVE, "", "a duck"),
    ]


def test_layers_that_are_switched_off():
    pdf = new_pdf()
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("notes")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
    assert list(hidden_in(pdf)) == [HiddenPart(HiddenKind.LAYER, "notes")]
    pdf.Root.OCProperties.D = Dictionary(BaseState=Name.OFF)
    assert list(hidden_in(pdf)) == [HiddenPart(HiddenKind.LAYER)]


@pytest.mark.parametrize(
    ("field", "signed"),
    [({"FT": Name.Sig, "V": Dictionary(Type=Name.Sig)}, True), ({"FT": Name.Sig}, False)],
)
def test_it_is_signed_where_someone_did(field, signed):
    assert is_signed(form(**field)) is signed


def test_a_plain_one_says_nothing_else():
    pdf = new_pdf()
    pdf.Root.Extra = Stream(pdf, b"bytes")
    assert list(hidden_in(pdf)) == []


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ({"V": Array([String("one"), String("two")])}, ["one", "two"]),
        ({"Opt": Array([Array([String("1"), String("first")]), String("second")])}, ["1", "first", "second"]),
        ({"RV": String("fat")}, ["fat"]),
        ({"MK": Dictionary(CA=String("press"))}, ["press"]),
    ],
)  # fmt: skip
def test_whatever_a_field_holds_is_told(field, told):
    with opened_pdf(saved(form(FT=Name.Ch, **field))) as pdf:
        found = [each.text for each in hidden_in(pdf) if each.kind is HiddenKind.FORM]
    assert list(dict.fromkeys(found)) == told


def test_a_value_that_is_too_long_to_stand_there_itself():
    pdf = form(FT=Name.Tx)
    pdf.pages[0].obj.Annots[0].V = Stream(pdf, b"long")
    with opened_pdf(saved(pdf)) as again:
        assert "long" in [each.text for each in hidden_in(again)]
