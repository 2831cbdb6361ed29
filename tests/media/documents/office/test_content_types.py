"""What the parts of an Office document are."""

import pytest

from builder.media.documents.facts import DocumentFormat
from builder.media.documents.office.archive import CONTENT_TYPES
from builder.media.documents.office.content_types import (
    format_of_types,
    listed_types,
    types_of,
)
from builder.media.documents.refusals import UnreadableDocument

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
LIST = f"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="PNG" ContentType="image/png"/>
<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>""".encode()


def test_by_name_or_by_extension():
    parts = {CONTENT_TYPES: LIST, "word/Document.xml": b"", "a.png": b"", "a.bin": b""}
    assert types_of(parts) == {"word/Document.xml": MAIN, "a.png": "image/png"}


@pytest.mark.parametrize(
    ("ending", "sort"),
    [
        ("wordprocessingml.document.main+xml", DocumentFormat.WORD),
        ("spreadsheetml.sheet.main+xml", DocumentFormat.SHEETS),
        ("presentationml.presentation.main+xml", DocumentFormat.SLIDES),
    ],
)
def test_a_document_is_what_its_main_part_is(ending, sort):
    assert format_of_types({"main": f"application/x.{ending}"}, "main") is sort


@pytest.mark.parametrize(
    ("types", "said"),
    [
        ({"main": "application/vnd.ms-word.document.macroEnabled.main+xml"}, "宏"),
        ({"main": MAIN, "v": "application/vnd.ms-office.vbaProject"}, "宏"),
        ({"main": MAIN, "a": "application/vnd.ms-office.activeX+xml"}, "宏"),
        ({"main": "application/vnd.visio.drawing.main+xml"}, "不认识"),
        ({"main": "a/b.wordprocessingml.template.main+xml"}, "是模板"),
        ({"main": "a/b.presentationml.slideshow.main+xml"}, "自动放映"),
        ({}, "不认识"),
    ],
)
def test_macros_and_what_is_not_known_are_refused(types, said):
    with pytest.raises(UnreadableDocument) as told:
        format_of_types(types, "main")
    assert said in told.value.refusal.reason


def test_a_list_that_is_written_is_read_again():
    made = listed_types(["a/b.xml", "a.png"], {"a/b.xml": MAIN, "a.png": "image/png", "c": "x"})
    assert types_of({CONTENT_TYPES: made, "a/b.xml": b"", "a.png": b""}) == {
        CONTENT_TYPES: "application/xml",
        "a/b.xml": MAIN,
        "a.png": "image/png",
    }
