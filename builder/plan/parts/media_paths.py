"""Where the files lie that are made of staff's pictures, films and recordings."""

from typing import Any

from builder.digest import key_of

_DIGITS = 16


def path_in_media(*values: Any) -> str:
    """``media/3f/09c1…``: what the path of a file begins with that is made of these values and of
    nothing else; a suffix follows. Sixteen hexadecimal digits tell one from
    another."""
    name = key_of(*values)[:_DIGITS]
    return f"media/{name[:2]}/{name[2:]}"
