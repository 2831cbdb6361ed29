"""One place in the two systems of Chinese maps and of satellites."""

import pytest

from builder.model.coordinates import Coordinates, System

PAIRS = (
    (31.1774276, 121.5272106, 31.17530398364597, 121.531541859215),
    (22.543847, 113.912316, 22.540796131694766, 113.9171764808363),
    (39.911954, 116.377817, 39.91334545536069, 116.38404722455657),
    (39.915, 116.404, 39.91640428150164, 116.41024449916938),
)
"""WGS-84 and GCJ-02: three published with googollee/eviltransform, one with
wandergis/coordtransform."""


@pytest.mark.parametrize(("north", "east", "shifted_north", "shifted_east"), PAIRS)
def test_a_point_of_satellites_is_shifted_as_chinese_maps_do(
    north, east, shifted_north, shifted_east
):
    there = Coordinates(north, east, System.WGS84).within(System.GCJ02)
    assert there.system is System.GCJ02
    assert (there.latitude, there.longitude) == pytest.approx(
        (shifted_north, shifted_east), abs=2e-6
    )


@pytest.mark.parametrize(("north", "east", "shifted_north", "shifted_east"), PAIRS)
def test_a_point_of_a_chinese_map_is_shifted_back(north, east, shifted_north, shifted_east):
    there = Coordinates(shifted_north, shifted_east).within(System.WGS84)
    assert (there.latitude, there.longitude) == pytest.approx((north, east), abs=2e-6)


@pytest.mark.parametrize(("north", "east"), [(18.2, 109.5), (53.4, 122.3), (39.5, 75.9)])
def test_there_and_back_is_the_same_place(north, east):
    place = Coordinates(north, east)
    back = place.within(System.WGS84).within(System.GCJ02)
    assert (back.latitude, back.longitude) == pytest.approx((north, east), abs=2e-6)


def test_a_place_in_its_own_system_is_left_as_it_was_typed():
    place = Coordinates(31.22041234567, 121.4)
    assert place.within(System.GCJ02) is place
