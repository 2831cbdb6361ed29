"""Keys and dashes that stand a little off find the list or block they belong to."""

import pytest

from builder.read.fields.levels import Levels


def test_the_first_key_opens_the_outermost_block():
    levels = Levels()
    assert not levels
    assert levels.of_key(0, expecting=False) == 0
    assert levels


def test_a_key_below_one_without_a_value_opens_a_block_of_its_own():
    levels = Levels()
    levels.of_key(0, expecting=False)
    assert levels.of_key(3, expecting=True) == 3
    assert levels.of_key(4, expecting=False) == 3
    assert levels.of_key(0, expecting=False) == 0
    assert levels.are_left_by(1)


@pytest.mark.parametrize(("indent", "column"), [(0, 0), (1, 0), (2, 4), (3, 4), (9, 4)])
def test_a_key_that_stands_off_belongs_to_the_nearest_block_the_inner_of_two(indent, column):
    levels = Levels()
    levels.of_key(0, expecting=False)
    levels.of_key(4, expecting=True)
    assert levels.of_key(indent, expecting=False) == column


def test_a_dash_opens_a_list_only_where_a_value_is_expected():
    levels = Levels()
    levels.of_key(0, expecting=False)
    assert levels.of_dash(2, expecting=False) is None
    assert levels.of_dash(2, expecting=True) == 2
    assert levels.of_dash(5, expecting=False) == 2


def test_a_dash_stands_as_far_out_as_its_key_and_no_farther():
    levels = Levels()
    levels.of_key(0, expecting=False)
    levels.of_key(2, expecting=True)
    assert levels.of_dash(1, expecting=True) is None
    assert levels.of_dash(2, expecting=True) == 2


def test_what_is_open_within_a_list_ends_with_its_next_dash():
    levels = Levels()
    levels.of_key(0, expecting=False)
    levels.of_dash(2, expecting=True)
    levels.open_block(4)
    assert not levels.are_left_by(4)
    assert levels.of_dash(2, expecting=False) == 2
    assert levels.are_left_by(4)
