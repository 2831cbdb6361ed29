"""Numbers of persons in the text of documents."""

import pytest
from pikepdf import Array, Dictionary, Name, Stream, String

from builder.check.document_text import check_document
from builder.media.documents.facts import (
    Document,
    DocumentFormat,
    DocumentText,
    HiddenKind,
    HiddenPart,
)
from builder.media.documents.look import document_of
from tests.kit.small_documents import form, new_pdf, saved, shown
from tests.kit.small_offices import (
    Extra,
    docx,
    laid_out,
    placed,
    pptx,
    rows,
    said,
    shape,
    slide,
    xlsx,
)

ID, CARD, PHONE = "11010519491231002X", "6222020200112233446", "13912345678"


def found_in(*texts, hidden=(), title=""):
    shown = tuple(DocumentText(f"第 {page} 页", text) for page, text in enumerate(texts, 1))
    document = Document(format=DocumentFormat.PDF, texts=shown, hidden=hidden, title=title)
    return [(each.code, each.count, each.place) for each in check_document(document)]


def test_a_document_about_nobody_has_none():
    assert found_in("共 187 户，2026 年 5 月 1 日。", "") == []


def test_each_sort_is_told_with_the_first_place_and_how_many():
    assert found_in("甲", f"证号 {ID}", f"{ID}，{PHONE}，卡号 {CARD}") == [
        ("FC654", 1, "第 2 页"),
        ("FC655", 1, "第 3 页"),
        ("FC657", 1, "第 3 页"),
    ]


def test_what_is_hidden_counts_and_so_does_the_title():
    notes = (HiddenPart(HiddenKind.NOTES, "第 4 张", f"他的证号是 {ID}"),)
    assert found_in("甲", hidden=notes) == [("FC654", 1, "演讲者备注（第 4 张）")]
    assert found_in("甲", title=f"{ID} 的材料") == [("FC654", 1, "标题")]


def test_a_number_that_a_line_or_a_soft_hyphen_parts_is_found():
    assert found_in(f"{ID[:6]}\n{ID[6:]}") == [("FC654", 1, "第 1 页")]
    assert found_in(f"{ID[:9]}\u00ad{ID[9:]}") == [("FC654", 1, "第 1 页")]


def test_the_number_of_a_row_hides_no_other():
    assert found_in("12\t6222020200112230\n13 13912345678") == [
        ("FC655", 1, "第 1 页"),
        ("FC657", 1, "第 1 页"),
    ]


def test_no_number_is_kept_whole():
    document = Document(format=DocumentFormat.PDF, texts=(DocumentText("第 1 页", ID),))
    (found,) = check_document(document)
    assert found.masked.count("*") > 10


def pdf_field() -> bytes:
    return saved(form(FT=Name.Ch, Opt=Array([String(ID)])))


def pdf_button() -> bytes:
    pdf = form(FT=Name.Btn, F=2)
    look = Stream(pdf, shown(ID), Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
    look.Resources = pdf.pages[0].Resources
    pdf.pages[0].obj.Annots[0].AP = Dictionary(N=Dictionary(On=pdf.make_indirect(look)))
    return saved(pdf)


def pdf_form() -> bytes:
    pdf = new_pdf(b"q .1 0 0 .1 0 0 cm /A Do Q")
    look = Stream(pdf, shown(ID), Subtype=Name.Form, BBox=Array([0, 0, 999, 999]))
    look.Resources = pdf.pages[0].Resources
    pdf.pages[0].Resources.XObject.A = look
    return saved(pdf)


ROLL = xlsx(rows(("温海", ID)))
BIN = "application/vnd.openxmlformats-officedocument.oleObject"


@pytest.mark.parametrize(
    ("content", "suffix"),
    [
        (pdf_field(), ".pdf"),
        (pdf_button(), ".pdf"),
        (pdf_form(), ".pdf"),
        (docx(said("a") + said(ID, "<w:vanish/>")), ".docx"),
        (docx(said("a"), Extra("word/e/roll.xlsx", "package", ROLL, BIN)), ".docx"),
        (docx(said("a"), Extra("word/e/1.bin", "oleObject", ID.encode("utf-16-le"), BIN)), ".docx"),
        (pptx(slide(laid_out(placed(ID, (-900, 0, 9, 9))))), ".pptx"),
        (pptx(slide(shape("a")), extras=[Extra("a.emf", "image", ID.encode("utf-16-le"), "image/x-emf")]), ".pptx"),
    ],
    ids=["choice of a field", "button", "shrunk form", "hidden run", "workbook in Word", "object in Word", "beside a slide", "drawing"],
)  # fmt: skip
def test_wherever_it_stands_in_a_real_document(content, suffix):
    document = document_of(content, suffix)
    assert [each.code for each in check_document(document)] == ["FC654"]
