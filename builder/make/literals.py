"""Values as scripts hold them."""

from typing import Any

import msgspec

_LINE_ENDS = str.maketrans({"\u2028": "\\u2028", "\u2029": "\\u2029"})
"""What ended a text in JavaScript before 2019."""


def literal(value: Any) -> str:
    """JSON that is an expression of a script, and safe inside a ``<script>``."""
    return _expression(value).replace("<", "\\u003c")


def telling(value: Any) -> str:
    """A script that hands this value to the page which loads it: pages opened from a folder can
    read no other file."""
    return f"fengcaiTell({_expression(value)});\n"


def told_in(script: str) -> Any:
    """The value that such a script hands over."""
    return msgspec.json.decode(script.partition("(")[2].removesuffix(");\n"))


def _expression(value: Any) -> str:
    return msgspec.json.encode(value).decode().translate(_LINE_ENDS)
