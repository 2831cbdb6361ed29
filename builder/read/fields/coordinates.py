"""A place on the map as staff copy it from one: ``31.2304, 121.4737``, ``北纬31.2304°、东经121.4737°``."""

import re

from builder.model.coordinates import Coordinates, System
from builder.read.fields.dates import half_width
from builder.read.fields.unclear import Unclear
from builder.regex import regex

_NUMBER = r"(-?\d{1,3}(?:\.\d+)?)(?![\d.])\s*(?:°|度)?"
_PAIR = regex(rf"\D*?{_NUMBER}[^\d-]+?{_NUMBER}\D*")
_SYSTEM = regex(
    r"(GCJ[\s-]?02|火星|高德|腾讯)|(WGS[\s-]?84|CGCS[\s-]?2000|GPS|北斗)|(BD[\s-]?09|百度)", re.I
)
_LATITUDES = range(3, 54)
"""What China reaches over, from its southernmost reefs to the bend of the Heilongjiang."""
_LONGITUDES = range(73, 136)


def coordinates(text: str) -> Coordinates | Unclear:
    """The place that a text names by latitude and longitude, in either order: in China no number
    can be both."""
    said = half_width(text)
    system = _system(said)
    if isinstance(system, Unclear):
        return system
    found = _PAIR.fullmatch(_SYSTEM.sub("", said))
    if not found:
        return Unclear("要写两个数，先纬度后经度")
    first, second = float(found[1]), float(found[2])
    placed = _placed(first, second) or _placed(second, first)
    return Coordinates(*placed, system) if placed else _ABROAD


_ABROAD = Unclear("不在中国境内，请看看是不是抄错了")
_OF_BAIDU = Unclear("是百度地图的坐标", advice="换成高德地图或腾讯地图上的坐标")


def _system(said: str) -> System | Unclear:
    """The system that is named; without one the one of China's maps."""
    found = _SYSTEM.search(said)
    if found and found[3]:
        return _OF_BAIDU
    return System.WGS84 if found and found[2] else System.GCJ02


def _placed(north: float, east: float) -> tuple[float, float] | None:
    is_here = int(north) in _LATITUDES and int(east) in _LONGITUDES
    return (north, east) if is_here else None
