"""Bytes that are overwritten where they stand."""

import struct
from io import BytesIO

import pytest

from builder.media.films.edits import Edit, UnplayableFilm, edited, examining, to_convert


def made(content: bytes, *edits: Edit, length: int | None = None) -> bytes:
    return b"".join(edited(BytesIO(content), edits, len(content) if length is None else length))


def test_a_span_becomes_its_new_beginning_and_zeros():
    assert made(b"0123456789", Edit(2, 6, b"ab")) == b"01ab\0\x00" + b"6789"


def test_edits_come_in_any_order_and_may_touch():
    assert made(b"012345", Edit(4, 6), Edit(0, 2), Edit(2, 4, b"xy")) == b"\0\0xy\0\0"


def test_what_is_behind_the_film_is_left_out():
    assert made(b"film and tail", Edit(0, 1), length=4) == b"\0ilm"


def test_no_edits_leave_the_file_as_it_is():
    assert made(b"film") == b"film"
    assert made(b"") == b""


@pytest.mark.parametrize(
    "failure", [struct.error(), IndexError(), KeyError(), StopIteration(), ValueError()]
)
def test_what_a_malformed_file_raises_is_one_failure(failure):
    with pytest.raises(UnplayableFilm) as told, examining():
        raise failure
    assert "没有传完整" in told.value.reason


def test_a_film_to_be_converted_is_told_to_what():
    assert "H.264" in to_convert("放不出来").mend
