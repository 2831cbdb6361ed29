"""The text of a presentation, and which of it is hidden."""

import pytest

from builder.media.documents.facts import DocumentText, HiddenKind, HiddenPart
from builder.media.documents.office.package import opened_office
from builder.media.documents.office.slides import (
    fixed_text,
    hidden_in_slides,
    pictured_slides,
    slide_texts,
)
from builder.media.documents.office.xml import parsed
from tests.kit.small_offices import Extra, pptx, shape, slide


def hidden(*slides: str, extras=()) -> list[HiddenPart]:
    with opened_office(pptx(*slides, extras=extras)) as package:
        return list(hidden_in_slides(package))


def noted(inside: str) -> Extra:
    notes = slide(inside, "notes")
    return Extra("ppt/notes1.xml", "notesSlide", notes, owner="ppt/slides/slide1.xml")


def test_slides_in_the_order_they_are_shown():
    with opened_office(pptx(slide(shape("one")), slide(shape("two") + shape("more")))) as package:
        assert list(slide_texts(package)) == [
            DocumentText("第 1 张幻灯片", "one"),
            DocumentText("第 2 张幻灯片", "two\nmore"),
        ]


def test_a_slide_that_is_passed_over():
    assert hidden(slide(shape("a")), slide(shape("b"), told='show="0"')) == [
        HiddenPart(HiddenKind.SLIDE, "第 2 张幻灯片", "b")
    ]
    assert hidden(slide(shape("a"), told='show="1"')) == []


def test_what_the_speaker_is_to_say():
    notes = noted(shape("smile", "body") + shape("1", "sldNum"))
    assert hidden(slide(shape("a")), extras=[notes]) == [
        HiddenPart(HiddenKind.NOTES, "第 1 张幻灯片", "smile")
    ]


@pytest.mark.parametrize("inside", ["", shape("", "body"), shape("7", "sldNum")])
def test_notes_in_which_nothing_is_written(inside):
    assert hidden(slide(shape("a")), extras=[noted(inside)]) == []


def test_of_a_layout_only_what_it_shows_on_every_slide():
    layout = slide(shape("Click to edit", "title") + shape("Lake Office"), "sldLayout")
    assert fixed_text(parsed(layout.encode())) == "Lake Office"


def test_slides_that_are_nothing_but_pictures_cannot_be_judged():
    slides = (slide("<p:pic/>"), slide("<p:pic/>" + shape("a")), slide(""))
    with opened_office(pptx(*slides)) as package:
        assert list(pictured_slides(package)) == [1]
