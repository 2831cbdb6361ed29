"""The zip archive that an Office document is."""

import struct
import zipfile
from io import BytesIO

import pytest

from builder.media.documents.office.archive import (
    CONTENT_TYPES,
    archive_marks,
    unzipped,
    zipped,
)
from builder.media.documents.refusals import UnreadableDocument
from tests.kit.small_offices import docx, said, zipped_plainly

PARTS = {"word/a.xml": b"<a/>", CONTENT_TYPES: b"<t/>", "b.bin": bytes(99)}


def refused(content: bytes) -> str:
    with pytest.raises(UnreadableDocument) as told:
        unzipped(content)
    return told.value.refusal.reason


def claiming(size: int, name: str = "word/document.xml", flags: int = 0) -> bytes:
    """An archive whose list says that a part has so many bytes."""
    content = bytearray(zipped_plainly({name: b"<a/>"}))
    listed = content.rindex(b"PK\x01\x02")
    content[listed + 24 : listed + 28] = struct.pack("<I", size)
    content[listed + 8] |= flags
    return bytes(content)


def test_parts_are_read_by_name_as_they_were_written():
    assert unzipped(zipped(PARTS)) == PARTS
    assert unzipped(zipped_plainly({"word\\a.xml": b"<a/>"})) == {"word/a.xml": b"<a/>"}


def test_the_same_bytes_each_time_in_whatever_order_with_the_list_of_types_first():
    made = zipped(PARTS)
    assert zipped(dict(reversed(PARTS.items()))) == made
    with zipfile.ZipFile(BytesIO(made)) as archive:
        assert archive.namelist() == [CONTENT_TYPES, "b.bin", "word/a.xml"]


def test_nothing_in_it_says_when_it_was_made():
    assert archive_marks(zipped(PARTS)) == (False, False)
    assert archive_marks(docx(said("a"))) == (True, False)


def test_what_stands_beside_the_parts_is_told():
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(zipfile.ZipInfo("a"), b"")
        archive.comment = b"from Wen"
    assert archive_marks(out.getvalue()) == (False, True)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (claiming(200_000_000, "word/media/a.emf"), "大得不正常"),
        (claiming(20_000_000), "文字太多"),
        (claiming(4, flags=1), "密码"),
        (zipped_plainly({f"{number}.bin": b"" for number in range(5001)}), "大得不正常"),
        (zipped_plainly({"a.xml": b"", "A.xml": b""}), "没有传完整"),
    ],
)
def test_what_is_too_large_locked_or_ambiguous_is_refused(content, said):
    assert said in refused(content)


def test_no_part_is_unpacked_further_than_it_says():
    content = bytearray(zipped_plainly({"a.bin": bytes(5_000_000)}))
    listed = content.rindex(b"PK\x01\x02")
    content[listed + 24 : listed + 28] = struct.pack("<I", 10)
    with pytest.raises(zipfile.BadZipFile):
        unzipped(bytes(content))
