"""WebM: EBML elements in elements (RFC 8794; tags as RFC 9559, sections 5.1.6 and 5.1.8)."""

from collections.abc import Iterator

from builder.media.traces.trace import Trace, TraceKind, words

_HEADER, _SEGMENT, _INFO, _TITLE = 0x1A45DFA3, 0x18538067, 0x1549A966, 0x7BA9
_TAGS, _TAG, _SIMPLE, _NAME, _VALUE, _FILES = 0x1254C367, 0x7373, 0x67C8, 0x45A3, 0x4487, 0x1941A469
_ENTERED = (_HEADER, _SEGMENT, _INFO, _TAGS, _TAG)
_HARMLESS = (
    b"ENCODER",
    b"DURATION",
    b"HANDLER_NAME",
    b"VENDOR_ID",
    b"MAJOR_BRAND",
    b"MINOR_VERSION",
)
_KINDS = {
    b"LOCATION": TraceKind.PLACE,
    b"DATE": TraceKind.TIME,
    b"MAKE": TraceKind.CAMERA,
    b"MODEL": TraceKind.CAMERA,
}

Element = tuple[int, int, int]
"""Its number, and where its content begins and ends."""


def matroska_traces(content: bytes) -> Iterator[Trace]:
    """A title, tags and attached files; and what lies behind the last element."""
    end = 0
    for element in _elements(content, 0, len(content)):
        if element[0] not in (_HEADER, _SEGMENT):
            break
        end = element[2]
        yield from _within(content, element)
    if end < len(content):
        yield Trace(
            TraceKind.DAMAGED if not end else TraceKind.TRAILING,
            f"{len(content) - end} 字节" if end else "",
        )


def _within(content: bytes, element: Element) -> Iterator[Trace]:
    number, start, end = element
    if number in _ENTERED:
        for inner in _elements(content, start, end):
            yield from _within(content, inner)
    elif number == _TITLE:
        yield Trace(TraceKind.COMMENT, words(content[start:end]))
    elif number == _FILES:
        yield Trace(TraceKind.EXTRA)
    elif number == _SIMPLE:
        yield from _tag(content, start, end)


def _tag(content: bytes, start: int, end: int) -> Iterator[Trace]:
    told = {number: content[begin:stop] for number, begin, stop in _elements(content, start, end)}
    name = told.get(_NAME, b"").upper()
    if not name.startswith(_HARMLESS):
        kind = next((kind for word, kind in _KINDS.items() if word in name), TraceKind.COMMENT)
        yield Trace(kind, f"{words(name)}：{words(told.get(_VALUE, b''))}")


def _elements(content: bytes, place: int, end: int) -> Iterator[Element]:
    """The elements of a span, up to the first that does not fit; one of unknown size is the
    last."""
    while place < end:
        number, place = _variable(content, place, keep_mark=True)
        size, start = _variable(content, place, keep_mark=False)
        stop = end if size < 0 else start + size
        if not number or stop > end:
            return
        yield number, start, stop
        place = stop


def _variable(content: bytes, place: int, *, keep_mark: bool) -> tuple[int, int]:
    """A number whose first bits say how long it is, and the place behind it; -1 for an unknown
    size, 0 for none."""
    first = content[place] if place < len(content) else 0
    length = 9 - first.bit_length()
    if length > 8:
        return 0, len(content) + 1
    found = int.from_bytes(content[place : place + length])
    if keep_mark:
        return found, place + length
    bits = 7 * length
    value = found & ((1 << bits) - 1)
    return (-1 if value == (1 << bits) - 1 else value), place + length
