"""Which sort of document a file is, by its bytes."""

import pytest

from builder.media.documents.facts import DocumentFormat
from builder.media.documents.refusals import LARGEST_DOCUMENT, UnreadableDocument
from builder.media.documents.sorts import is_pdf, refuse_other_name
from tests.kit.carrying import plain

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"\r\nHTTP header\r\n\r\n%PDF-1.4"])
def test_a_pdf_says_so_at_its_beginning(content):
    assert is_pdf(content)


def test_an_office_document_begins_as_an_archive_does():
    assert not is_pdf(b"PK\x03\x04 and more")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "0 字节"),
        (plain("JPEG"), "其实是JPG 照片"),
        (b"<!doctype html><title>404</title>", "其实是网页"),
        (b"some words", "格式不认识"),
        (OLD + "WordDocument".encode("utf-16-le"), "旧格式的Word 文档"),
        (OLD + "Workbook".encode("utf-16-le"), "旧格式的Excel 表格"),
        (OLD, "旧格式的Office 文档"),
        (OLD + "EncryptedPackage".encode("utf-16-le"), "密码"),
    ],
)
def test_what_is_no_document_is_told_by_what_it_is(content, said):
    with pytest.raises(UnreadableDocument) as told:
        is_pdf(content)
    assert said in told.value.refusal.reason


def test_one_that_no_phone_would_fetch_is_too_large():
    with pytest.raises(UnreadableDocument) as told:
        is_pdf(b"%PDF-1.7" + bytes(LARGEST_DOCUMENT))
    assert told.value.refusal.reason == "有 50.0 MB，超过了 50 MB"


def test_its_name_must_promise_the_same():
    refuse_other_name(DocumentFormat.PDF, ".PDF")
    with pytest.raises(UnreadableDocument) as told:
        refuse_other_name(DocumentFormat.PDF, ".docx")
    assert ".pdf" in told.value.refusal.mend
