"""Each map gets a place in the system it wants."""

import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from builder.model.coordinates import Coordinates, System
from builder.model.map_links import map_links, map_search

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


@pytest.mark.parametrize(
    ("satellites", "map_of_china"),
    [
        ((31.1774276, 121.5272106), (31.175304, 121.531542)),
        ((22.543847, 113.912316), (22.540796, 113.917176)),
        ((39.911954, 116.377817), (39.913345, 116.384047)),
    ],
    ids=["Shanghai", "Shenzhen", "Beijing"],
)
def test_published_pairs_of_both_systems_meet_in_every_link(satellites, map_of_china):
    """The pairs that googollee/eviltransform publishes."""
    found = links(Coordinates(*satellites, System.WGS84))
    latitude, longitude = (f"{degrees:.6f}".rstrip("0") for degrees in map_of_china)
    assert f"position={longitude},{latitude}&" in found["高德地图"]
    assert f"coord:{latitude},{longitude};" in found["腾讯地图"]
    assert f"location={latitude},{longitude}&" in found["百度地图"]


REQUIRED = {
    "高德地图": (
        "uri.amap.com",
        "/marker",
        {"position", "name", "src", "coordinate", "callnative"},
    ),
    "腾讯地图": ("apis.map.qq.com", "/uri/v1/marker", {"marker", "referer"}),
    "百度地图": (
        "api.map.baidu.com",
        "/marker",
        {"location", "title", "content", "output", "coord_type", "src"},
    ),
}


@pytest.mark.parametrize("label", REQUIRED)
def test_a_link_has_what_its_map_requires_and_the_name_as_it_was_written(label):
    host, path, parameters = REQUIRED[label]
    parts = urlsplit(links(PLACE, "甲; 乙:丙&丁,戊")[label])
    asked = parse_qs(parts.query, strict_parsing=True, separator="&")
    assert (parts.scheme, parts.netloc, parts.path) == ("https", host, path)
    assert asked.keys() == parameters
    assert any("甲; 乙:丙&丁,戊" in value for (value,) in asked.values())


def test_what_stands_in_a_tencent_marker_is_parted_by_semicolons_of_its_own_alone():
    raw = urlsplit(links(PLACE, "甲;addr:乙")["腾讯地图"]).query.partition("&")[0]
    pairs = [part.partition(":") for part in raw.removeprefix("marker=").split(";")]
    assert [key for key, _, _ in pairs] == ["coord", "title", "addr"]
    assert unquote(pairs[1][2]) == "甲;addr:乙"


def test_a_point_for_phones_is_what_the_standard_says():
    for north, east in ((31.22, 121.4), (3.9, 112.25), (53.5, 123.0)):
        point = dict(map_links(Coordinates(north, east, System.WGS84), "点"))["手机地图"]
        assert re.fullmatch(r"geo:-?\d+(\.\d+)?,-?\d+(\.\d+)?", point)
        assert point == f"geo:{north:g},{east:g}"


@pytest.mark.parametrize("address", ["河湾路18号（老食堂）", 'a&b=c#"<', "渡口 二十三级"])
def test_an_address_without_coordinates_is_looked_for_as_it_is_written(address):
    found = urlsplit(map_search(address))
    assert (found.scheme, found.netloc, found.fragment) == ("https", "uri.amap.com", "")
    assert parse_qs(found.query)["keyword"] == [address]
