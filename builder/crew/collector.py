"""Python's collector of objects that refer to each other in a circle, set to run seldom."""

import gc

_KEPT = 10_000
"""New objects that stay, before the newest are looked through; Python's own figure is 700."""
_OFTEN, _NEVER = 10, 1 << 30
"""How many such looks come before one at older objects."""


def collect_seldom(*, lives_on: bool = False) -> None:
    """Ten thousand stories are a million objects that stay and hardly any that go in circles:
    looking for those takes a twentieth of a build, and a quarter of the time of an edit.

    What has become old is looked through only in a process that ``lives_on``, as the preview does;
    another's is freed with it.
    """
    gc.set_threshold(_KEPT, _OFTEN, _OFTEN if lives_on else _NEVER)
