"""An Office document written anew."""

import pytest

from builder.media.documents.office.audit import office_traces
from builder.media.documents.office.rewriting import rewritten_office
from builder.media.documents.refusals import UnreadableDocument
from tests.kit.carrying import CARRYING, exif, plain
from tests.kit.small_offices import (
    ROOT,
    Extra,
    docx,
    pptx,
    rows,
    said,
    shape,
    slide,
    unzipped_texts,
    word,
    xlsx,
)

WEN = "WenHaiOfTheLake"
CORE = Extra("docProps/core.xml", "core-properties", f"<p><creator>{WEN}</creator></p>", owner=ROOT)
REMARKS = Extra("word/comments.xml", "comments", word(said(WEN), "comments"))
PHOTO = Extra("word/media/a.jpg", "image", plain(exif=exif(), comment=WEN.encode()), "image/jpeg")
LINK = Extra(f"file:///C:/Users/{WEN}/a.doc", "hyperlink")
SETTINGS = Extra(
    "word/settings.xml", "settings", word(f'<w:rsids/><w:docVars v="{WEN}"/>', "settings")
)

SECRETIVE = docx(
    said("a notice").replace("<w:p>", '<w:p w:rsidR="00AB">')
    + f'<w:p><w:ins w:author="{WEN}" w:date="2026-01-01T00:00:00Z"><w:r><w:t>new</w:t></w:r></w:ins></w:p>'
    + '<w:p><w:hyperlink r:id="rId4"><w:r><w:t>the list</w:t></w:r></w:hyperlink></w:p>'
    + '<w:commentRangeStart w:id="0"/><w:drawing><a:blip r:embed="rId3"/></w:drawing>',
    CORE,
    REMARKS,
    PHOTO,
    LINK,
    SETTINGS,
)


def test_nothing_says_who_wrote_it():
    parts = unzipped_texts(rewritten_office(SECRETIVE))
    assert [name for name, text in parts.items() if WEN in name + text] == []
    assert [name for name, text in parts.items() if "rsid" in text or "w:date" in text] == []
    assert parts.keys().isdisjoint({"docProps/core.xml", "word/comments.xml"})
    assert office_traces(rewritten_office(SECRETIVE)) == ()


def test_what_is_seen_stays():
    made = unzipped_texts(rewritten_office(SECRETIVE))
    text = made["word/document.xml"]
    assert [
        word for word in ("a notice", "new", "the list", 'r:embed="rId3"') if word not in text
    ] == []
    assert made["word/media/a.jpg"] == plain().decode("utf-8", "replace")


def test_the_same_bytes_each_time_and_from_its_own():
    made = rewritten_office(SECRETIVE)
    assert rewritten_office(SECRETIVE) == made
    assert rewritten_office(made) == made


def test_of_a_workbook_cells_stay_and_remarks_and_sources_go():
    part = rows(("name", "Wen"))
    remarks = Extra(
        "xl/comments1.xml",
        "comments",
        f"<c><text>{WEN}</text></c>",
        owner="xl/worksheets/sheet1.xml",
    )
    cache = Extra("xl/cache.xml", "pivotCacheDefinition", f'<r><s v="{WEN}"/></r>')
    made = unzipped_texts(rewritten_office(xlsx(part, extras=[remarks, cache])))
    assert [name for name, text in made.items() if WEN in text] == []
    assert "name" in made["xl/worksheets/sheet1.xml"]


def test_of_a_presentation_slides_stay_and_notes_go():
    notes = Extra(
        "ppt/n.xml", "notesSlide", slide(shape(WEN), "notes"), owner="ppt/slides/slide1.xml"
    )
    made = unzipped_texts(rewritten_office(pptx(slide(shape("the lake")), extras=[notes])))
    assert [name for name, text in made.items() if WEN in text] == []
    assert "the lake" in made["ppt/slides/slide1.xml"]


def test_links_to_addresses_stay():
    link = Extra("https://example.org/", "hyperlink")
    content = docx('<w:p><w:hyperlink r:id="rId1"><w:t>here</w:t></w:hyperlink></w:p>', link)
    made = unzipped_texts(rewritten_office(content))
    assert 'r:id="rId1"' in made["word/document.xml"]
    assert "https://example.org/" in made["word/_rels/document.xml.rels"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            docx("x", Extra("m/a.tif", "image", CARRYING["tiff-position.tif"][0], "image/tiff")),
            "去不掉",
        ),
        (
            docx("x", Extra("v.bin", "vbaProject", b"", "application/vnd.ms-office.vbaProject")),
            "宏",
        ),
        (b"PK\3\4", "没有传完整"),
    ],
)
def test_what_cannot_be_written_is_refused(content, said):
    with pytest.raises(UnreadableDocument) as told:
        rewritten_office(content)
    assert said in told.value.refusal.reason
