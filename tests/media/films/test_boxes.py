"""The boxes of an MP4 file."""

import struct
from io import BytesIO

import pytest

from builder.media.films.boxes import Box, all_named, box_content, boxes, freed, inside, only
from builder.media.films.edits import UnplayableFilm, edited
from tests.kit.small_films import box


def whole(content: bytes) -> tuple[BytesIO, Box]:
    return BytesIO(content), Box(b"", 0, 0, len(content))


def test_boxes_stand_in_a_row_and_in_one_another():
    file, film = whole(box(b"moov", box(b"trak", b"one"), box(b"trak", b"two")) + box(b"mdat"))
    top = list(inside(file, film))
    assert [each.name for each in top] == [b"moov", b"mdat"]
    tracks = all_named(inside(file, top[0]), b"trak")
    assert [box_content(file, each) for each in tracks] == [b"one", b"two"]


def test_a_rest_too_short_for_a_header_is_none():
    file, _ = whole(box(b"ftyp") + b"1234567")
    assert len(list(boxes(file, 0, 15))) == 1


def test_a_long_size_and_one_that_reaches_to_the_end():
    file, film = whole(struct.pack(">I4sQ", 1, b"free", 18) + b"ab" + b"\0\0\0\0mdatrest")
    assert [box_content(file, each) for each in inside(file, film)] == [b"ab", b"rest"]


@pytest.mark.parametrize("size", [3, 7, 99])
def test_a_size_that_cannot_be_is_a_broken_film(size):
    file, film = whole(struct.pack(">I4s", size, b"moov") + b"content")
    with pytest.raises(UnplayableFilm):
        list(inside(file, film))


def test_a_path_leads_to_a_box_or_to_a_broken_film():
    file, film = whole(box(b"moov", box(b"trak", box(b"mdia", b"here"))))
    assert box_content(file, only(file, film, b"moov", b"trak", b"mdia")) == b"here"
    with pytest.raises(UnplayableFilm):
        only(file, film, b"moov", b"udta")


def test_a_box_that_is_freed_keeps_its_length_and_says_nothing():
    content = box(b"udta", b"who was there")
    file, film = whole(content)
    edit = freed(file, only(file, film, b"udta"))
    (made,) = edited(file, [edit], len(content))
    assert made == box(b"free", bytes(13))
