"""The elements of a WebM film."""

import struct
from io import BytesIO

import pytest

from builder.media.films.ebml import (
    FilmElement,
    element_at,
    elements_by_id,
    elements_in,
    float_in,
    integer_in,
    text_in,
    voided,
)
from builder.media.films.edits import UnplayableFilm, edited
from tests.kit.small_films import element


def parent(content: bytes) -> tuple[BytesIO, FilmElement]:
    return BytesIO(content), FilmElement(0, 0, 0, len(content))


def test_numbers_of_one_to_four_bytes_and_lengths_of_any():
    content = b"\xa3\x82ab" + b"\x42\x86\x40\x01c" + element(0x1549A966, b"def")
    file, whole = parent(content)
    found = list(elements_in(file, whole))
    assert [each.id for each in found] == [0xA3, 0x4286, 0x1549A966]
    assert [text_in(file, each) for each in found] == [b"ab", b"c", b"def"]


def test_an_open_one_reaches_to_the_end_of_what_it_is_in():
    opened = element_at(BytesIO(b"\x1f\x43\xb6\x75\xff" + b"rest"), 0, 9)
    assert (opened.is_open, opened.end) == (True, 9)


@pytest.mark.parametrize("content", [b"\xa3\x8fab", b"\x07\x81abcdefgh", b"\xa3\x00a"])
def test_one_that_does_not_fit_or_cannot_be_is_broken(content):
    with pytest.raises(UnplayableFilm):
        element_at(BytesIO(content), 0, len(content))


def test_values_by_number_the_last_of_each():
    file, whole = parent(element(0xD7, b"\1") + element(0xD7, b"\2\0") + element(0x86, b"V\0\0"))
    found = elements_by_id(file, whole)
    assert integer_in(file, found[0xD7]) == 512
    assert text_in(file, found[0x86]) == b"V"


@pytest.mark.parametrize(("form", "value"), [(">f", 1.5), (">d", 2.25)])
def test_fractions_of_four_or_eight_bytes(form, value):
    file, whole = parent(element(0x4489, struct.pack(form, value)))
    assert float_in(file, next(elements_in(file, whole))) == value


@pytest.mark.parametrize("length", [2, 127, 128, 129, 20_000])
def test_a_void_has_the_length_of_what_it_replaces(length):
    content = b"\xa3" + b"x" * (length - 1)
    edit = voided(FilmElement(0xA3, 0, 2, length))
    (made,) = edited(BytesIO(content), [edit], length)
    void = element_at(BytesIO(made), 0, length)
    assert (void.id, void.end, made[void.body :].strip(b"\0")) == (0xEC, length, b"")
