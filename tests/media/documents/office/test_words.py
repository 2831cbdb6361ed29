"""What a Word document hides in its text."""

import pytest

from builder.media.documents.facts import HiddenKind, HiddenPart
from builder.media.documents.office.package import opened_office
from builder.media.documents.office.words import hidden_in_words
from tests.kit.small_offices import Extra, docx, said, word

STYLES = (
    '<w:style w:styleId="Unseen"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:styleId="Like"><w:basedOn w:val="Unseen"/></w:style>'
    '<w:style w:styleId="Again"><w:basedOn w:val="Unseen"/><w:rPr><w:vanish w:val="0"/></w:rPr>'
    "</w:style>"
    '<w:style w:styleId="Banded"><w:tblStylePr><w:tcPr><w:shd w:fill="A50F1A"/></w:tcPr></w:tblStylePr>'
    "</w:style>"
    '<w:style w:styleId="Pale"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>'
    '<w:style w:styleId="Paler"><w:basedOn w:val="Pale"/></w:style>'
    '<w:style w:styleId="Plate"><w:basedOn w:val="Pale"/><w:pPr><w:shd w:fill="A50F1A"/></w:pPr></w:style>'
    '<w:style w:styleId="Dust"><w:rPr><w:sz w:val="2"/></w:rPr></w:style>'
)


IN_STYLE = '<w:pPr><w:pStyle w:val="Unseen"/></w:pPr>'


def hidden(body: str) -> list[HiddenPart]:
    styles = Extra("word/styles.xml", "styles", word(STYLES, "styles"))
    with opened_office(docx(body, styles)) as package:
        return list(hidden_in_words(package, package.main, "正文"))


def test_a_plain_text_hides_nothing():
    assert hidden(said("a notice") + said("bold", "<w:b/>")) == []


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>", "new"),
        ("<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>", "old"),
        ("<w:p><w:moveFrom><w:r><w:t>there</w:t></w:r></w:moveFrom></w:p>", "there"),
        (said("bold", "<w:rPrChange/>"), ""),
    ],
)
def test_changes_that_were_tracked(body, text):
    assert hidden(body) == [HiddenPart(HiddenKind.CHANGE, "正文", text)]


@pytest.mark.parametrize(
    "body",
    [
        said("unseen", "<w:vanish/>"),
        said("unseen", '<w:vanish w:val="true"/>'),
        said("unseen", '<w:rStyle w:val="Unseen"/>'),
        said("unseen", '<w:rStyle w:val="Like"/>'),
        said("unseen").replace("<w:p>", f"<w:p>{IN_STYLE}"),
        f"<w:p>{IN_STYLE}<w:hyperlink><w:r><w:t>unseen</w:t></w:r></w:hyperlink></w:p>",
    ],
)
def test_runs_that_are_not_shown(body):
    assert hidden(said("seen") + body) == [HiddenPart(HiddenKind.TEXT, "正文", "unseen")]


@pytest.mark.parametrize(
    "looks",
    ['<w:vanish w:val="0"/>', '<w:rStyle w:val="Again"/>', "<w:webHidden/>"],
    ids=["switched off", "shown again", "only on the web"],
)
def test_runs_that_are_shown_all_the_same(looks):
    assert hidden(said("seen", looks)) == []


def test_styles_in_a_circle_end():
    circle = word(
        '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>',
        "styles",
    )
    content = docx(said("a", '<w:rStyle w:val="A"/>'), Extra("word/s.xml", "styles", circle))
    with opened_office(content) as package:
        assert list(hidden_in_words(package, package.main, "正文")) == []


WHITE = '<w:color w:val="FFFFFF"/>'
DARK = '<w:shd w:val="clear" w:fill="A50F1A"/>'


def in_a_cell(run: str, cell: str = "", table: str = "") -> str:
    return f"<w:tbl><w:tblPr>{table}</w:tblPr><w:tr><w:tc><w:tcPr>{cell}</w:tcPr>{run}</w:tc></w:tr></w:tbl>"


def styled(text: str, style: str, looks: str = "") -> str:
    """A paragraph of this style."""
    return said(text, looks).replace("<w:p>", f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>')


@pytest.mark.parametrize(
    "body",
    [
        said("unseen", WHITE),
        said("unseen", '<w:color w:val="fefefe"/>'),
        said("unseen", '<w:sz w:val="2"/>'),
        said("unseen", f'{DARK}<w:sz w:val="3"/>'),
        in_a_cell(said("unseen", WHITE)),
        in_a_cell(said("unseen", WHITE), '<w:shd w:fill="auto"/>'),
        styled("unseen", "Pale"),
        styled("unseen", "Paler"),
        styled("unseen", "Dust"),
        said("unseen", '<w:rStyle w:val="Pale"/>'),
    ],
)
def test_runs_that_nobody_can_see(body):
    assert hidden(said("seen") + body) == [HiddenPart(HiddenKind.TEXT, "正文", "unseen")]


@pytest.mark.parametrize(
    "body",
    [
        said("seen", WHITE + DARK),
        said("seen", WHITE + '<w:highlight w:val="red"/>'),
        said("seen", WHITE).replace("<w:p>", f"<w:p><w:pPr>{DARK}</w:pPr>"),
        in_a_cell(said("seen", WHITE), DARK),
        in_a_cell(said("seen", WHITE), "", '<w:tblStyle w:val="Banded"/>'),
        f"<w:txbxContent>{said('seen', WHITE)}</w:txbxContent>",
        said("seen", '<w:sz w:val="12"/>'),
        styled("seen", "Plate"),
        styled("seen", "Pale", '<w:color w:val="000000"/>'),
        styled("seen", "Dust", '<w:sz w:val="24"/>'),
        said("seen", '<w:color w:val="999999"/>'),
    ],
)
def test_runs_on_a_ground_and_grey_ones_are_seen(body):
    assert hidden(body) == []
