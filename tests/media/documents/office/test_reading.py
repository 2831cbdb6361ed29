"""An Office document as a value."""

import pytest

from builder.media.documents.facts import DocumentFormat, DocumentText, HiddenKind
from builder.media.documents.office.reading import office_document
from builder.media.documents.refusals import MOST_PAGES, UnreadableDocument
from tests.kit.small_offices import (
    OFFICE,
    ROOT,
    Extra,
    P,
    docx,
    office,
    pptx,
    rows,
    said,
    shape,
    slide,
    word,
    xlsx,
)

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
HEADER = Extra("word/h.xml", "header", word(said("on top"), "hdr"), f"{_TYPE}header+xml")
CORE = Extra(
    "docProps/core.xml",
    "core-properties",
    '<p xmlns:dc="d"><dc:title> 湖边 </dc:title><dc:creator>Wen</dc:creator></p>',
    owner=ROOT,
)


def test_a_word_document_its_title_text_and_what_it_hides():
    found = office_document(docx(said("a") + said("unseen", "<w:vanish/>"), HEADER, CORE))
    assert (found.format, found.title, found.pages) == (DocumentFormat.WORD, "湖边", 0)
    assert found.texts == (DocumentText("正文", "a\nunseen"), DocumentText("页眉", "on top"))
    assert [each.kind for each in found.hidden] == [HiddenKind.TEXT]


def test_a_workbook_has_sheets():
    found = office_document(xlsx(rows(("a",)), rows(("b",))))
    assert (found.format, found.pages) == (DocumentFormat.SHEETS, 2)
    assert found.has_text


def test_a_presentation_has_slides_of_which_some_are_only_pictures():
    found = office_document(pptx(slide(shape("a")), slide("<p:pic/>")))
    assert (found.format, found.pages, found.unjudged) == (DocumentFormat.SLIDES, 2, (2,))


def test_nothing_in_it_is_no_text():
    assert not office_document(docx("<w:p/>")).has_text


def test_one_that_was_signed():
    origin = Extra("_xmlsignatures/origin.sigs", "digital-signature/origin", b"", owner=ROOT)
    assert office_document(docx(said("a"), origin)).is_signed
    assert not office_document(docx(said("a"))).is_signed


def test_too_many_slides_are_refused():
    listed = '<p:sldId r:id="rId1"/>' * (MOST_PAGES + 1)
    main = f'<p:presentation xmlns:p="{P}" xmlns:r="{OFFICE}">{listed}</p:presentation>'
    one = Extra("ppt/slides/slide1.xml", "slide", slide(shape("a")))
    with pytest.raises(UnreadableDocument) as told:
        office_document(office("pptx", main, one))
    assert "3001 页" in told.value.refusal.reason
