"""What a PDF still tells."""

import pytest

from builder.media.documents.facts import DocumentTraceKind
from builder.media.documents.pdf.audit import pdf_traces
from tests.kit.carrying import exif, plain
from tests.kit.small_documents import drawn_photo, new_pdf, pdf_of, saved


@pytest.mark.parametrize("options", [{}, {"linearize": True}])
def test_a_plain_one_tells_nothing(options):
    assert pdf_traces(saved(new_pdf(), **options)) == ()


def test_photos_are_looked_into():
    (trace,) = pdf_traces(saved(drawn_photo(plain(exif=exif()))))
    assert trace.kind is DocumentTraceKind.PICTURE
    assert "拍摄地点" in trace.detail


def test_versions_that_it_was_saved_over_are_counted():
    content = pdf_of()
    end = content[content.rindex(b"startxref") :]
    found = pdf_traces(content + b"\n" + end + b"\n" + end)
    assert [(trace.kind, trace.detail) for trace in found] == [(DocumentTraceKind.EARLIER, "2 次")]
