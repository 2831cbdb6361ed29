"""Headlines: as large as they go, broken where they may, cut only where nothing else helps."""

import pytest

from builder.lettering.headline import LEADING, Setting, TextRoom, set_headline

COLUMN = TextRoom(400, 3, (80, 60, 40, 20))


def ems(text: str) -> float:
    """A Chinese character is an em wide, a Latin one half of it."""
    return sum(0.5 if each.isascii() else 1 for each in text)


def lines_of(*pieces: str, column: TextRoom = COLUMN) -> tuple[str, ...]:
    return set_headline(pieces, column, ems).lines


def test_a_setting_is_as_high_as_its_lines_and_what_lies_between_them():
    assert Setting(("灯",), 40).height == 40
    assert Setting(("灯", "桥"), 40).height == pytest.approx(40 * (1 + LEADING))


def test_the_largest_size_is_taken_in_which_a_text_fits():
    assert set_headline(("河上", "的灯"), COLUMN, ems) == Setting(("河上的灯",), 80)
    low = TextRoom(400, 3, COLUMN.sizes, height=50)
    assert set_headline(("河上", "的灯"), low, ems).size == 40


def test_no_words_are_no_lines():
    assert lines_of("", " ") == ()


def test_lines_end_between_the_pieces_and_rather_at_a_comma():
    assert lines_of("修了一座桥，", "点了", "十盏灯") == ("修了一座桥，", "点了十盏灯")


def test_no_line_has_a_single_character_where_another_way_is_left():
    assert all(len(line) > 1 for line in lines_of("河", "边上", "的", "邻居们", "看"))


def test_a_term_is_broken_only_where_no_line_could_hold_it():
    wide, narrow = TextRoom(240, 2, (40,)), TextRoom(160, 3, (40,))
    assert lines_of("民主生活会今天召开", column=wide) == ("民主生活会", "今天召开")
    assert "".join(lines_of("民主生活会今天召开", column=narrow)) == "民主生活会今天召开"


def test_what_is_too_long_even_in_the_smallest_size_ends_in_an_ellipsis():
    narrow = TextRoom(100, 2, (40, 20))
    lines = lines_of("河边的邻居们一起修好了那座老桥，又点亮了灯", column=narrow)
    assert len(lines) == 2
    assert lines[-1].endswith("……")
    assert all(ems(line) * 20 <= 100 for line in lines)


@pytest.mark.parametrize(("width", "size"), [(79, 0), (80, 40), (160, 80)])
def test_the_largest_size_of_a_column(width, size):
    assert TextRoom(width, 1, (80, 40)).largest(2, 1) == size
