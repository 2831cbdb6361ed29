"""The instructions by which a PDF's page or form is drawn, and the forms that they draw (ISO 32000-2,
8.10)."""

from collections.abc import Iterator
from typing import Any

import pikepdf

from builder.regex import regex

PDF_FAILURES: tuple[type[Exception], ...] = (
    *(pikepdf.PdfError, pikepdf.PikepdfError, RuntimeError, ValueError, TypeError, KeyError),
    *(IndexError, AttributeError, OverflowError, RecursionError, NotImplementedError),
)
"""What pikepdf raises for malformed files."""
_DRAWN = regex(rb"/([^\s/<>\[\]()%{}]+)\s+Do\b")


def instructions_of(drawn: Any) -> bytes:
    """The content of a page or a form, unpacked; b"" where it cannot be."""
    if isinstance(drawn, pikepdf.Stream):
        return unpacked(drawn)
    parts = drawn.get("/Contents", ())
    streams = parts if isinstance(parts, pikepdf.Array) else [parts]
    return b"\n".join(unpacked(each) for each in streams if isinstance(each, pikepdf.Stream))


def unpacked(stream: pikepdf.Stream) -> bytes:
    """The bytes of a stream; b"" where no library can unpack it."""
    try:
        return bytes(stream.get_stream_buffer())
    except PDF_FAILURES:
        return b""


def forms_drawn(drawn: Any, instructions: bytes) -> Iterator[Any]:
    """The forms that these instructions of a page or a form draw, each as often as they do."""
    named = _forms(drawn)
    names = (found[1] for found in _DRAWN.finditer(instructions)) if named else ()
    return (named[name] for name in names if name in named)


def _forms(drawn: Any) -> dict[bytes, Any]:
    """The forms that a page or a form may draw, by name."""
    named = drawn.get("/Resources", {}).get("/XObject", {})
    return {
        name[1:].encode(): each
        for name, each in named.items()
        if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Form"
    }
