"""The pictures in an Office document."""

import pytest

from builder.media.documents.office.pictures import bare_picture, told_by_picture
from builder.media.documents.refusals import UnreadableDocument
from tests.kit.carrying import CARRYING, exif, plain


def test_what_a_picture_betrays_is_told_and_taken_out():
    content = plain(exif=exif())
    assert "拍摄地点" in told_by_picture(content)
    assert bare_picture(content) == plain()
    assert told_by_picture(plain()) == ""


@pytest.mark.parametrize("name", ["tiff-position.tif", "avif-exif.avif", "drawing-name.svg"])
def test_where_it_cannot_be_taken_out_that_is_told(name):
    with pytest.raises(UnreadableDocument) as told:
        bare_picture(CARRYING[name][0])
    assert "去不掉的信息" in told.value.refusal.reason


@pytest.mark.parametrize("content", [b"\xff\xd8 cut", b"\x01\0\0\0 a drawing of Windows", b""])
def test_what_is_broken_or_not_known_stays_as_it_is(content):
    assert bare_picture(content) == content
