"""Values written as JavaScript, and read back."""

from typing import Any

import msgspec

_LINE_ENDS = str.maketrans({"\u2028": "\\u2028", "\u2029": "\\u2029"})
"""What ended a text in JavaScript before 2019."""


def literal(value: Any) -> str:
    """A value as an expression of a script (JSON), safe inside a ``<script>``."""
    return _expression(value).replace("<", "\\u003c")


def telling(value: Any) -> str:
    """A script that hands this value to the page which loads it: a page opened from a folder can
    read no other file."""
    return f"fengcaiTell({_expression(value)});\n"


def told_in(script: str) -> Any:
    """The value that a script made by ``telling`` hands over."""
    return msgspec.json.decode(script.partition("(")[2].removesuffix(");\n"))


def _expression(value: Any) -> str:
    return msgspec.json.encode(value).decode().translate(_LINE_ENDS)
