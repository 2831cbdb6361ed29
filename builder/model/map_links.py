"""Where a place can be seen on a map: links that need no key and load nothing into the page."""

from urllib.parse import quote

import msgspec

from builder.model.coordinates import Coordinates, System

SHOWN_ON_MAPS = "在地图上看"
"""What the links are called together."""


class WebMap(msgspec.Struct, frozen=True):
    """An online map: its name, the system its links are counted in, and the pattern of a link; the
    ``name`` in it is percent-encoded."""

    label: str
    system: System
    link: str


WEB_MAPS = (
    WebMap(
        "高德地图",
        System.GCJ02,
        "https://uri.amap.com/marker?position={longitude},{latitude}&name={name}"
        "&src=fengcai&coordinate=gaode&callnative=0",
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
"""As each map's URI API is documented:

- Amap (lbs.amap.com/api/uri-api/guide/mobile-web/point): longitude first; ``name``, ``src`` (who
  asks), ``coordinate`` (gaode or wgs84) and ``callnative`` (0: stay in the browser) are optional.
- Tencent (lbs.qq.com/webApi/uriV1/uriGuide/uriWebMarker): latitude first; ``coord``, ``title`` and
  ``addr`` must stand in ``marker``, between semicolons, and ``referer`` (who asks) beside it; GCJ-02.
- Baidu (lbsyun.baidu.com/faq/api?title=webapi/uri/web): latitude first; ``title``, ``content``,
  ``output=html`` and ``src`` (webapp.company.app) are required, ``coord_type`` is its own system
  (bd09ll) unless it says gcj02 or wgs84.
- ``geo:`` (RFC 5870, 3.3): latitude first, WGS-84 where no ``crs`` is named.
"""


_SEARCH = "https://uri.amap.com/search?keyword={name}&src=fengcai&callnative=1"
"""Opens the map application where there is one, else the page
(lbs.amap.com/api/uri-api/guide/mobile-web/search)."""


def map_search(address: str) -> str:
    """A link that looks for an address of which nobody has written the coordinates."""
    return _SEARCH.format(name=quote(address, safe=""))


def map_links(place: Coordinates, name: str) -> tuple[tuple[str, str], ...]:
    """(the map's name, the link to this place on it) for each map, in the coordinates that it
    wants."""
    return tuple((each.label, _link(each, place, name)) for each in WEB_MAPS)


def _link(web_map: WebMap, place: Coordinates, name: str) -> str:
    there = place.within(web_map.system)
    return web_map.link.format(
        latitude=f"{there.latitude:.6f}".rstrip("0").rstrip("."),
        longitude=f"{there.longitude:.6f}".rstrip("0").rstrip("."),
        name=quote(name, safe=""),
    )
