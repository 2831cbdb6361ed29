"""How many random cases a property is tried with."""

import os

from hypothesis import settings

_TIMES = 10 if os.environ.get("FENGCAI_CASES") == "fuzz" else 1


def cases(count: int) -> settings:
    """So many, and ten times as many in `make fuzz`."""
    return settings(max_examples=count * _TIMES)
