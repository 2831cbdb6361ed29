"""Each map gets a place in the system it wants."""

import re

from builder.model.coordinates import Coordinates, System
from builder.model.map_links import map_links

PLACE = Coordinates(31.1774276, 121.5272106, System.WGS84)


def links(place, name="河湾 & 桥"):
    return dict(map_links(place, name))


def test_chinese_maps_get_the_shifted_point_and_phones_the_one_of_satellites():
    found = links(PLACE)
    assert "position=121.531542,31.175304&" in found["高德地图"]
    assert "coord:31.175304,121.531542;" in found["腾讯地图"]
    assert "location=31.175304,121.531542&" in found["百度地图"]
    assert "coord_type=gcj02" in found["百度地图"]
    assert found["手机地图"] == "geo:31.177428,121.527211"


def test_a_point_of_a_chinese_map_reaches_it_as_it_was_copied():
    assert "position=121.4,31.22&" in links(Coordinates(31.22, 121.4))["高德地图"]


def test_a_name_cannot_end_its_place_in_the_link():
    for link in links(PLACE, "甲&b=1;addr:乙#丙").values():
        assert link.count("#") == 0
        assert "&b=1" not in link
        assert link.isascii()


def test_no_link_asks_for_a_key_or_goes_unencrypted():
    found = links(PLACE)
    assert all(re.match("https://|geo:", link) for link in found.values())
    assert not any(re.search(r"[?&](?:key|ak)=", link) for link in found.values())
