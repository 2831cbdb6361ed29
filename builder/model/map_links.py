"""Where a place can be seen on a map: links that need no key and load nothing into the page."""

from urllib.parse import quote

import msgspec

from builder.model.coordinates import Coordinates, System

SHOWN_ON_MAPS = "在地图上看"
"""What the links are called together."""


class WebMap(msgspec.Struct, frozen=True):
    """A map, the system its links are counted in, and such a link; ``name`` in it is encoded."""

    label: str
    system: System
    link: str


WEB_MAPS = (
    WebMap(
        "高德地图",
        System.GCJ02,
        "https://uri.amap.com/marker?position={longitude},{latitude}&name={name}&coordinate=gaode",
    ),
    WebMap(
        "腾讯地图",
        System.GCJ02,
        "https://apis.map.qq.com/uri/v1/marker"
        "?marker=coord:{latitude},{longitude};title:{name};addr:{name}&referer=fengcai",
    ),
    WebMap(
        "百度地图",
        System.GCJ02,
        "https://api.map.baidu.com/marker?location={latitude},{longitude}"
        "&title={name}&content={name}&output=html&coord_type=gcj02&src=webapp.fengcai.site",
    ),
    WebMap("手机地图", System.WGS84, "geo:{latitude},{longitude}"),
)
"""As lbs.amap.com, lbs.qq.com and lbsyun.baidu.com describe their URI APIs; geo: is RFC 5870."""


def map_links(place: Coordinates, name: str) -> tuple[tuple[str, str], ...]:
    """The name of each map and the link to this place on it, in the system that map wants."""
    return tuple((each.label, _link(each, place, name)) for each in WEB_MAPS)


def _link(web_map: WebMap, place: Coordinates, name: str) -> str:
    there = place.within(web_map.system)
    return web_map.link.format(
        latitude=f"{there.latitude:.6f}".rstrip("0").rstrip("."),
        longitude=f"{there.longitude:.6f}".rstrip("0").rstrip("."),
        name=quote(name, safe=""),
    )
