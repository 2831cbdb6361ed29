"""An Office document that is opened."""

import pytest

from builder.media.documents.facts import DocumentFormat
from builder.media.documents.office.package import opened_office
from builder.media.documents.refusals import UnreadableDocument
from tests.kit.carrying import plain
from tests.kit.small_offices import Extra, docx, said, zipped_plainly

PHOTO = Extra("word/media/a.jpg", "image", plain(), "image/jpeg")
GONE = Extra("word/gone.xml", "styles", None)


def test_its_parts_and_where_they_lead():
    with opened_office(docx(said("a"), PHOTO)) as package:
        assert (package.format, package.main) == (DocumentFormat.WORD, "word/document.xml")
        assert package.led_to(package.main, "image", "chart") == ["word/media/a.jpg"]
        assert package.is_picture("word/media/a.jpg")
        assert package.root("word/media/a.jpg") is None
        assert package.root(package.main) is package.root(package.main)


def test_what_leads_outside_or_nowhere_is_not_there():
    with opened_office(docx(said("a"), GONE)) as package:
        (found,) = package.relationships(package.main)
        assert not package.is_there(found)
        assert package.led_to(package.main, "styles") == []


@pytest.mark.parametrize(
    ("name", "told"),
    [("OFD.xml", "OFD 版式文件"), ("META-INF/manifest.xml", "OpenDocument"), ("a.txt", "压缩包")],
)
def test_other_archives_are_told_by_what_they_are(name, told):
    content = zipped_plainly({name: b"<x/>"})
    with pytest.raises(UnreadableDocument) as refused, opened_office(content):
        pass
    assert told in refused.value.refusal.reason


@pytest.mark.parametrize("content", [b"PK\3\4", zipped_plainly({"a.txt": b"words"}), docx("<b>")])
def test_what_makes_no_sense_is_refused_also_while_it_is_used(content):
    with pytest.raises(UnreadableDocument), opened_office(content) as package:
        package.root(package.main)
