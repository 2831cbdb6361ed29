"""Where the shapes of a slide lie, and what they are filled with."""

import pytest

from builder.media.documents.office.colours import CLEAR, MIXED
from builder.media.documents.office.drawn import SlideDrawing
from builder.media.documents.office.package import opened_office
from builder.media.documents.rectangle import Rectangle
from tests.kit.small_offices import Extra, laid_out, placed, pptx, slide

RED = '<a:solidFill><a:srgbClr val="A50F1A"/></a:solidFill>'
TITLE = '<p:ph type="title"/>'


def drawing(inside: str, *extras: Extra) -> SlideDrawing:
    with opened_office(pptx(slide(inside), extras=extras)) as package:
        found = SlideDrawing(package, "ppt/slides/slide1.xml")
        assert found.shapes is not None
        return found


def test_places_in_points():
    (shape,) = drawing(laid_out(placed("a", (72, 36, 10, 20)))).shapes
    assert shape.place == Rectangle(72, 36, 82, 56)
    assert shape.fill == CLEAR


def test_a_group_moves_and_stretches_what_it_holds():
    group = (
        '<p:grpSp><p:grpSpPr><a:xfrm><a:off x="1270000" y="0"/><a:ext cx="254000" cy="127000"/>'
        '<a:chOff x="127000" y="0"/><a:chExt cx="127000" cy="127000"/></a:xfrm></p:grpSpPr>'
        f"{placed('a', (15, 2, 5, 5))}</p:grpSp>"
    )
    (shape,) = drawing(laid_out(group)).shapes
    assert [round(each) for each in shape.place] == [110, 2, 120, 7]


def test_a_turned_shape_may_reach_further():
    (shape,) = drawing(laid_out(placed("a", (0, 40, 100, 20), turned=True))).shapes
    assert shape.place == Rectangle(0, 0, 100, 100)


@pytest.mark.parametrize(
    ("looks", "fill"),
    [(RED, "A50F1A"), ("<a:noFill/>", CLEAR), ("<a:blipFill/>", MIXED), ("", CLEAR)],
)
def test_fillings(looks, fill):
    assert drawing(laid_out(placed("a", (0, 0, 9, 9), looks))).shapes[0].fill == fill


def layout(inside: str, told: str = "") -> Extra:
    whole = slide(laid_out(inside), "sldLayout", told)
    return Extra("ppt/layout1.xml", "slideLayout", whole, owner="ppt/slides/slide1.xml")


def test_a_place_for_text_has_from_its_layout_what_it_does_not_say():
    found = drawing(
        laid_out(placed("a", filling=TITLE)), layout(placed("", (7, 8, 9, 9), RED, filling=TITLE))
    )
    assert found.shapes[0].place == Rectangle(7, 8, 16, 17)
    assert found.shapes[0].fill == "A50F1A"
    assert found.below == ()


def test_what_a_layout_draws_lies_below():
    (shape,) = drawing(laid_out(placed("a")), layout(placed("", (7, 8, 9, 9), RED))).below
    assert shape.place == Rectangle(7, 8, 16, 17)


def test_a_slide_may_leave_out_what_its_layout_draws():
    extra = layout(placed("", (7, 8, 9, 9), RED))
    with opened_office(
        pptx(slide(laid_out(placed("a")), told='showMasterSp="0"'), extras=[extra])
    ) as package:
        assert SlideDrawing(package, "ppt/slides/slide1.xml").below == ()


def test_the_background_is_the_slides_own_or_that_of_its_layout_or_white():
    bg = f"<p:bg><p:bgPr>{RED}</p:bgPr></p:bg>"
    assert drawing(laid_out("")).background == "FFFFFF"
    assert drawing(laid_out("", bg)).background == "A50F1A"
    below = Extra(
        "ppt/layout1.xml",
        "slideLayout",
        slide(laid_out("", bg), "sldLayout"),
        owner="ppt/slides/slide1.xml",
    )
    assert drawing(laid_out(""), below).background == "A50F1A"
