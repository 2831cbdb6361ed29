"""Places on the map as staff copy them."""

import pytest

from builder.model.coordinates import Coordinates, System
from builder.read.fields.coordinates import coordinates
from builder.read.fields.unclear import Unclear


@pytest.mark.parametrize(
    "written",
    [
        "30.52, 114.31",
        "114.31,30.52",
        "30.52，114.31",
        "北纬30.52°、东经114.31°",
        "30.52 114.31 GCJ-02",
    ],
)
def test_two_numbers_in_either_order_are_of_a_chinese_map(written):
    assert coordinates(written) == Coordinates(30.52, 114.31)


@pytest.mark.parametrize("system", ["WGS-84", "wgs84", "（GPS）", "CGCS2000"])
def test_those_of_a_receiver_say_so(system):
    assert coordinates(f"30.52, 114.31 {system}") == Coordinates(30.52, 114.31, System.WGS84)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("30.52", "要写两个数"),
        ("路口往东", "要写两个数"),
        ("30.52, 14.31", "不在中国境内"),
        ("30.52, 114.31 百度", "百度地图的坐标"),
    ],
)
def test_what_is_no_place_on_these_maps_is_asked_about(written, why):
    found = coordinates(written)
    assert isinstance(found, Unclear)
    assert why in found.why
