"""A document as a value, whatever it is."""

import random

import pytest

from builder.media.documents.facts import Document, DocumentFormat, RefusedDocument
from builder.media.documents.look import document_of
from tests.kit.small_documents import TALE, pdf_of
from tests.kit.small_offices import docx, pptx, rows, said, shape, slide, xlsx


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
