"""What an Office document holds beside what it shows."""

import pytest

from builder.media.documents.facts import HiddenKind, HiddenPart
from builder.media.documents.office.beside import hidden_beside
from builder.media.documents.office.package import opened_office
from tests.kit.small_offices import Extra, docx, pptx, said, shape, slide, word, xlsx

OWNED = "ppt/slides/slide1.xml"


def found(content: bytes) -> list[HiddenPart]:
    with opened_office(content) as package:
        return list(hidden_beside(package))


def test_remarks_with_their_text():
    remarks = Extra("word/comments.xml", "comments", word(said("ask Wen"), "comments"))
    assert found(docx(said("a"), remarks)) == [
        HiddenPart(HiddenKind.REMARK, "comments.xml", "ask Wen")
    ]


@pytest.mark.parametrize("sort", ["oleObject", "package", "video"])
def test_files_that_are_embedded(sort):
    inside = Extra("word/embeddings/list.bin", sort, b"\0", "application/x-something")
    assert found(docx(said("a"), inside)) == [HiddenPart(HiddenKind.ATTACHED, "list.bin")]


def test_the_data_behind_a_table():
    data = '<r xmlns="x"><s v="Wen Hai"/><n v="3"/></r>'
    cache = Extra("xl/cache.xml", "pivotCacheDefinition", data)
    assert found(xlsx("", extras=[cache])) == [
        HiddenPart(HiddenKind.SOURCE, "cache.xml", "Wen Hai\n3")
    ]


def test_shapes_that_are_hidden_and_words_for_pictures():
    unseen = shape("unseen").replace(
        "<p:sp>", '<p:sp><p:nvSpPr><p:cNvPr name="box 1" hidden="1"/></p:nvSpPr>'
    )
    picture = '<p:pic><p:nvPicPr><p:cNvPr name="pic 2" descr="a duck"/></p:nvPicPr></p:pic>'
    assert found(pptx(slide(unseen + picture))) == [
        HiddenPart(HiddenKind.SHAPE, "box 1", "unseen"),
        HiddenPart(HiddenKind.ALTERNATIVE, "pic 2", "a duck"),
    ]


def test_a_plain_one_holds_nothing_else():
    styles = Extra("word/styles.xml", "styles", word("", "styles"))
    assert found(docx(said("a"), styles)) == []
