"""What stands in the XML of an Office document that no reader sees."""

import pytest

from builder.media.documents.facts import DocumentTraceKind as Kind
from builder.media.documents.office.marks import erase, marks_in
from builder.media.documents.office.xml import parsed, serialised
from tests.kit.small_offices import S, said, word

REVISION = "http://schemas.microsoft.com/office/spreadsheetml/2015/revision2"


def kinds(part: str) -> list[Kind]:
    return [each.kind for each in marks_in(parsed(part.encode()))]


def erased(part: str) -> str:
    root = parsed(part.encode())
    for each in list(marks_in(root)):
        erase(each)
    return serialised(root).decode()


def test_a_plain_text_has_none():
    assert kinds(word(said("a notice"), "document")) == []


@pytest.mark.parametrize(
    ("inside", "kind"),
    [
        ('<w:p w:rsidR="00AB"/>', Kind.EXTRA),
        ('<w:p w14:paraId="1A2B"/>', Kind.EXTRA),
        ('<w:ins w:id="1" w:author="Wen"/>', Kind.AUTHOR),
        ('<w:del w:id="1" w:date="2026-03-04T05:06:07Z"/>', Kind.TIME),
        ("<w:rsids><w:rsid/></w:rsids>", Kind.EXTRA),
        ("<w:docVars/>", Kind.EXTRA),
        ("<w:mailMerge/>", Kind.PATH),
        ("<w:trackRevisions/>", Kind.CHANGE),
        ("<w:commentReference/>", Kind.REMARK),
        ('<w:p><w:r descr="C:\\Users\\wen\\lake.jpg"/></w:p>', Kind.PATH),
        ('<w:p><w:r descr="file:///home/wen/lake.jpg"/></w:p>', Kind.PATH),
        ('<w:fldSimple w:instr="INCLUDEPICTURE &quot;D:\\lake.jpg&quot;"/>', Kind.PATH),
        ('<w:instrText>INCLUDEPICTURE "D:\\\\lake.jpg" \\d</w:instrText>', Kind.PATH),
    ],
)
def test_of_word(inside, kind):
    part = word(inside, "document")
    assert kind in kinds(part)
    assert kinds(erased(part)) == []


@pytest.mark.parametrize(
    ("inside", "kind"),
    [
        (f'<row xmlns:xr2="{REVISION}" xr2:uid="{{1}}"/>', Kind.EXTRA),
        ('<fileSharing userName="Wen"/>', Kind.AUTHOR),
        ('<absPath url="C:\\Users\\wen\\"/>', Kind.PATH),
        ("<customWorkbookViews/>", Kind.AUTHOR),
        ("<c><f>[1]Names!A1</f><v>3</v></c>", Kind.PATH),
        ("<definedName>'C:\\[a.xlsx]Names'!A1</definedName>", Kind.PATH),
    ],
)
def test_of_excel(inside, kind):
    part = f'<workbook xmlns="{S}">{inside}</workbook>'
    assert kind in kinds(part)
    assert kinds(erased(part)) == []


def test_a_formula_that_is_written_once_for_many_cells_goes_from_all_of_them():
    cells = '<f t="shared" si="0">[1]A!A1</f><f t="shared" si="0"/><f t="shared" si="1"/>'
    assert erased(f'<c xmlns="{S}">{cells}</c>').count("<f ") == 1


def test_a_table_no_longer_says_from_where_it_was_fetched():
    made = erased(f'<table xmlns="{S}" tableType="queryTable" id="1" queryTableFieldId="2"/>')
    assert made.endswith(f'<table xmlns="{S}" id="1"/>')


def test_what_a_formula_came_to_stays():
    made = erased(f'<c xmlns="{S}"><f>[1]Names!A1</f><v>3</v></c>')
    assert ("[1]" in made, "<v>3</v>" in made) == (False, True)


def test_a_path_becomes_empty_and_its_element_stays():
    made = erased(word('<w:r descr="C:\\Users\\wen\\lake.jpg" name="lake"/>', "document"))
    assert 'descr="" name="lake"' in made


def test_dates_that_people_read_addresses_and_formats_stay():
    part = (
        f'<x xmlns="{S}" date="2026" formatCode="h:\\ mm" href="https://example.org/home/"'
        ' author="shown"><f>SUM(A1:B2)</f><f>Names[Number]</f></x>'
    )
    assert kinds(part) == []
