"""WebM: EBML elements in elements (RFC 8794; tags as RFC 9559, sections 5.1.6 and 5.1.8)."""

from collections.abc import Iterator

from builder.media.traces.trace import Trace, TraceKind, words

_HEADER, _SEGMENT, _INFO, _TITLE = 0x1A45DFA3, 0x18538067, 0x1549A966, 0x7BA9
_TAGS, _TAG, _SIMPLE, _NAME, _VALUE, _FILES = 0x1254C367, 0x7373, 0x67C8, 0x45A3, 0x4487, 0x1941A469
_ENTERED = (_HEADER, _SEGMENT, _INFO, _TAGS, _TAG)
_HARMLESS = (
    *(b"ENCODER", b"DURATION", b"HANDLER_NAME", b"VENDOR_ID", b"MAJOR_BRAND", b"MINOR_VERSION"),
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
    if not end and content:
        yield Trace(TraceKind.DAMAGED)
    elif end < len(content):
        yield Trace(TraceKind.TRAILING, f"{len(content) - end} 字节")


def _within(content: bytes, element: Element) -> Iterator[Trace]:
    """The traces in one element, those inside it among them."""
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
    name, value = told.get(_NAME, b"").upper(), told.get(_VALUE, b"")
    if name.startswith(_HARMLESS):
        return
    yield Trace(_kind_of(name), f"{words(name)}：{words(value)}")


def _kind_of(name: bytes) -> TraceKind:
    return next((kind for word, kind in _KINDS.items() if word in name), TraceKind.COMMENT)


def _elements(content: bytes, place: int, end: int) -> Iterator[Element]:
    """The elements of a span, up to the first that does not fit; one of unknown size is the
    last."""
    while place < end:
        number = _number(content, place)
        told = _number(content, place + len(number))
        if not number or not told:
            return
        start, size = place + len(number) + len(told), _size(told)
        stop = end if size is None else start + size
        if stop > end:
            return
        yield int.from_bytes(number), start, stop
        place = stop


def _number(content: bytes, place: int) -> bytes:
    """The bytes of the number that starts here: the zeros in front of the first bit that is set say
    how many follow; none where all eight are."""
    first = content[place] if place < len(content) else 0
    return content[place : place + 9 - first.bit_length()] if first else b""


def _size(number: bytes) -> int | None:
    """A size, whose first bit that is set only says its width; None where all others are set, too:
    it is not known."""
    unknown = (1 << 7 * len(number)) - 1
    size = int.from_bytes(number) & unknown
    return None if size == unknown else size
