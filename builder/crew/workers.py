"""How many may work: a value, so that what is asked for can name it before any worker is there."""

import msgspec


class Workers(msgspec.Struct, frozen=True):
    """How many workers there may be (0: one for each core), and how one is started ("": the
    system's own way).

    Windows and macOS start a worker afresh (``spawn``), Linux copies this process (``fork``); the
    bytes are the same.
    """

    count: int = 0
    start_method: str = ""
