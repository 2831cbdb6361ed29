"""A place on the map, in the system it was measured in, and in another."""

import enum
from math import cos, pi, radians, sin, sqrt

import msgspec


class System(enum.Enum):
    """What the numbers are counted from: GCJ-02, by which Chinese maps shift every point, or WGS-84
    of satellite receivers."""

    GCJ02 = "GCJ-02"
    WGS84 = "WGS-84"


class Coordinates(msgspec.Struct, frozen=True, omit_defaults=True):
    """Degrees of latitude (north) and longitude (east)."""

    latitude: float
    longitude: float
    system: System = System.GCJ02

    def within(self, system: System) -> "Coordinates":
        """The same place in this system, to a tenth of a metre."""
        if system is self.system:
            return self
        return _shifted(self) if system is System.GCJ02 else _unshifted(self)


_LONG_AXIS = 6378245.0
"""Metres, of Krasovsky's ellipsoid of 1940."""
_ECCENTRICITY = 0.00669342162296594323
"""Of the same, squared."""
_ROUNDS = 8
"""Each takes the rest of the error down to less than a thousandth."""


def _shifted(place: Coordinates) -> Coordinates:
    """WGS-84 → GCJ-02 by the published reconstruction of the secret original (coolypf 2013; the
    same in googollee/eviltransform and wandergis/coordtransform), good to about a metre."""
    north, east = _shift(place.latitude, place.longitude)
    return _rounded(place.latitude + north, place.longitude + east, System.GCJ02)


def _unshifted(place: Coordinates) -> Coordinates:
    """GCJ-02 → WGS-84: the place whose shift leads here, approached step by step, since the shift
    has no inverse that can be written down."""
    latitude, longitude = place.latitude, place.longitude
    for _ in range(_ROUNDS):
        north, east = _shift(latitude, longitude)
        latitude, longitude = place.latitude - north, place.longitude - east
    return _rounded(latitude, longitude, System.WGS84)


def _rounded(latitude: float, longitude: float, system: System) -> Coordinates:
    return Coordinates(round(latitude, 6), round(longitude, 6), system)


def _shift(latitude: float, longitude: float) -> tuple[float, float]:
    """Degrees to the north and to the east by which GCJ-02 moves a point of WGS-84."""
    x, y = longitude - 105, latitude - 35
    slope = sin(radians(latitude))
    flat = 1 - _ECCENTRICITY * slope * slope
    meridian = _LONG_AXIS * (1 - _ECCENTRICITY) / (flat * sqrt(flat))
    parallel = _LONG_AXIS / sqrt(flat) * cos(radians(latitude))
    return _northward(x, y) * 180 / (meridian * pi), _eastward(x, y) * 180 / (parallel * pi)


def _northward(x: float, y: float) -> float:
    """Metres."""
    plane = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x))
    waves = _waves(x, (20, 1 / 6), (20, 1 / 2)) + _waves(y, (20, 1), (40, 3), (160, 12), (320, 30))
    return plane + waves * 2 / 3


def _eastward(x: float, y: float) -> float:
    """Metres."""
    plane = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x))
    waves = _waves(x, (20, 1 / 6), (20, 1 / 2), (20, 1), (40, 3), (150, 12), (300, 30))
    return plane + waves * 2 / 3


def _waves(degrees: float, *waves: tuple[float, float]) -> float:
    """The sum of sine waves, each with its height and half its length in degrees."""
    return sum(height * sin(degrees * pi / half) for height, half in waves)
