"""The version of an installed library, from the name of the folder with its metadata.

``importlib.metadata`` reads and parses the metadata as an e-mail: with what it has to import, 20 ms
that every command would wait for.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from platform import python_version

_ENDING = ".dist-info"


def version_of_library(name: str) -> str:
    """The version that is at work, "" where the library is not installed; ``python`` stands for
    Python itself, whose Unicode tables, patterns and parsers change, too."""
    if name == "python":
        return python_version()
    return _installed().get(_normal(name)) or _as_declared(name)


@cache
def _installed() -> dict[str, str]:
    """Versions by name; of two, the first that Python would find."""
    found: dict[str, str] = {}
    for place in sys.path:
        for entry in _listed(place):
            name, _, version = entry.removesuffix(_ENDING).partition("-")
            found.setdefault(_normal(name), version)
    return found


def _listed(place: str) -> Iterator[str]:
    """``jinja2-3.1.6.dist-info`` and its like."""
    with suppress(OSError):  # nothing there, or a ZIP
        yield from (entry for entry in os.listdir(place or ".") if entry.endswith(_ENDING))  # noqa: PTH208 (names are all it needs)


def _normal(name: str) -> str:
    return name.lower().replace("-", "_").replace(".", "_")


def _as_declared(name: str) -> str:
    """Where it was installed in another way."""
    from importlib import metadata

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:  # an extra that is not installed
        return ""
