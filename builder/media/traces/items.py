"""Items of a HEIF picture (ISO/IEC 14496-12, 8.11): which there are, and where the EXIF item
lies."""

from collections.abc import Iterator

from builder.media.traces.exif import exif_traces
from builder.media.traces.trace import Kind, Trace

Span = tuple[int, int]
_MOST = 10_000
"""Items that are looked at; a picture in tiles has some hundreds."""


def items(content: bytes, start: int, end: int) -> Iterator[tuple[int, bytes, bytes]]:
    """Number, type and description of every item that ``iinf`` lists."""
    place = start + (6 if content[start : start + 1] == b"\0" else 8)
    for _ in range(_MOST):
        size = int.from_bytes(content[place : place + 4])
        if size < 12 or place + size > end:
            return
        body = content[place + 8 : place + size]
        wide = 4 if body[0] >= 3 else 2
        kind, told = body[6 + wide : 10 + wide], body[10 + wide :]
        yield int.from_bytes(body[4 : 4 + wide]), kind, told.strip(b"\0")
        place += size


def exif_item(content: bytes, number: int, places: Span | None) -> tuple[Trace, ...]:
    """What the EXIF item betrays; its bytes begin with the distance to the TIFF structure."""
    span = (
        next((span for item, span in _places(content, *places) if item == number), None)
        if places
        else None
    )
    if not span:
        return (Trace(Kind.EXIF),)
    block = content[span[0] : span[0] + span[1]]
    return exif_traces(block[4 + int.from_bytes(block[:4]) :])


def _places(content: bytes, start: int, end: int) -> Iterator[tuple[int, Span]]:
    """The first span of every item that ``iloc`` finds in the file itself."""
    reader = _Numbers(content, start, end)
    version = reader.take(4) >> 24
    sizes = reader.take(2)
    offset, length, base, index = (sizes >> shift & 15 for shift in (12, 8, 4, 0))
    for _ in range(min(reader.take(2 if version < 2 else 4), _MOST)):
        item = reader.take(2 if version < 2 else 4)
        method = reader.take(2) & 15 if version else 0
        reader.take(2)
        begin = reader.take(base)
        spans = []
        for _ in range(min(reader.take(2), _MOST)):
            reader.take(index if version else 0)
            spans.append((begin + reader.take(offset), reader.take(length)))
            if reader.place > end:
                return
        if spans and method == 0:
            yield item, spans[0]


class _Numbers:
    """Takes numbers one after the other; zeros where the box ends."""

    def __init__(self, content: bytes, place: int, end: int) -> None:
        self.content, self.place, self.end = content, place, end

    def take(self, size: int) -> int:
        """The next number of this many bytes."""
        found = self.content[self.place : min(self.place + size, self.end)]
        self.place += size
        return int.from_bytes(found)
