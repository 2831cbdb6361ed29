"""What is asked for: the values that the command line decides, once."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import msgspec

from builder.make.hands import Hands

Tell = Callable[[str, int, int], None]
"""Progress: what is being done, how much of it is done, of how much."""


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be built, for which moment: everything that the command line decides.

    ``now`` is aware; ``theme`` overrides site.yaml; ``marked`` is shown across every page that is not the public site.
    """

    root: Path
    output: Path
    theme_folders: tuple[Path, ...]
    now: dt.datetime
    theme: str = ""
    drafts: bool = False
    marked: str = ""
    keep_going: bool = False
    hands: Hands = Hands()
