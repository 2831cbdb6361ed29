"""Paths on somebody's computer, as programs leave them in documents: they name people and
folders."""

import re

from builder.regex import regex

_BEGINNING = regex(r"(?:file:|[A-Za-z]:[\\/]|\\\\[^\\]|/Users/|/home/)", re.IGNORECASE)
_QUOTED = regex(r'"(?:file:|[A-Za-z]:\\|\\\\)[^"]*"', re.IGNORECASE)


def is_local_path(text: str) -> bool:
    """Whether a text begins as the path of a file does: by a drive, a server, a home folder."""
    return _BEGINNING.match(text) is not None


def without_local_paths(instruction: str) -> str:
    """An instruction to a program, in which each quoted path has become empty."""
    return _QUOTED.sub('""', instruction)
