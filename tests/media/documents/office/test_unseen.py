"""What stands on a slide and nobody sees is found, and nothing else."""

import pytest

from builder.media.documents.facts import HiddenKind, HiddenPart
from builder.media.documents.office.package import opened_office
from builder.media.documents.office.slides import hidden_in_slides
from tests.kit.small_offices import laid_out, placed, pptx, slide

HERE = (72, 72, 200, 40)
AROUND = (60, 60, 300, 80)


def ink(colour: str, more: str = "") -> str:
    return f"<a:rPr>{solid(colour)}{more}</a:rPr>"


def solid(colour: str, more: str = "") -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}">{more}</a:srgbClr></a:solidFill>'


WHITE, DARK = ink("FFFFFF"), solid("A50F1A")
GLASS = solid("000000", '<a:alpha val="0"/>')
PLAIN = '<a:prstGeom prst="rect"/>'
PLATE = placed("", AROUND, PLAIN + DARK)
SEEN = placed("seen", (72, 300, 200, 40))
GROWING = "<a:bodyPr><a:spAutoFit/></a:bodyPr>"


def hidden(inside: str, beside: str = "") -> list[str]:
    whole = slide(laid_out(SEEN + inside) + beside)
    with opened_office(pptx(slide(laid_out(SEEN)), whole)) as package:
        found = list(hidden_in_slides(package))
    assert all(each.kind is HiddenKind.TEXT for each in found)
    assert all(each.where == "第 2 张幻灯片" for each in found)
    return [each.text for each in found]


def table(run: str, cell: str = "") -> str:
    text = f"<a:txBody><a:p><a:r>{run}<a:t>secret</a:t></a:r></a:p></a:txBody>"
    cells = f"<a:tbl><a:tr><a:tc>{text}<a:tcPr>{cell}</a:tcPr></a:tc></a:tr></a:tbl>"
    return f"<p:graphicFrame>{cells}</p:graphicFrame>"


@pytest.mark.parametrize(
    "inside",
    [
        placed("secret", HERE, run=WHITE),
        placed("secret", HERE, run=ink("FDFDFD")),
        placed("secret", HERE, run='<a:rPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:rPr>'),
        placed("secret", HERE, DARK, run=ink("A50F1A")),
        PLATE + placed("secret", HERE, run=ink("A50F1A")),
        placed("secret", HERE, body=f"<a:lstStyle><a:lvl1pPr><a:defRPr>{solid('FFFFFF')}</a:defRPr></a:lvl1pPr></a:lstStyle>"),
        placed("secret", HERE, run='<a:rPr sz="100"/>'),
        placed("secret", HERE, run="<a:rPr><a:noFill/></a:rPr>"),
        placed("secret", HERE, run=f"<a:rPr>{GLASS}</a:rPr>"),
        placed("secret", (-300, 72, 200, 40)),
        placed("secret", (72, 900, 200, 40)),
        placed("secret", (72, 72, 0, 0)),
        placed("secret", (72, 72, 200, 0)),
        placed("secret", HERE) + PLATE,
        table(WHITE, solid("FFFFFF")),
        f"<p:grpSp>{placed('secret', HERE, run=WHITE)}</p:grpSp>",
    ],
)  # fmt: skip
def test_text_that_nobody_sees(inside):
    assert hidden(inside) == ["secret"]


@pytest.mark.parametrize(
    "inside",
    [
        placed("seen", HERE),
        placed("seen", run=WHITE),
        placed("seen", HERE, DARK, run=WHITE),
        placed("seen", HERE, "<a:gradFill/>", run=WHITE),
        PLATE + placed("seen", HERE, run=WHITE),
        f"<p:pic><p:spPr>{PLAIN}</p:spPr></p:pic>" + placed("seen", HERE, run=ink("F0F0F0")),
        placed("seen", HERE, run=ink("FFFFFF", "<a:highlight/>")),
        placed("seen", HERE, run="<a:rPr><a:ln/><a:noFill/></a:rPr>"),
        placed("seen", HERE, run='<a:rPr sz="800"/>'),
        placed("seen", (72, 72, 0, 0), body=GROWING),
        placed("seen", (-50, 72, 200, 40)),
        placed("seen", (-150, 72, 200, 40), turned=True),
        placed("", HERE, PLAIN + DARK) + placed("seen", HERE),
        placed("seen", HERE) + placed("", AROUND, '<a:prstGeom prst="ellipse"/>' + DARK),
        table(WHITE, DARK),
        table(WHITE),
        placed("", (-300, 72, 200, 40)),
    ],
)
def test_text_that_is_seen(inside):
    assert hidden(inside) == []


def test_shapes_that_come_and_go_hide_nothing():
    assert hidden(placed("seen", HERE) + PLATE, "<p:timing/>") == []


def test_of_a_slide_that_is_passed_over_only_that_is_told():
    unseen = laid_out(placed("secret", HERE, run=WHITE))
    with opened_office(pptx(slide(unseen, told='show="0"'))) as package:
        assert list(hidden_in_slides(package)) == [
            HiddenPart(HiddenKind.SLIDE, "第 1 张幻灯片", "secret")
        ]
