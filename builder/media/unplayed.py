"""The reasons why the frames of a moving picture are not played, and the bounds that staff are
told."""

from enum import StrEnum

MOST_FRAMES = 1000
OWN_BYTES = 1_500_000
"""What its own file may weigh, where it is no wider than it is played."""


class Why(StrEnum):
    """Why the frames of a picture are not played."""

    PLAYED = ""
    MANY = "many"
    HEAVY = "heavy"
    LARGE = "large"
    ODD = "odd"
