"""Python's garbage collector of reference cycles, set to run seldom."""

import gc

_KEPT = 10_000
"""New objects that stay, before the newest are looked through; Python's own figure is 700."""
_OFTEN, _NEVER = 10, 1 << 30
"""How many such looks come before one at older objects."""


def collect_seldom(*, lives_on: bool = False) -> None:
    """Sets the garbage collector to look for reference cycles seldom.

    Ten thousand stories are a million objects that stay and hardly any cycles: looking for those
    takes a twentieth of a build, and a quarter of the time of an edit. Old objects are looked
    through only in a process that ``lives_on``, as the preview does; another frees them when it
    ends.
    """
    gc.set_threshold(_KEPT, _OFTEN, _OFTEN if lives_on else _NEVER)
