"""The colours of a slide by their names."""

import pytest

from builder.media.documents.office.colours import CLEAR, MIXED, SlideColours, are_alike
from builder.media.documents.office.xml import parsed
from tests.kit.small_offices import A

THEME = (
    f'<a:theme xmlns:a="{A}"><a:themeElements><a:clrScheme><a:dk1><a:sysClr lastClr="101010"/></a:dk1>'
    '<a:lt1><a:srgbClr val="fafafa"/></a:lt1><a:accent1><a:srgbClr val="A50F1A"/></a:accent1>'
    "</a:clrScheme></a:themeElements></a:theme>"
)


def fill(inside: str, **mapping: str) -> str:
    looks = parsed(f'<a:rPr xmlns:a="{A}">{inside}</a:rPr>'.encode())
    return SlideColours(parsed(THEME.encode()), mapping).fill(looks)


@pytest.mark.parametrize(
    ("inside", "colour"),
    [
        ('<a:solidFill><a:srgbClr val="ffffff"/></a:solidFill>', "FFFFFF"),
        ('<a:solidFill><a:prstClr val="white"/></a:solidFill>', "FFFFFF"),
        ('<a:solidFill><a:prstClr val="teal"/></a:solidFill>', MIXED),
        ('<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>', "FAFAFA"),
        ('<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>', "101010"),
        ('<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>', "A50F1A"),
        (
            '<a:solidFill><a:schemeClr val="bg1"><a:lumMod val="50000"/></a:schemeClr></a:solidFill>',
            MIXED,
        ),
        (
            '<a:solidFill><a:srgbClr val="000000"><a:alpha val="0"/></a:srgbClr></a:solidFill>',
            CLEAR,
        ),
        ("<a:solidFill/>", MIXED),
        ("<a:gradFill/>", MIXED),
        ("<a:noFill/>", CLEAR),
        ("<a:latin/>", ""),
    ],
)
def test_what_something_is_filled_with(inside, colour):
    assert fill(inside) == colour


def test_the_slide_says_which_colour_of_the_theme_is_the_paper():
    assert fill('<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>', bg1="dk1") == "101010"


def test_colours_that_look_the_same():
    assert are_alike("FFFFFF", "FAFAFA")
    assert not are_alike("FFFFFF", "EEEEEE")
    assert not are_alike(MIXED, MIXED)
