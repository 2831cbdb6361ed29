"""A place on the map, in the system it was measured in."""

import enum

import msgspec


class System(enum.Enum):
    """What the numbers are counted from: Chinese maps shift every point (GCJ-02), satellite
    receivers do not (WGS-84)."""

    GCJ02 = "GCJ-02"
    WGS84 = "WGS-84"


class Coordinates(msgspec.Struct, frozen=True, omit_defaults=True):
    """Degrees of latitude (north) and longitude (east)."""

    latitude: float
    longitude: float
    system: System = System.GCJ02
