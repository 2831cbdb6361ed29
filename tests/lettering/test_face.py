"""A font file as it names itself: faces, axes, characters; and files that are no font."""

import struct

import pytest

from builder.lettering.face import BrokenFont, _spans_4, _spans_12, covers, faces_of
from tests.kit.small_fonts import saved, variable_cff, variable_glyf


@pytest.mark.parametrize("draw", [variable_glyf, variable_cff])
def test_a_variable_face_is_set_bold_and_has_the_characters_it_has(tmp_path, draw):
    file = saved(tmp_path / "a.ttf", draw("Boat-Regular"))
    (face,) = faces_of(file).values()
    assert face.axes == (700.0,)
    assert covers(face, "柏舟里 Fengcai")
    assert not covers(face, "柏舟里的猫")


@pytest.mark.parametrize("content", [b"", b"ttcf", b"\0\1\0\0\0\7", b"\0\1\0\0\0\1" + b"\0" * 40])
def test_what_is_no_font_or_half_of_one_says_so(tmp_path, content):
    file = tmp_path / "a.ttf"
    file.write_bytes(content)
    with pytest.raises(BrokenFont):
        faces_of(file)


def of_format_12(*groups: tuple[int, int, int]) -> bytes:
    return struct.pack(">HHIII", 12, 0, 0, 0, len(groups)) + b"".join(
        struct.pack(">III", *group) for group in groups
    )


def test_a_group_that_begins_with_no_glyph_begins_one_character_later():
    table = of_format_12((65, 70, 3), (80, 82, 0), (90, 90, 0))
    assert list(_spans_12(table, 0)) == [(65, 70), (81, 82)]


def test_segments_map_characters_by_adding_or_through_a_list_of_glyphs():
    ends, starts, deltas = (67, 98, 0xFFFF), (65, 97, 0xFFFF), (-66, 5, 1)
    ranges = (0, 4, 0)  # from its own place, past the third range, to the list behind them
    table = struct.pack(">7H", 4, 0, 0, 6, 0, 0, 0)
    table += struct.pack(">3HH3H3h3H", *ends, 0, *starts, *deltas, *ranges) + struct.pack(
        ">2H", 0, 9
    )
    assert list(_spans_4(table, 0)) == [(65, 65), (67, 67), (98, 98)]
