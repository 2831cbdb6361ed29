"""What is written between the pictures of an H.264 film."""

from io import BytesIO

import pytest

from builder.media.films.edits import UnplayableFilm, edited
from builder.media.films.notes import emptied

PICTURE = b"\x65light"


def unit(content: bytes, width: int = 4) -> bytes:
    return len(content).to_bytes(width) + content


def without_notes(content: bytes, width: int = 4) -> bytes:
    edits = list(emptied(BytesIO(content), 0, len(content), width))
    return b"".join(edited(BytesIO(content), edits, len(content)))


@pytest.mark.parametrize("width", [1, 2, 4])
def test_what_users_wrote_becomes_255_and_pictures_stay(width):
    note = b"\x06\x05\x06places\x80"
    content = unit(note, width) + unit(PICTURE, width)
    assert without_notes(content, width) == (
        unit(b"\x06\x05\x06" + b"\xff" * 6 + b"\x80", width) + unit(PICTURE, width)
    )


def test_several_messages_in_a_unit_and_only_those_of_users():
    note = b"\x06\x01\x02ab\x04\x03cde\x80"
    assert without_notes(unit(note)) == unit(b"\x06\x01\x02ab\x04\x03\xff\xff\xff\x80")


def test_a_size_above_255_has_a_255_for_each():
    note = b"\x06\x05\xff\x02" + b"x" * 257 + b"\x80"
    assert without_notes(unit(note)) == unit(b"\x06\x05\xff\x02" + b"\xff" * 257 + b"\x80")


def test_escapes_stay_and_count_in_no_size():
    note = b"\x06\x05\x05a\0\0\x03\1b\x80"
    assert without_notes(unit(note)) == unit(b"\x06\x05\x05\xff\0\0\x03\xff\xff\x80")


def test_units_that_do_not_fit_end_the_row():
    content = unit(PICTURE) + b"\0\0\1\0" + b"\x06\x05\x02ab\x80"
    assert without_notes(content) == content


def test_notes_without_end_are_a_broken_film():
    with pytest.raises(UnplayableFilm):
        without_notes(unit(b"\x06" + bytes(1 << 21)))
