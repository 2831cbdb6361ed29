"""How many may work: a value, so that what is asked for can name it before any worker is there."""

import msgspec


class Workers(msgspec.Struct, frozen=True):
    """How many may work, and how a worker is started: 0 is one for each core, "" the system's own
    way.

    Windows and macOS start a worker afresh (``spawn``), Linux copies this process (``fork``); the
    bytes are the same.
    """

    count: int = 0
    start_method: str = ""
