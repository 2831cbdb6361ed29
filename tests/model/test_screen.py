"""A lobby screen: how large its type must be."""

import pytest

from builder.model.screen import Playlist


def test_the_standard_screen_is_55_inches_seen_from_five_metres():
    assert Playlist().least_size == pytest.approx(3.2, abs=0.05)
    assert Playlist().scale == 1


@pytest.mark.parametrize(("diagonal", "distance"), [(55, 10), (27.5, 5)])
def test_twice_as_far_or_half_as_large_needs_type_twice_as_large(diagonal, distance):
    screen = Playlist(diagonal=diagonal, distance=distance)
    assert screen.scale == pytest.approx(2, abs=0.03)


@pytest.mark.parametrize(("diagonal", "distance"), [(98, 5), (55, 0.5)])
def test_type_is_never_smaller_than_on_the_standard_screen(diagonal, distance):
    assert Playlist(diagonal=diagonal, distance=distance).scale == 1


@pytest.mark.parametrize(("diagonal", "distance"), [(0, 5), (-55, 5), (55, 0), (55, -1), (0, 0)])
def test_a_size_that_cannot_be_is_taken_for_the_standard(diagonal, distance):
    assert Playlist(diagonal=diagonal, distance=distance).scale == 1


def test_a_problem_of_an_item_is_told_at_its_line():
    screen = Playlist(path="content/screens/hall.yaml", lines={"items": 2, "items.1": 4})
    assert screen.where("items.1.count").line == 4
    assert screen.where("items.0.count").line == 2
    assert screen.where("title").line == 0
