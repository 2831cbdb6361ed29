"""How often Python looks for garbage that refers to itself."""

import gc

_KEPT = 10_000
"""New objects that stay, before the newest are looked through; Python's own figure is 700."""


def collect_seldom() -> None:
    """Ten thousand stories are a million objects that stay and hardly any that go in circles:
    looking for those takes a twentieth of a build."""
    gc.set_threshold(_KEPT, *gc.get_threshold()[1:])
