"""Justified rows: full, nearly equally high, nobody cropped, no strip beside a panorama."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from builder.make.page.rows import NARROW, WIDE, justified, room, shares, sheets
from tests.kit.theme_samples import film, image

RATIOS = some.lists(some.floats(0.3, 6), min_size=1, max_size=30)


@given(RATIOS, some.sampled_from((WIDE, NARROW)))
def test_every_picture_has_its_place_and_no_row_is_wider_than_the_page(ratios, target):
    placed = shares(ratios, target)
    assert len(placed) == len(ratios)
    at = 0
    while at < len(placed):
        row = placed[at : at + placed[at].gaps + 1]
        assert sum(each.share for each in row) + row[-1].rest <= 1
        assert {each.gaps for each in row} == {len(row) - 1}
        at += len(row)


def test_a_picture_alone_does_not_fill_the_page_where_it_would_be_too_high():
    (upright,) = shares([0.75], WIDE)
    assert upright.share < 0.5
    (panorama,) = shares([4.0], WIDE)
    assert panorama.share == 1


def test_two_upright_ones_share_a_phones_row_and_wide_ones_have_one_each():
    assert [each.gaps for each in shares([0.7, 0.7], NARROW)] == [1, 1]
    assert [each.gaps for each in shares([1.5, 1.5], NARROW)] == [0, 0]


def test_a_tall_picture_never_stands_beside_a_panorama():
    assert shares([6.0, 0.3], NARROW)[0].gaps == 0


@given(RATIOS)
def test_on_a_phone_of_360_pixels_no_picture_is_narrower_than_150(ratios):
    row, gap = 320, 9
    assert all((row - gap * each.gaps) * each.share >= 150 for each in shares(ratios, NARROW))


def test_only_what_is_free_behind_a_row_that_another_follows_counts():
    placed = shares([1.0, 5.0, 1.0], WIDE)
    assert placed[-1].rest == 0


def test_a_video_stands_where_it_says_among_the_pictures():
    cells = justified([image(), film(1), image()])
    assert [bool(each.video) for each in cells] == [False, True, False]
    (sheet,) = sheets((image(), image()), (film(1),))
    assert [bool(each.video) for each in sheet.cells] == [False, True, False]


@pytest.mark.parametrize(
    ("count", "sizes"), [(0, [0]), (48, [48]), (49, [24, 25]), (100, [33, 33, 34])]
)
def test_many_pictures_are_shared_out_evenly_over_sheets(count, sizes):
    found = sheets([image()] * count)
    assert [len(each.cells) for each in found] == sizes
    assert [each.before for each in found] == [sum(sizes[:at]) for at in range(len(sizes))]


def test_the_room_of_a_gallery_says_heights_and_rows_of_both_screens():
    assert room([image(1600, 1000)] * 2) == "--nh:1.250;--nr:2;--wh:0.312;--wr:1"
