"""A document as a value, whatever it is."""

import random

import pytest
from pikepdf import AttachedFileSpec

from builder.media.documents.facts import (
    Document,
    DocumentFormat,
    HiddenKind,
    HiddenPart,
    RefusedDocument,
)
from builder.media.documents.look import document_of
from tests.kit.small_documents import TALE, new_pdf, pdf_of, saved
from tests.kit.small_offices import Extra, docx, pptx, rows, said, shape, slide, xlsx


def test_a_document_is_read():
    found = document_of(pdf_of(), ".pdf")
    assert isinstance(found, Document)
    assert (found.format, found.pages, found.texts[0].text) == (DocumentFormat.PDF, 1, TALE)


@pytest.mark.parametrize(
    ("content", "suffix", "sort"),
    [
        (docx(said("a")), ".docx", DocumentFormat.WORD),
        (xlsx(rows(("a",))), ".xlsx", DocumentFormat.SHEETS),
        (pptx(slide(shape("a"))), ".PPTX", DocumentFormat.SLIDES),
    ],
)
def test_office_documents_are_read(content, suffix, sort):
    found = document_of(content, suffix)
    assert isinstance(found, Document)
    assert (found.format, found.texts[0].text) == (sort, "a")


@pytest.mark.parametrize(
    ("content", "suffix", "told"),
    [
        (pdf_of(), ".docx", "其实是 PDF 文档"),
        (pdf_of()[:300], ".pdf", "没有传完整"),
        (docx(said("a")), ".xlsx", "其实是 Word 文档"),
        (b"PK\x03\x04", ".docx", "没有传完整"),
        (b"", ".pdf", "0 字节"),
        (b"%PDF-1.7 and nothing else", ".pdf", "没有传完整"),
    ],
)
def test_what_cannot_be_read_is_a_value_that_says_so(content, suffix, told):
    found = document_of(content, suffix)
    assert isinstance(found, RefusedDocument)
    assert told in found.reason


def test_whatever_is_spoilt_ends_in_a_value():
    content, drawn = pdf_of(), random.Random(11)
    for _ in range(60):
        spoilt = bytearray(content)
        for _ in range(drawn.randint(1, 6)):
            spoilt[drawn.randrange(10, len(spoilt))] = drawn.randrange(256)
        assert isinstance(document_of(bytes(spoilt), ".pdf"), Document | RefusedDocument)


def listed(sort: str, content: bytes) -> Extra:
    return Extra("word/embeddings/list.bin", sort, content, "application/x-something")


ROLL = xlsx(rows(("name", "Wen Hai")))


@pytest.mark.parametrize(
    ("content", "said_inside"),
    [
        (ROLL, "name\tWen Hai"),
        (pdf_of(), TALE),
        (docx(said("outer"), listed("package", ROLL)), "name\tWen Hai"),
        ("温海，01".encode("utf-16-le") + bytes(3), "温海，01"),
        (b"\x00\x01Wen Hai\x00", "Wen Hai"),
        ("温海".encode("gb18030"), "温海"),
    ],
    ids=["workbook", "PDF", "document in a document", "object", "old object", "text"],
)
def test_what_an_embedded_file_says_is_read(content, said_inside):
    found = document_of(docx(said("a"), listed("package", content)), ".docx")
    texts = [each.text for each in found.hidden if each.kind is HiddenKind.ATTACHED]
    assert said_inside in "\n".join(texts)
    assert found.embedded == ()


def test_documents_in_documents_end_somewhere():
    content = docx(said("innermost"))
    for depth in range(9):
        content = docx(said(f"level {depth}"), listed("package", content))
    found = document_of(content, ".docx")
    assert "level 5" in found.hidden[-1].text
    assert "innermost" not in found.hidden[-1].text


def test_files_attached_to_a_pdf_are_read():
    pdf = new_pdf()
    pdf.attachments["list.txt"] = AttachedFileSpec(pdf, "温海".encode(), filename="list.txt")
    found = document_of(saved(pdf), ".pdf")
    assert HiddenPart(HiddenKind.ATTACHED, "list.txt", "温海") in found.hidden


def test_what_a_drawing_of_windows_says_is_read():
    words = bytes(9) + "温海".encode("utf-16-le") + bytes(9)
    drawing = Extra("word/media/a.emf", "image", words, "image/x-emf")
    (part,) = document_of(docx(said("a"), drawing), ".docx").hidden
    assert (part.kind, part.blocks) == (HiddenKind.PICTURED, False)
    assert "温海" in part.text
