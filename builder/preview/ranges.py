"""Ranges of bytes of a file (RFC 9110, section 14): Safari plays no film from a server that cannot
give a part of it."""

import re

import msgspec

from builder.regex import regex

_SINGLE = regex(r"bytes=([0-9]{0,18})-([0-9]{0,18})", re.IGNORECASE)
"""More digits than any film has bytes are not read as a number: Python would refuse the longest."""


class Part(msgspec.Struct, frozen=True):
    """The bytes that answer a request, with the status and the Content-Range that say so ("" where
    there is none)."""

    status: int
    span: range
    content_range: str = ""


def range_of(size: int, asked: str) -> Part:
    """What a Range header means for a file of this many bytes, by RFC 9110, section 14.

    One range of bytes is answered, or refused where none of it is there. Whatever else a header
    holds (nothing, another unit, several ranges, an end before its beginning) is ignored, as the
    standard allows or demands.
    """
    found = _SINGLE.fullmatch(asked)
    span = _span(size, *found.groups()) if found else None
    if span is None:
        return Part(200, range(size))
    if not span:
        return Part(416, span, f"bytes */{size}")
    return Part(206, span, f"bytes {span.start}-{span.stop - 1}/{size}")


def _span(size: int, first: str, last: str) -> range | None:
    """``first-last``, ``first-`` to the end, or ``-last`` bytes before it; None where that makes no
    sense."""
    if not first:
        return range(max(0, size - int(last)), size) if last else None
    if not last:
        return range(int(first), size)
    return range(int(first), min(size, int(last) + 1)) if int(first) <= int(last) else None
