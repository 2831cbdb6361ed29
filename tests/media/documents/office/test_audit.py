"""What an Office document still tells."""

import pytest

from builder.media.documents.facts import DocumentTraceKind as Kind
from builder.media.documents.office.archive import unzipped, zipped
from builder.media.documents.office.audit import office_traces
from builder.media.documents.office.rewriting import rewritten_office
from builder.media.traces import Trace
from tests.kit.carrying import exif, plain
from tests.kit.small_offices import ROOT, Extra, docx, said

DATED = Trace(Kind.TIME, "压缩包")


def undated(content: bytes) -> bytes:
    return zipped(unzipped(content))


def test_a_plain_one_tells_only_the_day_of_its_archive():
    assert office_traces(docx(said("a"))) == (DATED,)
    assert office_traces(undated(docx(said("a")))) == ()


@pytest.mark.parametrize(
    ("extra", "trace"),
    [
        (
            Extra("docProps/core.xml", "core-properties", "<p/>", owner=ROOT),
            Trace(Kind.AUTHOR, "core.xml"),
        ),
        (
            Extra("word/comments.xml", "comments", "<c/>"),
            Trace(Kind.REMARK, "comments.xml"),
        ),
        (Extra("file:///C:/a.doc", "hyperlink"), Trace(Kind.PATH, "a.doc")),
        (Extra("customXml/item1.xml", "customXml", "<x/>"), Trace(Kind.EXTRA, "item1.xml")),
        (Extra("word/list.bin", "oleObject", b"", "x/y"), Trace(Kind.ATTACHED, "list.bin")),
    ],
)
def test_parts_that_nobody_sees(extra, trace):
    assert trace in office_traces(undated(docx(said("a"), extra)))


def test_parts_that_nothing_leads_to():
    parts = unzipped(rewritten_office(docx(said("a"))))
    lost = zipped({**parts, "word/old.xml": b"<x/>"})
    assert office_traces(lost) == (Trace(Kind.EXTRA, "old.xml"),)


def test_marks_in_the_text_and_what_pictures_betray():
    photo = Extra("word/media/a.jpg", "image", plain(exif=exif()), "image/jpeg")
    body = said("a").replace("<w:p>", '<w:p w:rsidR="00AB">')
    kinds = [trace.kind for trace in office_traces(undated(docx(body, photo)))]
    assert kinds == [Kind.EXTRA, Kind.PICTURE]
