"""The photos in a PDF."""

import zlib

import pytest
from pikepdf import Array, Name, Stream

from builder.media.documents.pdf.pictures import pictures_in
from tests.kit.carrying import exif, plain
from tests.kit.small_documents import drawn_photo, new_pdf
from tests.kit.small_films import box

TELLING = plain(exif=exif(), comment=b"whose child")


@pytest.mark.parametrize(
    "pdf",
    [drawn_photo(TELLING), drawn_photo(zlib.compress(TELLING), Name.FlateDecode)],
    ids=["as it is", "packed once more"],
)
def test_a_photo_tells_and_is_stripped(pdf):
    (picture,) = pictures_in(pdf)
    assert "whose child" in picture.told
    assert "拍摄地点" in picture.told
    picture.strip()
    (picture,) = pictures_in(pdf)
    assert (picture.told, picture.content) == ("", plain())


def test_how_its_colours_are_to_be_read_stays():
    pdf = drawn_photo(TELLING)
    stream = pdf.pages[0].Resources.XObject.P
    stream.write(TELLING, filter=Name.DCTDecode, decode_parms=Array([{"/ColorTransform": 0}])[0])
    (picture,) = pictures_in(pdf)
    picture.strip()
    assert stream.DecodeParms.ColorTransform == 0


def test_a_jpeg_2000_loses_its_words():
    file = box(b"jP  ", b"\r\n") + box(b"xml ", b"<who/>") + box(b"jp2c", b"light")
    pdf = drawn_photo(b"")
    pdf.pages[0].Resources.XObject.P.write(file, filter=Name.JPXDecode)
    (picture,) = pictures_in(pdf)
    assert picture.told == "XMP 信息"
    assert picture.bare == box(b"jP  ", b"\r\n") + box(b"jp2c", b"light")


def test_a_picture_that_is_broken_stays_as_it_is():
    (picture,) = pictures_in(drawn_photo(b"\xff\xd8 cut"))
    assert (picture.told, picture.bare) == ("", b"\xff\xd8 cut")
    (packed,) = pictures_in(drawn_photo(b"not deflated", Name.FlateDecode))
    assert (packed.told, packed.content) == ("", b"")


def test_pixels_and_texts_are_no_files():
    pdf = new_pdf()
    pdf.pages[0].Resources.XObject.P = Stream(pdf, bytes(64), Subtype=Name.Image)
    assert list(pictures_in(pdf)) == []
