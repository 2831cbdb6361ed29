"""The text of a workbook, and which of it is hidden."""

import pytest

from builder.media.documents.facts import DocumentText, HiddenKind, HiddenPart
from builder.media.documents.office.package import opened_office
from builder.media.documents.office.sheets import (
    hidden_in_sheets,
    listed_sheets,
    shared_strings,
    sheet_texts,
)
from tests.kit.small_offices import Extra, S, rows, xlsx

STRINGS = f'<sst xmlns="{S}"><si><t>one</t><rPh><t>reading</t></rPh></si><si><r><t>t</t></r><r><t>wo</t></r></si></sst>'


def texts(*sheets: str, extras=()) -> list[str]:
    with opened_office(xlsx(*sheets, extras=extras)) as package:
        return [each.text for each in sheet_texts(package)]


def hidden(*sheets: str, names=()) -> list[HiddenPart]:
    with opened_office(xlsx(*sheets, names=names)) as package:
        return list(hidden_in_sheets(package))


def cell(inside: str, told: str = "") -> str:
    return f'<sheetData><row r="1"><c r="A1" {told}>{inside}</c></row></sheetData>'


def test_sheets_have_names_and_a_place():
    with opened_office(
        xlsx(rows(("a",)), rows(("b",)), names=['name="名单"', 'name="2"'])
    ) as package:
        assert [each.name for each in listed_sheets(package)] == ["名单", "2"]
        assert next(iter(sheet_texts(package))) == DocumentText("工作表“名单”", "a")


def test_cells_of_a_row_stand_on_one_line():
    assert texts(rows(("name", "number"), ("Wen", "3"))) == ["name\tnumber\nWen\t3"]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (cell("<v>13800138000</v>"), "13800138000"),
        (cell("<v>1.3800138E10</v>"), "13800138000"),
        (cell("<v>1.5E-3</v>"), "0.0015"),
        (cell("<v>1E999999</v>"), "1E999999"),
        (cell("<v>Wen</v>", 't="str"'), "Wen"),
        (cell("<v>1</v>", 't="s"'), "two"),
        (cell("<v>7</v>", 't="s"'), ""),
        (cell("<f>A2</f><v>3</v>"), "3"),
    ],
)
def test_what_a_cell_shows(content, text):
    strings = Extra("xl/sharedStrings.xml", "sharedStrings", STRINGS)
    assert texts(content, extras=[strings]) == [text]


def test_shared_strings_without_readings():
    strings = Extra("xl/sharedStrings.xml", "sharedStrings", STRINGS)
    with opened_office(xlsx(rows(), extras=[strings])) as package:
        assert shared_strings(package) == ["one", "two"]


def test_headers_and_footers_are_read():
    beside = "<headerFooter><oddHeader>a list</oddHeader></headerFooter>"
    assert texts(rows(("a",)) + beside) == ["a\na list"]


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_sheet_that_is_hidden(state):
    names = ['name="1"', f'name="暗" state="{state}"']
    assert hidden(rows(("a",)), rows(("secret",)), names=names) == [
        HiddenPart(HiddenKind.SHEET, "工作表“暗”", "secret")
    ]


@pytest.mark.parametrize("told", ['hidden="1"', 'ht="0" customHeight="1"'])
def test_rows_that_are_hidden(told):
    content = rows(*((str(number),) for number in range(1, 7)))
    for number in (2, 3, 6):
        content = content.replace(f'<row r="{number}"', f'<row r="{number}" {told}')
    assert hidden(content) == [HiddenPart(HiddenKind.ROWS, "工作表“1”第 2—3、6 行", "2\n3\n6")]


@pytest.mark.parametrize("told", ['hidden="1"', 'width="0"'])
def test_columns_that_are_hidden(told):
    columns = f'<cols><col min="2" max="3" {told}/></cols>'
    assert hidden(columns + rows(("a", "b", "c"), ("d", "e", ""))) == [
        HiddenPart(HiddenKind.COLUMNS, "工作表“1”B、C 列", "b\ne\nc")
    ]


def test_cells_whose_format_shows_nothing():
    styles = (
        f'<styleSheet xmlns="{S}"><numFmts><numFmt numFmtId="164" formatCode=";;;"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>'
    )
    unseen = rows(("a", "b")).replace('r="B1"', 'r="B1" s="1"').replace('r="A1"', 'r="A1" s="0"')
    content = xlsx(unseen, extras=[Extra("xl/styles.xml", "styles", styles)])
    with opened_office(content) as package:
        assert list(hidden_in_sheets(package)) == [HiddenPart(HiddenKind.TEXT, "工作表“1”", "b")]


RED = '<fill><patternFill patternType="solid"/></fill>'


def in_font(font: str, fill: str = "0") -> list[HiddenPart]:
    """What is hidden of a cell whose letters look so."""
    styles = (
        f'<styleSheet xmlns="{S}"><fonts><font/><font>{font}</font></fonts>'
        f'<fills><fill><patternFill patternType="none"/></fill>{RED}</fills>'
        f'<cellXfs><xf fontId="0"/><xf fontId="1" fillId="{fill}"/></cellXfs></styleSheet>'
    )
    cell = rows(("a", "b")).replace('r="B1"', 'r="B1" s="1"').replace('r="A1"', 'r="A1" s="0"')
    with opened_office(xlsx(cell, extras=[Extra("xl/styles.xml", "styles", styles)])) as package:
        return list(hidden_in_sheets(package))


@pytest.mark.parametrize(
    "font", ['<color rgb="FFFFFFFF"/>', '<color theme="0"/>', '<sz val="1"/>', '<sz val="1.5"/>']
)
def test_cells_whose_letters_nobody_can_see(font):
    assert in_font(font) == [HiddenPart(HiddenKind.TEXT, "工作表“1”", "b")]


@pytest.mark.parametrize(
    ("font", "fill"),
    [
        ('<color rgb="FFFFFFFF"/>', "1"),
        ('<color theme="0" tint="-0.5"/>', "0"),
        ('<color theme="1"/>', "0"),
        ('<sz val="8"/>', "0"),
    ],
)
def test_white_on_a_colour_and_small_letters_are_seen(font, fill):
    assert in_font(font, fill) == []


def test_empty_rows_and_columns_hide_nothing():
    columns = '<cols><col min="9" max="16384" hidden="1"/></cols>'
    empty = '<sheetData><row r="9" hidden="1"/></sheetData>'
    assert hidden(columns + rows(("a",)) + empty) == []


def test_many_rows_are_not_all_named():
    content = rows(*((str(number),) for number in range(1, 20)))
    for number in range(1, 20, 2):
        content = content.replace(f'<row r="{number}"', f'<row r="{number}" hidden="1"')
    (part,) = hidden(content)
    assert part.where == "工作表“1”第 1、3、5、7、9 等 行"
