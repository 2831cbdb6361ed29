"""Which parts are what a reader sees."""

import pytest

from builder.media.documents.facts import DocumentTraceKind as Kind
from builder.media.documents.office.kept import is_kept, kept_parts, kind_of_left_out
from builder.media.documents.office.package import opened_office
from tests.kit.small_offices import ROOT, Extra, docx, said, xlsx


def kept(extra: Extra) -> bool:
    with opened_office(docx(said("a"), extra)) as package:
        owner = ROOT if extra.owner == ROOT else package.main
        return is_kept(package, owner, package.relationships(owner)[-1])


@pytest.mark.parametrize("sort", ["styles", "image", "header", "footnotes", "chart", "theme"])
def test_what_is_seen_and_how_it_looks(sort):
    assert kept(Extra("word/x.xml", sort, "<x/>"))


@pytest.mark.parametrize(
    ("sort", "kind"),
    [
        ("comments", Kind.REMARK),
        ("people", Kind.AUTHOR),
        ("oleObject", Kind.ATTACHED),
        ("customXml", Kind.EXTRA),
        ("attachedTemplate", Kind.PATH),
        ("notesSlide", Kind.HIDDEN),
        ("nobodyKnows", Kind.EXTRA),
    ],
)
def test_what_is_not_is_told_by_what_it_is(sort, kind):
    extra = Extra("word/x.xml", sort, "<x/>")
    assert not kept(extra)
    with opened_office(docx(said("a"), extra)) as package:
        assert kind_of_left_out(package.relationships(package.main)[-1]) is kind


@pytest.mark.parametrize(
    ("address", "is_seen"), [("https://example.org/", True), ("file:///C:/Users/wen/a.doc", False)]
)
def test_links_lead_to_addresses_not_to_somebodys_files(address, is_seen):
    assert kept(Extra(address, "hyperlink")) is is_seen
    assert not kept(Extra(address, "image"))


def test_old_drawings_are_kept_in_headers_only():
    drawing = Extra("xl/d.vml", "vmlDrawing", "<x/>", owner="xl/worksheets/sheet1.xml")
    for element, is_seen in (("legacyDrawingHF", True), ("legacyDrawing", False)):
        with opened_office(xlsx(f'<{element} r:id="rId2"/>', extras=[drawing])) as package:
            part = "xl/worksheets/sheet1.xml"
            assert is_kept(package, part, package.relationships(part)[0]) is is_seen


def test_every_part_once_also_in_circles():
    round_ = Extra("word/document.xml", "header", "", owner="word/h.xml")
    header = Extra("word/h.xml", "header", "<x/>")
    lost = Extra("word/lost.xml", "styles", "<x/>", owner="word/comments.xml")
    with opened_office(docx(said("a"), header, round_._replace(content=None), lost)) as package:
        assert list(kept_parts(package)) == ["", "word/document.xml", "word/h.xml"]
